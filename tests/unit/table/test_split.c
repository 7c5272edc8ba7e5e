#include "table/split.h"

#include <stdio.h>
#include <string.h>

#include "base/scan.h"
#include "unit.h"

enum { ROOM = 1024 };

/* The cells of a line, joined by "|"; "?" where libcsv must judge. */
static const char *
cells_of(const char *line, char delimiter, char out[ROOM])
{
	char s[ROOM + SCAN_BEHIND];
	struct split split = { 0 };
	size_t n = strlen(line);
	size_t used = 0;

	memset(s, '"', sizeof(s));
	memcpy(s, line, n);
	bool done = split_line(&split, (struct text){ s, n }, delimiter);

	ck_assert_uint_eq(done, split.count > 0);
	for (size_t i = 0; i < split.count; i++) {
		if (i > 0)
			out[used++] = '|';
		memcpy(out + used, split.cell[i].p, split.cell[i].n);
		used += split.cell[i].n;
	}
	out[used] = '\0';
	split_free(&split);
	return done ? out : "?";
}

START_TEST(cells_stand_between_delimiters)
{
	char out[ROOM];

	ck_assert_str_eq(cells_of("", ',', out), "");
	ck_assert_str_eq(cells_of("a", ',', out), "a");
	ck_assert_str_eq(cells_of(",", ',', out), "|");
	ck_assert_str_eq(cells_of("a,,低保,", ',', out), "a||低保|");
	ck_assert_str_eq(cells_of("a,b;c", ';', out), "a,b|c");
	ck_assert_str_eq(cells_of("a\t b\t", '\t', out), "a|b|");
}
END_TEST

START_TEST(quotes_come_off_whole_cells)
{
	char out[ROOM];

	ck_assert_str_eq(cells_of("\"\"", ',', out), "");
	ck_assert_str_eq(cells_of("\"a\",\"\",b", ',', out), "a||b");
	ck_assert_str_eq(cells_of("x,\"a,,b\",\",\"", ',', out), "x|a,,b|,");
	ck_assert_str_eq(cells_of("\" a \",\"　\"", ',', out), "a|");
}
END_TEST

/* Wherever the blocks end that are looked at together. */
START_TEST(quotes_come_off_in_any_place_of_any_length)
{
	static const size_t length[] = { 0, 1, 2, 62, 63, 64, 65, 128, 385 };
	char line[ROOM];
	char want[ROOM];
	char out[ROOM];

	for (int before = 0; before < 2 * SCAN_BLOCK; before++)
		for (size_t i = 0; i < ARRAY_LENGTH(length); i++) {
			int n = (int)length[i];

			(void)snprintf(line, sizeof(line), "%0*d,\"%0*d\",z", before, 1, n, 2);
			(void)snprintf(want, sizeof(want), "%0*d|%0*d|z", before, 1, n, 2);
			ck_assert_str_eq(cells_of(line, ',', out), want);
			(void)snprintf(line, sizeof(line), "%0*d,\"%0*d\",z\"", before, 1, n, 2);
			ck_assert_str_eq(cells_of(line, ',', out), "?");
			(void)snprintf(line, sizeof(line), "%0*d,\"%0*d", before, 1, n, 2);
			ck_assert_str_eq(cells_of(line, ',', out), "?");
		}
}
END_TEST

START_TEST(a_line_is_plain_where_no_cell_needs_a_closer_look)
{
	static const struct {
		const char *line;
		bool plain;
	} lines[] = {
		{ "", true },           { "a,低保,\"1,2\"", true }, { "a b", false },
		{ "a,　", false },      { "a\x7F", false },         { "a\x1F,b", false },
		{ "a,\u202Eb", false }, { "\xC2\x85", false },      { "\uFEFFa", false },
	};
	char s[ROOM + SCAN_BEHIND];

	for (size_t i = 0; i < ARRAY_LENGTH(lines); i++) {
		struct split split = { 0 };
		size_t n = strlen(lines[i].line);

		memset(s, ' ', sizeof(s));
		memcpy(s, lines[i].line, n);
		ck_assert(split_line(&split, (struct text){ s, n }, ','));
		ck_assert_msg(split.plain == lines[i].plain, "%s", lines[i].line);
		split_free(&split);
	}
}
END_TEST

START_TEST(other_quotes_are_left_to_libcsv)
{
	static const char *const line[] = {
		"\"",
		"\"a",
		"a\"",
		"a\"b",
		"\"a\"b",
		"\"a\" ,b",
		" \"a\",b",
		"\"a\"\"b\"",
		"\"\"\"\"",
		"a,\"",
		"\"a,b",
		"x\"a,b\"",
		"\"a\"x,\"b\"",
		"\"a\",x\"y\"",
		"\"a\",b,\"c",
		"\"a\"x,y\"b\"",
		"a,\"b,c\"d\"e\"",
	};
	char out[ROOM];

	for (size_t i = 0; i < sizeof(line) / sizeof(*line); i++)
		ck_assert_msg(strcmp(cells_of(line[i], ',', out), "?") == 0, "%s", line[i]);
}
END_TEST

START_TEST(blanks_around_cells_are_off)
{
	char out[ROOM];

	ck_assert_str_eq(cells_of(" a ,b c,\t,　d　,\xC2\xA0", ',', out), "a|b c||d|");
}
END_TEST

/* A quoted cell with delimiters in it, and plain cells, wherever blocks may cut them. */
START_TEST(blocks_do_not_show)
{
	char line[ROOM];
	char expected[ROOM];
	char out[ROOM];

	for (size_t before = 0; before < 140; before++)
		for (size_t within = 0; within < 140; within++) {
			memset(line, 'x', before);
			(void)strcpy(line + before, ",\"");
			memset(line + before + 2, ',', within);
			(void)strcpy(line + before + 2 + within, "\",y,,z");
			memset(expected, 'x', before);
			expected[before] = '|';
			memset(expected + before + 1, ',', within);
			(void)strcpy(expected + before + 1 + within, "|y||z");
			ck_assert_str_eq(cells_of(line, ',', out), expected);
		}
}
END_TEST

START_TEST(cells_are_added_to_any_number)
{
	struct split split = { 0 };

	for (size_t i = 0; i < 1000; i++)
		split_add(&split, i % 2 == 0 ? TEXT(" a") : TEXT("b\t"));
	split_trim(&split);
	ck_assert_uint_eq(split.count, 1000);
	for (size_t i = 0; i < 1000; i++)
		ck_assert(text_equal(split.cell[i], i % 2 == 0 ? TEXT("a") : TEXT("b")));
	split_free(&split);
	ck_assert_ptr_null(split.cell);
}
END_TEST

UNIT(NULL, NULL, cells_stand_between_delimiters, quotes_come_off_whole_cells,
     quotes_come_off_in_any_place_of_any_length, a_line_is_plain_where_no_cell_needs_a_closer_look,
     other_quotes_are_left_to_libcsv, blanks_around_cells_are_off, blocks_do_not_show,
     cells_are_added_to_any_number);
