#include "learn/several.h"

#include "base/num.h"
#include "unit.h"

enum { STANDARD, PERSONS, MONTHS, MORE, PAID, COLUMNS };

/* Rows of a standard, persons, months, what is paid for earlier ones, and all. */
static bool
holds(size_t rows, const char *const (*cells)[COLUMNS], size_t persons, size_t months, size_t more)
{
	struct cross cross = { 0 };
	const struct several several = {
		.paid = PAID, .month = STANDARD, .persons = persons, .months = months, .more = more
	};

	for (size_t i = 0; i < COLUMNS; i++)
		cross_column(&cross, i, false);
	for (size_t i = 0; i < rows; i++) {
		ck_assert(cross_row(&cross));
		for (size_t k = 0; k < COLUMNS; k++)
			cross_cell(&cross, k, text_of(cells[i][k]));
	}
	bool good = several_holds(&cross, &several);

	cross_free(&cross);
	return good;
}

START_TEST(paid_for_several_months)
{
	static const char *const cells[][COLUMNS] = { { "36", "2", "3", "", "216" },
						      { "36", "1", "3", "", "108" },
						      { "36", "3", "3", "", "324" },
						      { "36", "1", "3", "", "109" } };

	ck_assert(holds(4, cells, PERSONS, MONTHS, SIZE_MAX));
	ck_assert(holds(4, cells, PERSONS, MONTHS, MORE));
	ck_assert(!holds(2, cells, PERSONS, MONTHS, SIZE_MAX));
	ck_assert(!holds(4, cells, SIZE_MAX, MONTHS, SIZE_MAX));
	ck_assert(!holds(4, cells, PERSONS, SIZE_MAX, SIZE_MAX));
}
END_TEST

/* One month shows nothing; 补发 beside it does. */
START_TEST(paid_for_earlier_months_too)
{
	static const char *const cells[][COLUMNS] = { { "300", "", "", "1800", "2100" },
						      { "300", "", "", "", "300" },
						      { "300", "", "", "600", "900" } };
	static const char *const odd[][COLUMNS] = { { "300", "", "", "1800", "2100" },
						    { "300", "", "", "待定", "300" },
						    { "300", "", "", "600", "900" } };
	static const char *const once[][COLUMNS] = { { "300", "2", "1", "", "600" },
						     { "300", "1", "1", "", "300" },
						     { "300", "3", "1", "", "900" } };

	ck_assert(holds(3, cells, SIZE_MAX, SIZE_MAX, MORE));
	ck_assert(!holds(3, odd, SIZE_MAX, SIZE_MAX, MORE));
	ck_assert(!holds(3, cells, SIZE_MAX, SIZE_MAX, SIZE_MAX));
	ck_assert(!holds(3, once, PERSONS, MONTHS, MORE));
}
END_TEST

/* A quarter of all, with persons or without; a month; and too few rows. */
START_TEST(paid_so_many_times)
{
	static const int64_t times[] = { 3, 1, 0 };

	for (size_t k = 0; k < ARRAY_LENGTH(times); k++) {
		struct cross cross = { 0 };
		struct several several = {
			.paid = 2, .month = 0, .persons = 1, .months = SIZE_MAX, .more = SIZE_MAX
		};

		for (size_t i = 0; i < 3; i++)
			cross_column(&cross, i, false);
		for (int64_t i = 0; i < (k == 2 ? 7 : 8); i++) {
			int64_t rate = 300 + 10 * i;
			int64_t paid = rate * (i % 3 + 1) * (k == 1 ? 1 : i == 7 ? 2 : 3);

			ck_assert(cross_row(&cross));
			cross_cell(&cross, 0, NUM_TEXT(rate));
			cross_cell(&cross, 1, NUM_TEXT(i % 3 + 1));
			cross_cell(&cross, 2, NUM_TEXT(paid));
		}
		ck_assert_int_eq(several_times(&cross, &several), times[k]);
		several.persons = SIZE_MAX;
		ck_assert_int_eq(several_times(&cross, &several), 0);
		cross_free(&cross);
	}
}
END_TEST

UNIT(NULL, NULL, paid_for_several_months, paid_for_earlier_months_too, paid_so_many_times);
