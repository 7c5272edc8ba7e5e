#include "house/span.h"

#include "unit.h"

START_TEST(households_one_behind_the_other)
{
	struct bounds_row row[] = {
		{ .begins = true, .members = 3, .covered = -1, .relation = BOUNDS_IS_HEAD },
		{ .members = -1, .covered = -1, .relation = BOUNDS_IS_MEMBER },
		{ .begins = true, .members = -1, .covered = -1, .unknown = true },
		{ .begins = true, .members = -1, .covered = 1, .elsewhere = 1 },
		{ .begins = true, .part = true, .members = 2, .covered = 1 },
	};
	struct bounds bounds = { .row = row, .count = ARRAY_LENGTH(row) };
	struct span span;

	ck_assert(span_next(&bounds, 0, &span));
	ck_assert_uint_eq(span.rows, 2);
	ck_assert_uint_eq(span.end, 2);
	ck_assert(span_is_counted(&span));
	ck_assert_int_eq(span_most(&span), 3);
	ck_assert_int_eq(span_surplus(&span, SPAN_COUNTS_MEMBERS), -1);
	ck_assert_uint_eq(span_excess(&span), 0);
	ck_assert_uint_eq(span_head(&bounds, &span), 0);
	ck_assert_ptr_eq(span_held(&bounds, &span), &row[1]);
	ck_assert(span_is_held(&bounds, &span));
	/* that of which no row is known is passed over */
	ck_assert(span_next(&bounds, span.end, &span));
	ck_assert_uint_eq(span.first, 3);
	ck_assert_uint_eq(span.all, 2);
	ck_assert_int_eq(span_surplus(&span, SPAN_COUNTS_EITHER), 1);
	ck_assert_uint_eq(span_head(&bounds, &span), SIZE_MAX);
	/* a part of it is counted there */
	ck_assert(span_next(&bounds, span.end, &span));
	ck_assert(!span_is_counted(&span));
	ck_assert(!span_next(&bounds, span.end, &span));
	ck_assert_int_eq(span_counts(&bounds), SPAN_COUNTS_NOTHING);
}
END_TEST

UNIT(NULL, NULL, households_one_behind_the_other);
