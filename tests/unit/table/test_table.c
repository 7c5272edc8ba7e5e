#include "table/table.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "textfile.h"
#include "unit.h"
#include "xlsxfile.h"

#define SAMPLES JZ_SOURCE_DIR "/data/spreadsheets/"

/* Read a file whole; the caller frees file. */
static void
read_file(struct textfile *file, const char *path, const char *encoding)
{
	struct diag diag = textfile_diag(file);
	struct table_options options = { 0 };
	struct table *table = table_open(path, &options, &diag);
	struct row row;

	ck_assert_ptr_nonnull(table);
	ck_assert(text_equal(table_name(table), text_of(path)));
	while (table_next(table, &row) == TABLE_ROW)
		textfile_row(file, &row);
	ck_assert_str_eq(table_encoding(table), encoding);
	table_close(table);
}

static const struct sample {
	const char *name;
	const char *truth; /* another file that has the same rows */
	const char *encoding;
	const char *findings;
} samples[] = {
	{ "d1-utf8-nobom-lf.csv", "d.truth.csv", "UTF-8", "" },
	{ "d3-utf16be.txt", "d.truth.csv", "UTF-16BE", "" },
	{ "d5-mixed-encoding.csv", "d.truth.csv", "GB18030",
	  "T108 6 the file is GB18030 but this line is UTF-8; it was read as UTF-8\n" },
	{ "河坝镇 低保花名册（2026年10月）.csv", "d.truth.csv", "GB18030", "" },
	{ "a-hebazhen-202610.gb18030.csv", "a-hebazhen-202610.utf8bom.csv", "GB18030", "" },
	{ "a-hebazhen-202610.unicode.txt", "a-hebazhen-202610.utf8bom.csv", "UTF-16LE", "" },
	{ "b-register.gb18030.csv", "b-register.utf8bom.csv", "GB18030", "" },
	{ "b-register.unicode.txt", "b-register.utf8bom.csv", "UTF-16LE", "" },
	{ "c-dirty.gb18030.csv", "c-dirty.utf8bom.csv", "GB18030", "" },
	{ "c-dirty.unicode.txt", "c-dirty.utf8bom.csv", "UTF-16LE", "" },
};

START_TEST(samples_have_the_same_rows_in_each_encoding)
{
	const struct sample *sample = &samples[_i];
	struct textfile file = { 0 };
	struct textfile truth = { 0 };
	char path[512];
	bool marked = strstr(sample->truth, "bom") != NULL;

	snprintf(path, sizeof(path), "%s%s", SAMPLES, sample->name);
	read_file(&file, path, sample->encoding);
	snprintf(path, sizeof(path), "%s%s", SAMPLES, sample->truth);
	read_file(&truth, path, marked ? "UTF-8-BOM" : "UTF-8");
	ck_assert_uint_gt(truth.rows_size, 500);
	ck_assert_msg(strcmp(file.rows, truth.rows) == 0, "%s", sample->name);
	ck_assert_str_eq(file.findings, sample->findings);
	ck_assert_str_eq(truth.findings, "");
	textfile_free(&file);
	textfile_free(&truth);
}
END_TEST

/* Cut inside a character: the last row alone is bad, and what it still has comes out. */
START_TEST(truncated_sample)
{
	struct textfile file = { 0 };
	struct textfile truth = { 0 };

	read_file(&file, SAMPLES "d6-truncated.gb18030.csv", "GB18030");
	read_file(&truth, SAMPLES "d.truth.csv", "UTF-8");
	const char *last = strstr(file.rows, "11!|");

	ck_assert_ptr_nonnull(last);
	ck_assert(strncmp(file.rows, truth.rows, (size_t)(last - file.rows)) == 0);
	ck_assert_str_eq(last, "11!|刘\xEF\xBF\xBD\n");
	ck_assert_str_eq(file.findings,
			 "T107 11 cell 1 holds bytes that cannot be read as GB18030\n");
	textfile_free(&file);
	textfile_free(&truth);
}
END_TEST

START_TEST(guarded_sample)
{
	struct textfile file = { 0 };

	read_file(&file, SAMPLES "d2-guarded.gb18030.csv", "GB18030");
	ck_assert_ptr_nonnull(strstr(file.rows, "\n2|周志高|=\"43"));
	ck_assert_ptr_nonnull(strstr(file.rows, "\"|81099900596400001|350\n"));
	ck_assert_str_eq(file.findings, "");
	textfile_free(&file);
}
END_TEST

START_TEST(file_is_known_by_its_content)
{
	static const struct {
		const char *bytes;
		const char *said;
	} kind[] = {
		{ "%PDF-1.7", "PDF" },      { "{\\rtf1", "RTF" },     { "<html><table>", "HTML" },
		{ "<?xml version", "XML" }, { "\x1F\x8Bxx", "gzip" }, { "Rar!xx", "RAR" },
		{ "\x89PNG\r\n", "PNG" },   { "PK\5\6", "zip" },
	};
	struct scratch own;
	char said[128];

	scratch_begin(&own);
	for (size_t i = 0; i < sizeof(kind) / sizeof(*kind); i++) {
		scratch_write(&own, "a.csv", kind[i].bytes);
		ck_assert_ptr_null(table_open(scratch_path(&own, "a.csv"),
					      &(struct table_options){ 0 }, &own.diag));
		snprintf(said, sizeof(said), "this is not a table that can be read: %s\n",
			 kind[i].said);
		ck_assert_str_eq(own.said, said);
		ck_assert_str_eq(own.found, "a.csv:0 T004\n");
		scratch_forget(&own);
	}
	scratch_end(&own);
}
END_TEST

START_TEST(workbook_under_another_name)
{
	struct textfile file = { 0 };

	read_file(&file, SAMPLES "a-hebazhen-202610.xlsx", "xlsx");
	ck_assert_ptr_nonnull(strstr(file.rows, "|户主姓名|"));
	textfile_free(&file);
}
END_TEST

START_TEST(what_cannot_be_opened)
{
	struct scratch own;
	struct table_options options = { 0 };

	scratch_begin(&own);
	ck_assert_ptr_null(table_open(own.dir, &options, &own.diag));
	ck_assert_ptr_null(table_open("/no/such/file.csv", &options, &own.diag));
	ck_assert_str_eq(own.said, "cannot open the file: it is a folder, not a file\n"
				   "cannot open the file: no such file or folder\n");
	table_close(NULL);
	scratch_end(&own);
}
END_TEST

START_TEST(second_pass_gives_the_same_rows_and_no_new_findings)
{
	struct scratch own;
	struct textfile file = { 0 };
	struct diag diag = textfile_diag(&file);
	struct row row;
	char *once;

	scratch_begin(&own);
	scratch_write(&own, "a.csv", "a,b\n1,\"2\n3,4\n5,x\"y\n");
	struct table *table =
		table_open(scratch_path(&own, "a.csv"), &(struct table_options){ 0 }, &diag);

	/* a look at the beginning, as of a reader that seeks the header */
	ck_assert_int_eq(table_next(table, &row), TABLE_ROW);
	ck_assert_int_eq(table_next(table, &row), TABLE_ROW);
	ck_assert(table_rewind(table));
	while (table_next(table, &row) == TABLE_ROW)
		textfile_row(&file, &row);
	once = strdup(file.rows);
	ck_assert_str_eq(once, "1|a|b\n2!|1|2\n3|3|4\n4!|5|x\"y\n");
	ck_assert(table_rewind(table));
	file.rows_size = 0;
	while (table_next(table, &row) == TABLE_ROW)
		textfile_row(&file, &row);
	ck_assert_str_eq(file.rows, once);
	ck_assert_str_eq(file.findings, "T102 2 a quote stands where none may be, in cell 2\n"
					"T102 4 a quote stands where none may be, in cell 2\n");
	free(once);
	table_close(table);
	textfile_free(&file);
	scratch_end(&own);
}
END_TEST

static void
ck_sheet(struct table *table, size_t sheet, const char *name, const char *cell)
{
	struct row row;

	ck_assert(table_go_to(table, sheet));
	ck_assert(text_equal(table_sheet_name(table, sheet), text_of(name)));
	ck_assert(text_ends(table_name(table), TEXT("]")));
	ck_assert(text_find(table_name(table), text_of(name)) < SIZE_MAX);
	ck_assert_int_eq(table_next(table, &row), TABLE_ROW);
	ck_assert(text_equal(table_cell(&row, 0), text_of(cell)));
	ck_assert_uint_eq(table_cell(&row, row.count).n, 0);
	ck_assert_int_eq(table_next(table, &row), TABLE_END);
}

START_TEST(the_sheets_of_a_workbook_are_read_in_turn)
{
	static const struct xlsxfile_part sheets[] = {
		{ "Sheet1", "" }, { "向东闸村", "a" }, { "-词表", "b" }, { "金桥村", "c" }
	};
	struct scratch own;
	char path[256];

	scratch_begin(&own);
	snprintf(path, sizeof(path), "%s", scratch_path(&own, "in.xlsx"));
	xlsxfile_sheets(path, sheets, 4);
	struct table *table = table_open(path, &(struct table_options){ .every = true }, &own.diag);

	ck_assert_uint_eq(table_sheets(table), 2);
	ck_sheet(table, 1, "金桥村", "c");
	ck_sheet(table, 0, "向东闸村", "a");
	ck_sheet(table, 1, "金桥村", "c");
	table_close(table);
	table = table_open(path, &(struct table_options){ .every = true, .sheet = "词表" },
			   &own.diag);
	ck_assert_uint_eq(table_sheets(table), 1);
	ck_assert(text_equal(table_name(table), text_of(path)));
	ck_assert(text_equal(table_sheet_name(table, 0), TEXT("词表")));
	table_close(table);
	scratch_write(&own, "a.csv", "a\n");
	table = table_open(scratch_path(&own, "a.csv"), &(struct table_options){ 0 }, &own.diag);
	ck_assert_uint_eq(table_sheets(table), 1);
	ck_assert_uint_eq(table_sheet_name(table, 0).n, 0);
	ck_assert(table_go_to(table, 0));
	table_close(table);
	scratch_end(&own);
}
END_TEST

UNIT(NULL, NULL, EACH(samples_have_the_same_rows_in_each_encoding, samples), truncated_sample,
     guarded_sample, file_is_known_by_its_content, workbook_under_another_name,
     what_cannot_be_opened, second_pass_gives_the_same_rows_and_no_new_findings,
     the_sheets_of_a_workbook_are_read_in_turn);
