#ifndef JZ_TABLE_SERIAL_H
#define JZ_TABLE_SERIAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Dates of a workbook: a number of days, and a number format that makes a date of it.  Day 1
 * is 1900-01-01, and day 60 is 1900-02-29, which never was; in workbooks of old Macintoshes
 * day 0 is 1904-01-01.  Times are fractions of a day.
 */

enum serial_kind {
	SERIAL_NONE,  /* a number */
	SERIAL_DAY,   /* a date, with or without a time */
	SERIAL_MONTH, /* year and month alone */
	SERIAL_TIME,  /* a time of day */
};

enum { SERIAL_SIZE = 16 };

/* What a built-in number format makes of a number, with the meanings of Chinese Excel. */
enum serial_kind serial_builtin(int64_t id);

/* The same of a format code: "yyyy/m/d", "[$-804]yyyy\"年\"m\"月\";@", "#,##0.00". */
enum serial_kind serial_code(struct text code);

/*
 * A number as decimal_read() gives it, as YYYY-MM-DD, YYYY-MM or HH:MM:SS.  Of a date with a
 * time the date comes out, also where the format shows the time alone.  At a second before
 * midnight it is the next one, and where serial_is_short().  A number that no date belongs to gives
 * false and leaves *out alone; otherwise *out points into buf.
 */
bool serial_show(struct text number, enum serial_kind kind, bool from_1904, char buf[SERIAL_SIZE],
		 struct text *out);

/*
 * The parts of a text YYYY-MM-DD or YYYY-MM, of a month its first day, that can be a date of a
 * workbook; false, and they are left alone, where it is none or one before the false 1900-02-29.
 */
bool serial_split(struct text value, int *year, int *month, int *day);

/*
 * Is its time of day short of midnight by just as much as programs lose that reckon with the local
 * time of Shanghai before there were zones?
 */
bool serial_is_short(struct text number, enum serial_kind kind);

#endif
