#include "table/heldrows.h"

#include <string.h>

#include "scratch.h"
#include "table/table.h"
#include "unit.h"

/* Hold a row whose cells lie in bytes that are overwritten afterwards, and a finding before it. */
static void
hold(struct heldrows *held, size_t line, bool flag)
{
	char bytes[] = "a,,cc";
	const struct text cell[] = { { bytes, 1 }, { bytes + 2, 0 }, { bytes + 3, 2 } };
	const struct row row = {
		.line = line, .cell = cell, .count = 3, .plain = true, .bad = line == 3
	};
	struct diag diag = { .language = LANGUAGE_EN, .sink = heard_take, .context = &held->heard };

	diag_say(&diag, DIAG_QUOTE_OPEN, .at = { .file = TEXT("in.csv"), .line = line });
	heldrows_add(held, &row, flag);
	memset(bytes, 'x', sizeof(bytes) - 1);
}

static struct table *
open_beside(struct heldrows *held, struct table **table)
{
	scratch_write(&scratch, "in.csv", "x\n");
	*table = table_open(scratch_path(&scratch, "in.csv"), &(struct table_options){ 0 },
			    &scratch.diag);
	ck_assert_ptr_nonnull(*table);
	ck_assert_int_eq(table_text(*table), 2);
	return table_beside(*table, held, &scratch.diag);
}

START_TEST(rows_come_out_as_they_were_with_what_was_said_before_each)
{
	struct heldrows held = { 0 };
	struct table *table;
	struct table *beside = open_beside(&held, &table);
	struct row row;

	heldrows_begin(&held);
	for (size_t line = 2; line < 502; line++)
		hold(&held, line, line == 4);
	ck_assert_uint_eq(held.bytes, 500 * 5);
	heldrows_end(&held, TABLE_END);
	ck_assert(text_equal(table_name(beside), table_name(table)));
	for (size_t line = 2; line < 502; line++) {
		ck_assert_int_eq(table_next(beside, &row), TABLE_ROW);
		ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], line - 1);
		ck_assert_uint_eq(row.line, line);
		ck_assert_uint_eq(row.count, 3);
		ck_assert(text_equal(row.cell[0], TEXT("a")));
		ck_assert_uint_eq(row.cell[1].n, 0);
		ck_assert(text_equal(row.cell[2], TEXT("cc")));
		ck_assert(row.plain && !row.hidden && row.mark == NULL);
		ck_assert_int_eq(row.bad, line == 3);
		ck_assert_int_eq(heldrows_flag(&held), line == 4);
		ck_assert(!heldrows_looks_on(&held));
	}
	ck_assert_int_eq(table_next(beside, &row), TABLE_END);
	table_close(beside);
	heldrows_free(&held);
	table_close(table);
}
END_TEST

START_TEST(the_row_behind_may_be_looked_at_and_what_was_held_before_is_gone)
{
	struct heldrows held = { 0 };
	struct table *table;
	struct table *beside = open_beside(&held, &table);
	struct row row;

	heldrows_begin(&held);
	hold(&held, 9, true);
	heldrows_begin(&held);
	hold(&held, 2, false);
	hold(&held, 5, false);
	heldrows_end(&held, TABLE_ROW);
	ck_assert_int_eq(table_next(beside, &row), TABLE_ROW);
	ck_assert_uint_eq(row.line, 2);
	ck_assert(!heldrows_looks_on(&held));
	ck_assert_int_eq(table_next(beside, &row), TABLE_ROW);
	ck_assert_uint_eq(row.line, 5);
	ck_assert(heldrows_looks_on(&held));
	ck_assert_str_eq(scratch.cells, "T101 2 - - -\nT101 5 - - -\n");

	heldrows_begin(&held);
	heldrows_end(&held, TABLE_FAILED);
	ck_assert_int_eq(table_next(beside, &row), TABLE_FAILED);
	table_close(beside);
	heldrows_free(&held);
	table_close(table);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, rows_come_out_as_they_were_with_what_was_said_before_each,
     the_row_behind_may_be_looked_at_and_what_was_held_before_is_gone);
