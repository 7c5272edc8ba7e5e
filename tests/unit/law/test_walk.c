#include "law/walk.h"

#include <string.h>

#include "home.h"
#include "unit.h"

static struct home home;

static void
begin(void)
{
	home_begin(&home, day_of(2026, 11, 23));
}

static void
end(void)
{
	home_end(&home);
}

START_TEST(a_household_held_back_is_not_asked)
{
	const struct walk *walk = home_decide(&home, "area,wage", "urban,1x");

	ck_assert_str_eq(home_rows(&home), "invalid ");
	ck_assert_str_eq(home_reasons(&home, 0), "HELD_BACK");
	ck_assert_uint_eq(walk->tests, 0);
	ck_assert_int_eq(walk->outcome[0].from, MONTH_NONE);
}
END_TEST

START_TEST(without_an_area_nothing_else_is_missing)
{
	const struct walk *walk = home_decide(&home, "area,birth_date,child_status", ",,orphan");

	ck_assert_str_eq(home_rows(&home), "undecided area");
	ck_assert_uint_eq(walk->tests, 0);
	ck_assert_uint_eq(walk->seats, 0);
}
END_TEST

START_TEST(rows_come_in_the_order_of_the_register)
{
	(void)home_decide(&home,
			  "area,birth_date,child_status,supporter,care_gaps,wage,business,property,"
			  "transfer,disease,applied_alone,financial_assets,vehicles,dwellings",
			  "urban,1950-01-01,,none,0,0,0,0,0,,,0,0,1\n"
			  ",2015-01-01,orphan,,,,,,,,,,,\n"
			  ",1980-01-01,,,,0,0,0,0,肾移植,yes,,,\n"
			  ",1951-01-01,,none,6,0,0,0,0,,,,,\n"
			  ",1985-01-01,,,,1800,0,0,0,,,,,\n"
			  ",2016-01-01,unattended,,,,,,,,,,,");
	ck_assert_str_eq(home_rows(&home),
			 "low-income 0.00\ntekun P1 1025.00\norphan P2 1100.00\n"
			 "dibao-single P3 780.00\ntekun P4 1445.00\nunattended P6 1100.00");
}
END_TEST

START_TEST(the_walk_stops_at_the_first_yes)
{
	(void)home_decide(&home,
			  "area,birth_date,wage,business,property,transfer,financial_assets,"
			  "vehicles,dwellings",
			  "urban,1980-01-01,0,0,0,0,0,0,1");
	ck_assert_ptr_nonnull(home_test(&home, CRITERION_DIBAO_DWELLINGS, WALK_UNIT));
	ck_assert_ptr_null(home_test(&home, CRITERION_PHASE_OUT_CURRENT, WALK_UNIT));
	/* a gate that says no: nothing behind it is asked */
	ck_assert_ptr_nonnull(home_test(&home, CRITERION_TEKUN_SUPPORTER, 0));
	ck_assert_ptr_null(home_test(&home, CRITERION_TEKUN_ELDER, 0));
}
END_TEST

START_TEST(a_settled_or_asks_for_nothing)
{
	struct walk *walk = &home.assess.walk;
	facts_t missing = 0;

	(void)home_decide(&home, "area,birth_date,disability_type,disability_grade,supporter",
			  "urban,,physical,1,none");
	/* the age is unknown, the disability alone suffices */
	ck_assert_int_eq(
		walk_holds(walk, CRITERION_TEKUN_ELDER, CRITERION_TEKUN_DISABLED, 0, &missing),
		TRUTH_YES);
	ck_assert_uint_eq(missing, 0);
	(void)home_decide(&home, "area,birth_date,disability_type,disability_grade,supporter",
			  "urban,,physical,4,none");
	ck_assert_int_eq(
		walk_holds(walk, CRITERION_TEKUN_ELDER, CRITERION_TEKUN_DISABLED, 0, &missing),
		TRUTH_UNKNOWN);
	ck_assert_uint_eq(missing, FACT(birth_date));
}
END_TEST

START_TEST(the_weakest_value_used_gives_the_basis)
{
	struct walk *walk = &home.assess.walk;

	(void)home_decide(&home, "area,birth_date", ",1980-01-01");
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
	ck_assert(!walk_begin(&walk, &home.law, true, &home.scratch.diag));
	ck_assert_uint_eq(home.scratch.diag.count[DIAG_TROUBLE], 2);
	ck_assert_ptr_nonnull(strstr(home.scratch.said, "“rigid.share”"));
	ck_assert_ptr_nonnull(strstr(home.scratch.said, "“dibao.rural”"));
	walk_end(&walk);
}
END_TEST

START_TEST(limits_follow_from_the_rules)
{
	struct walk walk;

	ck_assert(walk_begin(&walk, &home.law, true, &home.scratch.diag));
	ck_assert_int_eq(walk.limits[0].standard, 780000);
	ck_assert_int_eq(walk.limits[1].standard, 540000);
	ck_assert_int_eq(walk.limits[0].dibao, PARAM_DIBAO_URBAN);
	ck_assert_int_eq(walk.limits[1].tekun, PARAM_TEKUN_RURAL);
	ck_assert_int_eq(ratio_compare(walk.limits[1].low_income, ratio_whole(810000)), 0);
	ck_assert_int_eq(ratio_compare(walk.limits[0].assets[0], ratio_whole(1560000)), 0);
	ck_assert_int_eq(ratio_compare(walk.limits[0].assets[2], ratio_whole(2340000)), 0);
	walk_end(&walk);
}
END_TEST

UNIT(begin, end, a_household_held_back_is_not_asked, without_an_area_nothing_else_is_missing,
     rows_come_in_the_order_of_the_register, the_walk_stops_at_the_first_yes,
     a_settled_or_asks_for_nothing, the_weakest_value_used_gives_the_basis,
     a_value_that_is_unset_stops_the_walk, limits_follow_from_the_rules);
