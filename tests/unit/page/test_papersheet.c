#include "page/papersheet.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "table/sheetfile.h"
#include "unit.h"

static struct sheetfile file;

static const struct papers_item items[] = {
	{ .name = { TEXT_INIT("申请书"), TEXT_INIT("application") },
	  .from = BLANK,
	  .until = BLANK },
	{ .name = { TEXT_INIT("残疾人证"), TEXT_INIT("card") },
	  .codes = TEXT_INIT("tekun"),
	  .needed = { TEXT_INIT("特困"), TEXT_INIT("tekun") },
	  .shown = { TEXT_INIT("残疾人"), TEXT_INIT("disabled") },
	  .from = BLANK,
	  .until = BLANK,
	  .article = TEXT_INIT("某法第一条") },
	{ .name = { TEXT_INIT("营业执照"), TEXT_INIT("licence") },
	  .codes = TEXT_INIT("dibao"),
	  .needed = { TEXT_INIT("低保"), TEXT_INIT("dibao") },
	  .shown = { TEXT_INIT("市场主体"), TEXT_INIT("business") },
	  .local = true,
	  .from = BLANK,
	  .until = BLANK },
};

START_TEST(a_sheet_says_what_is_asked_for_and_what_is_matched)
{
	static const char *const said[][2] = {
		{ "|申请书|要|各项\n", "|application|yes|everything\n" },
		{ "|残疾人证|不要|特困|残疾人||某法第一条\n",
		  "|card|no|tekun|disabled||某法第一条\n" },
		{ "|营业执照|户籍不在本地的要|低保|市场主体\n",
		  "|licence|if registered elsewhere|dibao|business\n" },
	};
	static const int width[PAPERSHEET_COLUMNS] = { 20, 20, 20, 20, 20, 20 };
	const struct papers papers = { (struct papers_item *)(uintptr_t)items, 3, 3, { 0 } };
	const char *path = scratch_path(&scratch, "p.xlsx");
	struct where where = { .file = TEXT("p.xlsx") };
	struct outfile *out = outfile_open(path, &scratch.diag);
	struct bookout *book =
		bookout_open(out, (enum language)_i, TEXT("t"), day_of(2026, 11, 23));

	bookout_sheet(book, TEXT("s"));
	ck_assert_uint_eq(
		papersheet_write(book, 4, &papers, width, (enum language)_i, day_of(2026, 11, 23)),
		9);
	ck_assert(bookout_finish(book, &scratch.diag, &where));
	ck_assert(outfile_finish(out));
	sheetfile_read(&file, path, NULL, 1);
	for (size_t i = 0; i < ARRAY_LENGTH(said); i++)
		ck_assert_msg(strstr(file.rows, said[i][_i]) != NULL, "%s", file.rows);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down,
     TIMES(a_sheet_says_what_is_asked_for_and_what_is_matched, 2));
