#include "learn/rowcount.h"

#include <stdlib.h>

#include "unit.h"

enum { HOUSES = 20, ROWS = HOUSES * 2 };

/* Households of two, each number on the row of its head; so many of them say three. */
static bool
holds(size_t houses, size_t wrong)
{
	static struct bounds_row row[ROWS];
	struct bounds bounds = { .row = row, .count = houses * 2 };
	struct cross cross = { 0 };

	cross_column(&cross, 3, false);
	for (size_t i = 0; i < houses; i++)
		for (size_t k = 0; k < 2; k++) {
			row[2 * i + k].relation = k == 0 ? BOUNDS_IS_HEAD : BOUNDS_IS_MEMBER;
			ck_assert(cross_row(&cross));
			cross_cell(&cross, 0,
				   k > 0       ? TEXT_NONE
				   : i < wrong ? TEXT("3")
					       : TEXT("2"));
		}
	cross_settle(&cross);
	struct rowcount count = { 0 };

	rowcount_add(&count, &cross, 0, &bounds);
	bool good = rowcount_holds(&count);

	cross_free(&cross);
	return good;
}

START_TEST(a_number_for_each_household)
{
	ck_assert(holds(5, 0));
	ck_assert(!holds(4, 0));
	ck_assert(holds(10, 1));
	ck_assert(!holds(9, 1));
	ck_assert(holds(20, 2));
	ck_assert(!holds(19, 2));
}
END_TEST

UNIT(NULL, NULL, a_number_for_each_household);
