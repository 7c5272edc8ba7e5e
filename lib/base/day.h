#ifndef JZ_BASE_DAY_H
#define JZ_BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * A civil date, as days since 1970-01-01 in the proleptic Gregorian calendar, and a civil
 * month, as year * 12 + month - 1.  Neither has a time zone; nothing here asks the clock.
 * What is read lies in the years 1 to 9999; what is computed from it may lie later.
 */
typedef int32_t day_t;
typedef int32_t month_t;

#define DAY_NONE INT32_MIN   /* no date given */
#define MONTH_NONE INT32_MIN /* no month given */
#define DAY_LENGTH 10        /* bytes of "YYYY-MM-DD" as it is read */
#define DAY_SIZE 16          /* room for "YYYY-MM-DD" of any year from 0, and NUL */

/* What stands in for the birthday of somebody born on 29 February in other years. */
enum day_leap {
	DAY_LEAP_MARCH,    /* 1 March */
	DAY_LEAP_FEBRUARY, /* 28 February */
};

/* Is there such a day?  Years 1 to 9999. */
bool day_exists(int year, int month, int mday);

/* The day of a date for which day_exists() holds. */
day_t day_of(int year, int month, int mday);

/* Take a day apart; each of the three pointers may be NULL. */
void day_split(day_t day, int *year, int *month, int *mday);

/* 0 is Monday, 6 is Sunday. */
int day_weekday(day_t day);

/*
 * Read "YYYY-MM-DD", exactly, of n bytes.  On success sets *out and returns true; a date
 * that does not exist or another form returns false and leaves *out alone.
 */
bool day_parse(const char *s, size_t n, day_t *out);

/*
 * Write "YYYY-MM-DD" and NUL into buf, the year with more digits past 9999; DAY_NONE gives "".
 * Returns buf.
 */
char *day_format(day_t day, char buf[DAY_SIZE]);

/* Full years from birth to day; the birthday itself counts.  Negative before birth. */
int day_age(day_t birth, day_t day, enum day_leap leap);

/* The day on which somebody born on birth completes years of age. */
day_t day_birthday(day_t birth, int years, enum day_leap leap);

/* So many months later, on the same day of the month or else on its last: Civil Code art. 202. */
day_t day_months_later(day_t day, int32_t months);

month_t month_of(day_t day);
day_t month_first(month_t month);
day_t month_last(month_t month);

/* Read "YYYY-MM" or "YYYY-MM-DD" (the month of that day), as day_parse(). */
bool month_parse(const char *s, size_t n, month_t *out);

/* Write "YYYY-MM" and NUL into buf, as day_format(); MONTH_NONE gives "".  Returns buf. */
char *month_format(month_t month, char buf[DAY_SIZE]);

/* What these two write, as texts, which begin with buf. */
struct text day_written(day_t day, char buf[DAY_SIZE]);
struct text month_written(month_t month, char buf[DAY_SIZE]);

/* Both as texts, good to the end of the block that they are written in. */
#define DAY_TEXT(day) day_written((day), (char[DAY_SIZE]){ 0 })
#define MONTH_TEXT(month) month_written((month), (char[DAY_SIZE]){ 0 })

#endif
