#include "import/book.h"

#include "desk.h"
#include "unit.h"

/* The next sheet has this heading in its first column, and as many rows below the header. */
static void
ck_sheet(const char *name, const char *heading, size_t rows)
{
	struct sheet *sheet;
	struct sheet_row row;
	size_t count = 0;

	ck_assert(book_next(desk.book, &sheet));
	ck_assert_ptr_nonnull(sheet);
	ck_assert(text_ends(sheet->name, text_of(name)));
	ck_assert(text_equal(sheet->column[0].heading, text_of(heading)));
	while (sheet_next(sheet, &row) == TABLE_ROW)
		count += row.line > sheet->header_last;
	ck_assert_uint_eq(count, rows);
}

static void
ck_end(void)
{
	struct sheet *sheet;

	ck_assert(book_next(desk.book, &sheet));
	ck_assert_ptr_null(sheet);
}

START_TEST(sheets_without_a_header_are_passed_over)
{
	static const struct xlsxfile_part sheets[] = {
		{ "封面", "低保台账\n" },
		{ "甲村", "甲村花名册\n姓名,身份证号\n张三,439921196612310015\n" },
		{ "汇总", "村,户数\n甲村,1\n" },
		{ "古怪", "甲,乙\n张三,439921196612310015\n" },
		{ "Sheet2", "" },
		{ "乙村", "户主,证件号\n李四,439921196612310023\n王五,\n" },
	};

	desk_book(sheets, 6);
	ck_sheet("in.xlsx[甲村]", "姓名", 1);
	ck_sheet("in.xlsx[乙村]", "户主", 2);
	ck_end();
	ck_assert_str_eq(desk.scratch.found, "in.xlsx[封面]:0 M014\nin.xlsx[汇总]:0 M014\n"
					     "in.xlsx[古怪]:0 M015\n");
}
END_TEST

START_TEST(a_book_of_covers_is_trouble)
{
	static const struct xlsxfile_part sheets[] = { { "封面", "低保台账\n" },
						       { "说明", "一\n二\n" } };
	struct sheet *sheet;

	desk_book(sheets, 2);
	ck_assert(!book_next(desk.book, &sheet));
	ck_assert_str_eq(desk.scratch.found, "in.xlsx[封面]:0 M014\nin.xlsx[说明]:0 M014\n"
					     "in.xlsx[封面]:0 M001\n");
}
END_TEST

START_TEST(another_header_begins_another_sheet)
{
	static const struct xlsxfile_part sheets[] = {
		{ "表",
		  "甲村名册\n姓名,身份证号\n张三,439921196612310015\n合计,1\n"
		  "姓 名,身份证号码\n赵六,439921196612310058\n"
		  "乙村名册\n证件号,户主\n439921196612310023,李四\n439921196612310031,王五\n" },
	};

	desk_book(sheets, 1);
	ck_sheet("in.xlsx", "姓名", 4);
	ck_sheet("in.xlsx", "证件号", 2);
	ck_end();
	ck_assert_str_eq(desk.scratch.found, "in.xlsx:8 M113\n");
	ck_assert_uint_eq(table_sheets(book_table(desk.book)), 1);
}
END_TEST

UNIT(desk_begin, desk_end, sheets_without_a_header_are_passed_over, a_book_of_covers_is_trouble,
     another_header_begins_another_sheet);
