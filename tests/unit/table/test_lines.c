#include "table/lines.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "textfile.h"
#include "unit.h"

static struct textfile file;
static struct diag diag;
static struct table_source source;
static struct decode *decode;
static struct lines lines;

static void
open_lines(const char *bytes, size_t n, size_t block)
{
	diag = textfile_diag(&file);
	source = (struct table_source){ .fd = textfile_make(bytes, n), .name = TEXT("test") };
	decode = decode_open(&source, &diag);
	ck_assert_ptr_nonnull(decode);
	lines_open(&lines, decode, block);
}

static void
close_lines(void)
{
	lines_close(&lines);
	decode_close(decode);
	close(source.fd);
	textfile_free(&file);
}

/* The line at hand is this one, and is passed. */
static void
check_line(const char *wanted)
{
	struct lines_line line;

	ck_assert_int_eq(lines_find(&lines, &line), LINES_FOUND);
	ck_assert_uint_eq(line.to - line.from, strlen(wanted));
	ck_assert(memcmp(lines.bytes + line.from, wanted, strlen(wanted)) == 0);
	lines_pass(&lines, line.next);
}

START_TEST(lines_and_their_numbers)
{
	struct lines_line line;

	for (size_t block = 1; block < 12; block++) {
		open_lines("ab\r\n\ncd\ref", 10, block);
		check_line("ab");
		lines_begin(&lines);
		ck_assert_uint_eq(lines.number, 2);
		check_line("");
		check_line("cd");
		lines_begin(&lines);
		ck_assert_uint_eq(lines.number, 3); /* two lines were one record */
		check_line("ef");
		ck_assert_int_eq(lines_find(&lines, &line), LINES_END);
		close_lines();
	}
}
END_TEST

START_TEST(back_to_the_second_line)
{
	open_lines("a\nb\xEF\xBF\xBD\nc\nd\n", 11, 3);
	check_line("a");
	ck_assert(!lines.marks.seen[LINES_LOST]);
	check_line("b\xEF\xBF\xBD");
	check_line("c");
	ck_assert(lines.marks.seen[LINES_LOST]);
	lines_back(&lines);
	ck_assert(!lines.marks.seen[LINES_LOST]);
	ck_assert_uint_eq(lines.count, 1);
	lines_begin(&lines);
	ck_assert_uint_eq(lines.number, 2);
	check_line("b\xEF\xBF\xBD");
	ck_assert(lines.marks.seen[LINES_LOST]);
	check_line("c");
	check_line("d");
	close_lines();
}
END_TEST

START_TEST(line_of_any_length_is_skipped)
{
	size_t n = 3 * LINES_RECORD;
	char *bytes = malloc(n + 4);
	struct lines_line line;

	memset(bytes, 'x', n);
	memcpy(bytes + n, "\r\ny\n", 4);
	open_lines(bytes, n + 4, LINES_BLOCK);
	ck_assert_int_eq(lines_find(&lines, &line), LINES_LONG);
	lines_skip(&lines);
	lines_begin(&lines);
	ck_assert_uint_eq(lines.number, 2);
	check_line("y");
	ck_assert_int_eq(lines_find(&lines, &line), LINES_END);
	close_lines();
	free(bytes);
}
END_TEST

START_TEST(from_the_first_line_again)
{
	open_lines("a\nb\n", 4, LINES_BLOCK);
	check_line("a");
	check_line("b");
	ck_assert(decode_rewind(decode));
	lines_start(&lines);
	ck_assert_uint_eq(lines.number, 1);
	check_line("a");
	close_lines();
}
END_TEST

START_TEST(marks_are_found)
{
	static const char bytes[] = "a\n\r\"\xEF\xBF\xBC\xEF\xBF\xBD";

	ck_assert_uint_eq(lines_mark(bytes, LINES_LF, 0, 10), 1);
	ck_assert_uint_eq(lines_mark(bytes, LINES_CR, 0, 10), 2);
	ck_assert_uint_eq(lines_mark(bytes, LINES_NUL, 0, 11), 10);
	ck_assert_uint_eq(lines_mark(bytes, LINES_LOST, 0, 10), 7);
	ck_assert_uint_eq(lines_mark(bytes, LINES_LOST, 0, 9), 9);
}
END_TEST

UNIT(NULL, NULL, lines_and_their_numbers, back_to_the_second_line, line_of_any_length_is_skipped,
     from_the_first_line_again, marks_are_found);
