#include "table/xlsxsheet.h"

#include <stdio.h>
#include <stdlib.h>

#include "scratch.h"
#include "unit.h"
#include "xlsxfile.h"

static struct xlsxbook book;
static char path[128];

static void
begin(void)
{
	scratch_begin(&scratch);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "a.xlsx"));
}

static void
finish(void)
{
	xlsxbook_close(&book);
	scratch_end(&scratch);
}

static void
open_book(const char *sheet)
{
	struct xlsxfile_part part = { "xl/worksheets/sheet1.xml", sheet };

	xlsxfile_write(path, &part, 1);
	ck_assert(xlsxbook_open(&book, path, text_of(path), &scratch.diag));
}

START_TEST(rows_cells_and_what_they_were)
{
	struct row row;

	open_book(SHEET("<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2'><v>7</v></c>"
			"<c r='D2' s='1'><v>44566</v></c></row><row r='3'/>"
			"<row r='5' hidden='1'><c r='B5' t='e'><v>#REF!</v></c></row>"));
	struct xlsxsheet *sheet = xlsxsheet_open(&book, 0, false, &scratch.diag);

	ck_assert_int_eq(xlsxsheet_next(sheet, &row), TABLE_ROW);
	ck_assert_uint_eq(row.line, 2);
	ck_assert(!row.hidden);
	ck_assert_uint_eq(row.count, 4);
	ck_assert(text_equal(row.cell[0], TEXT("姓名")));
	ck_assert_uint_eq(row.cell[1].n, 0);
	ck_assert(text_equal(row.cell[3], TEXT("2022-01-05")));
	ck_assert_int_eq(row.mark[0], TABLE_TEXT);
	ck_assert_int_eq(row.mark[2], TABLE_NUMBER);
	ck_assert_int_eq(row.mark[3], TABLE_DATE);
	ck_assert_int_eq(xlsxsheet_next(sheet, &row), TABLE_ROW);
	ck_assert_uint_eq(row.line, 5);
	ck_assert(row.hidden);
	ck_assert_int_eq(row.mark[1], TABLE_ERROR);
	ck_assert_str_eq(scratch.cells, "");
	ck_assert_int_eq(xlsxsheet_next(sheet, &row), TABLE_END);
	xlsxsheet_close(sheet);
}
END_TEST

START_TEST(a_text_past_what_a_cell_holds_makes_the_row_bad)
{
	char *content = malloc(2 * (size_t)XLSXBOOK_CELL_MAX);
	size_t n = (size_t)sprintf(content, XML "<worksheet><sheetData><row r='1'>"
						"<c r='A1' t='inlineStr'><is><t>");
	struct row row;

	for (size_t i = 0; i <= XLSXBOOK_CELL_MAX; i++)
		content[n++] = 'x';
	sprintf(content + n, "</t></is></c></row></sheetData></worksheet>");
	open_book(content);
	struct xlsxsheet *sheet = xlsxsheet_open(&book, 0, false, &scratch.diag);

	ck_assert_int_eq(xlsxsheet_next(sheet, &row), TABLE_ROW);
	ck_assert(row.bad);
	ck_assert_str_eq(scratch.found, "a.xlsx:1 T214\n");
	xlsxsheet_close(sheet);
	free(content);
}
END_TEST

START_TEST(merged_ranges)
{
	const struct table_range *range;
	struct row row;

	open_book(XML "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>"
		      "<mergeCells><mergeCell ref='A1:H1'/>"
		      "<mergeCell ref='AB3:AC10'/><mergeCell ref='x'/></mergeCells></worksheet>");
	struct xlsxsheet *sheet = xlsxsheet_open(&book, 0, false, &scratch.diag);

	ck_assert_int_eq(xlsxsheet_next(sheet, &row), TABLE_ROW);
	ck_assert_uint_eq(xlsxsheet_merged(sheet, &range), 0);
	ck_assert_int_eq(xlsxsheet_next(sheet, &row), TABLE_END);
	ck_assert_uint_eq(xlsxsheet_merged(sheet, &range), 2);
	ck_assert_uint_eq(range[0].top, 1);
	ck_assert_uint_eq(range[0].right, 7);
	ck_assert_uint_eq(range[1].left, 27);
	ck_assert_uint_eq(range[1].bottom, 10);
	xlsxsheet_close(sheet);
}
END_TEST

UNIT(begin, finish, rows_cells_and_what_they_were, a_text_past_what_a_cell_holds_makes_the_row_bad,
     merged_ranges);
