#include "table/xlsin.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sheetfile.h"
#include "unit.h"
#include "xlsfile.h"

static char path[32];
static struct sheetfile file;
static struct xlsfile book;

static void
begin(void)
{
	snprintf(path, sizeof(path), "/tmp/jz-xlsin-XXXXXX");
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	close(fd);
	memset(&book, 0, sizeof(book));
}

static void
finish(void)
{
	unlink(path);
}

/* What stands before the sheets: formats 0 General, 1 a date, 2 year and month, 3 a time, 4 struck
 * through. */
static void
globals(const char *extra_id, const char *extra)
{
	xlsfile_begin(&book, 5);
	xlsfile_record(&book, 0x42, "b004");
	if (extra_id != NULL)
		xlsfile_record(&book, (unsigned)strtoul(extra_id, NULL, 16), extra);
	xlsfile_record(&book, 0x31, "c800 0000 0800");
	xlsfile_record(&book, 0x31, "c800 0800 0800");
	xlsfile_record(&book, 0x41E, "a400 0700 00 797979792e6d6d"); /* 164 yyyy.mm */
	xlsfile_record(&book, 0xE0, "0000 0000 0000 0000000000000000000000000000");
	xlsfile_record(&book, 0xE0, "0000 0e00 0000 0000000000000000000000000000");
	xlsfile_record(&book, 0xE0, "0000 a400 0000 0000000000000000000000000000");
	xlsfile_record(&book, 0xE0, "0000 1400 0000 0000000000000000000000000000");
	xlsfile_record(&book, 0xE0, "0100 0000 0000 0000000000000000000000000000");
}

static void
one_sheet(const char *extra_id, const char *extra)
{
	globals(extra_id, extra);
	xlsfile_sheet(&book, 0, 0, "a");
	xlsfile_end(&book);
	xlsfile_place(&book, 0);
	xlsfile_begin(&book, 0x10);
	xlsfile_record(&book, 0x200, "00000000 09000000 0000 0900 0000");
}

static void
read_it(int passes)
{
	xlsfile_end(&book);
	xlsfile_write(&book, "Workbook", path);
	sheetfile_read(&file, path, NULL, passes);
}

START_TEST(numbers_come_as_they_show)
{
	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x203, "0000 0000 0000 48e17a14ae472040");           /* 8.14 */
	xlsfile_record(&book, 0x27E, "0000 0100 0000 02000000");                   /* 0 */
	xlsfile_record(&book, 0x27E, "0000 0200 0000 7b7e0000");                   /* 80.94 */
	xlsfile_record(&book, 0xBD, "0000 0300 0000 feffffff 0000 0000f03f 0400"); /* -1, 1 */
	xlsfile_record(&book, 0x27E, "0000 0500 0000 01805640");                   /* 0.9 */
	xlsfile_record(&book, 0x203, "0000 0600 0100 00000000c0c2e540");           /* 44566 */
	xlsfile_record(&book, 0x203, "0000 0700 0200 00000000c0c2e540");
	xlsfile_record(&book, 0x203, "0000 0800 0300 000000000000e03f"); /* 0.5 */
	xlsfile_record(&book, 0x203, "0100 0000 0000 152a26fca76b9843");
	read_it(1);
	ck_assert_str_eq(file.rows, "1|8.14|0|80.94|-1|1|0.9|2022-01-05|2022-01|12:00:00\n"
				    "2|4.3992119520805E+17\n");
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(days_may_be_counted_from_1904)
{
	one_sheet("22", "0100");
	xlsfile_record(&book, 0x203, "0000 0000 0100 00000000000ce540"); /* 43104 */
	read_it(1);
	ck_assert_str_eq(file.rows, "1|2022-01-05\n");
}
END_TEST

START_TEST(formulas_words_and_errors_are_not_lost)
{
	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x06, "0000 0000 0000 0000000000e09040 0000 00000000 0000");
	xlsfile_record(&book, 0x06, "0000 0100 0000 000000000000ffff 0000 00000000 0000");
	xlsfile_record(&book, 0x207, "0200 01 3275 594e");
	xlsfile_record(&book, 0x06, "0000 0200 0000 010001000000ffff 0000 00000000 0000");
	xlsfile_record(&book, 0x06, "0000 0300 0000 02002a000000ffff 0000 00000000 0000");
	xlsfile_record(&book, 0x06, "0000 0400 0000 030000000000ffff 0000 00000000 0000");
	xlsfile_record(&book, 0x06, "0000 0500 0100 00000000c0c2e540 0000 00000000 0000");
	xlsfile_record(&book, 0x205, "0000 0600 0000 00 00");
	xlsfile_record(&book, 0x205, "0000 0700 0000 07 01");
	xlsfile_record(&book, 0x06, "0000 0800 0000 000000000000ffff 0000 00000000 0000");
	read_it(2);
	ck_assert_str_eq(file.rows, "1|1080|甲乙|TRUE|#N/A||2022-01-05|FALSE|#DIV/0!|#N/A\n");
	ck_assert_str_eq(file.findings, "");
}
END_TEST

START_TEST(shared_texts_run_over_records)
{
	/* a plain, a wide with a surrogate pair and two runs, one cut in the middle, one blank */
	xlsfile_begin(&book, 5);
	xlsfile_sheet(&book, 0, 0, "a");
	xlsfile_record(&book, 0xFC,
		       "05000000 05000000 0300 00 412042 "
		       "0300 09 0200 72d8 5adf 594e 0000010001000200 0500 01 3275 594e");
	xlsfile_record(&book, 0x3C, "00 206362 0000 00 0200 04 04000000 6162 dead");
	xlsfile_record(&book, 0x3C, "beef");
	xlsfile_end(&book);
	xlsfile_place(&book, 0);
	xlsfile_begin(&book, 0x10);
	xlsfile_record(&book, 0xFD, "0000 0000 0000 00000000");
	xlsfile_record(&book, 0xFD, "0000 0100 0000 01000000");
	xlsfile_record(&book, 0xFD, "0000 0200 0000 02000000");
	xlsfile_record(&book, 0xFD, "0000 0300 0000 03000000");
	xlsfile_record(&book, 0xFD, "0000 0400 0000 04000000");
	xlsfile_record(&book, 0xFD, "0000 0500 0000 05000000");
	xlsfile_record(&book, 0x204, "0000 0600 0000 0200 00 7879");
	read_it(1);
	ck_assert_str_eq(file.rows, "1|A B|\xF0\xAC\xAD\x9A乙|甲乙 cb||ab||xy\n");
	ck_assert_str_eq(file.findings, "T215 1:F \n");
}
END_TEST

START_TEST(hidden_rows_and_merged_ranges)
{
	struct diag diag = { 0 };
	size_t count;

	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x208, "0000 0000 0900 ff00 0000 0000 00010f00");
	xlsfile_record(&book, 0x208, "0200 0000 0900 ff00 0000 0000 20010f00");
	xlsfile_record(&book, 0x27E, "0200 0100 0000 06000000");
	xlsfile_record(&book, 0xE5, "0200 0000 0000 0000 0e00 0300 0600 0200 0200");
	/* a chart lies in the sheet: its numbers are none of the sheet's */
	xlsfile_begin(&book, 0x20);
	xlsfile_record(&book, 0x203, "0000 0000 0000 48e17a14ae472040");
	xlsfile_end(&book);
	read_it(1);
	ck_assert_str_eq(file.rows, "3||1\n");
	ck_assert_str_eq(file.findings, "T210 3: \n");
	struct table_options options = { 0 };
	struct table *table = table_open(path, &options, &diag);
	const struct table_range *range = table_merged(table, &count);

	ck_assert_uint_eq(count, 2);
	ck_assert(range[0].top == 1 && range[0].left == 0 && range[0].bottom == 1 &&
		  range[0].right == 14);
	ck_assert(range[1].top == 4 && range[1].left == 2 && range[1].bottom == 7 &&
		  range[1].right == 2);
	ck_assert_str_eq(table_encoding(table), "xls");
	table_close(table);
}
END_TEST

START_TEST(struck_rows_and_hidden_columns_are_named)
{
	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x7D, "0100 0100 0008 0f00 0100 0000");
	xlsfile_record(&book, 0x27E, "0000 0000 0000 06000000");
	xlsfile_record(&book, 0x27E, "0100 0000 0400 06000000");
	xlsfile_record(&book, 0x27E, "0100 0100 0400 0a000000");
	xlsfile_record(&book, 0x27E, "0100 0200 0000 06000000");
	xlsfile_record(&book, 0x27E, "0200 0000 0400 06000000");
	xlsfile_record(&book, 0x27E, "0200 0100 0000 06000000");
	xlsfile_record(&book, 0x201, "0200 0200 0400");
	read_it(2);
	ck_assert_str_eq(file.rows, "1|1\n2|1|2|1\n3|1|1\n");
	ck_assert_str_eq(file.findings, "T218 2:B \nT217 2: \nT224 3: \n");
}
END_TEST

START_TEST(sheets_are_chosen_as_in_newer_workbooks)
{
	static const struct {
		const char *sheet;
		const char *rows;
		const char *findings;
	} wanted[] = {
		{ NULL, "1|3\n", "T209 0: \n" },
		{ "hidden", "1|1\n", "" },
		{ "1", "1|1\n", "" },
		{ "empty", "", "" },
		{ "4", "1|4\n", "" },
		{ "5", "", "T208 0: \n" },
	};

	globals(NULL, NULL);
	xlsfile_sheet(&book, 1, 0, "hidden");
	xlsfile_sheet(&book, 0, 0, "empty");
	xlsfile_sheet(&book, 0, 0, "third");
	xlsfile_sheet(&book, 0, 0, "fourth");
	xlsfile_end(&book);
	for (unsigned i = 0; i < 4; i++) {
		char hex[64];

		snprintf(hex, sizeof(hex), "0000 0000 0000 %02x000000", (i + 1) * 4 + 2);
		xlsfile_place(&book, i);
		xlsfile_begin(&book, 0x10);
		if (i != 1)
			xlsfile_record(&book, 0x27E, hex);
		xlsfile_end(&book);
	}
	xlsfile_write(&book, "Workbook", path);
	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		sheetfile_read(&file, path, wanted[i].sheet, 1);
		ck_assert_str_eq(file.rows, wanted[i].rows);
		ck_assert_str_eq(file.findings, wanted[i].findings);
	}
}
END_TEST

START_TEST(what_cannot_be_opened_has_a_name)
{
	one_sheet(NULL, NULL);
	xlsfile_end(&book);
	xlsfile_write(&book, "WordDocument", path);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.findings, "T004 0: \n");
	xlsfile_write(&book, "EncryptedPackage", path);
	sheetfile_read(&file, path, NULL, 1);
	ck_assert_str_eq(file.findings, "T207 0: \n");
	memset(&book, 0, sizeof(book));
	one_sheet("2f", "0000");
	read_it(1);
	ck_assert_str_eq(file.findings, "T207 0: \n");
	ck_assert(!file.opened);
}
END_TEST

START_TEST(a_second_table_of_texts_does_not_hide_that_the_first_broke_off)
{
	one_sheet("fc", "02000000 02000000 0900 00 6162");
	read_it(1);
	ck_assert(!file.opened);
	begin();
	globals("fc", "02000000 02000000 0900 00 6162");
	xlsfile_record(&book, 0xFC, "01000000 01000000 0100 00 61");
	xlsfile_sheet(&book, 0, 0, "a");
	xlsfile_end(&book);
	xlsfile_place(&book, 0);
	xlsfile_begin(&book, 0x10);
	read_it(1);
	ck_assert(!file.opened);
}
END_TEST

START_TEST(sheets_are_read_in_turn)
{
	struct table_options options = { .every = true };
	struct diag diag = { 0 };
	struct row row;

	globals(NULL, NULL);
	xlsfile_sheet(&book, 0, 0, "one");
	xlsfile_sheet(&book, 0, 0, "two");
	xlsfile_end(&book);
	for (unsigned i = 0; i < 2; i++) {
		xlsfile_place(&book, i);
		xlsfile_begin(&book, 0x10);
		xlsfile_record(&book, 0x27E,
			       i == 0 ? "0000 0000 0000 06000000" : "0000 0000 0000 0a000000");
		xlsfile_end(&book);
	}
	xlsfile_write(&book, "Workbook", path);
	struct table *table = table_open(path, &options, &diag);

	ck_assert_uint_eq(table_sheets(table), 2);
	for (size_t i = 2; i-- > 0;) {
		ck_assert(table_go_to(table, i));
		ck_assert(
			text_equal(table_sheet_name(table, i), i == 0 ? TEXT("one") : TEXT("two")));
		ck_assert_int_eq(table_next(table, &row), TABLE_ROW);
		ck_assert(text_equal(row.cell[0], i == 0 ? TEXT("1") : TEXT("2")));
		ck_assert_int_eq(table_next(table, &row), TABLE_END);
	}
	table_close(table);
}
END_TEST

START_TEST(a_cell_far_away_is_read_without_those_between)
{
	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x27E, "0000 0000 0000 06000000");
	xlsfile_record(&book, 0x27E, "ffff 0100 0000 0a000000");
	read_it(2);
	ck_assert_str_eq(file.rows, "1|1\n65536||2\n");
}
END_TEST

/* Its rows so far come out, and then the file has failed: none may be lost in silence. */
START_TEST(a_sheet_that_breaks_off_fails)
{
	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x27E, "0000 0000 0000 06000000");
	xlsfile_record(&book, 0x27E, "0100 0000 0000");
	read_it(1);
	ck_assert_str_eq(file.rows, "1|1\n");
	ck_assert_ptr_nonnull(strstr(file.findings, "T201"));
}
END_TEST

/* Cut off at many lengths, and bytes turned over: named or read, and never a crash. */
START_TEST(damaged_files_do_no_harm)
{
	static unsigned char bytes[XLSFILE_SIZE];

	one_sheet(NULL, NULL);
	xlsfile_record(&book, 0x27E, "0000 0000 0000 06000000");
	read_it(1);
	ck_assert_str_eq(file.rows, "1|1\n");
	FILE *in = fopen(path, "rb");

	size_t n = fread(bytes, 1, sizeof(bytes), in);
	fclose(in);

	for (size_t cut = 0; cut < n; cut += 61) {
		FILE *out = fopen(path, "wb");

		ck_assert_uint_eq(fwrite(bytes, 1, cut, out), cut);
		fclose(out);
		sheetfile_read(&file, path, NULL, 1);
		ck_assert(file.opened || file.findings[0] == 'T');
	}
}
END_TEST

START_TEST(samples_read_as_their_truth)
{
	sheetfile_equals_truth("a-hebazhen-202610.xls", "a-hebazhen-202610.truth.csv", 32);
	sheetfile_equals_truth("b-register.xls", "b-register.truth.csv", 66);
}
END_TEST

UNIT(begin, finish, numbers_come_as_they_show, days_may_be_counted_from_1904,
     formulas_words_and_errors_are_not_lost, shared_texts_run_over_records,
     hidden_rows_and_merged_ranges, struck_rows_and_hidden_columns_are_named,
     sheets_are_chosen_as_in_newer_workbooks, what_cannot_be_opened_has_a_name,
     a_second_table_of_texts_does_not_hide_that_the_first_broke_off,
     a_cell_far_away_is_read_without_those_between, a_sheet_that_breaks_off_fails,
     damaged_files_do_no_harm, samples_read_as_their_truth, sheets_are_read_in_turn);
