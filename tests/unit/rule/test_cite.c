#include "rule/cite.h"

#include <stdio.h>
#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

START_TEST(the_nearest_place_then_the_latest_document_in_force_is_cited)
{
	scratch_write(&scratch, "nation/place.ini", "[place]\nname_zh = 国\nname_en = Nation\n");
	scratch_write(&scratch, "nation/law.ini",
		      "[document]\ntitle = 法\nshort = 短法\nfrom = 2026-07-01\nbasis = official\n"
		      "[cite]\ndibao.income = 第十八条\ndibao.gap = \"第十八条 第二款\"\n");
	scratch_write(&scratch, "nation/old.ini",
		      "[document]\ntitle = 办法\nfrom = 2014-05-01\nbasis = official\n"
		      "[cite]\ndibao.income = 第九条\n");
	scratch_write(&scratch, "town/place.ini",
		      "[place]\nname_zh = 镇\nname_en = Town\nwithin = nation\n");
	scratch_write(&scratch, "town/plan.ini",
		      "[document]\ntitle = 方案\nnumber = 镇〔2021〕3号\nfrom = 2021-11-19\n"
		      "until = 2027-12-31\nbasis = official\n[cite]\ndibao.gap = （五）\n");
	struct ruleset *rules = ruleset_open(scratch_path(&scratch, "town"), &scratch.diag);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 6, 30), &law);
	ck_assert(text_equal(law_cite(&law, GROUND_DIBAO_INCOME, 0)->text, TEXT("办法第九条")));
	ck_assert(
		text_equal(law_cite(&law, GROUND_DIBAO_GAP, 0)->text, TEXT("镇〔2021〕3号（五）")));
	ck_assert_ptr_null(law_cite(&law, GROUND_DIBAO_GAP, 1));
	ck_assert_ptr_null(law_cite(&law, GROUND_RIGID_SHARE, 0));
	ck_assert_ptr_null(law_cite(&law, GROUND_NONE, 0));
	ruleset_at(rules, day_of(2026, 7, 1), &law);
	ck_assert(text_equal(law_cite(&law, GROUND_DIBAO_INCOME, 0)->text, TEXT("短法第十八条")));
	ck_assert(text_equal(law_cite(&law, GROUND_DIBAO_INCOME, 1)->text, TEXT("办法第九条")));
	ck_assert(
		text_equal(law_cite(&law, GROUND_DIBAO_GAP, 1)->text, TEXT("短法第十八条 第二款")));
	ruleset_at(rules, day_of(2028, 1, 1), &law);
	ck_assert(
		text_equal(law_cite(&law, GROUND_DIBAO_GAP, 0)->text, TEXT("短法第十八条 第二款")));
	ruleset_close(rules);
}
END_TEST

/* A citation may have days of its own within those of its document. */
START_TEST(a_citation_holds_from_its_first_day_to_its_last)
{
	static const struct {
		int32_t month, day;
		const char *cited;
	} days[] = { { 2, 28, "旧第一条" }, { 3, 1, "新第二条" },  { 3, 2, "新第二条" },
		     { 6, 29, "新第二条" }, { 6, 30, "新第二条" }, { 7, 1, "旧第一条" } };

	scratch_write(&scratch, "place/place.ini", "[place]\nname_zh = 地\n");
	scratch_write(&scratch, "place/old.ini",
		      "[document]\ntitle = 旧\nfrom = 2020-01-01\nbasis = official\n"
		      "[cite]\ndibao.income = 第一条\n");
	scratch_write(&scratch, "place/new.ini",
		      "[document]\ntitle = 新\nfrom = 2021-01-01\nbasis = official\n"
		      "[cite]\ndibao.income = 第二条 from 2022-03-01 until 2022-06-30\n");
	struct ruleset *rules = ruleset_open(scratch_path(&scratch, "place"), &scratch.diag);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	for (size_t i = 0; i < ARRAY_LENGTH(days); i++) {
		ruleset_at(rules, day_of(2022, days[i].month, days[i].day), &law);
		ck_assert_msg(text_equal(law_cite(&law, GROUND_DIBAO_INCOME, 0)->text,
					 text_of(days[i].cited)),
			      "%d-%d", days[i].month, days[i].day);
	}
	ruleset_close(rules);
}
END_TEST

/* What no document settled before a day, of grounds that can arise before it all the same. */
static const struct {
	const char *key; /* and those below it */
	int32_t year, month, day;
} silent[] = {
	{ "rigid", 2023, 10, 19 },
	{ "rigid.term", 2025, 1, 1 },
	{ "rigid.renewal", 2025, 1, 1 },
	{ "rigid.help", 2026, 7, 1 },
	{ "refusal.rigid", 2025, 1, 1 },
	{ "low-income.help", 2026, 7, 1 },
	{ "low-income.procedure", 2023, 10, 19 },
	{ "change.hearing", 2026, 7, 1 },
	{ "status.shared", 2026, 7, 1 },
	{ "apply.special", 2026, 7, 1 },
	{ "apply.hardship", 2026, 7, 1 },
	{ "return.refused", 2026, 7, 1 },
	{ "recheck.tekun", 2026, 7, 1 },
	{ "remedy.review-term", 2024, 1, 1 },
	{ "fraud.lenity", 2021, 7, 15 },
	{ "fraud.hearing", 2021, 7, 15 },
	{ "death.settle", 2022, 10, 20 },
};

static bool
may_be_silent(enum ground ground, day_t date)
{
	/* other aid is there by its citation alone: without one the place has no such programme */
	if (ground >= GROUND_MEDICAL_PREMIUM)
		return true;
	for (size_t i = 0; i < ARRAY_LENGTH(silent); i++)
		if (param_within(ground_key(ground), text_of(silent[i].key)) &&
		    date < day_of(silent[i].year, silent[i].month, silent[i].day))
			return true;
	return false;
}

static const char *const places[] = { "national", "hunan",  "yiyang",
				      "datonghu", "sample", "sample-town" };

static void
must_be_cited(const struct ruleset *rules, const char *place, day_t date)
{
	struct law law;

	ruleset_at(rules, date, &law);
	for (enum ground ground = GROUND_NONE + 1; ground < GROUNDS; ground++)
		ck_assert_msg(may_be_silent(ground, date) || law_cite(&law, ground, 0) != NULL,
			      "%s: %s has no citation on %s", place, ground_key(ground),
			      DAY_TEXT(date).p);
}

/*
 * From the day of the national rules of 2021 on, on every day on which something changes: the first
 * of a document, and the day behind its last.
 */
START_TEST(every_ground_is_cited_whenever_it_can_arise)
{
	char dir[256];
	size_t count;
	const struct document *const *document;

	(void)snprintf(dir, sizeof(dir), "%s/rules/%s", JZ_SOURCE_DIR, places[_i]);
	struct ruleset *rules = ruleset_open(dir, &scratch.diag);

	ck_assert_ptr_nonnull(rules);
	count = ruleset_documents(rules, &document);
	for (size_t i = 0; i < count; i++) {
		const day_t first = day_of(2021, 7, 1);
		const day_t from = document[i]->from;
		const day_t until = document[i]->until;

		must_be_cited(rules, places[_i], from < first ? first : from);
		if (until != DAY_NONE && until >= first)
			must_be_cited(rules, places[_i], until + 1);
	}
	ruleset_close(rules);
}
END_TEST

/* Articles that were cited wrongly once, in the sample place. */
static const struct {
	int32_t year, month, day;
	enum ground ground;
	const char *cited;
} right[] = {
	{ 2026, 11, 23, GROUND_DIBAO_INCOME, "社会救助法第十八条第一款" },
	{ 2026, 6, 30, GROUND_DIBAO_INCOME, "社会救助暂行办法第九条" },
	{ 2026, 11, 23, GROUND_DIBAO_ASSETS, "社会救助法第十八条第一款" },
	{ 2026, 11, 23, GROUND_DIBAO_GAP, "大办发〔2021〕30号（五）" },
	{ 2026, 11, 23, GROUND_TEKUN_SUPPORTER, "社会救助法第十六条第一款" },
	{ 2026, 6, 30, GROUND_TEKUN_SUPPORTER, "民发〔2021〕43号第四条第三项、第八条" },
	{ 2026, 11, 23, GROUND_TEKUN_ASSETS, "民发〔2021〕43号第六条第一款" },
	{ 2026, 11, 23, GROUND_TEKUN_STUDENT, "社会救助法第十六条第三款" },
	{ 2026, 6, 30, GROUND_RIGID_SHARE, "刚性支出困难家庭认定办法第四条第一款第四项" },
	{ 2026, 6, 30, GROUND_RIGID_ASSETS, "刚性支出困难家庭认定办法第四条第一款第三项" },
	{ 2024, 6, 30, GROUND_RIGID_SHARE, "国办发〔2023〕39号二" },
	{ 2026, 11, 23, GROUND_SUPPLEMENT_ELDER, "社会救助法第二十条" },
	{ 2026, 6, 30, GROUND_SUPPLEMENT_ELDER, "民发〔2021〕57号第二十七条" },
	{ 2026, 11, 23, GROUND_REMEDY_REVIEW, "社会救助法第七十六条" },
	{ 2026, 6, 30, GROUND_REMEDY_REVIEW, "社会救助暂行办法第六十五条" },
	{ 2026, 11, 23, GROUND_CHANGE_WRITTEN, "社会救助法第四十八条" },
	{ 2026, 11, 23, GROUND_SINGLE_DISABLED, "大办发〔2021〕30号（五）" },
	{ 2026, 11, 23, GROUND_DEATH_SETTLE, "民发〔2022〕83号一（三）" },
	{ 2026, 11, 23, GROUND_CHILD_ORPHAN, "国办发〔2010〕54号一" },
	{ 2026, 11, 23, GROUND_RELIEF_WHO, "大办发〔2021〕30号（十四）" },
	{ 2026, 11, 23, GROUND_MEDICAL_WHO, "大办发〔2021〕30号（八）" },
	{ 2026, 11, 23, GROUND_DISASTER_WHO, "大办发〔2021〕30号（十二）" },
	{ 2026, 11, 23, GROUND_AGE_ELDER, "老年人权益保障法第二条" },
};

START_TEST(the_right_article_is_cited)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(right[_i].year, right[_i].month, right[_i].day), &law);
	const struct cite *cite = law_cite(&law, right[_i].ground, 0);

	ck_assert_ptr_nonnull(cite);
	ck_assert_msg(text_equal(cite->text, text_of(right[_i].cited)), "%s: %s",
		      ground_key(right[_i].ground), cite->text.p);
	ruleset_close(rules);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down,
     the_nearest_place_then_the_latest_document_in_force_is_cited,
     a_citation_holds_from_its_first_day_to_its_last,
     EACH(every_ground_is_cited_whenever_it_can_arise, places),
     EACH(the_right_article_is_cited, right));
