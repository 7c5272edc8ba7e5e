#include "import/lookahead.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct table *table;
static struct lookahead ahead;

static void
begin(void)
{
	static char path[256];
	char content[4096] = "";

	for (size_t i = 1; i <= 100; i++)
		snprintf(content + strlen(content), sizeof(content) - strlen(content), "%zu,x\n",
			 i);
	scratch_begin(&scratch);
	scratch_write(&scratch, "in.csv", content);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	table = table_open(path, &(struct table_options){ 0 }, &scratch.diag);
	lookahead_begin(&ahead, table);
}

static void
end(void)
{
	lookahead_end(&ahead);
	table_close(table);
	scratch_end(&scratch);
}

static void
ck_next(const char *cell)
{
	struct row row;

	ck_assert_int_eq(lookahead_next(&ahead, &row), TABLE_ROW);
	ck_assert(text_equal(row.cell[0], text_of(cell)));
	ck_assert_uint_eq(row.count, 2);
}

START_TEST(rows_that_were_looked_at_come_all_the_same)
{
	char digits[32];

	ck_assert(text_equal(lookahead_peek(&ahead, 2)->cell[0], TEXT("3")));
	ck_assert(text_equal(lookahead_peek(&ahead, 0)->cell[0], TEXT("1")));
	for (size_t i = 1; i <= 100; i++) {
		if (i % 7 == 0 && i < 80)
			ck_assert_uint_eq(lookahead_peek(&ahead, i % LOOKAHEAD_ROWS)->line,
					  i + i % LOOKAHEAD_ROWS);
		snprintf(digits, sizeof(digits), "%zu", i);
		ck_next(digits);
	}
	ck_assert_ptr_null(lookahead_peek(&ahead, 0));
	ck_assert_int_eq(lookahead_next(&ahead, &(struct row){ 0 }), TABLE_END);
}
END_TEST

START_TEST(a_row_is_held_and_given_back)
{
	struct row row;

	ck_assert_int_eq(lookahead_next(&ahead, &row), TABLE_ROW);
	lookahead_hold(&ahead, &row);
	ck_assert_uint_eq(lookahead_peek(&ahead, 4)->line, 6);
	ck_assert(text_equal(row.cell[0], TEXT("1")));
	lookahead_back(&ahead, &row);
	ck_next("1");
	ck_next("2");
	for (size_t i = 3; i <= 50; i++)
		ck_assert_int_eq(lookahead_next(&ahead, &row), TABLE_ROW);
	lookahead_back(&ahead, &row);
	ck_next("50");
	ck_next("51");
}
END_TEST

START_TEST(it_stands_where_it_is_told_to)
{
	ck_assert(lookahead_go_to(&ahead, 0, 40));
	ck_next("40");
	ck_assert_uint_eq(lookahead_peek(&ahead, 0)->line, 41);
	ck_assert(lookahead_go_to(&ahead, 0, 41));
	ck_next("41");
	ck_assert(lookahead_go_to(&ahead, 0, 0));
	ck_next("1");
	ck_assert(lookahead_go_to(&ahead, 0, 1000));
	ck_assert_ptr_null(lookahead_peek(&ahead, 0));
}
END_TEST

UNIT(begin, end, rows_that_were_looked_at_come_all_the_same, a_row_is_held_and_given_back,
     it_stands_where_it_is_told_to);
