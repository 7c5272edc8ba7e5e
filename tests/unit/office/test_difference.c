#include "office/difference.h"

#include "office/pairing.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static struct diag quiet;

static void
take_file(struct snapshot *snapshot, const char *text)
{
	char path[] = "/tmp/jz-office-XXXXXX";
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
	ck_assert(snapshot_read(snapshot, path, RECORD_REGISTER, &(struct table_options){ 0 },
				&quiet));
	unlink(path);
}

/* What was said, as "word household before>after; ". */
static char said[1024];

static void
take(void *context, const struct change *change)
{
	struct text word = word_text(change->change, LANGUAGE_EN);
	size_t used = strlen(said);

	(void)context;
	snprintf(said + used, sizeof(said) - used, "%.*s %.*s %.*s>%.*s; ", (int)word.n, word.p,
		 (int)change->household.n, change->household.p, (int)change->before.n,
		 change->before.p, (int)change->after.n, change->after.p);
}

static struct difference
between(const char *before, const char *after)
{
	struct difference difference = { .language = LANGUAGE_EN,
					 .since = DAY_NONE,
					 .date = day_of(2026, 12, 31),
					 .adult = 18,
					 .take = take };

	said[0] = '\0';
	take_file(&difference.before, before);
	take_file(&difference.after, after);
	pairing_run(&difference.before, &difference.after);
	return difference;
}

static void
finish(struct difference *difference)
{
	snapshot_free(&difference->before);
	snapshot_free(&difference->after);
	arena_free(&difference->arena);
}

#define HEADER "household_id,name,account,amount,town\n"

START_TEST(a_column_changes_in_the_words_of_its_kind)
{
	struct difference difference = between(HEADER "H1,甲,6217002900000000011,10,t\n",
					       HEADER "H1,甲,6217002900000000029,9,u\n");
	static const int columns[] = { REGISTER_account, REGISTER_amount, REGISTER_town };

	for (size_t i = 0; i < 3; i++)
		difference_say_cell(&difference,
				    difference_of_row(&difference, WORD_CHANGE_FACT, 0, 0),
				    columns[i], snapshot_at(&difference.before, 0, columns[i]),
				    snapshot_at(&difference.after, 0, columns[i]));
	ck_assert_str_eq(said, "account-changed H1 621**************11>621**************29; "
			       "amount-down H1 10.00>9.00; fact-changed H1 t>u; ");
	ck_assert_uint_eq(difference.changes, 3);
	ck_assert(difference_has(&difference, REGISTER_town));
	ck_assert(!difference_has(&difference, REGISTER_wage));
	finish(&difference);
}
END_TEST

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("difference");
	TCase *tests = tcase_create("difference");

	tcase_add_test(tests, a_column_changes_in_the_words_of_its_kind);
	suite_add_tcase(suite, tests);
	return suite;
}
