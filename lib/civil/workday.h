#ifndef JZ_CIVIL_WORKDAY_H
#define JZ_CIVIL_WORKDAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"

/*
 * Working days: Monday to Friday, but for the days off and with the weekend days worked that
 * the State Council announces for each year (civil/holiday.h reads them).  Counting follows
 * article 201 of the Civil Code: the day from which is counted is not counted itself.
 *
 * Past the announced years every weekday is taken for a working day, and such dates are
 * provisional.  So are the last three days of the last announced year: the notice for the
 * next year has reached back to 29 December (of 2018), and never farther.
 */

struct workday_exception {
	day_t day;
	bool work; /* a weekend day worked; else a day off */
};

struct workday;

/*
 * A calendar of whole years, first_year <= last_year, from exceptions in any order; those
 * outside these years are passed over.  Free it with workday_free(), which allows NULL.
 */
struct workday *workday_new(const struct workday_exception *exception, size_t count, int first_year,
			    int last_year);
void workday_free(struct workday *calendar);

/* The first day that the calendar knows; none of the functions below takes an earlier one. */
day_t workday_first(const struct workday *calendar);

/* The last day that no further notice will change; what is later is provisional. */
day_t workday_final(const struct workday *calendar);

bool workday_is(const struct workday *calendar, day_t day);

/*
 * The n-th working day after a day, whether that works or not; the day itself where n is 0.
 * n is 0 to 1000000.  workday_count() of the two gives n back.
 */
day_t workday_add(const struct workday *calendar, day_t day, int32_t n);

/* The working days after from, through to; from <= to. */
int32_t workday_count(const struct workday *calendar, day_t from, day_t to);

/* The day itself if it works, else the next that does (Civil Code, article 203). */
day_t workday_from(const struct workday *calendar, day_t day);

#endif
