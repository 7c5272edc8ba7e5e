#include "house/namesake.h"

#include "unit.h"

enum { PEOPLE = 50 };

static struct bounds_row row[PEOPLE];
static struct bounds bounds;

static void
set_up(void)
{
	bounds = (struct bounds){ .row = row, .count = PEOPLE };
	for (size_t i = 0; i < PEOPLE; i++)
		row[i] = (struct bounds_row){ .line = i + 2, .name = 100 + i, .number = 200 + i };
}

START_TEST(a_name_that_was_dragged_down)
{
	row[7].name = row[6].name;
	row[20].name = row[18].name; /* not next to each other */
	row[30].name = row[31].name = 0;
	namesake_find(&bounds);
	for (size_t i = 0; i < PEOPLE; i++)
		ck_assert_uint_eq(row[i].namesake, i == 7 ? row[6].line : 0);
}
END_TEST

START_TEST(one_person_may_have_two_rows)
{
	row[7].name = row[6].name;
	row[7].number = row[6].number;
	namesake_find(&bounds);
	ck_assert_uint_eq(row[7].namesake, 0);
	row[7].number = 0;
	namesake_find(&bounds);
	ck_assert_uint_eq(row[7].namesake, row[6].line);
	row[7].namesake = 0;
	row[7].line++; /* a row of something else stands between */
	namesake_find(&bounds);
	ck_assert_uint_eq(row[7].namesake, 0);
}
END_TEST

START_TEST(a_sheet_of_namesakes_is_one)
{
	for (size_t i = 1; i < PEOPLE; i += 10)
		row[i].name = row[i - 1].name;
	namesake_find(&bounds);
	for (size_t i = 0; i < PEOPLE; i++)
		ck_assert_uint_eq(row[i].namesake, 0);
}
END_TEST

UNIT(set_up, NULL, a_name_that_was_dragged_down, one_person_may_have_two_rows,
     a_sheet_of_namesakes_is_one);
