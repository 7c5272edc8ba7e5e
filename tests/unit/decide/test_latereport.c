#include "decide/latereport.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

enum { YEAR = 2026, AUGUST = YEAR * 12 + 7 };

static struct latereports reports;
static struct ruleset *rules;

static void
set_up(void)
{
	scratch_set_up();
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
}

static void
tear_down(void)
{
	latereport_free(&reports);
	ruleset_close(rules);
	scratch_tear_down();
}

/* Rows of household, day of the change, due_on, done_on, result; the date is 2026-12-20. */
static void
read_rows(const char *rows)
{
	char text[1024];

	snprintf(text, sizeof(text), "id,kind,household_id,opened_on,due_on,done_on,result\n%s",
		 rows);
	scratch_write(&scratch, "t.csv", text);
	ck_assert(latereport_read(&reports, scratch_path(&scratch, "t.csv"),
				  &(struct table_options){ 0 }, rules, day_of(YEAR, 12, 20),
				  &scratch.diag));
}

static const struct {
	const char *row;
	int from; /* months behind August; 0: it was told in time */
	int until;
} told[] = {
	{ "T,change-report,H1,2026-08-10,,2026-11-09,", 0, 0 }, /* just inside three months */
	{ "T,change-report,H1,2026-08-10,,2026-11-10,", 0, 0 }, /* on the last day */
	{ "T,change-report,H1,2026-08-10,,2026-11-11,", 1, 3 }, /* the day after */
	{ "T,change-report,H1,2026-08-10,,,", 1, 4 },           /* not yet */
	{ "T,change-report,H1,2026-08-10,2026-12-20,,", 0, 0 }, /* another day is written */
	{ "T,change-report,H1,2026-08-10,2026-12-19,,", 1, 4 },
	{ "T,change-report,H1,2026/8/10,2026-08-12,2026-08-13,", 1, 0 }, /* of no month */
	{ "T,change-report,H1,2022-10-19,,,", 0, 0 },                    /* before the rule */
	{ "T,discovery,H1,2026-08-10,,2026-12-11,", 0, 0 },
};

START_TEST(what_is_told_behind_its_last_day_is_late)
{
	read_rows(told[_i].row);
	ck_assert_uint_eq(reports.count, told[_i].from > 0);
	if (reports.count == 0)
		return;
	ck_assert_int_eq(reports.item[0].from, AUGUST + told[_i].from);
	ck_assert_int_eq(reports.item[0].until, AUGUST + told[_i].until);
	for (int m = -1; m < 6; m++)
		ck_assert_int_eq(latereport_of(&reports, TEXT("h1"), AUGUST + m) != NULL,
				 m >= told[_i].from && m <= told[_i].until);
	ck_assert_ptr_null(latereport_of(&reports, TEXT("H2"), AUGUST + 1));
}
END_TEST

START_TEST(of_two_the_first_of_the_list_counts)
{
	read_rows("T1,change-report,H1,2026-07-10,,2026-12-01,\n"
		  "T2,change-report,H1,2026-08-10,,2026-12-01,\n");
	ck_assert_ptr_eq(latereport_of(&reports, TEXT("H1"), AUGUST + 1), &reports.item[0]);
}
END_TEST

START_TEST(what_is_left_is_said_unless_it_is_settled)
{
	read_rows("T1,change-report,H1,2026-08-10,,2026-12-01,\n"
		  "T2,change-report,H2,2026-08-10,,2026-12-01,nothing to come back\n"
		  "T3,change-report,,2026-08-10,,2026-12-01,\n"
		  "T4,change-report,H3,2026-08-10,,2026-12-01,\n");
	latereport_leave(&reports.item[0], AUGUST + 3, 40000);
	latereport_leave(&reports.item[0], AUGUST + 1, 25000);
	latereport_leave(&reports.item[0], AUGUST + 2, 0);
	latereport_leave(&reports.item[1], AUGUST + 1, 25000);
	latereport_say(&reports, &scratch.diag);
	ck_assert_ptr_nonnull(strstr(scratch.found, "t.csv:4 D615"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "t.csv:2 D614"));
	ck_assert_ptr_null(strstr(scratch.found, "t.csv:3 D614"));
	ck_assert_ptr_null(strstr(scratch.found, "t.csv:5 D614"));
	ck_assert_ptr_nonnull(
		strstr(scratch.said, "650.00 yuan were drawn from 2026-09 to 2026-11"));
}
END_TEST

UNIT(set_up, tear_down, EACH(what_is_told_behind_its_last_day_is_late, told),
     of_two_the_first_of_the_list_counts, what_is_left_is_said_unless_it_is_settled);
