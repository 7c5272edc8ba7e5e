#include "table/heldrows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "table/lines.h"
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

/* A row as text: its line, its cells, whether it is bad. */
static void
show(const struct row *row, char *out, size_t size)
{
	size_t n = (size_t)snprintf(out, size, "%zu%s:", row->line, row->bad ? "!" : "");

	for (size_t i = 0; i < row->count && n < size; i++)
		n += (size_t)snprintf(out + n, size - n, "[%.*s]", (int)row->cell[i].n,
				      row->cell[i].p);
}

/* Lines that are held whole come out as the rows that a table gives of them, wherever they are cut.
 */
START_TEST(lines_are_the_rows_that_they_would_be)
{
	static const char odd[] =
		"1,甲\n\"2\",\"a,b\"\r\n\r\n,\n 3 ,x\n4,\"a\n\"\"b\"\n5\r6,c\n7,st\"ray\n"
		"8,\xEF\xBF\xBD\n9,\"never\n10,d\r\n";
	enum { TIMES = 3000 };
	char *text = arena_calloc(sizeof(odd) + TIMES * 8 + LINES_RECORD + 128, 1);
	size_t n = (size_t)sprintf(text, "%s", odd);
	struct heldrows held = { 0 };
	size_t whole = 0;
	struct row row;

	for (int i = 0; i < TIMES; i++)
		n += (size_t)sprintf(text + n, "%d,x\n", i);
	/* a record that is too long, of which the second line alone is so too */
	n += (size_t)sprintf(text + n, "\"open\n");
	memset(text + n, 'x', LINES_RECORD + 100);
	(void)sprintf(text + n + LINES_RECORD + 100, "\n11,e\n");
	scratch_write(&scratch, "in.csv", text);
	struct table *one = table_open(scratch_path(&scratch, "in.csv"),
				       &(struct table_options){ 0 }, &scratch.diag);
	struct table *two = table_open(scratch_path(&scratch, "in.csv"),
				       &(struct table_options){ 0 }, &scratch.diag);
	struct table *beside = table_beside(two, &held, &scratch.diag);

	heldrows_begin(&held);
	for (enum table_result result = TABLE_ROW; result == TABLE_ROW;) {
		if (table_hold_lines(two, &held))
			whole++;
		else if ((result = table_next(two, &row)) == TABLE_ROW)
			heldrows_add(&held, &row, false);
	}
	heldrows_end(&held, TABLE_END);
	ck_assert_uint_ge(whole, 3);
	ck_assert_uint_lt(held.count, 20);
	while (table_next(one, &row) == TABLE_ROW) {
		char wanted[256];
		char got[256];

		show(&row, wanted, sizeof(wanted));
		ck_assert_int_eq(table_next(beside, &row), TABLE_ROW);
		show(&row, got, sizeof(got));
		ck_assert_str_eq(got, wanted);
	}
	ck_assert_int_eq(table_next(beside, &row), TABLE_END);
	table_close(beside);
	heldrows_free(&held);
	table_close(two);
	table_close(one);
	free(text);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, rows_come_out_as_they_were_with_what_was_said_before_each,
     the_row_behind_may_be_looked_at_and_what_was_held_before_is_gone,
     lines_are_the_rows_that_they_would_be);
