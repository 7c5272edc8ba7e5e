#include "table/bookout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sheetfile.h"
#include "unit.h"

static struct sheetfile file;
static char path[64];
static char folder[32];
static char said[256];

static void
sink(void *context, const struct finding *finding)
{
	(void)context;
	snprintf(said, sizeof(said), "%s", finding->id);
}

static struct diag diag = { .language = LANGUAGE_EN, .sink = sink };

static struct outfile *
begin(void)
{
	said[0] = '\0';
	snprintf(folder, sizeof(folder), "/tmp/jz-bookout-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/out.xlsx", folder);
	struct outfile *out = outfile_open(path, &diag);

	ck_assert_ptr_nonnull(out);
	return out;
}

static bool
finish(struct outfile *out, struct bookout *book)
{
	struct where where = { .file = TEXT("out.xlsx") };

	if (bookout_finish(book, &diag, &where))
		return outfile_finish(out);
	outfile_abandon(out);
	return false;
}

static void
end(void)
{
	unlink(path);
	ck_assert_int_eq(rmdir(folder), 0);
}

START_TEST(cells_come_back_as_they_were)
{
	struct outfile *out = begin();
	struct bookout *book = bookout_open(out, LANGUAGE_ZH, TEXT("标题"), day_of(2026, 11, 23));
	static const struct {
		enum cell_kind kind;
		const char *value;
	} cells[] = {
		{ CELL_TEXT, "=1+1" },       { CELL_NAME, "439921195208049957" },
		{ CELL_MONEY, "1080.5" },    { CELL_NUMBER, "1234567890123456" },
		{ CELL_DATE, "2026-10-01" }, { CELL_DATE, "2026-10" },
		{ CELL_DATE, "2月30日" },    { CELL_NUMBER, "-3" },
	};
	const unsigned looks[] = { LOOK_TEXT, LOOK_NAME,  LOOK_MONEY, LOOK_NUMBER,
				   LOOK_DAY,  LOOK_MONTH, LOOK_DAY,   LOOK_NUMBER };

	bookout_sheet(book, TEXT("表"));
	bookout_across(book, 0, 3, TEXT("很大"), LOOK_LARGE);
	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++)
		bookout_cell(book, 1, i, cells[i].kind, text_of(cells[i].value), looks[i]);
	bookout_cell(book, 1, 8, CELL_TEXT, TEXT_NONE, LOOK_BORDER);
	ck_assert(finish(out, book));
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.findings, "");
	ck_assert_str_eq(file.rows, "1|很大\n2|=1+1|439921195208049957|1080.5|1234567890123456|"
				    "2026-10-01|2026-10|2月30日|-3\n");
	end();
}
END_TEST

START_TEST(sheets_of_one_name_and_long_lists)
{
	struct outfile *out = begin();
	struct bookout *book = bookout_open(out, LANGUAGE_ZH, TEXT("标题"), day_of(2026, 11, 23));
	const struct bookout_check check = { .kind = CHECK_LIST,
					     .words = 40,
					     .title = TEXT("病名"),
					     .message = TEXT("请从列表里选一个") };

	bookout_sheet(book, TEXT("名单"));
	bookout_cell(book, 0, 0, CELL_TEXT, TEXT("病名"), LOOK_STARRED);
	bookout_comment(book, 0, 0, TEXT("第一行\n第二行"));
	bookout_check(book, 0, 1, 100, &check);
	bookout_sheet(book, TEXT("名单"));
	bookout_cell(book, 0, 0, CELL_TEXT, TEXT("后面的"), LOOK_TEXT);
	bookout_words(book);
	for (size_t i = 0; i < 40; i++)
		bookout_cell(book, i, 0, CELL_TEXT, TEXT("重性精神病重性精神病重性精神病"),
			     LOOK_TEXT);
	ck_assert(finish(out, book));
	sheetfile_read(&file, path, "名单 2", 1);
	ck_assert_str_eq(file.rows, "1|后面的\n");
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.rows, "1|病名\n"); /* the star is no part of it */
	end();
}
END_TEST

START_TEST(what_a_sheet_cannot_hold_is_said)
{
	static char letters[40000];
	struct outfile *out = begin();
	struct bookout *book = bookout_open(out, LANGUAGE_EN, TEXT_NONE, 0);

	memset(letters, 'x', sizeof(letters));
	bookout_sheet(book, TEXT("s"));
	bookout_cell(book, 0, 2, CELL_TEXT, (struct text){ letters, sizeof(letters) }, LOOK_TEXT);
	bookout_cell(book, 1, 0, CELL_TEXT, TEXT("behind it"), LOOK_TEXT);
	ck_assert(!finish(out, book));
	ck_assert_str_eq(said, diag_id(DIAG_TEXT_LONG));
	ck_assert_int_ne(access(path, F_OK), 0);
	out = outfile_open(path, &diag);
	book = bookout_open(out, LANGUAGE_EN, TEXT_NONE, 0);
	bookout_sheet(book, TEXT("s"));
	bookout_cell(book, 1048576, 0, CELL_TEXT, TEXT("x"), LOOK_TEXT);
	ck_assert(!finish(out, book));
	ck_assert_str_eq(said, diag_id(DIAG_ROWS_MANY));
	bookout_abandon(NULL);
	end();
}
END_TEST

UNIT(NULL, NULL, cells_come_back_as_they_were, sheets_of_one_name_and_long_lists,
     what_a_sheet_cannot_hold_is_said);
