#include "law/ask.h"

#include "home.h"
#include "unit.h"

#define PERSON                                                                                     \
	"area,birth_date,disability_type,disability_grade,supporter,care_gaps,wage,business,"      \
	"property,transfer,financial_assets,vehicles,dwellings"

START_TEST(a_settled_or_asks_for_nothing)
{
	facts_t missing = 0;
	struct walk *walk = &home.assess.walk;

	/* the age is unknown, the disability alone suffices */
	(void)home_decide(PERSON, "urban,,physical,1,none,0,0,0,0,0,0,0,1");
	ck_assert_int_eq(ask_hold(walk, STAGE_TEKUN, 0, &missing), TRUTH_YES);
	ck_assert(missing == 0);
	(void)home_decide(PERSON, "urban,,physical,4,none,0,0,0,0,0,0,0,1");
	ck_assert_int_eq(ask_hold(walk, STAGE_TEKUN, 0, &missing), TRUTH_UNKNOWN);
	ck_assert(missing == FACT(birth_date));
}
END_TEST

START_TEST(what_was_asked_is_not_asked_again)
{
	facts_t missing = 0;
	struct walk *walk = &home.assess.walk;

	(void)home_decide(PERSON, "urban,1980-01-01,,,,,0,0,0,0,0,0,1");
	size_t tests = walk->tests;

	ck_assert_int_eq(ask_hold(walk, STAGE_DIBAO, WALK_UNIT, &missing), TRUTH_YES);
	ck_assert_uint_eq(walk->tests, tests);
	ck_assert_int_eq(ask_hold(walk, STAGE_RIGID, WALK_UNIT, &missing), TRUTH_YES);
	ck_assert_uint_gt(walk->tests, tests);
}
END_TEST

#define COLUMNS                                                                                    \
	"area,birth_date,employment,wage,business,property,transfer,financial_assets,vehicles,"    \
	"dwellings,category"

START_TEST(a_closed_gate_gives_no_reasons)
{
	(void)home_decide(COLUMNS, "urban,1980-01-01,none,9000,0,0,0,0,0,1,");
	ck_assert_uint_eq(ask_refuse(&home.assess.walk, STAGE_PHASE_OUT, WALK_UNIT), 0);
	(void)home_decide(COLUMNS, "urban,1980-01-01,none,9000,0,0,0,0,0,1,dibao");
	ck_assert_uint_eq(ask_refuse(&home.assess.walk, STAGE_PHASE_OUT, WALK_UNIT),
			  REASON_BIT(PHASE_OUT_NO_WORK));
	ck_assert_uint_eq(ask_refuse(&home.assess.walk, STAGE_DIBAO, WALK_UNIT),
			  REASON_BIT(DIBAO_INCOME));
}
END_TEST

UNIT(home_begin, home_end, a_settled_or_asks_for_nothing, what_was_asked_is_not_asked_again,
     a_closed_gate_gives_no_reasons);
