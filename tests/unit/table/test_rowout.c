#include "table/rowout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"
#include "table/table.h"
#include "textfile.h"
#include "unit.h"

static char path[256];

static struct rowout *
open_as(const char *name, const char *encoding)
{
	struct rowout_options options = { .encoding = encoding };

	snprintf(path, sizeof(path), "%s/%s", scratch.dir, name);
	return rowout_open(path, &options, &scratch.diag);
}

static void
put_rows(struct rowout *out)
{
	rowout_cell(out, CELL_TEXT, TEXT("姓名"));
	rowout_cell(out, CELL_TEXT, TEXT("金额"));
	rowout_end_row(out);
	rowout_cell(out, CELL_TEXT, TEXT("王𬭚"));
	rowout_cell(out, CELL_MONEY, TEXT("350.55"));
	rowout_end_row(out);
}

/* What was written is read back by table_open(), whatever it is. */
static void
check_round(const char *name, const char *encoding, const char *found)
{
	struct textfile file = { 0 };
	struct diag diag = textfile_diag(&file);
	struct rowout *out = open_as(name, encoding);
	struct row row;

	ck_assert_ptr_nonnull(out);
	put_rows(out);
	ck_assert(rowout_finish(out));
	struct table *table = table_open(path, &(struct table_options){ 0 }, &diag);

	ck_assert_ptr_nonnull(table);
	while (table_next(table, &row) == TABLE_ROW)
		textfile_row(&file, &row);
	ck_assert_str_eq(file.rows, "1|姓名|金额\n2|王𬭚|350.55\n");
	ck_assert_str_eq(file.findings, "");
	ck_assert_str_eq(table_encoding(table), found);
	table_close(table);
	textfile_free(&file);
}

START_TEST(what_goes_out_comes_in)
{
	check_round("a.csv", NULL, "UTF-8-BOM");
	check_round("a.txt", "UTF-8", "UTF-8-BOM");
	check_round("a.csv", "UTF-8-BOM", "UTF-8-BOM");
	check_round("a.csv", "GB18030", "GB18030");
	check_round("a.csv", "UTF-16LE", "UTF-16LE");
	check_round("a.csv", "UTF-16BE", "UTF-16BE");
	check_round("a.xlsx", "GB18030", "xlsx");
	check_round("表.XLSX", NULL, "xlsx");
}
END_TEST

START_TEST(what_cannot_be_written_is_said_at_once)
{
	ck_assert_ptr_null(open_as("a.xls", NULL));
	ck_assert_ptr_null(open_as("a.csv", "KLINGON"));
	ck_assert_ptr_null(open_as("none/a.csv", NULL));
	ck_assert_str_eq(scratch.found, "a.xls:0 T006\na.csv:0 T005\nnone/a.csv:0 T003\n");
	ck_assert_int_ne(access(scratch_path(&scratch, "a.csv"), F_OK), 0);
}
END_TEST

START_TEST(character_that_the_encoding_has_not)
{
	struct rowout *out = open_as("a.csv", "BIG5");

	rowout_cell(out, CELL_TEXT, TEXT("𬭚"));
	rowout_end_row(out);
	ck_assert(!rowout_finish(out));
	ck_assert_str_eq(scratch.found, "a.csv:0 T003\n");
	ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(thrown_away)
{
	struct rowout *out = open_as("a.csv", NULL);

	put_rows(out);
	rowout_abandon(out);
	ck_assert_int_ne(access(path, F_OK), 0);
	out = open_as("a.xlsx", NULL);
	put_rows(out);
	rowout_abandon(out);
	ck_assert_int_ne(access(path, F_OK), 0);
	rowout_abandon(NULL);
	ck_assert_str_eq(scratch.found, "");
	/* scratch_end() would remove what is left; nothing is */
	ck_assert_int_eq(rmdir(scratch.dir), 0);
}
END_TEST

/* What a file holds, as rows. */
static char *
rows_of(const char *name)
{
	struct textfile file = { 0 };
	struct diag diag = textfile_diag(&file);
	struct table *table;
	struct row row;

	(void)snprintf(path, sizeof(path), "%s/%s", scratch.dir, name);
	table = table_open(path, &(struct table_options){ 0 }, &diag);
	ck_assert_ptr_nonnull(table);
	while (table_next(table, &row) == TABLE_ROW)
		textfile_row(&file, &row);
	table_close(table);
	char *rows = strdup(file.rows);

	textfile_free(&file);
	return rows;
}

START_TEST(rows_made_apart_stand_where_they_are_taken)
{
	static const char *const encodings[] = { NULL, "GB18030", "UTF-16LE" };

	for (size_t i = 0; i < ARRAY_LENGTH(encodings); i++) {
		struct rowout *out = open_as("apart.csv", encodings[i]);
		struct rowout *one = rowout_apart(out);
		struct rowout *two = rowout_apart(out);

		put_rows(two);
		rowout_take(out, one);
		put_rows(out);
		rowout_cell(one, CELL_TEXT, TEXT_NONE);
		rowout_end_row(one);
		rowout_cell(one, CELL_TEXT, TEXT("a,\"b"));
		rowout_cell(one, CELL_TEXT, TEXT("=1"));
		rowout_end_row(one);
		rowout_take(out, one);
		rowout_take(out, two);
		rowout_take(out, two); /* it has none any more */
		rowout_abandon(one);
		rowout_abandon(two);
		ck_assert(rowout_finish(out));
		char *rows = rows_of("apart.csv");

		ck_assert_str_eq(rows, "1|姓名|金额\n2|王𬭚|350.55\n4|a,\"b|'=1\n"
				       "5|姓名|金额\n6|王𬭚|350.55\n");
		free(rows);
	}
	struct rowout *book = open_as("apart.xlsx", NULL);

	ck_assert_ptr_null(rowout_apart(book));
	rowout_abandon(book);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_goes_out_comes_in,
     what_cannot_be_written_is_said_at_once, character_that_the_encoding_has_not, thrown_away,
     rows_made_apart_stand_where_they_are_taken);
