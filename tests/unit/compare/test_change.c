#include "compare/change.h"

#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

static struct scratch s;
static struct ruleset *rules;
static struct law law;
static struct change_words words;

static void
setup(void)
{
	scratch_begin(&s);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &s.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
}

static void
teardown(void)
{
	change_words_free(&words);
	words = (struct change_words){ 0 };
	ruleset_close(rules);
	scratch_end(&s);
}

static struct record
filled(const struct change *change, enum language language)
{
	struct record row;

	words.sentence.language = language;
	change_fill(&row, change, &law, &words);
	return row;
}

START_TEST(every_change_has_a_sentence_and_a_duty)
{
	for (enum word word = WORD_CHANGE_ENTERED; word <= WORD_CHANGE_AMBIGUOUS; word++)
		for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
			struct change change = { .change = word,
						 .household = TEXT("H1"),
						 .person = TEXT("甲"),
						 .difference = -1 };
			struct record row = filled(&change, (enum language)language);

			ck_assert_int_eq(row.value[CHANGE_change], word);
			ck_assert(row.text[CHANGE_words].n > 0);
			ck_assert_uint_eq(text_find(row.text[CHANGE_words], TEXT("{")), SIZE_MAX);
			ck_assert(row.text[CHANGE_duty].n > 0);
			ck_assert_uint_eq(text_find(row.text[CHANGE_duty], TEXT("{")), SIZE_MAX);
			ck_assert_int_eq(row.value[CHANGE_line_before], BLANK);
		}
}
END_TEST

START_TEST(a_fall_is_told_without_a_sign)
{
	struct change change = { .change = WORD_CHANGE_AMOUNT_DOWN,
				 .household = TEXT("H1"),
				 .item = TEXT("amount"),
				 .before = TEXT("2.00"),
				 .after = TEXT("0.50"),
				 .difference = -150,
				 .line_after = 7 };
	struct record row = filled(&change, LANGUAGE_EN);

	ck_assert(text_equal(row.text[CHANGE_words],
			     TEXT("household H1: amount fell from 2.00 to 0.50, by 1.50")));
	ck_assert_int_eq(row.value[CHANGE_difference], -150);
	ck_assert_int_eq(row.value[CHANGE_line_after], 7);
}
END_TEST

/* What is to be done, and by which articles, on a day. */
static const struct {
	int year, month, day;
	enum word change;
	const char *duty;
	const char *article;
} duties[] = {
	{ 2026, 7, 1, WORD_CHANGE_LEFT, "停发的，决定前先听取意见，决定后要书面告知并说明理由",
	  "社会救助法第四十八条;低保档案管理通知三（二）" },
	{ 2026, 6, 30, WORD_CHANGE_LEFT, "停发的要书面告知并说明理由",
	  "社会救助暂行办法第十三条第三款;低保档案管理通知三（二）" },
	{ 2026, 7, 1, WORD_CHANGE_CATEGORY,
	  "减发、停发的，决定前先听取意见，决定后要书面告知并说明理由", "社会救助法第四十八条" },
	{ 2026, 7, 1, WORD_CHANGE_AMOUNT_DOWN,
	  "减发的，决定前先听取意见，决定后要书面告知并说明理由", "社会救助法第四十八条" },
	{ 2026, 7, 1, WORD_CHANGE_AMOUNT_UP, "核对依据", "社会救助法第四十七条" },
	{ 2026, 6, 30, WORD_CHANGE_AMOUNT_UP, "核对依据", "民发〔2021〕57号第三十一条第一款" },
	{ 2022, 10, 20, WORD_CHANGE_DIED, "死亡之日起3个月内办结变更", "民发〔2022〕83号一（三）" },
	{ 2022, 10, 19, WORD_CHANGE_DIED, "办结变更", "" },
	{ 2026, 7, 1, WORD_CHANGE_OF_AGE, "重新认定特困、儿童保障和分类施保",
	  "大办发〔2021〕30号（六）;国办发〔2010〕54号一;民法典第十七条" },
	{ 2026, 7, 1, WORD_CHANGE_SPLIT, "各户重新核算人口、收入和金额",
	  "民发〔2021〕57号第七条第一款;社会救助法第四十七条" },
	{ 2026, 7, 1, WORD_CHANGE_RENUMBERED, "核对台账，防止重复发放", "" },
	{ 2026, 7, 1, WORD_CHANGE_HEAD, "核对收款账户和户名", "民发〔2021〕57号第二十五条" },
	{ 2026, 7, 1, WORD_CHANGE_ACCOUNT, "对照银行卡核对；由他人代管的要有书面协议",
	  "民发〔2021〕57号第二十五条;民发〔2021〕57号第二十六条" },
	{ 2026, 7, 1, WORD_CHANGE_STANDARD, "按新标准核算并公布", "大办发〔2021〕30号（七）" },
	{ 2026, 7, 1, WORD_CHANGE_INCOME_UP, "复核；因就业超过标准的按渐退处理",
	  "大办发〔2021〕30号（十一）" },
};

START_TEST(a_duty_is_that_of_the_law_of_the_day)
{
	struct change change = { .change = duties[_i].change, .household = TEXT("H1") };

	ruleset_at(rules, day_of(duties[_i].year, duties[_i].month, duties[_i].day), &law);
	struct record row = filled(&change, LANGUAGE_ZH);

	ck_assert_msg(text_equal(row.text[CHANGE_duty], text_of(duties[_i].duty)), "%.*s",
		      SHOW(row.text[CHANGE_duty]));
	ck_assert_msg(text_equal(row.text[CHANGE_article], text_of(duties[_i].article)), "%.*s",
		      SHOW(row.text[CHANGE_article]));
}
END_TEST

START_TEST(a_duty_is_told_in_english_too)
{
	struct change died = { .change = WORD_CHANGE_DIED, .household = TEXT("H1") };
	struct change left = { .change = WORD_CHANGE_LEFT, .household = TEXT("H1") };

	ck_assert(text_equal(filled(&died, LANGUAGE_EN).text[CHANGE_duty],
			     TEXT("finish the change within 3 months of the death")));
	ck_assert(
		text_equal(filled(&left, LANGUAGE_EN).text[CHANGE_duty],
			   TEXT("where aid stops, hear them before it is decided and tell them in "
				"writing and why")));
}
END_TEST

/* The same in English, whole sentences of both kinds. */
static const struct {
	int year, month, day;
	enum word change;
	const char *duty;
} english[] = {
	{ 2026, 7, 1, WORD_CHANGE_LEFT,
	  "where aid stops, hear them before it is decided and tell them in writing and why" },
	{ 2026, 6, 30, WORD_CHANGE_LEFT, "where aid stops, tell them in writing and why" },
	{ 2026, 7, 1, WORD_CHANGE_CATEGORY,
	  "where they get less, hear them before it is decided and tell them in writing and why" },
	{ 2026, 6, 30, WORD_CHANGE_CATEGORY, "where they get less, tell them in writing and why" },
	{ 2026, 7, 1, WORD_CHANGE_AMOUNT_DOWN,
	  "hear them before it is decided and tell them of the reduction in writing and why" },
	{ 2026, 6, 30, WORD_CHANGE_AMOUNT_DOWN, "tell them of the reduction in writing and why" },
	{ 2022, 10, 20, WORD_CHANGE_DIED, "finish the change within 3 months of the death" },
	{ 2022, 10, 19, WORD_CHANGE_DIED, "finish the change" },
};

START_TEST(duties_are_whole_sentences_in_english)
{
	ruleset_at(rules, day_of(english[_i].year, english[_i].month, english[_i].day), &law);
	struct change change = { .change = english[_i].change, .household = TEXT("H1") };
	struct record row = filled(&change, LANGUAGE_EN);

	ck_assert(text_equal(row.text[CHANGE_duty], text_of(english[_i].duty)));
}
END_TEST

UNIT(setup, teardown, every_change_has_a_sentence_and_a_duty, a_fall_is_told_without_a_sign,
     EACH(a_duty_is_that_of_the_law_of_the_day, duties), a_duty_is_told_in_english_too,
     EACH(duties_are_whole_sentences_in_english, english));
