#include "law/criterion.h"

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,employment,wage,business,property,transfer,medical_cost,"                 \
	"financial_assets,vehicles,dwellings,category"

static const struct walk_test *
unit_test(const char *row, enum criterion criterion)
{
	(void)home_decide(COLUMNS, row);
	const struct walk_test *test = home_test(criterion, WALK_UNIT);

	ck_assert_ptr_nonnull(test);
	return test;
}

START_TEST(each_is_cited_and_has_a_sentence)
{
	for (int i = 0; i < CRITERIA; i++) {
		const struct condition *condition = criterion_of((enum criterion)i);

		ck_assert((i == CRITERION_RIGID_RESIDUAL) == (condition->ground == GROUND_NONE));
		ck_assert((condition->ground == GROUND_NONE) ==
			  (law_cite(&home.law, condition->ground, 0) == NULL));
		ck_assert_str_ne(condition->sentence[LANGUAGE_ZH], "");
		ck_assert_str_ne(condition->sentence[LANGUAGE_EN], "");
	}
	const struct condition *income = criterion_of(CRITERION_DIBAO_INCOME);
	const struct condition *disabled = criterion_of(CRITERION_SINGLE_DISABLED);

	ck_assert_int_eq(income->ground, GROUND_DIBAO_INCOME);
	ck_assert_uint_eq(income->refuses, REASON_BIT(DIBAO_INCOME));
	ck_assert_int_eq(income->looks[0], 0);
	ck_assert_int_eq(criterion_of(CRITERION_RIGID_SHARE)->param, PARAM_RIGID_SHARE);
	ck_assert_int_eq(disabled->looks[0], REGISTER_disability_type);
	ck_assert_int_eq(disabled->looks[1], REGISTER_disability_grade);
	ck_assert_uint_eq(criterion_of(CRITERION_PHASE_OUT_CURRENT)->refuses, 0);
}
END_TEST

START_TEST(an_expenditure_is_held_against_the_income_that_the_rules_name)
{
	static struct text total[] = { TEXT_INIT("total") };
	const struct walk_test *test;

	home.law.value[PARAM_RIGID_INCOME].list = total;
	(void)home_decide(COLUMNS ",work_cost", "urban,1980-01-01,,1100,0,0,0,7200,0,0,1,,100");
	test = home_test(CRITERION_RIGID_SHARE, WALK_UNIT);
	ck_assert_int_eq(test->times, 1320000);
	ck_assert_int_eq(home_test(CRITERION_RIGID_INCOME, WALK_UNIT)->measure, WALK_TOTAL);
	ck_assert_int_eq(home_test(CRITERION_DIBAO_INCOME, WALK_UNIT)->left, 1200000);
}
END_TEST

START_TEST(what_is_left_counts_only_where_the_rules_say_so)
{
	home.law.value[PARAM_RIGID_RESIDUAL].whole = 0;
	(void)home_decide(COLUMNS, "urban,1980-01-01,,1000,0,0,0,4200.01,0,0,1,");
	ck_assert_str_eq(home_rows(), "none 0.00");
	home.law.value[PARAM_RIGID_RESIDUAL] = (struct value){ 0 };
	(void)home_decide(COLUMNS, "urban,1980-01-01,,1000,0,0,0,4200.01,0,0,1,");
	ck_assert_str_eq(home_rows(), "none 0.00");
}
END_TEST

START_TEST(an_income_is_recorded_with_its_limit)
{
	const struct walk_test *test =
		unit_test("urban,1980-01-01,,500,1,0,0,,0,0,1,\n,1982-01-01,,0,0,0,0,,,,,",
			  CRITERION_DIBAO_INCOME);

	ck_assert_int_eq(test->truth, TRUTH_YES);
	ck_assert_int_eq(test->left, 601200);
	ck_assert_int_eq(ratio_compare(test->limit, ratio_whole(780000)), 0);
	ck_assert_int_eq(test->times, 2);
	ck_assert_int_eq(test->relation, WALK_BELOW);
	ck_assert_int_eq(test->measure, WALK_INCOME);
	ck_assert(!test->at_least);
	ck_assert_uint_eq(test->used.n, 1);
	ck_assert_int_eq(test->used.param[0], PARAM_DIBAO_URBAN);
}
END_TEST

START_TEST(an_income_of_known_parts_is_at_least_that)
{
	const struct walk_test *test =
		unit_test("urban,1980-01-01,,500,,0,0,,0,0,1,", CRITERION_DIBAO_INCOME);

	ck_assert_int_eq(test->truth, TRUTH_UNKNOWN);
	ck_assert(test->at_least);
	ck_assert(test->missing == FACT(business));
	test = unit_test("urban,1980-01-01,,650,,0,0,,0,0,1,", CRITERION_DIBAO_INCOME);
	ck_assert_int_eq(test->truth, TRUTH_NO);
	ck_assert(test->at_least);
	ck_assert(test->missing == 0);
}
END_TEST

static const struct {
	const char *row;
	enum criterion criterion;
	enum truth truth;
	facts_t missing;
} cases[] = {
	{ "urban,1980-01-01,,0,0,0,0,,15600,0,1,", CRITERION_DIBAO_ASSETS, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,15600.01,0,1,", CRITERION_DIBAO_ASSETS, TRUTH_NO, 0 },
	{ "rural,1980-01-01,,0,0,0,0,,10800,0,1,", CRITERION_DIBAO_ASSETS, TRUTH_YES, 0 },
	{ "rural,1980-01-01,,0,0,0,0,,10800.01,0,1,", CRITERION_DIBAO_ASSETS, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,,0,1,", CRITERION_DIBAO_ASSETS, TRUTH_UNKNOWN,
	  FACT(financial_assets) },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,1,", CRITERION_DIBAO_VEHICLES, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,1,1,", CRITERION_DIBAO_VEHICLES, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,,1,", CRITERION_DIBAO_VEHICLES, TRUTH_UNKNOWN,
	  FACT(vehicles) },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,1,", CRITERION_DIBAO_DWELLINGS, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,2,", CRITERION_DIBAO_DWELLINGS, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,,", CRITERION_DIBAO_DWELLINGS, TRUTH_UNKNOWN,
	  FACT(dwellings) },
	{ "urban,1980-01-01,,700,0,0,0,,23400,0,1,", CRITERION_LOW_INCOME_ASSETS, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,700,0,0,0,,23400.01,0,1,", CRITERION_LOW_INCOME_ASSETS, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,700,0,0,0,,0,0,1,dibao", CRITERION_PHASE_OUT_CURRENT, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,700,0,0,0,,0,0,1,phase-out", CRITERION_PHASE_OUT_CURRENT, TRUTH_YES,
	  0 },
	{ "urban,1980-01-01,,700,0,0,0,,0,0,1,tekun", CRITERION_PHASE_OUT_CURRENT, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,700,0,0,0,,0,0,1,", CRITERION_PHASE_OUT_CURRENT, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,650,0,0,0,,0,0,1,dibao", CRITERION_PHASE_OUT_INCOME, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,1,1,dibao", CRITERION_PHASE_OUT_INCOME, TRUTH_NO, 0 },
	{ "urban,1980-01-01,employed,700,0,0,0,,0,0,1,dibao", CRITERION_PHASE_OUT_WORK, TRUTH_YES,
	  0 },
	{ "urban,1980-01-01,flexible,700,0,0,0,,0,0,1,dibao", CRITERION_PHASE_OUT_WORK, TRUTH_YES,
	  0 },
	{ "urban,1980-01-01,farming,700,0,0,0,,0,0,1,dibao", CRITERION_PHASE_OUT_WORK, TRUTH_NO,
	  0 },
	{ "urban,1980-01-01,,700,0,0,0,,0,0,1,dibao", CRITERION_PHASE_OUT_WORK, TRUTH_UNKNOWN,
	  FACT(employment) },
	{ "urban,1980-01-01,,1500,0,0,0,,0,0,1,dibao\n,1980-01-01,employed,0,0,0,0,,,,,",
	  CRITERION_PHASE_OUT_WORK, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,2199.99,0,0,0,,0,0,1,", CRITERION_RIGID_INCOME, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,2200,0,0,0,,0,0,1,", CRITERION_RIGID_INCOME, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,7200,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,7200.01,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,1000,,0,0,7200.01,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_UNKNOWN,
	  FACT(business) },
	{ "urban,1980-01-01,,1000,,0,0,7200,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,2,", CRITERION_RIGID_SHARE, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,0.01,0,0,2,", CRITERION_RIGID_SHARE, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,4200,0,0,1,", CRITERION_RIGID_RESIDUAL, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,4200.01,0,0,1,", CRITERION_RIGID_RESIDUAL, TRUTH_YES, 0 },
};

START_TEST(conditions_answer_at_their_bounds)
{
	const struct walk_test *test = unit_test(cases[_i].row, cases[_i].criterion);

	ck_assert_int_eq(test->truth, cases[_i].truth);
	ck_assert(test->missing == cases[_i].missing);
}
END_TEST

/* Nothing at all is below, or within, every limit: it waits for none that nobody set. */
static const struct {
	const char *row;
	enum criterion criterion;
	enum param unset;
	enum truth truth;
	facts_t missing;
} unset[] = {
	{ "urban,1980-01-01,,0,0,0,0,,0,0,1,", CRITERION_DIBAO_INCOME, PARAM_DIBAO_URBAN, TRUTH_YES,
	  0 },
	{ "urban,1980-01-01,,1,0,0,0,,0,0,1,", CRITERION_DIBAO_INCOME, PARAM_DIBAO_URBAN,
	  TRUTH_UNKNOWN, FACT_RULE(PARAM_DIBAO_URBAN) },
	{ "urban,1980-01-01,,0,,0,0,,0,0,1,", CRITERION_DIBAO_INCOME, PARAM_DIBAO_URBAN,
	  TRUTH_UNKNOWN, FACT_RULE(PARAM_DIBAO_URBAN) | FACT(business) },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,1,", CRITERION_DIBAO_VEHICLES,
	  PARAM_PROPERTY_DIBAO_VEHICLES, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,1,1,", CRITERION_DIBAO_VEHICLES,
	  PARAM_PROPERTY_DIBAO_VEHICLES, TRUTH_UNKNOWN, FACT_RULE(PARAM_PROPERTY_DIBAO_VEHICLES) },
	{ "urban,1980-01-01,,1000,0,0,0,0,0,0,1,", CRITERION_RIGID_SHARE, PARAM_RIGID_SHARE,
	  TRUTH_NO, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,0.01,0,0,1,", CRITERION_RIGID_SHARE, PARAM_RIGID_SHARE,
	  TRUTH_UNKNOWN, FACT_RULE(PARAM_RIGID_SHARE) },
};

START_TEST(nothing_at_all_waits_for_no_limit)
{
	home.law.value[unset[_i].unset] = (struct value){ 0 };
	const struct walk_test *test = unit_test(unset[_i].row, unset[_i].criterion);

	ck_assert_int_eq(test->truth, unset[_i].truth);
	ck_assert(test->missing == unset[_i].missing);
}
END_TEST

/* Which income an expenditure is held against is open: a no by the lower one is no by either. */
START_TEST(an_income_that_the_rules_do_not_name_matters_unless_it_is_no_by_either)
{
	home.law.value[PARAM_RIGID_INCOME] = (struct value){ 0 };
	(void)home_decide(COLUMNS ",work_cost", "urban,1980-01-01,,2300,0,0,0,7200,0,0,1,,100");
	const struct walk_test *test = home_test(CRITERION_RIGID_INCOME, WALK_UNIT);

	ck_assert_int_eq(test->truth, TRUTH_NO);
	ck_assert(test->missing == 0);
	(void)home_decide(COLUMNS ",work_cost", "urban,1980-01-01,,2299.99,0,0,0,7200,0,0,1,,100");
	test = home_test(CRITERION_RIGID_INCOME, WALK_UNIT);
	ck_assert_int_eq(test->truth, TRUTH_UNKNOWN);
	ck_assert(test->missing == FACT_RULE(PARAM_RIGID_INCOME));
}
END_TEST

START_TEST(limits_of_assets_name_the_standard_behind_them)
{
	const struct walk_test *test =
		unit_test("rural,1980-01-01,,0,0,0,0,,500,0,1,", CRITERION_DIBAO_ASSETS);

	ck_assert_uint_eq(test->used.n, 2);
	ck_assert_int_eq(test->used.param[0], PARAM_DIBAO_RURAL);
	ck_assert_int_eq(test->used.param[1], PARAM_PROPERTY_DIBAO_ASSETS);
	ck_assert_int_eq(test->left, 50000);
	ck_assert_int_eq(test->measure, WALK_ASSETS);
}
END_TEST

UNIT(home_begin, home_end, each_is_cited_and_has_a_sentence,
     an_expenditure_is_held_against_the_income_that_the_rules_name,
     what_is_left_counts_only_where_the_rules_say_so, an_income_is_recorded_with_its_limit,
     an_income_of_known_parts_is_at_least_that, EACH(conditions_answer_at_their_bounds, cases),
     EACH(nothing_at_all_waits_for_no_limit, unset),
     an_income_that_the_rules_do_not_name_matters_unless_it_is_no_by_either,
     limits_of_assets_name_the_standard_behind_them);
