#include "page/problems.h"

#include "scratch.h"
#include "table/sheetfile.h"
#include "unit.h"

#include <string.h>

static struct sheetfile sheets;

static void
begin(void)
{
	scratch_begin(&scratch);
}

static void
finish(void)
{
	scratch_end(&scratch);
}

START_TEST(each_finding_has_a_row_in_the_colour_of_its_level)
{
	const char *path = scratch_path(&scratch, "a.xlsx");
	const struct where where = { .file = TEXT("a.xlsx") };
	const struct problem problem[] = {
		{ .level = DIAG_ERROR,
		  .id = "R308",
		  .where = { .file = TEXT("花名册.xlsx"),
			     .line = 4,
			     .household = TEXT("001"),
			     .column = TEXT("身份证号") },
		  .value = TEXT("4.4E+17"),
		  .message = TEXT("身份证号被破坏"),
		  .remedy = TEXT("重新输入") },
		{ .level = DIAG_NOTE, .id = "M001", .message = TEXT("一条提示") },
	};
	struct outfile *file = outfile_open(path, &scratch.diag);
	struct bookout *book = bookout_open(file, LANGUAGE_ZH, TEXT("x"), day_of(2026, 11, 23));

	problems_write(book, problem, 2, LANGUAGE_ZH);
	ck_assert(bookout_finish(book, &scratch.diag, &where));
	ck_assert(outfile_finish(file));
	sheetfile_read(&sheets, path, NULL, 1);
	ck_assert_ptr_nonnull(strstr(sheets.rows,
				     "\n4|花名册.xlsx|4|001|身份证号|R308|错误|4.4E+17|"
				     "身份证号被破坏|重新输入\n5|"));
	ck_assert_ptr_nonnull(strstr(sheets.rows, "|M001|提示||一条提示\n"));
	ck_assert_ptr_nonnull(strstr(sheetfile_part(path, "xl/styles.xml"), "FFF8CBAC"));
	ck_assert_ptr_null(strstr(sheetfile_part(path, "xl/styles.xml"), "FFFFF2CB"));
	ck_assert_uint_eq(problems_fill(DIAG_WARNING), FILL_LOOK * LOOK_FILL);
	ck_assert_uint_eq(problems_fill(DIAG_NOTE), 0);
}
END_TEST

UNIT(begin, finish, each_finding_has_a_row_in_the_colour_of_its_level);
