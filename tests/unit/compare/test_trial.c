#include "compare/trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

static struct diag quiet;

static size_t began;

static bool
begin(void *context)
{
	(void)context;
	began++;
	return true;
}

/* Under the same rules nothing differs. */
static void
try_register(const char *path_of_register, struct trial *trial)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &quiet);
	const struct assess_options with = { .path = path_of_register };
	struct law law;
	char path[NAMED_SIZE];

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
	(void)named_file(path, "", "");
	began = 0;
	*trial = (struct trial){ .language = LANGUAGE_EN, .begin = begin };
	ck_assert(trial_open(trial, &with, &law, &law, &quiet));
	trial->out = rowout_open(path, &(struct rowout_options){ 0 }, &quiet);
	ck_assert(trial_run(trial));
	ck_assert(rowout_finish(trial->out));
	ck_assert_uint_eq(trial->gain + trial->lose, 0);
	ck_assert_int_eq(trial->cost, 0);
	trial_close(trial);
	unlink(path);
	ruleset_close(rules);
}

START_TEST(the_sample_under_its_own_rules_does_not_change)
{
	struct trial trial;

	try_register(JZ_SOURCE_DIR "/data/register-sample.csv", &trial);
	ck_assert_uint_gt(trial.units, 200);
	ck_assert_uint_eq(began, 1);
}
END_TEST

START_TEST(a_register_that_is_read_twice_is_counted_once)
{
	struct trial trial;
	char path[NAMED_SIZE];

	(void)named_file(path,
			 "household_id,name,relation,area,monthly_income\n"
			 "H1,甲,本人,农村,100\nH2,乙,本人,农村,100\nH1,丙,配偶,农村,0\n",
			 "");
	try_register(path, &trial);
	unlink(path);
	ck_assert_uint_eq(began, 2);
	ck_assert_uint_eq(trial.units, 2);
}
END_TEST

UNIT(NULL, NULL, the_sample_under_its_own_rules_does_not_change,
     a_register_that_is_read_twice_is_counted_once);
