#include "learn/crossfind.h"

#include "unit.h"

static fen_t value[CROSS_ROWS][CROSS_COLUMNS];
static struct cross cross;

static void
take(size_t columns, size_t rows, const fen_t numbers[][CROSS_COLUMNS])
{
	cross = (struct cross){ .columns = columns, .value = value, .rows = rows };
	for (size_t i = 0; i < rows; i++)
		for (size_t k = 0; k < columns; k++)
			value[i][k] = numbers[i][k] * 100;
}

START_TEST(months_and_what_is_taken_off)
{
	static const fen_t numbers[][CROSS_COLUMNS] = {
		{ 310, 3, 0, 0, 930 },     { 420, 3, 120, 0, 1380 }, { 500, 2, 0, 0, 1000 },
		{ 260, 3, 260, 260, 780 }, { 610, 3, 0, 0, 1830 },
	};
	struct cross_rule rule;

	take(5, ARRAY_LENGTH(numbers), numbers);
	cross.takes[3] = true;
	ck_assert(crossfind_sum(&cross, 4, false, &rule));
	ck_assert_int_eq(rule.kind, CROSS_TAKEN);
	ck_assert_uint_eq(rule.by, 1);
	ck_assert_uint_eq(rule.minus, 3);
	cross.takes[3] = false; /* nothing says that it is taken off: the row is wrong */
	ck_assert(crossfind_sum(&cross, 4, false, &rule));
	ck_assert_int_eq(rule.kind, CROSS_SUM);
}
END_TEST

START_TEST(a_year_of_months_but_not_of_counts)
{
	static const fen_t money[][CROSS_COLUMNS] = {
		{ 310, 3720 }, { 420, 5040 }, { 500, 6000 }, { 610, 7320 }
	};
	static const fen_t counts[][CROSS_COLUMNS] = { { 1, 12 }, { 2, 24 }, { 3, 36 }, { 4, 48 } };
	struct cross_rule rule;

	take(2, ARRAY_LENGTH(money), money);
	ck_assert(crossfind_months(&cross, 1, &rule));
	ck_assert_int_eq(rule.months, 12);
	ck_assert(!crossfind_months(&cross, 0, &rule));
	take(2, ARRAY_LENGTH(counts), counts);
	ck_assert(!crossfind_months(&cross, 1, &rule));
}
END_TEST

UNIT(NULL, NULL, months_and_what_is_taken_off, a_year_of_months_but_not_of_counts);
