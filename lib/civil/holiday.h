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
 * of the State Council announces them each year; holidays(5) is its format.  It gives
 * civil/workday.h its calendar, and civil/schedule.h brings it up to date.
 */

enum holiday_kind {
	HOLIDAY_OFF,
	HOLIDAY_WORK,
	HOLIDAY_PLAIN, /* an ordinary day again, after a change of plan; never in a table */
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
	struct holiday *item; /* by day, each once */
	size_t count;
	size_t room;
	int first_year; /* of the years that are announced as a whole */
	int last_year;
	struct arena arena;
};

/*
 * Read and check a table into *out, which need not be set; holiday_free() it whatever the
 * outcome.  Every fault is reported, with its line; false if there was any.
 */
bool holiday_read(const char *path, struct diag *diag, struct holidays *out);
void holiday_free(struct holidays *holidays);

/* The whole table, header first. */
void holiday_write(const struct holidays *holidays, struct rowout *out);

/* How many Mondays to Fridays of a year are off, and how many weekend days are worked. */
void holiday_tally(const struct holidays *holidays, int year, int *off, int *worked);

/* The same for each year of the table, with its working days, header first. */
void holiday_write_tally(const struct holidays *holidays, struct rowout *out,
			 enum language language);

/* The calendar of a table that was read without fault; workday_free() it. */
struct workday *holiday_calendar(const struct holidays *holidays);

/* All at once for a tool that only counts; NULL where trouble was reported. */
struct workday *holiday_open(const char *path, struct diag *diag);

/* Report a day behind the last announced one, which holds until the next notice. */
void holiday_say_provisional(const struct workday *calendar, day_t day, struct diag *diag);

/* "off" 休 放假, "work" 班 上班, "plain" 照常; false, *out left alone, where it is none. */
bool holiday_kind_parse(struct text word, enum holiday_kind *out);

/* NULL where the table does not have the day. */
struct holiday *holiday_find(const struct holidays *holidays, day_t day);

/* Put one at the end; holiday_sort() must follow before anything is found. */
void holiday_add(struct holidays *holidays, const struct holiday *holiday);

/* Put one in its place, or take it out of there; the place of a day not held is its rank. */
void holiday_insert(struct holidays *holidays, const struct holiday *holiday);
void holiday_remove(struct holidays *holidays, struct holiday *holiday);

/*
 * The three checks.  Each reports what is wrong, at where with the line of the row, and gives
 * false.  _sort(): is each day there once?  _check_day(): is a day that is to be worked one of
 * a weekend?  _check_years(): does each year from the first to the last hold 1 January, 1 May
 * and 1 October as days off?  Else it is not whole, and half a year's table would give wrong
 * dates and look like a whole one.  It sets first_year and last_year.
 */
bool holiday_sort(struct holidays *holidays, struct diag *diag, struct where *where);
bool holiday_check_day(const struct holiday *holiday, struct diag *diag, const struct where *where);
bool holiday_check_years(struct holidays *holidays, struct diag *diag, const struct where *where);

#endif
