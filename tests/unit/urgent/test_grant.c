#include "urgent/grant.h"

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

/* The figures are those of rules/sample: urban 650 and rural 450 yuan a month, k 1, 2 and 3, caps
 * of 6 and 12 months a person, 2 of them first, 3 for the town. */
static struct ruleset *rules;
static struct law law;

static void
set_up(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 12, 1), &law);
}

static void
tear_down(void)
{
	ruleset_close(rules);
	scratch_end(&scratch);
}

static struct record
row(int64_t area, int64_t degree, int64_t persons, int64_t months, bool joint)
{
	struct record record;

	record_clear(&record);
	record.value[CASE_type] = WORD_RELIEF_EXPENDITURE;
	record.value[CASE_area] = area;
	record.value[CASE_degree] = degree;
	record.value[CASE_persons] = persons;
	record.value[CASE_months] = months;
	record.value[CASE_joint] = joint ? WORD_YESNO_YES : WORD_YESNO_NO;
	return record;
}

/* Below, at and above each cap: factor times months is 6 a person, 12 by the joint meeting. */
static const struct {
	int64_t area, degree, persons, months;
	bool joint;
	fen_t amount;
	bool capped;
} amounts[] = {
	{ WORD_AREA_URBAN, WORD_DEGREE_LIGHT, 1, BLANK, false, 65000, false },
	{ WORD_AREA_RURAL, WORD_DEGREE_LIGHT, 3, 2, false, 270000, false },
	{ WORD_AREA_RURAL, WORD_DEGREE_LIGHT, 1, 5, false, 225000, false },
	{ WORD_AREA_RURAL, WORD_DEGREE_MEDIUM, 1, 3, false, 270000, false },
	{ WORD_AREA_RURAL, WORD_DEGREE_LIGHT, 1, 7, false, 270000, true },
	{ WORD_AREA_RURAL, WORD_DEGREE_SEVERE, 2, 4, false, 540000, true },
	{ WORD_AREA_RURAL, WORD_DEGREE_SEVERE, 2, 4, true, 1080000, false },
	{ WORD_AREA_RURAL, WORD_DEGREE_SEVERE, 2, 5, true, 1080000, true },
};

START_TEST(the_standard_for_persons_and_months_by_degree_up_to_the_cap)
{
	struct record record = row(amounts[_i].area, amounts[_i].degree, amounts[_i].persons,
				   amounts[_i].months, amounts[_i].joint);
	struct grant grant;

	grant_of(&law, &record, &grant);
	ck_assert(grant.known);
	ck_assert_int_eq(grant.amount, amounts[_i].amount);
	ck_assert_int_eq(grant.capped, amounts[_i].capped);
	ck_assert_int_eq(grant.asked.basis, WORD_BASIS_ILLUSTRATIVE);
}
END_TEST

START_TEST(limits_are_times_the_standard_a_person_or_yuan)
{
	struct record record = row(WORD_AREA_RURAL, WORD_DEGREE_LIGHT, 2, 1, false);
	struct value yuan = law.value[PARAM_RELIEF_TOWN];
	const fen_t first[] = { 200000 };
	struct grant grant;

	record.value[CASE_first] = WORD_YESNO_YES;
	grant_of(&law, &record, &grant);
	ck_assert_int_eq(grant.standard, 45000);
	ck_assert_int_eq(grant.small, 180000);
	ck_assert_int_eq(grant.town_limit, 270000);
	ck_assert_int_eq(grant.repeat, 12);
	yuan.amount = true; /* "2000 yuan, +0 yuan": the same for any number */
	yuan.whole = 0;
	yuan.first = first;
	yuan.count = 1;
	law.value[PARAM_RELIEF_TOWN] = yuan;
	grant_of(&law, &record, &grant);
	ck_assert_int_eq(grant.town_limit, 200000);
}
END_TEST

START_TEST(what_is_not_set_is_open_under_its_key)
{
	struct record record = row(WORD_AREA_RURAL, WORD_DEGREE_MEDIUM, 2, 1, true);
	struct grant grant;

	law.value[PARAM_RELIEF_MEDIUM].set = false;
	law.value[PARAM_RELIEF_CAP].set = false; /* not the one that counts */
	law.value[PARAM_RELIEF_SMALL].set = false;
	grant_of(&law, &record, &grant);
	ck_assert(!grant.known);
	ck_assert_str_eq(grant.asked.missing, "rule:relief.k.medium");
	record.value[CASE_first] = WORD_YESNO_YES;
	record.value[CASE_joint] = BLANK;
	grant_of(&law, &record, &grant);
	ck_assert_str_eq(grant.asked.missing,
			 "rule:relief.k.medium;rule:relief.cap;rule:relief.small");
	record.value[CASE_persons] = 0;
	record.value[CASE_area] = BLANK;
	grant_of(&law, &record, &grant);
	ck_assert_str_eq(grant.asked.missing, "area;persons");
}
END_TEST

/* 大办发〔2021〕30号（十四）, and 民发〔2018〕23号二（四） for emergencies. */
START_TEST(stages_are_allowed_where_a_document_says_so)
{
	ck_assert(grant_in_stages(&law, WORD_RELIEF_EXPENDITURE));
	ck_assert(grant_in_stages(&law, WORD_RELIEF_EMERGENCY));
	law.value[PARAM_RELIEF_STAGES_EMERGENCY].set = false;
	ck_assert(!grant_in_stages(&law, WORD_RELIEF_EMERGENCY));
	law.value[PARAM_RELIEF_STAGES_EXPENDITURE].whole = 0;
	ck_assert(!grant_in_stages(&law, WORD_RELIEF_EXPENDITURE));
}
END_TEST

UNIT(set_up, tear_down, EACH(the_standard_for_persons_and_months_by_degree_up_to_the_cap, amounts),
     limits_are_times_the_standard_a_person_or_yuan, what_is_not_set_is_open_under_its_key,
     stages_are_allowed_where_a_document_says_so);
