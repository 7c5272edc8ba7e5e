#include "decide/previous.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

enum { MONTHS = 12 };

static struct scratch s;

static void
setup(void)
{
	scratch_begin(&s);
}

static void
teardown(void)
{
	scratch_end(&s);
}

#define HEADER "household_id,person,category,amount,from,until,status,approved_amount\n"

/* The lists one.csv and two.csv with these rows; NULL leaves the second out. */
static struct previous *
lists(const char *one, const char *two)
{
	char text[1024];
	char path[2][128];
	const char *paths[3] = { 0 };

	snprintf(text, sizeof(text), HEADER "%s", one);
	scratch_write(&s, "one.csv", text);
	paths[0] = strcpy(path[0], scratch_path(&s, "one.csv"));
	if (two != NULL) {
		snprintf(text, sizeof(text), HEADER "%s", two);
		scratch_write(&s, "two.csv", text);
		paths[1] = strcpy(path[1], scratch_path(&s, "two.csv"));
	}
	return previous_open(paths, MONTHS, &(struct table_options){ 0 }, &s.diag);
}

/* What becomes of household H1 of a register: category,amount,start,base; one line. */
static char *
filled(struct previous *previous, const char *cells)
{
	static char out[128];
	char text[256];
	char month[DAY_SIZE] = "-";
	struct household household;

	ck_assert_ptr_nonnull(previous);
	snprintf(text, sizeof(text),
		 "household_id,relation,name,id_number,category,amount,phase_out_start,"
		 "phase_out_base\nH1,head,A,439921198005059016,%s\n",
		 cells);
	scratch_write(&s, "register.csv", text);
	struct register_reader *reg =
		register_open(scratch_path(&s, "register.csv"), &(struct register_options){ 0 },
			      day_of(2026, 8, 20), &s.diag);

	ck_assert_ptr_nonnull(reg);
	ck_assert_int_eq(register_next(reg, &household), REGISTER_HOUSEHOLD);
	previous_fill(previous, &household, register_records(reg), &s.diag);
	const int64_t *cell = household.row.value;
	int64_t start = cell[REGISTER_phase_out_start];

	if (start != BLANK)
		month_format((month_t)start, month);
	snprintf(out, sizeof(out), "%s %" PRId64 " %s %" PRId64,
		 cell[REGISTER_category] == BLANK
			 ? "-"
			 : word_text((enum word)cell[REGISTER_category], LANGUAGE_EN).p,
		 cell[REGISTER_amount] == BLANK ? -1 : cell[REGISTER_amount], month,
		 cell[REGISTER_phase_out_base] == BLANK ? -1 : cell[REGISTER_phase_out_base]);
	register_close(reg);
	previous_close(previous);
	return out;
}

START_TEST(blanks_are_filled)
{
	ck_assert_str_eq(filled(lists("H1,,dibao,420,2026-01,,approved,400\n", NULL), ",,,"),
			 "dibao 40000 - -1");
	ck_assert_str_eq(filled(lists("H1,,phase-out,420,2026-05,2027-01,,\n", NULL), ",,,"),
			 "phase-out 42000 2026-02 42000");
	ck_assert_str_eq(filled(lists("H1,,low-income,0,2026-05,2027-04,,\n", NULL), ",,,"),
			 "- -1 - -1");
	ck_assert_str_eq(filled(lists("H2,,dibao,420,2026-01,,,\n", NULL), ",,,"), "- -1 - -1");
	ck_assert_str_eq(s.found, "");
}
END_TEST

START_TEST(no_list_fills_nothing)
{
	ck_assert_str_eq(
		filled(previous_open(NULL, MONTHS, &(struct table_options){ 0 }, &s.diag), ",,,"),
		"- -1 - -1");
}
END_TEST

START_TEST(what_is_filled_stands)
{
	ck_assert_str_eq(filled(lists("H1,,phase-out,420,2026-05,2027-01,,\n", NULL),
				"phase-out,399,2026-01,398"),
			 "phase-out 39900 2026-01 39800");
	ck_assert_str_eq(s.found, "");
}
END_TEST

START_TEST(another_category_is_a_finding)
{
	ck_assert_str_eq(filled(lists("H1,,low-income,0,2026-05,2027-04,,\n", NULL), "dibao,420,,"),
			 "dibao 42000 - -1");
	ck_assert_str_eq(s.found, "register.csv:2 D102\n");
	scratch_forget(&s);
	ck_assert_str_eq(filled(lists("H1,,dibao,420,2026-05,,,\n", NULL), "low-income,0,,"),
			 "low-income 0 - -1");
	ck_assert_str_eq(s.found, "register.csv:2 D102\n");
	scratch_forget(&s);
	filled(lists("H1,,rigid,0,2026-05,2027-04,,\n", NULL), "low-income,0,,");
	ck_assert_str_eq(s.found, "");
}
END_TEST

/* The clerk's register still says dibao: the phase-out goes on from where it began. */
START_TEST(a_stale_register_begins_no_second_phase_out)
{
	ck_assert_str_eq(
		filled(lists("H1,,phase-out,420,2026-05,2027-01,,\n", NULL), "dibao,425,,"),
		"dibao 42500 2026-02 42000");
	ck_assert_str_eq(filled(lists("H1,,phase-out,420,2025-07,2025-12,,\n",
				      "H1,,low-income,0,2026-01,2026-12,,\n"),
				"dibao,420,,"),
			 "dibao 42000 2025-01 42000");
	ck_assert_str_eq(s.found, "register.csv:2 D102\nregister.csv:2 D102\n");
}
END_TEST

START_TEST(a_later_start_is_a_finding)
{
	ck_assert_str_eq(filled(lists("H1,,phase-out,420,2026-05,2027-01,,\n", NULL),
				"phase-out,420,2026-03,"),
			 "phase-out 42000 2026-03 42000");
	ck_assert_str_eq(s.found, "register.csv:2 D103\n");
}
END_TEST

START_TEST(the_allowance_in_between_allows_another)
{
	ck_assert_str_eq(
		filled(lists("H1,,phase-out,420,2026-02,2027-01,,\n", "H1,,dibao,300,2026-06,,,\n"),
		       ",,,"),
		"dibao 30000 - -1");
}
END_TEST

START_TEST(what_was_not_decided_says_nothing)
{
	static const char *const nothing[] = { "H1,,undecided,,,,,\n", "H1,,invalid,,,,,\n",
					       "H1,,dibao,99,2026-08,,refused,\n", "" };

	for (size_t i = 0; i < sizeof(nothing) / sizeof(*nothing); i++)
		ck_assert_str_eq(
			filled(lists("H1,,phase-out,420,2026-05,2027-01,,\n", nothing[i]), ",,,"),
			"phase-out 42000 2026-02 42000");
}
END_TEST

START_TEST(a_household_of_persons_alone_has_no_category)
{
	ck_assert_str_eq(
		filled(lists("H1,,dibao,420,2026-01,,,\n", "H1,A,tekun,845,2026-06,,,\n"), ",,,"),
		"- -1 - -1");
	ck_assert_str_eq(
		filled(lists("H1,,dibao,420,2026-01,,,\nH1,A,tekun,845,2026-06,,,\n", NULL), ",,,"),
		"dibao 42000 - -1");
}
END_TEST

/* An end written by hand, or decided when the phase-out was longer. */
START_TEST(never_longer_than_the_rule)
{
	ck_assert_str_eq(filled(lists("H1,,phase-out,420,2026-05,2028-01,,\n", NULL), ",,,"),
			 "phase-out 42000 2026-05 42000");
	ck_assert_str_eq(filled(lists("H1,,phase-out,420,2026-05,,,\n",
				      "H1,,phase-out,420,2026-08,2028-01,,\n"),
				",,,"),
			 "phase-out 42000 2026-05 42000");
}
END_TEST

START_TEST(a_list_that_cannot_be_read)
{
	const char *paths[] = { "/nowhere/decisions.csv", NULL };

	ck_assert_ptr_null(previous_open(paths, MONTHS, &(struct table_options){ 0 }, &s.diag));
	ck_assert_str_ne(s.found, "");
}
END_TEST

UNIT(setup, teardown, blanks_are_filled, no_list_fills_nothing, what_is_filled_stands,
     another_category_is_a_finding, a_stale_register_begins_no_second_phase_out,
     a_later_start_is_a_finding, the_allowance_in_between_allows_another,
     what_was_not_decided_says_nothing, a_household_of_persons_alone_has_no_category,
     never_longer_than_the_rule, a_list_that_cannot_be_read);
