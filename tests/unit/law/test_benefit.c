#include "law/benefit.h"

#include "home.h"
#include "unit.h"

/* The first person of a rural household. */
static const struct person *
person_of(const char *rows)
{
	(void)home_decide("area,birth_date,disability_type,disability_grade,disease,wage,business,"
			  "property,transfer,financial_assets,vehicles,dwellings",
			  rows);
	return home_person(0);
}

#define HEAD ",0,0,0,0,0,0,1"

START_TEST(a_gap_is_rounded_once)
{
	struct benefit gap = benefit_gap(&home.law, 540000, 2, 1079999);

	ck_assert_int_eq(gap.fen, 100);
	ck_assert_int_eq(ratio_compare(gap.exact, (struct ratio){ 1, 12 }), 0);
	ck_assert_int_eq(benefit_gap(&home.law, 540000, 2, 1078800).fen, 100);
	ck_assert_int_eq(benefit_gap(&home.law, 540000, 2, 1078799).fen, 200);
	ck_assert_int_eq(benefit_gap(&home.law, 780000, 3, 1440000).fen, 75000);
	ck_assert_int_eq(benefit_gap(&home.law, 780000, 1, 0).fen, 65000);
}
END_TEST

static const struct {
	const char *row;
	struct ratio share;
	int reason; /* -1: none */
	facts_t missing;
} cases[] = {
	{ "rural,1980-01-01,,," HEAD, { 0, 1 }, -1, 0 },
	{ "rural,1966-11-23,,," HEAD, { 1, 10 }, REASON_ELDER, 0 },
	{ "rural,1966-11-24,,," HEAD, { 0, 1 }, -1, 0 },
	{ "rural,2008-11-24,,," HEAD, { 1, 10 }, REASON_MINOR, 0 },
	{ "rural,2008-11-23,,," HEAD, { 0, 1 }, -1, 0 },
	{ "rural,1950-01-01,visual,2," HEAD, { 1, 5 }, REASON_DISABLED, 0 },
	{ "rural,1950-01-01,visual,3," HEAD, { 1, 10 }, REASON_ELDER, 0 },
	{ "rural,1950-01-01,,,肾移植" HEAD, { 1, 5 }, REASON_ILL, 0 },
	{ "rural,1950-01-01,visual,1,肾移植" HEAD, { 1, 5 }, REASON_DISABLED, 0 },
	{ "rural,,,," HEAD, { 0, 1 }, -1, FACT(birth_date) },
	{ "rural,,visual,1," HEAD, { 1, 5 }, REASON_DISABLED, 0 },
	{ "rural,1950-01-01,visual,," HEAD, { 1, 10 }, REASON_ELDER, FACT(disability_grade) },
	{ "rural,1950-01-01,visual,,肾移植" HEAD, { 1, 5 }, REASON_ILL, 0 },
};

START_TEST(of_the_classes_of_a_person_the_highest_counts)
{
	const struct person *person = person_of(cases[_i].row);
	struct benefit_class class = benefit_class(
		&home.law,
		&(struct benefit_whom){ person, trait_age(person, &home.law),
					&home.assess.walk.severe, &home.assess.diseases },
		540000);

	ck_assert_int_eq(ratio_compare(class.year, ratio_mul(cases[_i].share, ratio_whole(540000))),
			 0);
	if (cases[_i].reason >= 0)
		ck_assert_int_eq(class.reason, cases[_i].reason);
	ck_assert(class.missing == cases[_i].missing);
}
END_TEST

START_TEST(a_class_has_its_rule_values)
{
	static const enum param condition[] = { PARAM_AGE_ELDER, PARAM_AGE_MINOR,
						PARAM_DISABILITY_SEVERE, PARAM_SINGLE_DISEASES };
	static const enum param value[] = { PARAM_SUPPLEMENT_ELDER, PARAM_SUPPLEMENT_MINOR,
					    PARAM_SUPPLEMENT_DISABLED, PARAM_SUPPLEMENT_ILL };

	for (size_t i = 0; i < BENEFIT_CLASSES; i++) {
		ck_assert_int_eq(benefit_class_condition(i), condition[i]);
		ck_assert_int_eq(benefit_class_value(i), value[i]);
	}
	const struct person *elder = person_of("rural,1950-01-01,,," HEAD);
	struct benefit_class class =
		benefit_class(&home.law,
			      &(struct benefit_whom){ elder, 76, &home.assess.walk.severe,
						      &home.assess.diseases },
			      540000);

	ck_assert_int_eq(class.condition, PARAM_AGE_ELDER);
	ck_assert_int_eq(class.value, PARAM_SUPPLEMENT_ELDER);
}
END_TEST

/* A value that nobody set is missed by whom it may concern, and by nobody else. */
START_TEST(an_unset_supplement_concerns_whom_the_class_fits)
{
	struct benefit_whom whom = { person_of("rural,1950-01-01,,," HEAD), 76,
				     &home.assess.walk.severe, &home.assess.diseases };

	home.law.value[PARAM_SUPPLEMENT_MINOR] = (struct value){ 0 };
	ck_assert(benefit_class(&home.law, &whom, 540000).missing == 0);
	whom.age = 17;
	ck_assert(benefit_class(&home.law, &whom, 540000).missing ==
		  FACT_RULE(PARAM_SUPPLEMENT_MINOR));
}
END_TEST

/* A supplement that is an amount stands beside shares: the higher one by its yuan counts. */
START_TEST(an_amount_counts_beside_shares)
{
	struct value *elder = &home.law.value[PARAM_SUPPLEMENT_ELDER];
	const struct person *person = person_of("rural,1950-01-01,visual,2," HEAD);
	struct benefit_whom whom = { person, 76, &home.assess.walk.severe, &home.assess.diseases };

	elder->amount = true;
	elder->whole = 108000; /* 90.00 a month, as is the share of 1/5 */
	struct benefit_class class = benefit_class(&home.law, &whom, 540000);

	ck_assert_int_eq(class.reason, REASON_ELDER);
	elder->whole = 107999;
	class = benefit_class(&home.law, &whom, 540000);
	ck_assert_int_eq(class.reason, REASON_DISABLED);
	ck_assert_int_eq(benefit_year(&home.law, benefit_part(elder, 540000)).fen, 9000);
	ck_assert_int_eq(benefit_year(&home.law,
				      benefit_part(&home.law.value[PARAM_SUPPLEMENT_MINOR], 540000))
				 .fen,
			 4500);
}
END_TEST

START_TEST(the_care_fee_goes_by_bands)
{
	static const struct {
		int64_t gaps;
		enum param band;
	} band[] = { { 0, PARAM_TEKUN_CARE_NONE },
		     { 1, PARAM_TEKUN_CARE_PART },
		     { 3, PARAM_TEKUN_CARE_PART },
		     { 4, PARAM_TEKUN_CARE_FULL },
		     { 6, PARAM_TEKUN_CARE_FULL } };

	for (size_t i = 0; i < ARRAY_LENGTH(band); i++)
		ck_assert_int_eq(benefit_band(&home.law, band[i].gaps), band[i].band);
}
END_TEST

START_TEST(a_share_of_a_yearly_amount_is_paid_by_the_month)
{
	struct ratio whole = ratio_whole(1);

	ck_assert_int_eq(benefit_share(&home.law, whole, 540000).fen, 45000);
	ck_assert_int_eq(benefit_share(&home.law, (struct ratio){ 0, 1 }, 540000).fen, 0);
	ck_assert_int_eq(benefit_share(&home.law, (struct ratio){ 1, 10 }, 540000).fen, 4500);
	ck_assert_int_eq(benefit_share(&home.law, (struct ratio){ 1, 7 }, 540000).fen, 6500);
	ck_assert_int_eq(benefit_share(&home.law, whole, 540001).fen, 45100);
	home.law.value[PARAM_PAYMENT_ROUNDING].rounding = (struct rounding){ ROUND_DOWN, 10 };
	ck_assert_int_eq(benefit_share(&home.law, whole, 540001).fen, 45000);
}
END_TEST

UNIT(home_begin, home_end, a_gap_is_rounded_once,
     EACH(of_the_classes_of_a_person_the_highest_counts, cases), an_amount_counts_beside_shares,
     an_unset_supplement_concerns_whom_the_class_fits, the_care_fee_goes_by_bands,
     a_share_of_a_yearly_amount_is_paid_by_the_month, a_class_has_its_rule_values);
