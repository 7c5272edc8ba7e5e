#include "law/truth.h"

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

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("truth");
	TCase *tcase = tcase_create("truth");

	tcase_add_loop_test(tcase, and_and_or_hold_both_ways_round, 0,
			    (int)(sizeof(tables) / sizeof(*tables)));
	tcase_add_test(tcase, a_condition_is_yes_or_no);
	suite_add_tcase(suite, tcase);
	return suite;
}
