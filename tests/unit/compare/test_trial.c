#include "compare/trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static struct diag quiet;

/* A file of this text; its name is put into path. */
static void
put(char path[32], const char *text)
{
	snprintf(path, 32, "/tmp/jz-office-XXXXXX");
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
}

/* Under the same rules nothing differs. */
START_TEST(the_sample_under_its_own_rules_does_not_change)
{
	struct trial trial = { .language = LANGUAGE_EN };
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &quiet);
	const struct assess_options with = { .path = JZ_SOURCE_DIR "/data/register-sample.csv" };
	struct law law;
	char path[32];

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
	put(path, "");
	ck_assert(assess_open(&trial.before, &with, &law, &quiet));
	ck_assert(assess_open(&trial.after, &with, &law, &quiet));
	trial.out = rowout_open(path, &(struct rowout_options){ 0 }, &quiet);
	ck_assert(trial_run(&trial));
	ck_assert(rowout_finish(trial.out));
	ck_assert_uint_gt(trial.units, 200);
	ck_assert_uint_eq(trial.gain + trial.lose, 0);
	ck_assert_int_eq(trial.cost, 0);
	assess_close(&trial.before);
	assess_close(&trial.after);
	unlink(path);
	ruleset_close(rules);
}
END_TEST

UNIT(NULL, NULL, the_sample_under_its_own_rules_does_not_change);
