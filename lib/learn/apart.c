#include "learn/apart.h"

#include <stdlib.h>

#include "base/arena.h"

enum {
	LIKE_LEAST = 10, /* amounts that say what is usual */
	OF_TEN = 10,
	NINE = 9,
	LOW_LEAST = 8,
	SHARE_LEAST = 3,  /* households that have a rate */
	RATED_LEAST = 20, /* that have one of a few rates, */
	OTHERS_MOST = 4,  /* and that have none of them */
	LOW_OF = 3,       /* of so many amounts one may be below, */
	LOW_TIMES = 2,    /* if the low ones are at most so many times the least but one */
};

void
apart_add(struct apart *apart, fen_t amount)
{
	apart->amount =
		arena_grow(apart->amount, &apart->room, apart->count, sizeof(*apart->amount));
	apart->amount[apart->count++] = amount;
}

static int
compare_amounts(const void *one, const void *two)
{
	const fen_t *a = one;
	const fen_t *b = two;

	return *a < *b ? -1 : *a > *b;
}

/* Has another household the i-th amount too? */
static bool
is_shared(const struct apart *apart, size_t i)
{
	const fen_t *amount = apart->amount;

	return (i > 0 && amount[i - 1] == amount[i]) ||
	       (i + 1 < apart->count && amount[i + 1] == amount[i]);
}

/* The rates that several households have, where these are few and nearly all have one. */
static void
find_rates(struct apart *apart)
{
	size_t others = 0;
	size_t end;

	apart->rates = 0;
	for (size_t at = 0; at < apart->count; at = end) {
		end = at + 1;
		while (end < apart->count && apart->amount[end] == apart->amount[at])
			end++;
		if (end - at < SHARE_LEAST)
			others += end - at;
		else if (apart->rates < APART_RATES)
			apart->rate[apart->rates++] = apart->amount[at];
		else
			others = apart->count;
	}
	if (apart->count < RATED_LEAST || others > OTHERS_MOST || others * OF_TEN > apart->count)
		apart->rates = 0;
}

void
apart_settle(struct apart *apart)
{
	size_t alone = 0;

	if (apart->count < LOW_LEAST)
		return;
	qsort(apart->amount, apart->count, sizeof(*apart->amount), compare_amounts);
	if (apart->amount[apart->count / LOW_OF] <= apart->amount[1] * LOW_TIMES)
		apart->light = apart->amount[1] / APART_LIGHT;
	if (apart->count < LIKE_LEAST)
		return;
	find_rates(apart);
	apart->heavy = apart->amount[(apart->count - 1) * NINE / OF_TEN] * APART_HEAVY;
	for (size_t i = 0; i < apart->count; i++) {
		if (!is_shared(apart, i)) {
			alone++;
			continue;
		}
		apart->most = apart->amount[i];
		if (apart->least == 0)
			apart->least = apart->amount[i];
	}
	apart->rated = apart->least > 0 && alone * OF_TEN <= apart->count;
}

bool
apart_is_heavy(const struct apart *apart, fen_t amount)
{
	return apart->heavy > 0 && amount > apart->heavy;
}

bool
apart_is_light(const struct apart *apart, fen_t amount)
{
	return amount > 0 && amount < apart->light;
}

/* Is it a quarter's or a year's amount of a rate, or has it a zero too much? */
static bool
is_multiple(const struct apart *apart, fen_t amount)
{
	for (size_t i = 0; i < apart->count; i++) {
		fen_t rate = apart->amount[i];

		if (is_shared(apart, i) &&
		    (rate * 3 == amount || rate * 10 == amount || rate * 12 == amount))
			return true;
	}
	return false;
}

bool
apart_is_beyond(const struct apart *apart, fen_t amount)
{
	if (!apart->rated)
		return false;
	if (amount < apart->least)
		return amount * 2 < apart->least;
	return amount > apart->most && (amount >= 2 * apart->most || is_multiple(apart, amount));
}

bool
apart_is_no_rate(const struct apart *apart, fen_t amount)
{
	for (size_t i = 0; i < apart->rates; i++)
		if (apart->rate[i] == amount)
			return false;
	return apart->rates > 0;
}

void
apart_free(struct apart *apart)
{
	free(apart->amount);
	*apart = (struct apart){ 0 };
}
