#include "law/criterion.h"

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

#define COLUMNS                                                                                    \
	"area,birth_date,employment,wage,business,property,transfer,medical_cost,"                 \
	"financial_assets,vehicles,dwellings,category"

static const struct walk_test *
unit_test(const char *row, enum criterion criterion)
{
	(void)home_decide(&home, COLUMNS, row);
	const struct walk_test *test = home_test(&home, criterion, WALK_UNIT);

	ck_assert_ptr_nonnull(test);
	return test;
}

START_TEST(each_has_an_article_and_a_sentence)
{
	for (int i = 0; i < CRITERIA; i++) {
		enum criterion criterion = (enum criterion)i;

		ck_assert_str_ne(criterion_article(criterion), "");
		ck_assert_str_ne(criterion_sentence(criterion, LANGUAGE_ZH), "");
		ck_assert_str_ne(criterion_sentence(criterion, LANGUAGE_EN), "");
	}
	ck_assert_str_eq(criterion_article(CRITERION_DIBAO_INCOME), "大办发〔2021〕30号第五条");
	ck_assert_int_eq(criterion_param(CRITERION_RIGID_SHARE), PARAM_RIGID_SHARE);
	ck_assert_int_eq(criterion_link(CRITERION_TEKUN_ELDER), CRITERION_OR);
	ck_assert_int_eq(criterion_link(CRITERION_TEKUN_DISABLED), CRITERION_AND);
	ck_assert_int_eq(criterion_link(CRITERION_PHASE_OUT_CURRENT), CRITERION_GATE);
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
	ck_assert_int_eq(test->measure, WALK_FEN_YEAR);
	ck_assert(!test->at_least);
	ck_assert_uint_eq(test->params, 1);
	ck_assert_int_eq(test->param[0], PARAM_DIBAO_URBAN);
}
END_TEST

START_TEST(an_income_of_known_parts_is_at_least_that)
{
	const struct walk_test *test =
		unit_test("urban,1980-01-01,,500,,0,0,,0,0,1,", CRITERION_DIBAO_INCOME);

	ck_assert_int_eq(test->truth, TRUTH_UNKNOWN);
	ck_assert(test->at_least);
	ck_assert_uint_eq(test->missing, FACT(business));
	test = unit_test("urban,1980-01-01,,650,,0,0,,0,0,1,", CRITERION_DIBAO_INCOME);
	ck_assert_int_eq(test->truth, TRUTH_NO);
	ck_assert(test->at_least);
	ck_assert_uint_eq(test->missing, 0);
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
	{ "urban,1980-01-01,,1000,0,0,0,7199.99,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,7200,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,1000,,0,0,7200,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_UNKNOWN,
	  FACT(business) },
	{ "urban,1980-01-01,,1000,,0,0,7199.99,0,0,1,", CRITERION_RIGID_SHARE, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,2,", CRITERION_RIGID_SHARE, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,0,0,0,0,0.01,0,0,2,", CRITERION_RIGID_SHARE, TRUTH_YES, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,4200,0,0,1,", CRITERION_RIGID_RESIDUAL, TRUTH_NO, 0 },
	{ "urban,1980-01-01,,1000,0,0,0,4200.01,0,0,1,", CRITERION_RIGID_RESIDUAL, TRUTH_YES, 0 },
};

START_TEST(conditions_answer_at_their_bounds)
{
	const struct walk_test *test = unit_test(cases[_i].row, cases[_i].criterion);

	ck_assert_int_eq(test->truth, cases[_i].truth);
	ck_assert_uint_eq(test->missing, cases[_i].missing);
}
END_TEST

START_TEST(limits_of_assets_name_the_standard_behind_them)
{
	const struct walk_test *test =
		unit_test("rural,1980-01-01,,0,0,0,0,,500,0,1,", CRITERION_DIBAO_ASSETS);

	ck_assert_uint_eq(test->params, 2);
	ck_assert_int_eq(test->param[0], PARAM_DIBAO_RURAL);
	ck_assert_int_eq(test->param[1], PARAM_PROPERTY_DIBAO_ASSETS);
	ck_assert_int_eq(test->left, 50000);
	ck_assert_int_eq(test->measure, WALK_FEN);
}
END_TEST

UNIT(begin, end, each_has_an_article_and_a_sentence, an_income_is_recorded_with_its_limit,
     an_income_of_known_parts_is_at_least_that, EACH(conditions_answer_at_their_bounds, cases),
     limits_of_assets_name_the_standard_behind_them);
