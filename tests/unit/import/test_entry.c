#include "import/entry.h"

#include <stdio.h>
#include <string.h>

#include "import/book.h"
#include "scratch.h"
#include "unit.h"

static struct scratch scratch;
static struct book *book;
static struct arena arena;

static void
begin(void)
{
	scratch_begin(&scratch);
}

static void
end(void)
{
	arena_free(&arena);
	book_close(book);
	book = NULL;
	scratch_end(&scratch);
}

static struct sheet *
open_text(const char *content)
{
	static char path[256];
	struct table_options options = { 0 };

	struct sheet *sheet = NULL;

	book_close(book);
	scratch_forget(&scratch);
	scratch_write(&scratch, "in.csv", content);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	book = book_open(path, &options, NULL, &scratch.diag);
	return book != NULL && book_next(book, &sheet) ? sheet : NULL;
}

START_TEST(findings_stand_at_their_cells)
{
	struct sheet *sheet = open_text("姓名,身份证号\n张 三,439921196612310015\n");
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
	ck_assert_str_eq(scratch.cells, "M201 2 姓名 H1 张 三\n"
					"M301 2 身份证号 H1 439*************15\n");
	ck_assert(entry_where(&entry, 1).secret);
	ck_assert(!entry_where(&entry, SIZE_MAX).secret);
	ck_assert(text_equal(entry_value(&entry, 0), TEXT("张三")));
	ck_assert_uint_eq(entry_value(&entry, SIZE_MAX).n, 0);
	scratch_forget(&scratch);
	entry_report(&entry, 1, DIAG_AS_ABOVE_REFUSED, TEXT(""), TEXT(""));
	ck_assert_ptr_null(strstr(scratch.said, "439921196612310015"));
}
END_TEST

UNIT(begin, end, findings_stand_at_their_cells);
