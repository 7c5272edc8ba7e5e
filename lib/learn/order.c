#include "learn/order.h"

#include <string.h>

#include "base/day.h"

enum {
	BEFORE_LEAST = 4, /* rows, */
	AFTER_OF = 6,     /* beside so many that are not of which one may be after */
	SAME_LEAST = 9,   /* rows, beside each that is not */
	ALIKE_LEAST = 12, /* rows, beside a single one */
	LATER = 1,        /* months */
	MONTH = 7,        /* 2026-07 */
};

void
order_column(struct order *order, size_t place)
{
	if (order->columns < ORDER_COLUMNS)
		order->place[order->columns++] = place;
}

static bool
is_day(struct text t)
{
	return t.n >= MONTH && t.p[4] == '-' && text_is_digit(t.p[0]) && text_is_digit(t.p[6]);
}

/* Below, at or above 0: what a month and a day in it say of each other is nothing. */
static int
compare(struct text first, struct text second)
{
	return memcmp(first.p, second.p, first.n < second.n ? first.n : second.n);
}

void
order_row(struct order *order, const struct text day[ORDER_COLUMNS])
{
	for (size_t i = 0; i < order->columns; i++)
		for (size_t k = 0; k < order->columns; k++) {
			if (i == k || !is_day(day[i]) || !is_day(day[k]))
				continue;
			struct order_pair *pair = &order->pair[i][k];
			int way = compare(day[i], day[k]);

			pair->before += way < 0;
			pair->same += way == 0;
			pair->after += way > 0;
		}
}

bool
order_holds(const struct order *order, size_t i, size_t k, struct text first, struct text second)
{
	const struct order_pair *pair = &order->pair[i][k];

	return pair->before < BEFORE_LEAST || pair->after * AFTER_OF > pair->before + pair->same ||
	       !is_day(first) || !is_day(second) || compare(first, second) <= 0;
}

static bool
are_months_apart(struct text first, struct text second)
{
	month_t one;
	month_t other;

	if (!month_parse(first.p, first.n, &one) || !month_parse(second.p, second.n, &other))
		return false;
	return one > other + LATER || other > one + LATER;
}

bool
order_agrees(const struct order *order, size_t i, size_t k, struct text first, struct text second)
{
	const struct order_pair *pair = &order->pair[i][k];

	if ((pair->before + pair->after) * SAME_LEAST > pair->same)
		return true;
	/* a single day that is not the other, or a month of which it is none */
	return pair->before + pair->after == 1 && pair->same >= ALIKE_LEAST && is_day(first) &&
			       is_day(second)
		       ? compare(first, second) == 0
		       : !are_months_apart(first, second);
}
