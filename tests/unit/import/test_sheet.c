#include "import/sheet.h"

#include <stdio.h>

#include "desk.h"
#include "unit.h"

START_TEST(the_header_is_found_under_titles)
{
	struct sheet *sheet = desk_text("花名册,,\n单位：某镇,,\n姓 名,身份证号,备注,,\n");

	ck_assert_ptr_nonnull(sheet);
	ck_assert_uint_eq(sheet->header_first, 3);
	ck_assert_uint_eq(sheet->header_last, 3);
	ck_assert_uint_eq(sheet->width, 3);
	ck_assert(text_equal(sheet->column[0].heading, TEXT("姓名")));
	ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_id_number), 1);
	ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_wage), SIZE_MAX);
	ck_assert(!sheet_is_merged(sheet, 4, 0));
	sheet = desk_text("户主,,月收入,\n姓名,身份证号,工资性收入,备注\n张三,1,2,3\n");
	ck_assert_uint_eq(sheet->header_first, 1);
	ck_assert_uint_eq(sheet->header_last, 2);
	ck_assert_uint_eq(sheet_place(sheet, HEADING_REGISTER, REGISTER_wage), 2);
}
END_TEST

START_TEST(rows_come_with_their_kinds)
{
	static const enum rowkind want[] = { ROWKIND_TITLE, ROWKIND_PERSON, ROWKIND_HEADER,
					     ROWKIND_PERSON, ROWKIND_TOTAL };
	struct sheet *sheet = desk_text("花名册\n姓名,身份证号,月收入\n张三\n姓名,身份证号,月收入\n"
					"李四,,5\n合计,,5\n");
	struct sheet_row row;

	for (size_t pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
			ck_assert_int_eq(sheet_next(sheet, &row), TABLE_ROW);
			ck_assert_int_eq(row.kind, want[i]);
		}
		ck_assert_uint_eq(row.line, 6);
		ck_assert(text_equal(row.cell[2], TEXT("5")));
		ck_assert_int_eq(sheet_next(sheet, &row), TABLE_END);
		ck_assert(sheet_rewind(sheet));
	}
}
END_TEST

START_TEST(what_is_no_sheet_is_trouble)
{
	ck_assert_ptr_null(desk_text("一,二\n三,四\n"));
	ck_assert_str_eq(desk.scratch.found, "in.csv:0 M001\n");
	ck_assert_ptr_null(desk_text("濮撳悕,韬唤璇佸彿\n"));
	ck_assert_str_eq(desk.scratch.found, "in.csv:1 M002\n");
	ck_assert_ptr_null(desk_text(""));
	ck_assert_str_eq(desk.scratch.found, "in.csv:0 T109\n");
}
END_TEST

#define CELL(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"

START_TEST(what_a_workbook_merges_is_known_whenever_it_is_asked)
{
	struct xlsxfile_part part = {
		"xl/worksheets/sheet1.xml",
		XML "<worksheet><sheetData><row>" CELL("姓名") CELL("身份证号")
			CELL("户编号") "</row><row>" CELL("张三") CELL("1")
				CELL("甲") "</row><row>" CELL("李四")
					CELL("2") "</row></sheetData><mergeCells><mergeCell "
						  "ref='C2:C3'/></mergeCells></worksheet>"
	};
	struct table_options options = { 0 };
	struct sheet_row row;
	char path[256];

	snprintf(path, sizeof(path), "%s", scratch_path(&desk.scratch, "in.xlsx"));
	xlsxfile_write(path, &part, 1);
	for (int read = 0; read < 2; read++) {
		struct sheet *sheet;

		book_close(desk.book);
		desk.book = book_open(path, &options, NULL, &desk.scratch.diag);
		ck_assert(book_next(desk.book, &sheet));
		while (read == 1 && sheet_next(sheet, &row) == TABLE_ROW)
			continue;
		ck_assert(!sheet_is_merged(sheet, 2, 2));
		ck_assert(sheet_is_merged(sheet, 3, 2));
		ck_assert(!sheet_is_merged(sheet, 3, 1));
		ck_assert(!sheet_is_merged(sheet, 4, 2));
	}
}
END_TEST

UNIT(desk_begin, desk_end, the_header_is_found_under_titles, rows_come_with_their_kinds,
     what_is_no_sheet_is_trouble, what_a_workbook_merges_is_known_whenever_it_is_asked);
