#include "law/walk.h"

#include <string.h>

#include "home.h"
#include "unit.h"

START_TEST(a_household_held_back_is_not_asked)
{
	const struct walk *walk = home_decide("area,wage", "urban,1x");

	ck_assert_str_eq(home_rows(), "invalid ");
	ck_assert_str_eq(home_reasons(0), "HELD_BACK");
	ck_assert_uint_eq(walk->tests, 0);
	ck_assert_int_eq(walk->outcome[0].from, MONTH_NONE);
}
END_TEST

START_TEST(without_an_area_nothing_else_is_missing)
{
	const struct walk *walk = home_decide("area,birth_date,child_status", ",,orphan");

	ck_assert_str_eq(home_rows(), "undecided area");
	ck_assert_uint_eq(walk->tests, 0);
	ck_assert_uint_eq(walk->seats, 0);
}
END_TEST

START_TEST(rows_come_in_the_order_of_the_register)
{
	(void)home_decide("area,birth_date,child_status,supporter,care_gaps,wage,business,property,"
			  "transfer,disease,applied_alone,financial_assets,vehicles,dwellings",
			  "urban,1950-01-01,,none,0,0,0,0,0,,,0,0,1\n"
			  ",2015-01-01,orphan,,,,,,,,,,,\n"
			  ",1980-01-01,,,,0,0,0,0,肾移植,yes,,,\n"
			  ",1951-01-01,,none,6,0,0,0,0,,,,,\n"
			  ",1985-01-01,,,,1800,0,0,0,,,,,\n"
			  ",2016-01-01,unattended,,,,,,,,,,,");
	ck_assert_str_eq(home_rows(),
			 "low-income 0.00\ntekun P1 1025.00\norphan P2 1100.00\n"
			 "dibao-single P3 780.00\ntekun P4 1445.00\nunattended P6 1100.00");
}
END_TEST

START_TEST(the_walk_stops_at_the_first_yes)
{
	(void)home_decide("area,birth_date,wage,business,property,transfer,financial_assets,"
			  "vehicles,dwellings",
			  "urban,1980-01-01,0,0,0,0,0,0,1");
	ck_assert_ptr_nonnull(home_test(CRITERION_DIBAO_DWELLINGS, WALK_UNIT));
	ck_assert_ptr_null(home_test(CRITERION_PHASE_OUT_CURRENT, WALK_UNIT));
	/* a gate that says no: nothing behind it is asked */
	ck_assert_ptr_nonnull(home_test(CRITERION_TEKUN_SUPPORTER, 0));
	ck_assert_ptr_null(home_test(CRITERION_TEKUN_ELDER, 0));
}
END_TEST

START_TEST(the_weakest_value_used_gives_the_basis)
{
	struct walk *walk = &home.assess.walk;

	(void)home_decide("area,birth_date", ",1980-01-01");
	ck_assert_int_eq(walk->basis, BASIS_OFFICIAL);
	(void)walk_use(walk, PARAM_PHASE_OUT_MONTHS);
	ck_assert_int_eq(walk->basis, BASIS_OFFICIAL);
	(void)walk_use(walk, PARAM_DIBAO_URBAN);
	ck_assert_int_eq(walk->basis, BASIS_ILLUSTRATIVE);
	(void)walk_use(walk, PARAM_PHASE_OUT_MONTHS);
	ck_assert_int_eq(walk->basis, BASIS_ILLUSTRATIVE);
}
END_TEST

START_TEST(a_value_that_is_unset_stops_the_walk)
{
	struct walk walk;

	scratch_forget(&home.scratch);
	home.law.value[PARAM_RIGID_SHARE].set = false;
	home.law.value[PARAM_DIBAO_RURAL].set = false;
	ck_assert(!walk_begin(&walk, &home.law, NULL, true, &home.scratch.diag));
	ck_assert_uint_eq(home.scratch.diag.count[DIAG_TROUBLE], 2);
	ck_assert_ptr_nonnull(strstr(home.scratch.said, "“rigid.share”"));
	ck_assert_ptr_nonnull(strstr(home.scratch.said, "“dibao.rural”"));
	walk_end(&walk);
}
END_TEST

START_TEST(the_standards_hang_on_the_area)
{
	struct walk walk;

	ck_assert(walk_begin(&walk, &home.law, NULL, true, &home.scratch.diag));
	ck_assert_int_eq(walk.area[0].standard, 780000);
	ck_assert_int_eq(walk.area[1].standard, 540000);
	ck_assert_int_eq(walk.area[0].dibao, PARAM_DIBAO_URBAN);
	ck_assert_int_eq(walk.area[1].tekun, PARAM_TEKUN_RURAL);
	walk_end(&walk);
}
END_TEST

START_TEST(a_later_month_has_its_own_rules_and_the_ages_of_the_day)
{
	char buf[DAY_SIZE];

	ruleset_from(home.rules, month_of(day_of(2027, 1, 1)), day_of(2026, 11, 23), &home.law);
	ck_assert_int_eq(home.law.date, day_of(2027, 1, 1));
	const struct walk *walk = home_decide("area,birth_date,wage,business,property,transfer,"
					      "financial_assets,vehicles,dwellings",
					      "urban,2008-12-01,0,0,0,0,0,0,1");

	ck_assert_int_eq(walk->seat[0].age, 17);
	ck_assert_str_eq(month_format(walk->outcome[0].from, buf), "2027-01");
	ck_assert_int_eq(walk->outcome[0].supplement, 6500);
}
END_TEST

#define LACK_COLUMNS                                                                               \
	"area,birth_date,member_status,disability_type,disability_grade,supporter,care_gaps,"      \
	"employment,wage,wage_year,business,property,transfer,financial_assets,vehicles,"          \
	"dwellings,"                                                                               \
	"applied_alone,category"

static const struct {
	const char *rows;
	enum fact fact;
	const char *who; /* a digit for each person who lacks it */
} lacking[] = {
	{ "urban,1980-01-01,,,,,,,,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,5,,0,0,0,,,,,\n"
	  ",1980-01-01,,,,,,,,,0,0,0,,,,,",
	  FACT_wage, "13" },
	{ "urban,1980-01-01,,,,,,,,1,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,,,0,0,0,,,,,", FACT_wage,
	  "2" },
	{ "urban,1980-01-01,,,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,prison,,,,,,,,,,,,,,,\n"
	  ",1980-01-01,,,,,,,0,,0,,0,,,,,",
	  FACT_property, "3" },
	{ "urban,,,,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",,,,,,,,0,,0,0,0,,,,,",
	  FACT_birth_date, "13" },
	{ "urban,1980-01-01,,mental,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",1980-01-01,,visual,1,,,,0,,0,0,0,,,,,",
	  FACT_disability_grade, "1" },
	{ "urban,1980-01-01,,,3,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,",
	  FACT_disability_type, "1" },
	{ "urban,1950-01-01,,,,none,,,0,,0,0,0,0,0,1,,\n,1950-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",1950-01-01,,,,none,3,,0,,0,0,0,,,,,",
	  FACT_care_gaps, "1" },
	{ "urban,1950-01-01,,,,none,1,,,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,,,0,0,0,,,,,", FACT_wage,
	  "1" },
	{ "urban,1980-01-01,,,,,,,1500,,0,0,0,0,0,1,,dibao\n,1980-01-01,,,,,,none,0,,0,0,0,,,,,",
	  FACT_employment, "1" },
	{ "rural,1980-01-01,,,,,,,1000,,0,0,0,0,0,1,,\n,1980-01-01,,mental,,,,,0,,0,0,0,,,,yes,",
	  FACT_disability_grade, "2" },
	{ "urban,1980-01-01,,,,,,,0,,0,0,0,,0,1,,", FACT_financial_assets, "" },
};

START_TEST(those_who_lack_a_fact_are_found)
{
	char who[8];
	size_t n = 0;
	const struct walk *walk = home_decide(LACK_COLUMNS, lacking[_i].rows);

	ck_assert_int_eq(walk->outcome[0].category, WORD_CATEGORY_UNDECIDED);
	ck_assert_uint_ne(walk->outcome[0].missing >> lacking[_i].fact & 1, 0);
	for (size_t i = 0; i < walk->seats; i++)
		if ((walk->seat[i].lacks >> lacking[_i].fact & 1) != 0)
			who[n++] = (char)('1' + i);
	who[n] = '\0';
	ck_assert_str_eq(who, lacking[_i].who);
}
END_TEST

UNIT(home_begin, home_end, a_later_month_has_its_own_rules_and_the_ages_of_the_day,
     a_household_held_back_is_not_asked, without_an_area_nothing_else_is_missing,
     rows_come_in_the_order_of_the_register, the_walk_stops_at_the_first_yes,
     the_weakest_value_used_gives_the_basis, a_value_that_is_unset_stops_the_walk,
     the_standards_hang_on_the_area, EACH(those_who_lack_a_fact_are_found, lacking));
