#include "learn/order.h"

#include "unit.h"

static struct order order;

static void
take(size_t rows, const char *const (*days)[2])
{
	order = (struct order){ 0 };
	order_column(&order, 3);
	order_column(&order, 5);
	for (size_t i = 0; i < rows; i++) {
		struct text day[ORDER_COLUMNS] = { text_of(days[i][0]), text_of(days[i][1]) };

		order_row(&order, day);
	}
}

static bool
holds(const char *first, const char *second)
{
	return order_holds(&order, 0, 1, text_of(first), text_of(second));
}

START_TEST(what_is_never_after_another)
{
	static const char *const days[][2] = {
		{ "2026-01-05", "2026-02-01" }, { "2026-01-07", "2026-03" },
		{ "2026-02-01", "2026-02-03" }, { "2026-02-09", "2026-02-11" },
		{ "2026-02-09", "2026-02" },    { "2026-02-10", "2026-02-10" },
		{ "2026-03-01", "2026-02-01" },
	};

	take(3, days);
	ck_assert(holds("2026-05-02", "2026-05-01"));
	take(7, days);
	ck_assert(!holds("2026-05-02", "2026-05-01"));
	ck_assert(holds("2026-05-02", "2026-05-02"));
	ck_assert(holds("2026-05-02", "2026-05"));
	ck_assert(holds("2026-05-02", "待定"));
	ck_assert(order_holds(&order, 1, 0, TEXT("2026-05-02"), TEXT("2026-05-01")));
	take(6, days); /* one after, beside five that are not: too many */
	order.pair[0][1].after = 2;
	ck_assert(holds("2026-05-02", "2026-05-01"));
}
END_TEST

START_TEST(what_is_the_same_as_another)
{
	static const char *const days[][2] = {
		{ "2026-01-05", "2026-01-05" }, { "2026-01-07", "2026-01" },
		{ "2026-02-01", "2026-02-01" }, { "2026-02-09", "2026-02-09" },
		{ "2026-02-09", "2026-02-09" }, { "2026-02-10", "2026-02-10" },
		{ "2026-03-01", "2026-03-01" }, { "2026-03-02", "2026-03-02" },
		{ "2026-03-09", "2026-03-09" }, { "2026-03-09", "2026-03-10" },
	};

	take(10, days);
	ck_assert(!order_agrees(&order, 0, 1, TEXT("2026-03-09"), TEXT("2026-05-10")));
	ck_assert(!order_agrees(&order, 1, 0, TEXT("2026-05-10"), TEXT("2026-03-09")));
	ck_assert(order_agrees(&order, 0, 1, TEXT("2026-03-09"), TEXT("2026-04-30")));
	ck_assert(order_agrees(&order, 0, 1, TEXT("2026-03-09"), TEXT("待定")));
	order.pair[0][1].same = 12; /* and one row that is not */
	ck_assert(!order_agrees(&order, 0, 1, TEXT("2026-03-09"), TEXT("2026-03-10")));
	ck_assert(order_agrees(&order, 0, 1, TEXT("2026-03-09"), TEXT("2026-03")));
	order.pair[0][1].same = 8;
	ck_assert(order_agrees(&order, 0, 1, TEXT("2026-03-09"), TEXT("2026-05-10")));
}
END_TEST

UNIT(NULL, NULL, what_is_never_after_another, what_is_the_same_as_another);
