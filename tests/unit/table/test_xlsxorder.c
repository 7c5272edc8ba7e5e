#include "table/xlsxorder.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"
#include "xlsxfile.h"

/* Are the rows of a sheet with this XML mixed? */
static bool
is_mixed(const char *xml)
{
	const char *path = scratch_path(&scratch, "in.xlsx");
	struct xlsxfile_part part = { "xl/worksheets/sheet1.xml", xml };

	xlsxfile_write(path, &part, 1);
	struct package *package = package_open(path, text_of(path), &scratch.diag);
	bool mixed = xlsxorder_is_mixed(package, part.name);

	package_close(package);
	return mixed;
}

START_TEST(rows_are_mixed_by_their_numbers)
{
	ck_assert(!is_mixed(SHEET("<row r='1'/><row r='2'/><row/><row r='9' x='1'></row>")));
	ck_assert(is_mixed(SHEET("<row r='1'/><row r='3'/><row r='2'/>")));
	ck_assert(is_mixed(SHEET("<x:row spans='1:2' r=\"3\"/><x:row\nr=\"2\"/>")));
	ck_assert(is_mixed(SHEET("<表:row r='3'/><表:row r='2'/>")));
	ck_assert(!is_mixed(SHEET("<row r='3'><c r='A2'/></row><rowBreaks r='1'/>")));
	ck_assert(!is_mixed(SHEET("<row r='x'/><row r='99999999'/><row r='1'/>")));
	ck_assert(!is_mixed(""));
}
END_TEST

/* Wherever the bytes that are looked through at once end. */
START_TEST(a_tag_in_two_pieces_is_one)
{
	static const char last[] = "<row r='2'/>";
	enum { PIECE = 65536 };
	static char xml[PIECE + sizeof(last)];

	for (size_t in = 0; in <= sizeof(last); in++) {
		size_t at = PIECE - in;

		memset(xml, ' ', sizeof(xml));
		memcpy(xml, "<row r='3'/>", strlen("<row r='3'/>"));
		snprintf(xml + at, sizeof(xml) - at, "%s", last);
		ck_assert_msg(is_mixed(xml), "%zu bytes in the first", in);
		xml[at + strlen("<row r='")] = '4';
		ck_assert_msg(!is_mixed(xml), "%zu bytes in the first", in);
	}
}
END_TEST

/* A row of one cell. */
static void
keep(struct xlsxorder *order, size_t line, const char *cell)
{
	const struct text text = text_of(cell);
	const unsigned char mark = TABLE_NUMBER;

	xlsxorder_keep(order,
		       &(struct row){ .line = line, .cell = &text, .count = 1, .mark = &mark });
}

START_TEST(rows_come_by_their_numbers)
{
	struct xlsxorder order = { 0 };
	struct row row;

	keep(&order, 5, "b");
	keep(&order, 2, "a");
	keep(&order, 9, "c");
	ck_assert_uint_eq(xlsxorder_sort(&order), 0);
	for (size_t i = 0; i < 3; i++) {
		ck_assert(xlsxorder_next(&order, &row));
		ck_assert_int_eq(row.cell[0].p[0], "abc"[i]);
		ck_assert_int_eq(row.mark[0], TABLE_NUMBER);
	}
	ck_assert(!xlsxorder_next(&order, &row));
	xlsxorder_free(&order);
}
END_TEST

START_TEST(one_number_twice_is_said)
{
	struct xlsxorder order = { 0 };

	ck_assert_uint_eq(xlsxorder_sort(&order), 0);
	keep(&order, 5, "b");
	keep(&order, 5, "a");
	ck_assert_uint_eq(xlsxorder_sort(&order), 5);
	xlsxorder_free(&order);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, rows_are_mixed_by_their_numbers, a_tag_in_two_pieces_is_one,
     rows_come_by_their_numbers, one_number_twice_is_said);
