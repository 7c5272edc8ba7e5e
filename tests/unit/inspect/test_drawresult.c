#include "inspect/drawresult.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct drawn drawn;
static struct drawresults results;

static void
tear_down(void)
{
	drawn_free(&drawn);
	drawresult_free(&results);
	drawn = (struct drawn){ 0 };
	results = (struct drawresults){ 0 };
	scratch_tear_down();
}

static void
add(const char *id, int64_t order, int64_t picked, int64_t result)
{
	static struct draw_stratum stratum = { .name = TEXT_INIT("T1") };
	struct drawlist list = { .stratum = &stratum, .strata = 1 };
	struct draw_unit *unit = arena_alloc(&scratch.arena, sizeof(*unit));

	unit->id = text_of(id);
	struct record *row = drawn_add(&drawn, &list, unit, TEXT("7"), (size_t)order, picked);

	row->value[DRAWN_result] = result;
	row->value[DRAWN_checked_on] = result == BLANK ? BLANK : day_of(2026, 12, 2);
	row->value[DRAWN_amount] = result == WORD_CHECKED_RECOVERY ? 50000 : BLANK;
}

START_TEST(drawn_and_risks_are_counted_apart)
{
	add("H1", 1, WORD_PICKED_RANDOM, WORD_CHECKED_RIGHT);
	add("H2", 2, WORD_PICKED_RANDOM, WORD_CHECKED_RECOVERY);
	add("H3", 3, WORD_PICKED_RANDOM, BLANK);
	add("H4", 0, WORD_PICKED_RISK, WORD_CHECKED_WRONG);
	drawresult_count(&results, &drawn, NULL, &scratch.diag);
	ck_assert_uint_eq(results.count, 2);
	ck_assert_uint_eq(results.sum[0].drawn, 3);
	ck_assert_uint_eq(results.sum[0].right, 1);
	ck_assert_uint_eq(results.sum[0].recovery, 1);
	ck_assert_int_eq(results.sum[0].amount, 50000);
	ck_assert_uint_eq(results.sum[0].open, 1);
	ck_assert_uint_eq(results.sum[1].wrong, 1);
	ck_assert_uint_eq(results.sum[0].wrong, 0);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(whom_a_substitute_replaces_is_no_second_one)
{
	add("H1", 1, WORD_PICKED_RANDOM, WORD_CHECKED_ABSENT);
	add("H2", 2, WORD_PICKED_SUBSTITUTE, WORD_CHECKED_RIGHT);
	drawn.row[1].text[DRAWN_replaces] = TEXT("H1");
	drawresult_count(&results, &drawn, NULL, &scratch.diag);
	ck_assert_uint_eq(results.sum[0].drawn, 1);
	ck_assert_uint_eq(results.sum[0].absent, 1);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(what_lacks_is_named)
{
	add("H1", 1, WORD_PICKED_RANDOM, WORD_CHECKED_ABSENT);
	add("H3", 3, WORD_PICKED_RANDOM, WORD_CHECKED_RECOVERY);
	drawn.row[1].value[DRAWN_amount] = BLANK;
	drawn.row[1].value[DRAWN_checked_on] = BLANK;
	drawresult_count(&results, &drawn, NULL, &scratch.diag);
	ck_assert_ptr_nonnull(strstr(scratch.found, "G435"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "G433"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "G434"));
	ck_assert_ptr_nonnull(strstr(scratch.said, "stratum “T1”: drawn 3, in the sheet 2"));
}
END_TEST

START_TEST(a_stratum_that_did_not_come_back_is_named)
{
	static const struct ini_entry entries[] = {
		{ TEXT_INIT("strata"), TEXT_INIT("t1"), TEXT_INIT("9, 2"), 3 },
		{ TEXT_INIT("strata"), TEXT_INIT("t2"), TEXT_INIT("9, 1"), 4 },
	};
	const struct drawplan plan = { .ini = { .entry = entries, .count = 2 } };

	add("H1", 1, WORD_PICKED_RANDOM, WORD_CHECKED_RIGHT);
	add("H2", 2, WORD_PICKED_RANDOM, WORD_CHECKED_RIGHT);
	drawresult_count(&results, &drawn, &plan, &scratch.diag);
	ck_assert_ptr_nonnull(strstr(scratch.said, "stratum “t2”: drawn 1, in the sheet 0"));
	ck_assert_ptr_null(strstr(scratch.said, "“T1”"));
}
END_TEST

UNIT(scratch_set_up, tear_down, drawn_and_risks_are_counted_apart,
     whom_a_substitute_replaces_is_no_second_one, what_lacks_is_named,
     a_stratum_that_did_not_come_back_is_named);
