#include "law/award.h"

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,disability_type,disability_grade,supporter,care_gaps,child_status,"       \
	"wage,business,property,transfer,financial_assets,vehicles,dwellings,employment,"          \
	"category,phase_out_base"

/* The term of a part that belongs to a row, the nth of its kind. */
static const struct walk_term *
term_of(const struct walk *walk, enum walk_part part, size_t unit, size_t nth)
{
	for (size_t i = 0; i < walk->terms; i++)
		if (walk->term[i].part == part && walk->term[i].unit == unit && nth-- == 0)
			return &walk->term[i];
	return NULL;
}

START_TEST(shares_of_members_are_summed_before_rounding)
{
	const struct walk *walk = home_decide(
		COLUMNS, "rural,1950-01-01,,,,,,0,0,0,0,0,0,1,,,\n"
			 ",1951-01-01,,,,,,0,0,0,0,,,,,,\n,2015-01-01,,,,,,0,0,0,0,,,,,,");
	const struct walk_term *sum = term_of(walk, WALK_SUPPLEMENT, WALK_UNIT, 0);
	const struct walk_term *minor = term_of(walk, WALK_CLASS, WALK_UNIT, 2);

	ck_assert_int_eq(walk->outcome[0].supplement, 13500);
	ck_assert_int_eq(sum->fen, 13500);
	ck_assert_int_eq(ratio_compare(sum->share, (struct ratio){ 3, 10 }), 0);
	ck_assert_int_eq(sum->base->param, PARAM_DIBAO_RURAL);
	ck_assert_uint_eq(minor->seat, 2);
	ck_assert_int_eq(minor->reason, REASON_MINOR);
	ck_assert_uint_eq(minor->used.n, 2);
	ck_assert_int_eq(minor->used.param[0], PARAM_AGE_MINOR);
	ck_assert_int_eq(minor->used.param[1], PARAM_SUPPLEMENT_MINOR);
	ck_assert_ptr_null(term_of(walk, WALK_CLASS, WALK_UNIT, 3));
}
END_TEST

START_TEST(the_terms_of_a_row_add_up_to_its_amount)
{
	static const char *const rows[] = {
		"rural,1950-01-01,,,,,,100.01,0,0,0,0,0,1,,,",
		"rural,1950-01-01,,,none,5,,0,0,0,0,0,0,1,,,",
		"urban,2015-01-01,,,,,orphan,,,,,,,,,,",
		"urban,1980-01-01,,,,,,700,0,0,0,0,0,1,employed,dibao,420",
	};

	for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
		const struct walk *walk = home_decide(COLUMNS, rows[i]);
		fen_t sum = 0;

		for (size_t k = 0; k < walk->terms; k++)
			if (walk->term[k].unit == walk->outcome[0].seat)
				sum += walk->term[k].fen;
		ck_assert_int_gt(sum, 0);
		ck_assert_int_eq(walk->outcome[0].amount, sum);
	}
}
END_TEST

START_TEST(a_care_fee_is_recorded_with_its_band)
{
	const struct walk *walk =
		home_decide(COLUMNS, "rural,1950-01-01,,,none,5,,0,0,0,0,0,0,1,,,");
	const struct walk_term *care = term_of(walk, WALK_CARE, 0, 0);

	ck_assert_int_eq(care->fen, 60000);
	ck_assert_int_eq(care->base->param, PARAM_MINIMUM_WAGE);
	ck_assert_int_eq(care->column, REGISTER_care_gaps);
	ck_assert_uint_eq(care->used.n, 4);
	ck_assert_int_eq(care->used.param[2], PARAM_TEKUN_CARE_FULL);
	walk = home_decide(COLUMNS, "rural,1950-01-01,,,none,0,,0,0,0,0,0,0,1,,,");
	ck_assert_int_eq(term_of(walk, WALK_CARE, 0, 0)->fen, 18000);
	ck_assert_uint_eq(term_of(walk, WALK_CARE, 0, 0)->used.n, 2);
	ck_assert_int_eq(term_of(walk, WALK_BASIC, 0, 0)->base->param, PARAM_TEKUN_RURAL);
}
END_TEST

START_TEST(a_care_fee_may_go_by_the_wage_of_the_year_before)
{
	home.law.care_wage.whole = 1700 * 100 * 12;
	const struct walk *walk =
		home_decide(COLUMNS, "rural,1950-01-01,,,none,0,,0,0,0,0,0,0,1,,,");

	ck_assert_int_eq(term_of(walk, WALK_CARE, 0, 0)->fen, 17000);
	ck_assert_ptr_eq(term_of(walk, WALK_CARE, 0, 0)->base, &home.law.care_wage);
}
END_TEST

START_TEST(what_was_kept_says_from_which_cell)
{
	const struct walk *walk =
		home_decide(COLUMNS, "urban,1980-01-01,,,,,,700,0,0,0,0,0,1,employed,dibao,420");
	const struct walk_term *kept = term_of(walk, WALK_KEPT, WALK_UNIT, 0);

	ck_assert_int_eq(kept->fen, 42000);
	ck_assert_int_eq(kept->column, REGISTER_phase_out_base);
}
END_TEST

START_TEST(an_undecided_household_has_no_terms)
{
	const struct walk *walk =
		home_decide(COLUMNS, "rural,1950-01-01,visual,,,,,0,0,0,0,0,0,1,,,");

	ck_assert_str_eq(home_rows(), "undecided disability_grade");
	ck_assert_uint_eq(walk->terms, 0);
	ck_assert(walk->seat[0].lacks == FACT(disability_grade));
}
END_TEST

/* A fee that is an amount in every band waits for no wage, whatever the band is. */
START_TEST(a_fee_in_yuan_needs_no_wage)
{
	static const enum param keys[] = { PARAM_TEKUN_CARE_NONE,      PARAM_TEKUN_CARE_PART,
					   PARAM_TEKUN_CARE_FULL,      PARAM_TEKUN_CARE_WAGE,
					   PARAM_TEKUN_CARE_PART_FROM, PARAM_TEKUN_CARE_FULL_FROM };
	const facts_t wage = FACT_RULE(PARAM_MINIMUM_WAGE);
	struct law law = { 0 };
	struct walk walk = { .law = &law };

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
		law.value[keys[i]] = (struct value){ .set = true, .amount = i < 3 };
	law.value[PARAM_TEKUN_CARE_PART_FROM].whole = 1;
	law.value[PARAM_TEKUN_CARE_FULL_FROM].whole = 4;
	ck_assert(award_care_lacks(&walk, BLANK) == (FACT(care_gaps)));
	ck_assert(award_care_lacks(&walk, 0) == (0));
	for (size_t i = 0; i < 3; i++) {
		law.value[keys[i]].amount = false;
		ck_assert(award_care_lacks(&walk, BLANK) == (FACT(care_gaps) | wage));
		ck_assert(award_care_lacks(&walk, 0) == (i == 0 ? wage : 0));
		ck_assert(award_care_lacks(&walk, 3) == (i == 1 ? wage : 0));
		ck_assert(award_care_lacks(&walk, 4) == (i == 2 ? wage : 0));
		law.value[keys[i]].amount = true;
	}
	/* from where care is in part is nothing to who needs it in full */
	law.value[PARAM_TEKUN_CARE_PART_FROM].set = false;
	ck_assert(award_care_lacks(&walk, 4) == 0);
	ck_assert(award_care_lacks(&walk, 3) == FACT_RULE(PARAM_TEKUN_CARE_PART_FROM));
	law.value[PARAM_TEKUN_CARE_PART_FROM].set = true;
	/* where the bands are not told apart, one that is a share may be meant */
	law.value[PARAM_TEKUN_CARE_FULL_FROM].set = false;
	ck_assert(award_care_lacks(&walk, 0) == (FACT_RULE(PARAM_TEKUN_CARE_FULL_FROM)));
	law.value[PARAM_TEKUN_CARE_FULL].amount = false;
	ck_assert(award_care_lacks(&walk, 0) == (FACT_RULE(PARAM_TEKUN_CARE_FULL_FROM) | wage));
}
END_TEST

UNIT(home_begin, home_end, a_fee_in_yuan_needs_no_wage,
     shares_of_members_are_summed_before_rounding, the_terms_of_a_row_add_up_to_its_amount,
     a_care_fee_is_recorded_with_its_band, a_care_fee_may_go_by_the_wage_of_the_year_before,
     what_was_kept_says_from_which_cell, an_undecided_household_has_no_terms);
