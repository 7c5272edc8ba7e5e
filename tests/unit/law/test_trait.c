#include "law/trait.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

START_TEST(the_birthday_itself_counts)
{
	(void)home_decide("area,birth_date",
			  "urban,1966-11-23\n,1966-11-24\n,\n,2026-11-23\n,2008-02-29");
	ck_assert_int_eq(trait_age(home_person(0), &home.law), 60);
	ck_assert_int_eq(trait_age(home_person(1), &home.law), 59);
	ck_assert_int_eq(trait_age(home_person(2), &home.law), TRAIT_AGE_UNKNOWN);
	ck_assert_int_eq(trait_age(home_person(3), &home.law), 0);
	home.law.as_of = day_of(2026, 2, 28);
	ck_assert_int_eq(trait_age(home_person(4), &home.law), 17);
	home.law.as_of = day_of(2026, 3, 1);
	ck_assert_int_eq(trait_age(home_person(4), &home.law), 18);
}
END_TEST

START_TEST(the_leap_day_follows_the_rule)
{
	static const struct text february = { "february", 8 };

	(void)home_decide("area,birth_date", "urban,2008-02-29");
	home.law.value[PARAM_AGE_LEAP].list = &february;
	home.law.as_of = day_of(2026, 2, 28);
	ck_assert_int_eq(trait_age(home_person(0), &home.law), 18);
	home.law.as_of = day_of(2026, 2, 27);
	ck_assert_int_eq(trait_age(home_person(0), &home.law), 17);
}
END_TEST

START_TEST(ages_are_held_against_bounds)
{
	facts_t missing = 0;

	ck_assert_int_eq(trait_at_least(60, 60, &missing), TRUTH_YES);
	ck_assert_int_eq(trait_at_least(59, 60, &missing), TRUTH_NO);
	ck_assert_int_eq(trait_below(17, 18, &missing), TRUTH_YES);
	ck_assert_int_eq(trait_below(18, 18, &missing), TRUTH_NO);
	ck_assert(missing == 0);
	ck_assert_int_eq(trait_at_least(TRAIT_AGE_UNKNOWN, 0, &missing), TRUTH_UNKNOWN);
	ck_assert(missing == FACT(birth_date));
	missing = 0;
	ck_assert_int_eq(trait_below(TRAIT_AGE_UNKNOWN, 200, &missing), TRUTH_UNKNOWN);
	ck_assert(missing == FACT(birth_date));
}
END_TEST

/* severe: the four of the body and multiple to grade 2, intellectual and mental to 3;
   incapable: physical 2, visual 1, intellectual and mental 3 */
static const struct {
	const char *type, *grade;
	enum truth severe;
	facts_t severe_missing;
	enum truth incapable;
	facts_t incapable_missing;
} cases[] = {
	{ "", "", TRUTH_NO, 0, TRUTH_NO, 0 },
	{ "physical", "2", TRUTH_YES, 0, TRUTH_YES, 0 },
	{ "physical", "3", TRUTH_NO, 0, TRUTH_NO, 0 },
	{ "visual", "1", TRUTH_YES, 0, TRUTH_YES, 0 },
	{ "visual", "2", TRUTH_YES, 0, TRUTH_NO, 0 },
	{ "hearing", "2", TRUTH_YES, 0, TRUTH_NO, 0 },
	{ "speech", "1", TRUTH_YES, 0, TRUTH_NO, 0 },
	{ "multiple", "2", TRUTH_YES, 0, TRUTH_NO, 0 },
	{ "multiple", "3", TRUTH_NO, 0, TRUTH_NO, 0 },
	{ "intellectual", "3", TRUTH_YES, 0, TRUTH_YES, 0 },
	{ "intellectual", "4", TRUTH_NO, 0, TRUTH_NO, 0 },
	{ "mental", "3", TRUTH_YES, 0, TRUTH_YES, 0 },
	{ "mental", "4", TRUTH_NO, 0, TRUTH_NO, 0 },
	{ "physical", "", TRUTH_UNKNOWN, FACT(disability_grade), TRUTH_UNKNOWN,
	  FACT(disability_grade) },
	{ "hearing", "", TRUTH_UNKNOWN, FACT(disability_grade), TRUTH_NO, 0 },
	{ "", "1", TRUTH_YES, 0, TRUTH_UNKNOWN, FACT(disability_type) },
	{ "", "2", TRUTH_YES, 0, TRUTH_UNKNOWN, FACT(disability_type) },
	{ "", "3", TRUTH_UNKNOWN, FACT(disability_type), TRUTH_UNKNOWN, FACT(disability_type) },
	{ "", "4", TRUTH_NO, 0, TRUTH_NO, 0 },
};

START_TEST(half_a_disability_is_not_none)
{
	char row[64];
	struct trait_grades severe;
	struct trait_grades incapable;
	facts_t missing = 0;

	(void)snprintf(row, sizeof(row), "urban,%s,%s", cases[_i].type, cases[_i].grade);
	(void)home_decide("area,disability_type,disability_grade", row);
	ck_assert(trait_grades(&home.law.value[PARAM_DISABILITY_SEVERE], &severe));
	ck_assert(trait_grades(&home.law.value[PARAM_TEKUN_DISABILITY], &incapable));
	ck_assert_int_eq(trait_disabled(home_person(0), &severe, &missing), cases[_i].severe);
	ck_assert(missing == cases[_i].severe_missing);
	missing = 0;
	ck_assert_int_eq(trait_disabled(home_person(0), &incapable, &missing), cases[_i].incapable);
	ck_assert(missing == cases[_i].incapable_missing);
}
END_TEST

START_TEST(grades_of_another_form_are_refused)
{
	static const struct text wrong[] = { { "physical", 8 },     { "physical 5", 10 },
					     { "physical 0", 10 },  { "arm 2", 5 },
					     { "physical 12", 11 }, { "physical  2", 11 } };
	struct trait_grades grades;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		struct value value = { .list = &wrong[i], .count = 1 };

		ck_assert(!trait_grades(&value, &grades));
	}
}
END_TEST

START_TEST(a_disease_is_listed_or_not_or_unknown)
{
	static const struct {
		const char *cell;
		int age;
		enum truth truth;
		facts_t missing;
	} judged[] = {
		{ "乳腺癌", 40, TRUTH_YES, 0 },
		{ "乳腺癌晚期", 40, TRUTH_YES, 0 },
		{ " 乳腺 癌 ", 40, TRUTH_YES, 0 },
		{ "肺癌", TRAIT_AGE_UNKNOWN, TRUTH_YES, 0 },
		{ "", 40, TRUTH_NO, 0 },
		{ "无", 40, TRUTH_NO, 0 },
		{ "高血压", 40, TRUTH_NO, 0 },
		{ "有", 40, TRUTH_UNKNOWN, FACT(disease) },
		{ "乳腺", 40, TRUTH_UNKNOWN, FACT(disease) },
		{ "先心病", 17, TRUTH_YES, 0 },
		{ "先心病", 18, TRUTH_NO, 0 },
		{ "先心病", TRAIT_AGE_UNKNOWN, TRUTH_UNKNOWN, FACT(birth_date) },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(judged); i++) {
		char row[64];
		facts_t missing = 0;

		(void)snprintf(row, sizeof(row), "urban,%s", judged[i].cell);
		(void)home_decide("area,disease", row);
		ck_assert_int_eq(trait_ill(home_person(0), judged[i].age, &home.law,
					   &home.assess.diseases, &missing),
				 judged[i].truth);
		ck_assert(missing == judged[i].missing);
	}
}
END_TEST

UNIT(home_begin, home_end, the_birthday_itself_counts, the_leap_day_follows_the_rule,
     ages_are_held_against_bounds, EACH(half_a_disability_is_not_none, cases),
     grades_of_another_form_are_refused, a_disease_is_listed_or_not_or_unknown);
