#include "import/entry.h"

#include <string.h>

#include "desk.h"
#include "unit.h"

START_TEST(findings_stand_at_their_cells)
{
	struct sheet *sheet = desk_text("姓名,身份证号\n张 三,439921196612310015\n");
	struct sheet_row row;

	ck_assert_int_eq(sheet_next(sheet, &row), TABLE_ROW);
	struct mend mend[] = {
		{ .value = TEXT("张三"), .code = DIAG_CELL_MENDED, .became = TEXT("张三") },
		{ .value = row.cell[1], .code = DIAG_NUMBER_MENDED },
	};
	const struct entry entry = {
		.sheet = sheet, .line = 2, .cell = row.cell, .mend = mend, .household = TEXT("H1")
	};

	entry_report_mends(&entry);
	ck_assert_str_eq(desk.scratch.cells, "M201 2 姓名 H1 张 三\n"
					     "M301 2 身份证号 H1 439*************15\n");
	ck_assert(entry_where(&entry, 1).secret);
	ck_assert(!entry_where(&entry, SIZE_MAX).secret);
	ck_assert(text_equal(entry_value(&entry, 0), TEXT("张三")));
	ck_assert_uint_eq(entry_value(&entry, SIZE_MAX).n, 0);
	scratch_forget(&desk.scratch);
	entry_report(&entry, 1, DIAG_AS_ABOVE_REFUSED, TEXT(""), TEXT(""));
	ck_assert_ptr_null(strstr(desk.scratch.said, "439921196612310015"));
}
END_TEST

START_TEST(what_a_blank_became_is_masked)
{
	struct sheet *sheet =
		desk_text("姓名,身份证号,联系人\n张三,439921196612310015,甲\n李四,,\n");
	struct sheet_row row;

	ck_assert_int_eq(sheet_next(sheet, &row), TABLE_ROW);
	ck_assert_int_eq(sheet_next(sheet, &row), TABLE_ROW);
	const struct entry entry = { .sheet = sheet, .line = 3, .cell = row.cell };

	entry_report(&entry, 2, DIAG_CELL_CARRIED, TEXT("甲62999953633890"), TEXT("2"));
	ck_assert_ptr_null(strstr(desk.scratch.said, "62999953633890"));
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "甲62*"));
}
END_TEST

#define CELL(text) "<Cell><Data>" text "</Data></Cell>"
#define NOTED(text, words)                                                                         \
	"<Cell><Data>" text "</Data><Comment><Data>" words "</Data></Comment></Cell>"
#define ROW(cells) "<Row>" cells "</Row>"
#define BOOK(rows)                                                                                 \
	"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">" \
	"<Worksheet><Table><Row>" CELL("姓名") CELL("身份证号") "</Row>" rows                      \
								"</Table></Worksheet></Workbook>"

/* Tell what stands beside the rows of a book, with as many people as are said. */
static void
tell(const char *book, size_t people)
{
	struct sheet *sheet = desk_text(book);
	struct entry_comments comment;
	struct sheet_row row;

	ck_assert(entry_take_comments(&comment, sheet, people));
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		const struct entry entry = {
			.sheet = sheet, .line = row.line, .cell = row.cell, .household = TEXT("H1")
		};

		entry_report_comments(&comment, &entry);
	}
	entry_pass_comments(&comment, sheet, 3);
}

START_TEST(words_beside_cells_are_told)
{
	tell(BOOK(ROW(NOTED("张三", "8月死亡")
			      NOTED("439921196612310015", "应为43992119661231004X，问13812345678"))
			  ROW(CELL("李四") CELL("439921197005048312") NOTED("", "账号换了"))),
	     2);
	ck_assert_str_eq(desk.scratch.cells,
			 "M416 2 姓名 H1 8月死亡\n"
			 "M415 2 身份证号 H1 应为439*************4X，问138******78\n"
			 "M415 3 C H1 账号换了\n"
			 "M418 3 C - 账号换了\n");
	ck_assert_ptr_null(strstr(desk.scratch.said, "43992119661231004X"));
	ck_assert_ptr_null(strstr(desk.scratch.said, "13812345678"));
}
END_TEST

/* Five of six people have the form's words, and a death is told each time. */
START_TEST(what_a_form_says_is_told_once)
{
#define SAME ROW(NOTED("张三", "填18位") NOTED("439921196612310015", "死亡"))
	tell(BOOK(SAME SAME SAME SAME SAME), 6);
	ck_assert_str_eq(desk.scratch.cells, "M417 2 姓名 H1 填18位\n"
					     "M416 2 身份证号 H1 死亡\n"
					     "M416 3 身份证号 H1 死亡\n"
					     "M416 4 身份证号 H1 死亡\n"
					     "M416 5 身份证号 H1 死亡\n"
					     "M416 6 身份证号 H1 死亡\n"
					     "M418 3 姓名 - 填18位\n"
					     "M418 3 身份证号 - 死亡\n");
	scratch_forget(&desk.scratch);
}
END_TEST

/* Of more than twenty people five have it: it is said of each. */
START_TEST(what_few_have_is_told_of_each)
{
	tell(BOOK(SAME SAME SAME SAME SAME), 21);
	ck_assert_ptr_null(strstr(desk.scratch.cells, "M417"));
	ck_assert_ptr_nonnull(strstr(desk.scratch.cells, "M415 6 姓名 H1 填18位\n"));
}
END_TEST

UNIT(desk_begin, desk_end, findings_stand_at_their_cells, what_a_blank_became_is_masked,
     words_beside_cells_are_told, what_a_form_says_is_told_once, what_few_have_is_told_of_each);
