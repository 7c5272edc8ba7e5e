#include "table/csvin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "table/lines.h"
#include "textfile.h"
#include "unit.h"

static const struct csvin_tuning usual = { .block = LINES_BLOCK };

/* Read bytes; the caller frees file. */
static void
read_bytes(struct textfile *file, const void *bytes, size_t n, const struct csvin_tuning *tuning,
	   int passes)
{
	struct table_source source = { .fd = textfile_make(bytes, n), .name = TEXT("test") };
	struct diag diag = textfile_diag(file);
	void *reader = csvin_open(&source, tuning, &diag);
	enum table_result result = TABLE_END;
	struct row row;

	ck_assert_ptr_nonnull(reader);
	for (int pass = 0; pass < passes; pass++) {
		if (pass > 0) { /* each pass says the same, in the same order: see table.c */
			file->findings[0] = '\0';
			file->findings_size = 0;
			ck_assert(csvin_rewind(reader));
		}
		file->rows_size = 0;
		while ((result = csvin_next(reader, &row)) == TABLE_ROW)
			textfile_row(file, &row);
		ck_assert_int_eq(result, TABLE_END);
	}
	csvin_close(reader);
	close(source.fd);
}

static void
check_bytes(const void *bytes, size_t n, const char *rows, const char *findings)
{
	static const struct csvin_tuning tuning[] = {
		{ .block = LINES_BLOCK },
		{ .block = 1 },
		{ .block = 2 },
		{ .block = 7 },
		{ .block = LINES_BLOCK, .all_libcsv = true },
		{ .block = 3, .all_libcsv = true },
	};

	for (size_t i = 0; i < sizeof(tuning) / sizeof(*tuning); i++) {
		struct textfile file = { 0 };

		read_bytes(&file, bytes, n, &tuning[i], 2);
		ck_assert_str_eq(file.rows, rows);
		ck_assert_str_eq(file.findings, findings);
		textfile_free(&file);
	}
}

static void
check(const char *text, const char *rows, const char *findings)
{
	check_bytes(text, strlen(text), rows, findings);
}

START_TEST(lines_end_in_any_way)
{
	check("a,b\n1,2\n", "1|a|b\n2|1|2\n", "");
	check("a,b\r\n1,2\r\n", "1|a|b\n2|1|2\n", "");
	check("a,b\r1,2\r", "1|a|b\n2|1|2\n", "");
	check("a,b\r\n1,2\r3,4\n5,6", "1|a|b\n2|1|2\n3|3|4\n4|5|6\n", "");
	check("a,b\n1,\"2\"", "1|a|b\n2|1|2\n", "");
	check("a,b\n1,2,\n,", "1|a|b\n2|1|2|\n", "");
	check("", "", "");
	check("\n\r\n\r", "", "");
}
END_TEST

START_TEST(blank_rows_are_passed_over_and_counted)
{
	check("\n\na,b\n\n,\n \t\n,　,\n1,2\r\n\r\n\"\",\"\"\n3,4\n", "3|a|b\n8|1|2\n11|3|4\n", "");
}
END_TEST

START_TEST(cells_may_hold_what_separates)
{
	check("a,b\n\"1,5\",\"x\ny\r\nz\"\n\"say \"\"no\"\"\", \"q\" \nlast,1\n",
	      "1|a|b\n2|1,5|x\ny\r\nz\n3|say \"no\"|q\n4|last|1\n", "");
}
END_TEST

START_TEST(quotes_around_whole_cells)
{
	check("\"a\",b,\"c\"\n\"1,5\",\"\",\"\"\n\"\",2,\"x;y\"", "1|a|b|c\n2|1,5||\n3||2|x;y\n",
	      "");
	check("a,b\n\" 1\t\",\"　\"\r\n\"\"\"\",\"p\"\"q\"\n", "1|a|b\n2|1|\n3|\"|p\"q\n", "");
	check("a,b\n\"1\" ,2\n \"1\",2\n", "1|a|b\n2|1|2\n3|1|2\n", "");
}
END_TEST

START_TEST(blanks_around_cells_are_off)
{
	check("\xEF\xBB\xBF 姓名 ,　金额　,\xC2\xA0x\xC2\xA0\n\" a \",\"\tb\",\xEF\xBB\xBF"
	      "c d\n",
	      "1|姓名|金额|x\n2|a|b|c d\n", "");
}
END_TEST

START_TEST(delimiter_is_found)
{
	check("a\tb\n1,400.00\t2\n", "1|a|b\n2|1,400.00|2\n", "");
	check("a;b\n1,5;2\n", "1|a|b\n2|1,5|2\n", "");
	check("\"a;b;c;d\",e\n1;2;3,4\n", "1|a;b;c;d|e\n2|1;2;3|4\n", "");
	check("one\ntwo\n", "1|one\n2|two\n", "");
	check("title\n\na\t\"b,c,d,e\nf,g\"\n", "1|title\n3|a|b,c,d,e\nf,g\n", "");
}
END_TEST

START_TEST(open_quote_spoils_one_row)
{
	check("a,b\n1,\"2\n3,4\n5,6\n", "1|a|b\n2!|1|2\n3|3|4\n4|5|6\n",
	      "T101 2 the quote that opens in cell 2 is never closed\n");
	check("a,b\n1,\"2", "1|a|b\n2!|1|2\n",
	      "T101 2 the quote that opens in cell 2 is never closed\n");
	check("\"a,b\r\n1,2\r\n", "1!|a|b\n2|1|2\n",
	      "T101 1 the quote that opens in cell 1 is never closed\n");
	/* two rows with one quote each: the second one shows the fault of the first */
	check("a,b\n1,\"2\n3,\"4\n5,6\n", "1|a|b\n2!|1|2\n3!|3|4\n4|5|6\n",
	      "T102 2 a quote stands where none may be, in cell 2\n"
	      "T101 3 the quote that opens in cell 2 is never closed\n");
}
END_TEST

START_TEST(stray_quote_spoils_one_row)
{
	check("a,b\n\"H,1\",x\"y\",\"z\"\n3,4\n", "1|a|b\n2!|H,1|x\"y|z\n3|3|4\n",
	      "T102 2 a quote stands where none may be, in cell 2\n");
	check("a,b\n\"x\"y\",\"p\"\"q\",2\n3,4\n", "1|a|b\n2!|x\"y|p\"\"q|2\n3|3|4\n",
	      "T102 2 a quote stands where none may be, in cell 1\n");
	check("a,b\n1,\"x\ny\"z\n3,4\n", "1|a|b\n2!|1|x\n3!|y\"z\n4|3|4\n",
	      "T102 2 a quote stands where none may be, in cell 2\n"
	      "T102 3 a quote stands where none may be, in cell 1\n");
}
END_TEST

START_TEST(nul_is_reported_and_never_in_a_cell)
{
	check_bytes("a,b\n1,x\0y\n3,4\n\0\n", 16, "1|a|b\n2!|1|x y\n3|3|4\n4!|\n",
		    "T103 2 cell 2 holds a NUL byte\nT103 4 cell 1 holds a NUL byte\n");
	check_bytes("a,b\n1,\"x\0\n\"\n3,4\n", 16, "1|a|b\n2!|1|x\n3|3|4\n",
		    "T103 2 cell 2 holds a NUL byte\n");
}
END_TEST

START_TEST(bad_bytes_are_reported_at_their_cell)
{
	check("甲,乙\n丙,\xE4\xB8\n\"丁\",戊\n",
	      "1|甲|乙\n2!|丙|\xEF\xBF\xBD\xEF\xBF\xBD\n3|丁|戊\n",
	      "T107 2 cell 2 holds bytes that cannot be read as UTF-8\n");
	check("甲,乙\n\"丙\",\"x\n\xFF\"\n丁,戊\n", "1|甲|乙\n2!|丙|x\n\xEF\xBF\xBD\n3|丁|戊\n",
	      "T107 2 cell 2 holds bytes that cannot be read as UTF-8\n");
}
END_TEST

/* n bytes of c. */
static char *
repeat(char c, size_t n)
{
	char *bytes = malloc(n + 1);

	memset(bytes, c, n);
	bytes[n] = '\0';
	return bytes;
}

/* Put together; the caller frees it. */
static char *
join(const char *a, const char *b, const char *c)
{
	char *all = malloc(strlen(a) + strlen(b) + strlen(c) + 1);

	strcpy(all, a);
	strcat(all, b);
	return strcat(all, c);
}

START_TEST(line_past_all_bounds_is_passed_over)
{
	static const char *const ends[] = { "\n", "\r\n", "\r" };
	char *x = repeat('x', 3 * LINES_RECORD + 5);

	for (size_t i = 0; i < 3; i++) {
		char *head = join("a,b", ends[i], "1,");
		char *tail = join(ends[i], "3,4", ends[i]);
		char *bytes = join(head, x, tail);
		struct textfile file = { 0 };

		read_bytes(&file, bytes, strlen(bytes), &usual, 1);
		ck_assert_uint_eq(file.rows_size,
				  strlen("1|a|b\n2!|1|\n3|3|4\n") + LINES_RECORD - 2);
		ck_assert(strncmp(file.rows, "1|a|b\n2!|1|xxxx", 15) == 0);
		ck_assert_str_eq(file.rows + file.rows_size - 8, "x\n3|3|4\n");
		ck_assert_str_eq(file.findings, "T104 2 the row is longer than 1048576 bytes\n");
		textfile_free(&file);
		free(head);
		free(tail);
		free(bytes);
	}
	free(x);
}
END_TEST

START_TEST(long_record_gives_its_first_line_only)
{
	struct textfile file = { 0 };
	char *bytes = malloc(2 * LINES_RECORD + 100);

	strcpy(bytes, "a,b\n1,\"open\n");
	for (size_t i = 0, n = strlen(bytes); i < LINES_RECORD; i++, n += 2)
		memcpy(bytes + n, "2\n", 3);
	read_bytes(&file, bytes, strlen(bytes), &usual, 1);
	ck_assert(strncmp(file.rows, "1|a|b\n2!|1|open\n3|2\n4|2\n", 24) == 0);
	ck_assert_str_eq(file.rows + file.rows_size - 20, "1048577|2\n1048578|2\n");
	ck_assert_str_eq(file.findings, "T104 2 the row is longer than 1048576 bytes\n");
	textfile_free(&file);
	free(bytes);
}
END_TEST

/* As long as may be: read, and the bound is on the byte. */
START_TEST(longest_record)
{
	char *x = repeat('x', LINES_RECORD - 4);

	for (size_t over = 0; over < 2; over++) {
		char *bytes = join(over > 0 ? "1,\"x" : "1,\"", x, "\"\r\n3,4\r\n");
		struct textfile file = { 0 };

		read_bytes(&file, bytes, strlen(bytes), &usual, 1);
		ck_assert_str_eq(file.findings,
				 over > 0 ? "T104 1 the row is longer than 1048576 bytes\n" : "");
		ck_assert_str_eq(file.rows + file.rows_size - 8, "x\n2|3|4\n");
		textfile_free(&file);
		free(bytes);
	}
	free(x);
}
END_TEST

/* A small generator of its own, so that a failure can be had again. */
static unsigned
next_random(unsigned *state, unsigned below)
{
	*state = *state * 1103515245 + 12345;
	return (*state >> 16) % below;
}

static size_t
make_random(char *bytes, unsigned *state, unsigned pieces)
{
	static const char *const piece[] = { "a",       "bc",     "\"",        ",",        ",",
					     "\n",      "\n",     "\r\n",      "\r",       " ",
					     "\t",      "户",     "　",        "，",       "\"\"",
					     ",\"",     "\",",    "\xEF",      "\xC2\xA0", "\"\n",
					     "\"a,b\"", ",\"\",", ",\" 户\"\n" };
	size_t n = 0;

	for (unsigned i = 0; i < pieces; i++) {
		const char *add = piece[next_random(state, sizeof(piece) / sizeof(*piece))];

		memcpy(bytes + n, add, strlen(add));
		n += strlen(add);
		if (next_random(state, 200) == 0)
			bytes[n++] = '\0';
	}
	return n;
}

static void
compare(const char *bytes, size_t n, const struct csvin_tuning *tuning)
{
	struct textfile one = { 0 };
	struct textfile two = { 0 };

	read_bytes(&one, bytes, n, &usual, 1);
	read_bytes(&two, bytes, n, tuning, 2);
	/* Check cannot print what is that long */
	if (n < 500) {
		ck_assert_str_eq(one.rows, two.rows);
		ck_assert_str_eq(one.findings, two.findings);
	}
	ck_assert_uint_eq(one.rows_size, two.rows_size);
	ck_assert(memcmp(one.rows, two.rows, one.rows_size) == 0);
	/* the decoder, which works ahead, reports by its own blocks: the order may differ */
	ck_assert_uint_eq(one.findings_size, two.findings_size);
	textfile_free(&one);
	textfile_free(&two);
}

START_TEST(rows_do_not_depend_on_how_they_are_read)
{
	char *bytes = malloc(1 << 20);
	unsigned state = 7;

	for (int i = 0; i < 400; i++) {
		size_t n = make_random(bytes, &state, 1 + next_random(&state, 60));

		compare(bytes, n,
			&(struct csvin_tuning){ .block = LINES_BLOCK, .all_libcsv = true });
		compare(bytes, n, &(struct csvin_tuning){ .block = 1 + (size_t)i % 9 });
	}
	for (int i = 0; i < 3; i++) {
		size_t n = make_random(bytes, &state, 100000);

		compare(bytes, n,
			&(struct csvin_tuning){ .block = LINES_BLOCK, .all_libcsv = true });
		compare(bytes, n, &(struct csvin_tuning){ .block = 997 });
	}
	free(bytes);
}
END_TEST

START_TEST(every_line_stands_in_some_row)
{
	char *bytes = malloc(1 << 20);
	struct textfile file = { 0 };
	size_t n = 0;

	/* each third row is torn by a quote; no other is lost */
	for (int i = 0; i < 3000; i++)
		n += (size_t)sprintf(bytes + n, i % 3 == 0 ? "%d,\"x\n" : "%d,\"x\"\n", i);
	read_bytes(&file, bytes, n, &usual, 1);
	for (int i = 0; i < 3000; i++) {
		char row[64];

		sprintf(row, i % 3 == 0 ? "%d!|%d|x\n" : "%d|%d|x\n", i + 1, i);
		ck_assert_ptr_nonnull(strstr(file.rows, row));
	}
	textfile_free(&file);
	free(bytes);
}
END_TEST

UNIT(NULL, NULL, lines_end_in_any_way, blank_rows_are_passed_over_and_counted,
     cells_may_hold_what_separates, quotes_around_whole_cells, blanks_around_cells_are_off,
     delimiter_is_found, open_quote_spoils_one_row, stray_quote_spoils_one_row,
     nul_is_reported_and_never_in_a_cell, bad_bytes_are_reported_at_their_cell,
     line_past_all_bounds_is_passed_over, long_record_gives_its_first_line_only, longest_record,
     rows_do_not_depend_on_how_they_are_read, every_line_stands_in_some_row);
