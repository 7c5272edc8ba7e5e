#include "import/doubt.h"

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

START_TEST(doubts_about_a_row)
{
	const struct mender mender = { .arena = &arena };
	struct sheet *sheet = open_text("姓名,身份证号,年龄,家庭人口,保障人数\n"
					"张三,439921196612310015,59,2,2\n"
					"李四,439921196612310015,40,2,3\n"
					",无,1,1,1\n");
	struct survey survey;
	struct doubt doubt;
	struct index seen = { 0 };
	struct sheet_row row;
	struct mend mend[5];

	ck_assert(survey_take(&survey, sheet, &mender, NULL));
	ck_assert(sheet_rewind(sheet));
	doubt_begin(&doubt, sheet, &survey, &seen, day_of(2026, 11, 23));
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		struct entry entry = {
			.sheet = sheet, .line = row.line, .cell = row.cell, .mend = mend
		};

		for (size_t i = 0; i < 5; i++)
			mend[i] = mender_fine(row.cell[i]);
		doubt_check(&doubt, &entry);
	}
	ck_assert_str_eq(scratch.found, "in.csv:3 M404\nin.csv:3 M403\nin.csv:3 M401\n"
					"in.csv:4 M108\nin.csv:4 R302\n");
	index_free(&seen);
	survey_free(&survey);
}
END_TEST

START_TEST(days_and_sexes_that_cannot_be)
{
	const struct mender mender = { .arena = &arena };
	struct sheet *sheet =
		open_text("姓名,身份证号,性别,出生日期,纳入时间,上次复核日期\n"
			  "张三,439921196612310015,男,1966-12-31,2026-12,2026-11-23\n"
			  "李四,439921195001010019,女,1951-01-01,2027-02,2026-11-24\n"
			  "王五,,男,2027-01-01,1926-01,1926-01-05\n"
			  "赵六,439921194206109018,男,1942-06-10,1926-01,1926-01-05\n");
	struct survey survey;
	struct doubt doubt;
	struct index seen = { 0 };
	struct sheet_row row;
	struct mend mend[6];

	ck_assert(survey_take(&survey, sheet, &mender, NULL));
	ck_assert(sheet_rewind(sheet));
	doubt_begin(&doubt, sheet, &survey, &seen, day_of(2026, 11, 23));
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		struct entry entry = {
			.sheet = sheet, .line = row.line, .cell = row.cell, .mend = mend
		};

		for (size_t i = 0; i < 6; i++)
			mend[i] = mender_fine(row.cell[i]);
		doubt_check(&doubt, &entry);
	}
	ck_assert_str_eq(scratch.found, "in.csv:3 R315\nin.csv:3 R316\nin.csv:3 M216\n"
					"in.csv:3 M216\nin.csv:4 R301\nin.csv:4 R318\n"
					"in.csv:5 M217\nin.csv:5 M217\n");
	index_free(&seen);
	survey_free(&survey);
}
END_TEST

UNIT(begin, end, doubts_about_a_row, days_and_sexes_that_cannot_be);
