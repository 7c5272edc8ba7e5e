#include "office/regroup.h"

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

#define HEADER "household_id,name,id_number\n"
#define A "甲,439921199001010012\n"
#define B "乙,439921199002020026\n"
#define C "丙,43992119900303003X\n"

static const struct {
	const char *before;
	const char *after;
	const char *said;
} fates[] = {
	{ HEADER "H1," A, HEADER "H1," A "H2," B, "new H2 >1 person; " },
	{ HEADER "H1," A "H2," B, HEADER "H1," A, "ended H2 1 person>; " },
	{ HEADER "H1," A "H1," B, HEADER "H1," A "H2," B, "split H2 H1>H2; " },
	{ HEADER "H1," A "H2," B, HEADER "H1," A "H1," B, "merged H2 H2>H1; " },
	{ HEADER "H1," A "H1," B, HEADER "H2," A "H2," B, "renumbered H2 H1>H2; " },
	{ HEADER "H1," A "H1," B, HEADER "H2," A "H3," B,
	  "split H1 H1>H2, H3; split H2 H1>H2; split H3 H1>H3; " },
	{ HEADER "H1," A "H2," B, HEADER "H3," A "H3," B, "merged H3 H1, H2>H3; " },
	{ HEADER "H1," A "H2," B, HEADER "H1," B "H2," A, "" },
	{ HEADER "H1," A "H1," B "H2," C, HEADER "H2," C "H2," A "H3," B,
	  "split H1 H1>H2, H3; split H3 H1>H3; " },
};

START_TEST(a_household_is_where_its_people_are)
{
	struct difference difference = between(fates[_i].before, fates[_i].after);

	regroup_run(&difference);
	ck_assert_str_eq(said, fates[_i].said);
	finish(&difference);
}
END_TEST

START_TEST(only_a_renumbered_household_has_an_heir)
{
	struct difference one = between(fates[4].before, fates[4].after);

	ck_assert_uint_eq(regroup_heir(&one, 0), 0);
	finish(&one);
	one = between(fates[5].before, fates[5].after);
	ck_assert_uint_eq(regroup_heir(&one, 0), INDEX_NONE);
	finish(&one);
	one = between(fates[1].before, fates[1].after);
	ck_assert_uint_eq(regroup_heir(&one, 0), 0);
	ck_assert_uint_eq(regroup_heir(&one, 1), INDEX_NONE);
	ck_assert(regroup_covers(&one, &one.before, 1));
	ck_assert(!regroup_covers(&one, &one.before, 0));
	finish(&one);
}
END_TEST

Suite *
unit_suite(void)
{
	Suite *suite = suite_create("regroup");
	TCase *tests = tcase_create("regroup");

	tcase_add_loop_test(tests, a_household_is_where_its_people_are, 0,
			    (int)(sizeof(fates) / sizeof(*fates)));
	tcase_add_test(tests, only_a_renumbered_household_has_an_heir);
	suite_add_tcase(suite, tests);
	return suite;
}
