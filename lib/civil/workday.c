#include "civil/workday.h"

#include <stdlib.h>

#include "base/arena.h"

enum { FINAL_MONTH = 12, FINAL_DAY = 28 };

/*
 * The rank of a day is how many working days there are from the first through it.  Within
 * the calendar ranks are looked up, behind it they are computed; every question is a
 * difference of ranks, or a search for one.
 */
struct workday {
	day_t first;
	day_t last;
	day_t final;
	int32_t rank[]; /* of first, first + 1, … last */
};

/* Mondays to Fridays from Monday 1969-12-29 through a day not before it. */
static int32_t
weekdays(day_t day)
{
	int32_t n = day + 3;
	int32_t of_week = n % 7 + 1;

	return n / 7 * 5 + (of_week < 5 ? of_week : 5);
}

/* The day on which weekdays() reaches rank. */
static day_t
weekday_of(int32_t rank)
{
	return (rank - 1) / 5 * 7 + (rank - 1) % 5 - 3;
}

struct workday *
workday_new(const struct workday_exception *exception, size_t count, int first_year, int last_year)
{
	day_t first = day_of(first_year, 1, 1);
	day_t last = day_of(last_year, 12, 31);
	size_t days = (size_t)(last - first) + 1;
	struct workday *calendar =
		arena_calloc(1, sizeof(*calendar) + days * sizeof(*calendar->rank));

	calendar->first = first;
	calendar->last = last;
	calendar->final = day_of(last_year, FINAL_MONTH, FINAL_DAY);
	for (size_t i = 0; i < days; i++)
		calendar->rank[i] = day_weekday(first + (day_t)i) < 5;
	for (size_t i = 0; i < count; i++)
		if (exception[i].day >= first && exception[i].day <= last)
			calendar->rank[exception[i].day - first] = exception[i].work;
	for (size_t i = 1; i < days; i++)
		calendar->rank[i] += calendar->rank[i - 1];
	return calendar;
}

void
workday_free(struct workday *calendar)
{
	free(calendar);
}

day_t
workday_first(const struct workday *calendar)
{
	return calendar->first;
}

day_t
workday_final(const struct workday *calendar)
{
	return calendar->final;
}

static int32_t
last_rank(const struct workday *calendar)
{
	return calendar->rank[calendar->last - calendar->first];
}

static int32_t
rank_of(const struct workday *calendar, day_t day)
{
	if (day < calendar->first)
		return 0;
	if (day <= calendar->last)
		return calendar->rank[day - calendar->first];
	return last_rank(calendar) + weekdays(day) - weekdays(calendar->last);
}

/* The first day of a rank, 1 or more. */
static day_t
day_of_rank(const struct workday *calendar, int32_t rank)
{
	int32_t low = 0;
	int32_t high = calendar->last - calendar->first;

	if (rank > last_rank(calendar))
		return weekday_of(rank - last_rank(calendar) + weekdays(calendar->last));
	while (low < high) {
		int32_t middle = low + (high - low) / 2;

		if (calendar->rank[middle] < rank)
			low = middle + 1;
		else
			high = middle;
	}
	return calendar->first + low;
}

bool
workday_is(const struct workday *calendar, day_t day)
{
	return rank_of(calendar, day) != rank_of(calendar, day - 1);
}

day_t
workday_add(const struct workday *calendar, day_t day, int32_t n)
{
	return n == 0 ? day : day_of_rank(calendar, rank_of(calendar, day) + n);
}

int32_t
workday_count(const struct workday *calendar, day_t from, day_t to)
{
	return rank_of(calendar, to) - rank_of(calendar, from);
}

day_t
workday_from(const struct workday *calendar, day_t day)
{
	return workday_is(calendar, day) ? day : workday_add(calendar, day, 1);
}
