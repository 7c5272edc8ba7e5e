#include "learn/steady.h"

#include "unit.h"

static struct steady steady;
static struct bounds_row row[32];
static struct bounds bounds;

/* Rows of households of two: one column, in which the second row of the last says another thing. */
static void
take(size_t households, const char *const *said)
{
	steady_begin(&steady, 1);
	for (size_t i = 0; i < households * 2; i++) {
		struct text cell = text_of(said[i]);

		row[i] = (struct bounds_row){ .begins = i % 2 == 0 };
		steady_row(&steady, &cell);
	}
	bounds = (struct bounds){ .row = row, .count = households * 2 };
	steady_settle(&steady, &bounds);
}

static bool
holds(const char *first, const char *other)
{
	struct text cell = text_of(first);

	steady_take(&steady, &cell, 7);
	ck_assert_uint_eq(steady.line, 7);
	return steady_holds(&steady, 0, text_of(other));
}

static void
tear_down(void)
{
	steady_free(&steady);
}

START_TEST(four_households_that_repeat_it_tell_of_a_fifth)
{
	static const char *const said[] = { "1", "1", "2", "2", "3", "3", "4", "4" };

	take(4, said);
	ck_assert(!holds("5", "6"));
	ck_assert(!holds("5", ""));
	ck_assert(holds("5", "5"));
}
END_TEST

START_TEST(three_do_not)
{
	static const char *const said[] = { "1", "1", "2", "2", "3", "3" };

	take(3, said);
	ck_assert(holds("5", "6"));
}
END_TEST

START_TEST(one_of_six_may_differ)
{
	static const char *const said[] = { "1", "1", "2", "2", "3", "3", "4", "4",
					    "5", "5", "6", "6", "7", "8", "9", "" };

	take(7, said);
	ck_assert(!holds("5", "6"));
	steady_free(&steady);
	take(8, said); /* one that differs, and one with a blank */
	ck_assert(holds("5", "6"));
}
END_TEST

UNIT(NULL, tear_down, four_households_that_repeat_it_tell_of_a_fifth, three_do_not,
     one_of_six_may_differ);
