#include "law/benefit.h"

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

/* A walk of a rural household with these persons, ready to be asked. */
static struct walk *
walk_of(const char *rows)
{
	(void)home_decide(&home,
			  "area,birth_date,disability_type,disability_grade,disease,wage,business,"
			  "property,transfer,financial_assets,vehicles,dwellings",
			  rows);
	return &home.assess.walk;
}

#define POOR ",0,0,0,0,,,"
#define HEAD ",0,0,0,0,0,0,1"

START_TEST(a_gap_is_rounded_once)
{
	struct walk *walk = walk_of("rural,1980-01-01,,," HEAD);

	ck_assert_int_eq(benefit_gap(walk, 540000, 2, 1079999), 100);
	ck_assert_int_eq(benefit_gap(walk, 540000, 2, 1078800), 100);
	ck_assert_int_eq(benefit_gap(walk, 540000, 2, 1078799), 200);
	ck_assert_int_eq(benefit_gap(walk, 780000, 3, 1440000), 75000);
	ck_assert_int_eq(benefit_gap(walk, 780000, 1, 0), 65000);
}
END_TEST

static const struct {
	const char *row;
	struct ratio share;
	reasons_t reasons;
	facts_t missing;
} cases[] = {
	{ "rural,1980-01-01,,," HEAD, { 0, 1 }, 0, 0 },
	{ "rural,1966-11-23,,," HEAD, { 1, 10 }, REASON_BIT(ELDER), 0 },
	{ "rural,1966-11-24,,," HEAD, { 0, 1 }, 0, 0 },
	{ "rural,2008-11-24,,," HEAD, { 1, 10 }, REASON_BIT(MINOR), 0 },
	{ "rural,2008-11-23,,," HEAD, { 0, 1 }, 0, 0 },
	{ "rural,1950-01-01,visual,2," HEAD, { 1, 5 }, REASON_BIT(DISABLED), 0 },
	{ "rural,1950-01-01,visual,3," HEAD, { 1, 10 }, REASON_BIT(ELDER), 0 },
	{ "rural,1950-01-01,,,肾移植" HEAD, { 1, 5 }, REASON_BIT(ILL), 0 },
	{ "rural,1950-01-01,visual,1,肾移植" HEAD, { 1, 5 }, REASON_BIT(DISABLED), 0 },
	{ "rural,,,," HEAD, { 0, 1 }, 0, FACT(birth_date) },
	{ "rural,,visual,1," HEAD, { 1, 5 }, REASON_BIT(DISABLED), 0 },
	{ "rural,1950-01-01,visual,," HEAD, { 1, 10 }, REASON_BIT(ELDER), FACT(disability_grade) },
	{ "rural,1950-01-01,visual,,肾移植" HEAD, { 1, 5 }, REASON_BIT(ILL), 0 },
};

START_TEST(of_the_classes_of_a_person_the_highest_counts)
{
	struct walk *walk = walk_of(cases[_i].row);
	struct benefit_supplement sum = { .share = { 0, 1 } };

	benefit_supplement_add(walk, &walk->seat[0], &sum);
	ck_assert_int_eq(ratio_compare(sum.share, cases[_i].share), 0);
	ck_assert_uint_eq(sum.reasons, cases[_i].reasons);
	ck_assert_uint_eq(sum.missing, cases[_i].missing);
}
END_TEST

START_TEST(shares_of_members_are_summed_before_rounding)
{
	struct walk *walk =
		walk_of("rural,1950-01-01,,," HEAD "\n,1951-01-01,,," POOR "\n,2015-01-01,,," POOR);

	ck_assert_int_eq(walk->outcome[0].supplement, 13500);
	ck_assert_int_eq(benefit_supplement(walk, (struct ratio){ 0, 1 }), 0);
	ck_assert_int_eq(benefit_supplement(walk, (struct ratio){ 1, 10 }), 4500);
	ck_assert_int_eq(benefit_supplement(walk, (struct ratio){ 1, 7 }), 6500);
}
END_TEST

START_TEST(the_care_fee_goes_by_bands)
{
	struct walk *walk = walk_of("rural,1980-01-01,,," HEAD);
	static const struct {
		int64_t gaps;
		fen_t fee;
		enum param band;
	} band[] = { { 0, 18000, PARAM_TEKUN_CARE_NONE },
		     { 1, 30000, PARAM_TEKUN_CARE_PART },
		     { 3, 30000, PARAM_TEKUN_CARE_PART },
		     { 4, 60000, PARAM_TEKUN_CARE_FULL },
		     { 6, 60000, PARAM_TEKUN_CARE_FULL } };

	for (size_t i = 0; i < sizeof(band) / sizeof(*band); i++) {
		ck_assert_int_eq(benefit_care(walk, band[i].gaps), band[i].fee);
		ck_assert_int_eq(benefit_band(walk, band[i].gaps), band[i].band);
	}
}
END_TEST

START_TEST(a_yearly_amount_is_paid_by_the_month)
{
	struct walk *walk = walk_of("rural,1980-01-01,,," HEAD);

	ck_assert_int_eq(benefit_monthly(walk, PARAM_TEKUN_RURAL), 58500);
	ck_assert_int_eq(benefit_monthly(walk, PARAM_DIBAO_RURAL), 45000);
	home.law.value[PARAM_DIBAO_RURAL].whole = 540001;
	ck_assert_int_eq(benefit_monthly(walk, PARAM_DIBAO_RURAL), 45100);
	home.law.value[PARAM_PAYMENT_ROUNDING].rounding = (struct rounding){ ROUND_DOWN, 10 };
	ck_assert_int_eq(benefit_monthly(walk, PARAM_DIBAO_RURAL), 45000);
}
END_TEST

START_TEST(a_reason_has_its_rule_values)
{
	ck_assert_int_eq(benefit_share(REASON_ELDER), PARAM_SUPPLEMENT_ELDER);
	ck_assert_int_eq(benefit_condition(REASON_ELDER), PARAM_AGE_ELDER);
	ck_assert_int_eq(benefit_share(REASON_MINOR), PARAM_SUPPLEMENT_MINOR);
	ck_assert_int_eq(benefit_condition(REASON_MINOR), PARAM_AGE_MINOR);
	ck_assert_int_eq(benefit_share(REASON_DISABLED), PARAM_SUPPLEMENT_DISABLED);
	ck_assert_int_eq(benefit_share(REASON_ILL), PARAM_SUPPLEMENT_ILL);
	ck_assert_int_eq(benefit_condition(REASON_ILL), PARAM_SINGLE_DISEASES);
}
END_TEST

UNIT(begin, end, a_gap_is_rounded_once, EACH(of_the_classes_of_a_person_the_highest_counts, cases),
     shares_of_members_are_summed_before_rounding, the_care_fee_goes_by_bands,
     a_yearly_amount_is_paid_by_the_month, a_reason_has_its_rule_values);
