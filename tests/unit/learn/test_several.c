#include "learn/several.h"

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

UNIT(NULL, NULL, paid_for_several_months, paid_for_earlier_months_too);
