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

UNIT(desk_begin, desk_end, findings_stand_at_their_cells, what_a_blank_became_is_masked);
