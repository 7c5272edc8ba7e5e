#include "decide/assess.h"

#include <string.h>

#include <stdio.h>

#include "home.h"
#include "unit.h"

static struct assess assess;

static bool
open_with(const char *previous, const char *const *assume)
{
	static char path[256];
	static char last[256];
	static const char *const lists[] = { last, NULL };
	struct assess_options options = { .path = path, .assume = assume };

	(void)snprintf(path, sizeof(path), "%s", scratch_path(&home.scratch, "in.csv"));
	(void)snprintf(last, sizeof(last), "%s", scratch_path(&home.scratch, "last.csv"));
	if (previous != NULL) {
		scratch_write(&home.scratch, "last.csv", previous);
		options.previous = lists;
	}
	return assess_open(&assess, &options, &home.law, &home.scratch.diag);
}

START_TEST(households_come_one_by_one)
{
	scratch_write(&home.scratch, "in.csv",
		      "household_id,area,name,relation,birth_date,income,financial_assets,vehicles,"
		      "dwellings,since,last_recheck\n"
		      "A,urban,甲,head,1980-01-01,100,0,0,1,someday,never\n"
		      "B,rural,乙,head,1980-01-01,100,0,0,1,,\n");
	ck_assert(open_with(NULL, NULL));
	ck_assert_int_eq(assess_next(&assess), REGISTER_HOUSEHOLD);
	/* what is neither computed with nor carried through holds nobody back */
	ck_assert(assess.household.valid);
	ck_assert(text_equal(assess.household.id, TEXT("A")));
	ck_assert_int_eq(assess.walk.outcome[0].amount, 55000);
	ck_assert_int_eq(assess_next(&assess), REGISTER_HOUSEHOLD);
	ck_assert_int_eq(assess.walk.outcome[0].amount, 35000);
	ck_assert_int_eq(assess_next(&assess), REGISTER_END);
	ck_assert(!assess.walk.classes_kept);
	assess_close(&assess);
}
END_TEST

START_TEST(a_column_of_any_class_means_that_classes_are_kept)
{
	scratch_write(&home.scratch, "in.csv",
		      "household_id,area,name,relation,年转移净收入\nA,urban,甲,head,\n");
	ck_assert(open_with(NULL, NULL));
	ck_assert_int_eq(assess_next(&assess), REGISTER_HOUSEHOLD);
	ck_assert(assess.walk.classes_kept);
	ck_assert_uint_eq(assess.walk.outcome[0].missing & FACT(wage), FACT(wage));
	ck_assert_uint_eq(assess.walk.outcome[0].missing & FACT(income), 0);
	assess_close(&assess);
}
END_TEST

START_TEST(the_last_list_and_assumptions_come_in)
{
	static const char *const assume[] = { "vehicles=0", "dwellings=1", NULL };

	scratch_write(&home.scratch, "in.csv",
		      "household_id,area,name,relation,birth_date,income,financial_assets,"
		      "employment\nA,urban,甲,head,1980-01-01,700,0,employed\n");
	ck_assert(open_with("household_id,person,category,amount,status\nA,,dibao,420,approved\n",
			    assume));
	ck_assert_int_eq(assess_next(&assess), REGISTER_HOUSEHOLD);
	ck_assert_int_eq(assess.walk.outcome[0].category, WORD_CATEGORY_PHASE_OUT);
	ck_assert_int_eq(assess.walk.outcome[0].amount, 42000);
	assess_close(&assess);
}
END_TEST

START_TEST(what_cannot_be_opened_is_trouble)
{
	scratch_forget(&home.scratch);
	ck_assert(!open_with(NULL, NULL));
	assess_close(&assess);
	scratch_write(&home.scratch, "in.csv", "household_id,area,name,relation\n");
	ck_assert(!open_with("x\n", NULL));
	assess_close(&assess);
	ck_assert_uint_ge(home.scratch.diag.count[DIAG_TROUBLE], 2);
}
END_TEST

static bool
nothing(void *context)
{
	(void)context;
	return true;
}

static void
count(void *context, const struct household *household)
{
	(void)household;
	++*(int *)context;
}

START_TEST(who_waits_for_a_rule_value_is_counted_once)
{
	int taken = 0;

	/* A comes apart: the register is read twice, and A is held back then */
	scratch_write(&home.scratch, "in.csv",
		      "household_id,area,name,relation,birth_date,income,financial_assets,vehicles,"
		      "dwellings\n"
		      "A,urban,甲,head,1950-01-01,100,0,0,1\n"
		      "B,rural,乙,head,1950-01-01,100,0,0,1\n"
		      "C,urban,丙,head,1980-01-01,100,0,0,1\n"
		      "A,,丁,spouse,1980-01-01,0,,,\n");
	home.law.value[PARAM_SUPPLEMENT_ELDER].set = false;
	home.law.value[PARAM_DIBAO_RURAL].set = false;
	ck_assert(open_with(NULL, NULL));
	ck_assert(assess_each(&assess, &(struct register_reading){ nothing, count, &taken }));
	ck_assert_int_eq(taken, 3 + 3);
	ck_assert_uint_eq(assess.waiting[PARAM_SUPPLEMENT_ELDER], 0);
	ck_assert_uint_eq(assess.waiting[PARAM_DIBAO_RURAL], 1);
	size_t warnings = home.scratch.diag.count[DIAG_WARNING];

	assess_name_unset(&assess, &home.scratch.diag);
	ck_assert_uint_eq(home.scratch.diag.count[DIAG_WARNING], warnings + 1);
	ck_assert_ptr_nonnull(strstr(home.scratch.said, "“dibao.rural”"));
	assess_close(&assess);
}
END_TEST

UNIT(home_begin, home_end, households_come_one_by_one,
     a_column_of_any_class_means_that_classes_are_kept, the_last_list_and_assumptions_come_in,
     what_cannot_be_opened_is_trouble, who_waits_for_a_rule_value_is_counted_once);
