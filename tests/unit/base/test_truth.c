#include "base/truth.h"

#include "unit.h"

static const struct {
	enum truth a, b, both, either;
} tables[] = {
	{ TRUTH_YES, TRUTH_YES, TRUTH_YES, TRUTH_YES },
	{ TRUTH_YES, TRUTH_NO, TRUTH_NO, TRUTH_YES },
	{ TRUTH_NO, TRUTH_NO, TRUTH_NO, TRUTH_NO },
	{ TRUTH_YES, TRUTH_UNKNOWN, TRUTH_UNKNOWN, TRUTH_YES },
	{ TRUTH_NO, TRUTH_UNKNOWN, TRUTH_NO, TRUTH_UNKNOWN },
	{ TRUTH_UNKNOWN, TRUTH_UNKNOWN, TRUTH_UNKNOWN, TRUTH_UNKNOWN },
};

START_TEST(and_and_or_hold_both_ways_round)
{
	ck_assert_int_eq(truth_and(tables[_i].a, tables[_i].b), tables[_i].both);
	ck_assert_int_eq(truth_and(tables[_i].b, tables[_i].a), tables[_i].both);
	ck_assert_int_eq(truth_or(tables[_i].a, tables[_i].b), tables[_i].either);
	ck_assert_int_eq(truth_or(tables[_i].b, tables[_i].a), tables[_i].either);
}
END_TEST

START_TEST(a_condition_is_yes_or_no)
{
	ck_assert_int_eq(truth_of(0), TRUTH_NO);
	ck_assert_int_eq(truth_of(1), TRUTH_YES);
	ck_assert_int_eq(truth_of(-7), TRUTH_YES);
}
END_TEST

UNIT(NULL, NULL, EACH(and_and_or_hold_both_ways_round, tables), a_condition_is_yes_or_no);
