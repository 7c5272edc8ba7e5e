#include "house/marks.h"

#include "unit.h"

enum { HOUSEHOLDS = 6 };

static struct bounds_row row[2 * HOUSEHOLDS];
static struct bounds bounds;

/* Households of two, one or both of whom are covered and marked. */
static void
set_up(void)
{
	bounds = (struct bounds){ .row = row, .count = 2 * HOUSEHOLDS };
	for (size_t i = 0; i < 2 * HOUSEHOLDS; i++)
		row[i] = (struct bounds_row){ .begins = i % 2 == 0,
					      .covered = i % 2 == 1 ? -1
							 : i < 4    ? 1
								    : 2,
					      .marked = i % 2 == 0 || i > 4 };
}

/* Which household is odd; HOUSEHOLDS: none. */
static void
ck_odd(size_t which)
{
	marks_find(&bounds);
	for (size_t i = 0; i < 2 * HOUSEHOLDS; i++)
		ck_assert_int_eq(row[i].odd_marks, i == 2 * which);
}

START_TEST(a_number_is_held_against_its_marks)
{
	ck_odd(HOUSEHOLDS);
	row[7].marked = false;
	ck_odd(3);
	ck_assert_int_eq(marks_count(&bounds, 6), 1);
	row[6].covered = -1;
	ck_odd(HOUSEHOLDS);
}
END_TEST

START_TEST(marks_of_something_else_say_nothing)
{
	row[7].marked = row[1].marked = false;
	row[1].marked = row[3].marked = true;
	ck_odd(HOUSEHOLDS);
	set_up();
	row[7].marked = false;
	bounds.roster = true;
	ck_odd(HOUSEHOLDS);
	bounds.roster = false;
	bounds.place[BOUNDS_MARKED] = SIZE_MAX;
	ck_odd(HOUSEHOLDS);
}
END_TEST

UNIT(set_up, NULL, a_number_is_held_against_its_marks, marks_of_something_else_say_nothing);
