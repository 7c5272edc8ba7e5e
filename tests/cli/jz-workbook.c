/*
 * A tool for tests only: it makes a workbook of text.
 *
 *   jz-workbook FILE.xlsx PART=TEXTFILE...    a workbook of one sheet, with these parts instead of
 *                                             its own; without a file the part is left out
 *   jz-workbook FILE.xlsx SHEET=TEXTFILE...   these sheets, of lines of cells with commas between
 *   jz-workbook FILE.xls STREAM               the container of an .xls with that stream, empty
 *   jz-workbook FILE.xls STREAM=TEXTFILE      the same with records: a line each, its number, a
 *                                             blank, then hexadecimal digits; "words" among them
 *                                             are their number and UTF-16; # begins a remark
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

enum { THINGS = 8, BOF = 0x809 };

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

/* A word in quotes, as a cell of an .xls has it; returns what is behind it. */
static const char *
words_as_digits(const char *word, char *out, size_t room)
{
	const char *end = strchr(word, '"');
	struct text text = { word, 0 };
	char units[256 * 5];
	unsigned words = 0;
	size_t used = 0;

	ck_assert_msg(end != NULL, "%s", word);
	text.n = (size_t)(end - word);
	for (size_t at = 0; at < text.n; words++) {
		size_t n;
		uint32_t code = text_decode(text.p + at, text.n - at, &n);

		at += n;
		ck_assert_msg(code < 0x10000 && words < 255, "%s", word);
		used += (size_t)snprintf(units + used, sizeof(units) - used, "%02x%02x",
					 code & 0xFF, code >> 8);
	}
	ck_assert_int_lt(snprintf(out, room, "%02x00 01 %.*s", words, (int)used, units), (int)room);
	return end + 1;
}

/* Records of an .xls, a line each; every BOF but the first is the place of the next sheet. */
static void
write_records(const char *path, const char *stream, char *lines)
{
	static struct xlsfile file;
	char *rest = NULL;
	size_t begun = 0;

	for (char *line = strtok_r(lines, "\n", &rest); line != NULL;
	     line = strtok_r(NULL, "\n", &rest)) {
		char digits[4096] = "";
		size_t used = 0;
		char *at;
		unsigned id = (unsigned)strtoul(line, &at, 16);

		if (at == line || *line == '#')
			continue;
		for (const char *p = at; *p != '\0';) {
			if (*p == '"') {
				p = words_as_digits(p + 1, digits + used, sizeof(digits) - used);
				used += strlen(digits + used);
			} else {
				digits[used++] = *p++;
			}
			ck_assert_uint_lt(used, sizeof(digits) - 1);
		}
		if (id == BOF && begun++ > 0)
			xlsfile_place(&file, begun - 2);
		xlsfile_record(&file, id, digits);
	}
	xlsfile_write(&file, stream, path);
}

START_TEST(make)
{
	static const struct xlsfile nothing;
	struct xlsxfile_part thing[THINGS];
	char *content[THINGS];
	bool parts = true;
	bool old =
		count == 3 && strstr(given[1], ".xls") != NULL && strstr(given[1], ".xlsx") == NULL;

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
	if (old)
		write_records(given[1], given[2], content[0]);
	else
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
