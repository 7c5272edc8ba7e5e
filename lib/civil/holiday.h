#ifndef JZ_CIVIL_HOLIDAY_H
#define JZ_CIVIL_HOLIDAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"
#include "civil/workday.h"
#include "table/rowout.h"

/*
 * The table of days off and of weekend days worked, data/holidays.csv, as the General Office
 * of the State Council announces them each year; holidays(5) is the format of the table and
 * of a notice.  The table gives civil/workday.h its calendar.
 */

enum holiday_kind {
	HOLIDAY_OFF,
	HOLIDAY_WORK,
	HOLIDAY_PLAIN, /* in a notice only: an ordinary day again, after a change of plan */
};

struct holiday {
	day_t day;
	enum holiday_kind kind;
	size_t line; /* where it was read */
	struct text name;
	struct text source;   /* an address */
	struct text document; /* 国办发明电〔2025〕7号 */
	struct text basis;    /* how the number is known: read, read-thirdparty */
	struct text dated;    /* of the document */
};

struct holidays {
	struct holiday *item; /* by day */
	size_t count;
	size_t room;
	int first_year; /* of the years that are announced as a whole */
	int last_year;
	struct arena arena;
};

/*
 * Read and check a table into *out, which need not be set; holiday_free() it whatever the
 * outcome.  Every fault is reported, with its line; false if there was any.  A year between
 * the first and the last must hold 1 January, 1 May and 1 October as days off, or it is not
 * whole: half a year's table would give wrong dates and look like a whole one.
 */
bool holiday_read(const char *path, struct diag *diag, struct holidays *out);
void holiday_free(struct holidays *holidays);

/*
 * Enter a notice.  What contradicts the table is reported and refused, unless replace is set:
 * a plan may be changed during its year, and was in 2019 and 2020.  False if anything was
 * reported; the table is then of no more use.
 */
bool holiday_update(struct holidays *holidays, const char *notice, bool replace, struct diag *diag);

/* The whole table, header first. */
void holiday_write(const struct holidays *holidays, struct rowout *out);

/* How many Mondays to Fridays of a year are off, and how many weekend days are worked. */
void holiday_tally(const struct holidays *holidays, int year, int *off, int *worked);

/* The calendar of a table that was read without fault; workday_free() it. */
struct workday *holiday_calendar(const struct holidays *holidays);

/* All at once for a tool that only counts; NULL where trouble was reported. */
struct workday *holiday_open(const char *path, struct diag *diag);

#endif
