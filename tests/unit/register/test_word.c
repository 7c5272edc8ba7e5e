#include "register/word.h"

#include <stdlib.h>

#include "unit.h"

static const struct {
	enum word_set set;
	enum word word;
	struct text aliases;
} all[] = {
#define WORD(set, name, key, label, aliases)                                                       \
	{ WORDS_##set, WORD_##set##_##name, TEXT_INIT(aliases) },
#include "register/word.def"
#undef WORD
};

START_TEST(keys_labels_and_aliases_are_read)
{
	static const struct {
		enum word_set set;
		const char *cell;
		int64_t word;
	} cases[] = {
		{ WORDS_YESNO, "是", WORD_YESNO_YES },
		{ WORDS_YESNO, "no", WORD_YESNO_NO },
		{ WORDS_YESNO, "√", WORD_YESNO_YES },
		{ WORDS_AREA, "农村", WORD_AREA_RURAL },
		{ WORDS_AREA, "rural", WORD_AREA_RURAL },
		{ WORDS_AREA, "农业户口", WORD_AREA_RURAL },
		{ WORDS_AREA, " Ｕｒｂａｎ", WORD_AREA_URBAN },
		{ WORDS_AREA, "城 镇", WORD_AREA_URBAN },
		{ WORDS_HOUSE, "Ｃ级", WORD_HOUSE_C },
		{ WORDS_HOUSE, "D", WORD_HOUSE_D },
		{ WORDS_GRADE, "２", WORD_GRADE_2 },
		{ WORDS_GRADE, "Ⅳ级", WORD_GRADE_4 },
		{ WORDS_GRADE, "一级", WORD_GRADE_1 },
		{ WORDS_CATEGORY, "单人户低保", WORD_CATEGORY_DIBAO_SINGLE },
		{ WORDS_CAPACITY, "无", WORD_CAPACITY_NONE },
		{ WORDS_PAYMENT, "price", WORD_PAYMENT_PRICE },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_msg(word_parse(cases[i].set, text_of(cases[i].cell)) == cases[i].word,
			      "%s", cases[i].cell);
}
END_TEST

START_TEST(words_of_other_sets_and_pieces_are_none)
{
	ck_assert_int_eq(word_parse(WORDS_AREA, TEXT("男")), -1);
	ck_assert_int_eq(word_parse(WORDS_AREA, TEXT("村")), -1);
	ck_assert_int_eq(word_parse(WORDS_AREA, TEXT("农村|农业")), -1);
	ck_assert_int_eq(word_parse(WORDS_AREA, TEXT("")), -1);
	ck_assert_int_eq(word_parse(WORDS_CHILD, TEXT("")), -1);
	ck_assert_int_eq(word_parse(WORDS_GRADE, TEXT("5")), -1);
	/* what answers another question than that of the column */
	ck_assert_int_eq(word_parse(WORDS_YESNO, TEXT("享受")), -1);
	ck_assert_int_eq(word_parse(WORDS_YESNO, TEXT("在保")), -1);
	ck_assert_int_eq(word_parse(WORDS_CAPACITY, TEXT("是")), -1);
}
END_TEST

START_TEST(every_word_comes_back_in_both_languages)
{
	for (size_t i = 0; i < WORD_COUNT; i++) {
		enum word_set set = all[i].set;

		ck_assert_int_eq(word_parse(set, word_text(all[i].word, LANGUAGE_ZH)), (int)i);
		ck_assert_int_eq(word_parse(set, word_text(all[i].word, LANGUAGE_EN)), (int)i);
	}
}
END_TEST

START_TEST(aliases_are_folded_and_mean_one_word)
{
	for (size_t i = 0; i < WORD_COUNT; i++) {
		struct text rest = all[i].aliases;

		while (rest.n > 0) {
			char buf[64];
			struct text alias = text_next(&rest, '|');

			ck_assert_msg(text_equal(alias, text_fold(alias, buf, sizeof(buf))), "%.*s",
				      (int)alias.n, alias.p);
			ck_assert_msg(word_parse(all[i].set, alias) == (int64_t)i, "%.*s",
				      (int)alias.n, alias.p);
		}
	}
}
END_TEST

START_TEST(words_of_other_systems_and_their_codes)
{
	static const struct {
		enum word_set set;
		const char *cell;
		int64_t word;
	} cases[] = {
		{ WORDS_EMPLOYMENT, "务农人员", WORD_EMPLOYMENT_FARMING },
		{ WORDS_EMPLOYMENT, "灵活就业人员", WORD_EMPLOYMENT_FLEXIBLE },
		{ WORDS_EMPLOYMENT, "27-农民", WORD_EMPLOYMENT_FARMING },
		{ WORDS_EMPLOYMENT, "无工作", WORD_EMPLOYMENT_NONE },
		{ WORDS_GRADE, "三级（中度）", WORD_GRADE_3 },
		{ WORDS_GRADE, "1-一级", WORD_GRADE_1 },
		{ WORDS_GRADE, "01-一级", WORD_GRADE_1 },
		{ WORDS_GRADE, "1-二级", -1 },
		{ WORDS_GRADE, "1-2级", -1 },
		{ WORDS_GRADE, "1-3", -1 },
		{ WORDS_SEX, "1-男性", WORD_SEX_MALE },
		{ WORDS_SEX, "02.女", WORD_SEX_FEMALE },
		{ WORDS_SEX, "2", -1 },
		{ WORDS_SEX, "1-", -1 },
		{ WORDS_CATEGORY, "农村最低生活保障", WORD_CATEGORY_DIBAO },
		{ WORDS_STATUS, "审批通过", WORD_STATUS_APPROVED },
		{ WORDS_STATUS, "审核不通过", WORD_STATUS_REFUSED },
		{ WORDS_STATUS, "拟同意", WORD_STATUS_PROPOSED },
		{ WORDS_STATUS, "缓发", -1 },
		{ WORDS_STATUS, "√", -1 },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		ck_assert_msg(word_parse(cases[i].set, text_of(cases[i].cell)) == cases[i].word,
			      "%s", cases[i].cell);
}
END_TEST

START_TEST(a_code_stands_before_its_word)
{
	static const struct {
		const char *cell;
		const char *word;
	} cases[] = {
		{ "01-本人", "本人" }, { "2.女", "女" }, { "123_x", "x" },
		{ "1-2级", "" },       { "1234-x", "" }, { "-x", "" },
		{ "1x", "" },          { "1-", "" },     { "", "" },
		{ "1", "" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		ck_assert_msg(text_equal(word_behind_code(text_of(cases[i].cell)),
					 text_of(cases[i].word)),
			      "%s", cases[i].cell);
}
END_TEST

/* Every line of the table is folded, and is read as the word that it names. */
START_TEST(spellings_are_folded_and_mean_one_word)
{
#define HEADING(record, key, system, aliases)
#define SPELT(set, name, system, aliases) { WORDS_##set, WORD_##set##_##name, TEXT_INIT(aliases) },
	static const struct {
		enum word_set set;
		enum word word;
		struct text aliases;
	} spellings[] = {
#include "register/spelling.def"
	};
#undef HEADING
#undef SPELT

	for (size_t i = 0; i < ARRAY_LENGTH(spellings); i++) {
		struct text rest = spellings[i].aliases;

		while (rest.n > 0) {
			char buf[64];
			struct text alias = text_next(&rest, '|');

			ck_assert_msg(text_equal(alias, text_fold(alias, buf, sizeof(buf))) &&
					      word_parse(spellings[i].set, alias) ==
						      (int64_t)spellings[i].word,
				      "%.*s", (int)alias.n, alias.p);
		}
	}
}
END_TEST

START_TEST(a_set_is_listed_whole)
{
	char buf[64];
	struct text list = word_list(WORDS_AREA, LANGUAGE_ZH, buf, sizeof(buf));

	ck_assert(text_equal(list, TEXT("城镇、农村")));
	list = word_list(WORDS_GRADE, LANGUAGE_EN, buf, sizeof(buf));
	ck_assert(text_equal(list, TEXT("1, 2, 3, 4")));
	list = word_list(WORDS_AREA, LANGUAGE_EN, buf, 6);
	ck_assert(text_equal(list, TEXT("urban")));
}
END_TEST

/* Whatever was asked before, and whatever ends alike. */
START_TEST(a_word_is_the_same_when_it_comes_again)
{
	static struct word_memo memo[WORD_SETS];

	for (size_t round = 0; round < 3; round++)
		for (size_t i = 0; i < ARRAY_LENGTH(all); i++) {
			const struct text text[] = { word_text(all[i].word, LANGUAGE_ZH),
						     word_text(all[i].word, LANGUAGE_EN),
						     all[i].aliases, TEXT("没有这个词"), TEXT("") };

			for (size_t k = 0; k < ARRAY_LENGTH(text); k++)
				ck_assert_int_eq(
					word_parse_again(all[i].set, text[k], &memo[all[i].set]),
					word_parse(all[i].set, text[k]));
		}
}
END_TEST

UNIT(NULL, NULL, keys_labels_and_aliases_are_read, words_of_other_sets_and_pieces_are_none,
     every_word_comes_back_in_both_languages, aliases_are_folded_and_mean_one_word,
     words_of_other_systems_and_their_codes, a_code_stands_before_its_word,
     spellings_are_folded_and_mean_one_word, a_set_is_listed_whole,
     a_word_is_the_same_when_it_comes_again);
