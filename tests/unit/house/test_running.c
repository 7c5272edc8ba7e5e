#include "house/running.h"

#include <stdio.h>

#include "house/bounds.h"
#include "unit.h"

enum { MOST = 16, MANY = 200000 };

static struct bounds_row row[MOST];
static struct bounds bounds;

/* Households of one row each, with these numbers up to -1. */
static void
number(const int *seq)
{
	bounds = (struct bounds){ .row = row };
	for (; seq[bounds.count] >= 0; bounds.count++)
		row[bounds.count] = (struct bounds_row){ .line = bounds.count + 2,
							 .begins = true,
							 .seq = seq[bounds.count],
							 .code = DIAG_NONE };
	running_settle(&bounds);
}

START_TEST(numbers_that_rise)
{
	number((const int[]){ 3, 4, 7, -1 });
	ck_assert(bounds.numbered);
	ck_assert_int_eq(bounds.first_number, 3);
	ck_assert_int_eq(bounds.last_number, 7);
	number((const int[]){ 3, 4, 4, -1 });
	ck_assert(!bounds.numbered);
}
END_TEST

START_TEST(a_number_twice)
{
	number((const int[]){ 1, 2, 2, 4, -1 });
	ck_assert_int_eq(row[2].code, DIAG_BOUNDS_SEQ_TWICE);
	ck_assert_uint_eq(row[2].other, 3);
	/* the other one stands below */
	number((const int[]){ 1, 5, 3, 4, 5, -1 });
	ck_assert_int_eq(row[1].code, DIAG_BOUNDS_SEQ_TWICE);
	ck_assert_uint_eq(row[1].other, 6);
	/* each village has its own */
	number((const int[]){ 1, 2, 3, 1, 3, 3, -1 });
	ck_assert_int_eq(row[4].code, DIAG_BOUNDS_SEQ_TWICE);
	ck_assert_uint_eq(row[4].other, 7);
}
END_TEST

START_TEST(a_number_left_out)
{
	number((const int[]){ 1, 2, 3, 4, 5, 8, 9, 10, -1 });
	ck_assert_int_eq(row[5].after, 5);
	ck_assert_int_eq(row[6].after, 0);
	number((const int[]){ 3, 4, 5, 6, 1, 2, 3, 4, -1 }); /* each village has its own */
	for (size_t i = 0; i < 8; i++)
		ck_assert_int_eq(row[i].after, 0);
	number((const int[]){ 1, 2, 4, 5, 6, 8, 9, 10, -1 }); /* of a longer list */
	for (size_t i = 0; i < 8; i++)
		ck_assert_int_eq(row[i].after, 0);
	number((const int[]){ 1, 2, 4, -1 });
	ck_assert_int_eq(row[2].after, 0);
}
END_TEST

/* One row, and the number that it should have by the households around it; 0: nothing is said. */
static void
ck_odd(const int *seq, size_t at, size_t due)
{
	number(seq);
	ck_assert_int_eq(row[at].code, due > 0 ? DIAG_BOUNDS_SEQ_ODD : DIAG_NONE);
	ck_assert_uint_eq(row[at].other, due);
}

START_TEST(a_number_that_the_rows_around_it_leave_out)
{
	ck_odd((const int[]){ 1, 9, 3, 4, -1 }, 1, 2);
	ck_odd((const int[]){ 4, 2, 3, 4, -1 }, 0, 1);
	/* number 2 has left, somebody came between, and the last may be of another list */
	ck_odd((const int[]){ 1, 3, 4, -1 }, 0, 0);
	ck_odd((const int[]){ 1, 2, 50, 3, -1 }, 2, 0);
	ck_odd((const int[]){ 1, 2, 50, -1 }, 2, 0);
	/* a word, or a blank */
	number((const int[]){ 1, 2, 3, 4, -1 });
	row[2].seq = -1;
	running_settle(&bounds);
	ck_assert_int_eq(row[2].code, DIAG_BOUNDS_SEQ_ODD);
	ck_assert_uint_eq(row[2].other, 3);
}
END_TEST

START_TEST(the_rows_of_its_own_household_have_its_number)
{
	number((const int[]){ 1, 2, 9, 9, 4, -1 });
	row[3].begins = false;
	row[2].code = row[3].code = DIAG_NONE;
	running_settle(&bounds);
	ck_assert_int_eq(row[2].code, DIAG_BOUNDS_SEQ_ODD);
	ck_assert_int_eq(row[3].code, DIAG_NONE);
}
END_TEST

static void
by_twos(void)
{
	for (size_t i = 0; i < bounds.count; i++) {
		row[i].begins = i % 2 == 0;
		row[i].code = DIAG_NONE;
	}
	running_settle(&bounds);
}

/* Numbers of persons: two rows to each household. */
START_TEST(a_number_of_a_person)
{
	number((const int[]){ 1, 2, 3, 4, 5, 60, 7, 8, 9, 10, -1 });
	by_twos();
	ck_assert_int_eq(row[5].code, DIAG_BOUNDS_SEQ_ODD);
	ck_assert_uint_eq(row[5].other, 6);
	/* one of many that do not follow says nothing */
	number((const int[]){ 1, 2, 3, 40, 5, 7, 9, 11, 13, 15, -1 });
	by_twos();
	ck_assert_int_eq(row[3].code, DIAG_NONE);
}
END_TEST

/* 34 s for 120,000 rows, when each looked through all others. */
START_TEST(many_that_never_begin_with_1)
{
	static struct bounds_row many[MANY];

	bounds = (struct bounds){ .row = many, .count = MANY };
	for (size_t i = 0; i < MANY; i++)
		many[i] = (struct bounds_row){
			.line = i + 2, .begins = true, .seq = i % 2 == 0 ? 7 : 9, .code = DIAG_NONE
		};
	for (size_t i = 1; i < MANY; i += 3)
		many[i].seq = 8;
	running_settle(&bounds);
	ck_assert(!bounds.numbered);
}
END_TEST

UNIT(NULL, NULL, numbers_that_rise, a_number_of_a_person, a_number_twice, a_number_left_out,
     the_rows_of_its_own_household_have_its_number, many_that_never_begin_with_1,
     a_number_that_the_rows_around_it_leave_out);
