/*
 * A tool for tests only: it makes a workbook of text.
 *
 *   jz-workbook FILE.xlsx PART=TEXTFILE...    a workbook of one sheet, with these parts instead of
 *                                             its own; without a file the part is left out
 *   jz-workbook FILE.xlsx SHEET=TEXTFILE...   these sheets, of lines of cells with commas between
 *   jz-workbook FILE.xls STREAM               the container of an .xls with that stream, empty
 *   jz-workbook FILE.xlsx                     the other way: prints the rows of a workbook, titles
 * too
 *
 * What makes them for the unit tests makes them here, and runs as a test does.
 */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table/table.h"
#include "table/xlsfile.h"
#include "table/xlsxfile.h"

enum { THINGS = 8 };

static int count;
static char **given;

static char *
content_of(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t size = 0;
	size_t n = 0;
	char *bytes = NULL;

	ck_assert_msg(file != NULL, "%s", path);
	do {
		if (n + 1 >= size) {
			size = size * 2 + BUFSIZ;
			bytes = realloc(bytes, size);
			ck_assert_ptr_nonnull(bytes);
		}
		n += fread(bytes + n, 1, size - n - 1, file);
	} while (!feof(file) && !ferror(file));
	bytes[n] = '\0';
	(void)fclose(file);
	return bytes;
}

static void
print_rows(const char *path)
{
	struct diag diag = { 0 };
	struct table *table = table_open(path, &(struct table_options){ 0 }, &diag);
	struct row row;

	ck_assert_msg(table != NULL, "%s", path);
	while (table_next(table, &row) == TABLE_ROW)
		for (size_t i = 0; i < row.count; i++)
			(void)printf("%.*s%c", SHOW(row.cell[i]), i + 1 < row.count ? ',' : '\n');
	table_close(table);
}

START_TEST(make)
{
	static const struct xlsfile nothing;
	struct xlsxfile_part thing[THINGS];
	char *content[THINGS];
	bool parts = true;

	if (count == 2) {
		print_rows(given[1]);
		return;
	}
	ck_assert_msg(count > 2 && count <= THINGS + 2, "FILE, and one thing to eight");
	if (strchr(given[2], '=') == NULL) {
		xlsfile_write(&nothing, given[2], given[1]);
		return;
	}
	for (int i = 2; i < count; i++) {
		char *sign = strchr(given[i], '=');

		ck_assert_msg(sign != NULL, "%s", given[i]);
		*sign = '\0';
		parts = parts && strpbrk(given[i], "/[") != NULL;
		content[i - 2] = sign[1] == '\0' ? NULL : content_of(sign + 1);
		thing[i - 2] = (struct xlsxfile_part){ given[i], content[i - 2] };
	}
	(parts ? xlsxfile_write : xlsxfile_sheets)(given[1], thing, (size_t)count - 2);
	for (int i = 2; i < count; i++)
		free(content[i - 2]);
}
END_TEST

int
main(int argc, char *argv[])
{
	Suite *suite = suite_create("jz-workbook");
	TCase *tcase = tcase_create("all");
	SRunner *runner = srunner_create(suite);

	tcase_add_test(tcase, make);
	suite_add_tcase(suite, tcase);
	count = argc;
	given = argv;
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_SILENT);
	int failed = srunner_ntests_failed(runner);

	srunner_free(runner);
	return failed == 0 ? 0 : 2;
}
