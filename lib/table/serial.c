#include "table/serial.h"

#include <string.h>

#include "base/day.h"
#include "base/num.h"

enum {
	SERIAL_MAX = 2958465, /* 9999-12-31 */
	FALSE_DAY = 60,       /* 1900-02-29 */
	DAYS_1904 = 1462,     /* from the one first day to the other */
	DAY_SECONDS = 86400,
	SHORT_NOW = 43,
	SHORT_THEN = 343,
};

/* ECMA-376 part 1, 18.8.30, with the codes of zh-CN. */
static const struct builtin {
	int first;
	int last;
	enum serial_kind kind;
} builtins[] = {
	{ 14, 16, SERIAL_DAY },   { 17, 17, SERIAL_MONTH }, { 18, 21, SERIAL_TIME },
	{ 22, 22, SERIAL_DAY },   { 27, 27, SERIAL_MONTH }, { 28, 31, SERIAL_DAY },
	{ 32, 35, SERIAL_TIME },  { 36, 36, SERIAL_MONTH }, { 45, 47, SERIAL_TIME },
	{ 50, 50, SERIAL_MONTH }, { 51, 51, SERIAL_DAY },   { 52, 52, SERIAL_MONTH },
	{ 53, 54, SERIAL_DAY },   { 55, 56, SERIAL_TIME },  { 57, 57, SERIAL_MONTH },
	{ 58, 58, SERIAL_DAY },
};

enum serial_kind
serial_builtin(int64_t id)
{
	for (size_t i = 0; i < ARRAY_LENGTH(builtins); i++)
		if (id >= builtins[i].first && id <= builtins[i].last)
			return builtins[i].kind;
	return SERIAL_NONE;
}

/* What stands in brackets: a colour, a locale, a condition, or elapsed hours: "[h]". */
static bool
is_elapsed(struct text inside)
{
	for (size_t i = 0; i < inside.n; i++)
		if (strchr("hHmMsS", inside.p[i]) == NULL)
			return false;
	return inside.n > 0;
}

/* The bytes of the literal at the front of a code, or 0 where none stands there. */
static size_t
literal_length(struct text t)
{
	const char *end;

	switch (t.p[0]) {
	case '"':
		end = memchr(t.p + 1, '"', t.n - 1);
		return end == NULL ? t.n : (size_t)(end - t.p) + 1;
	case '[':
		end = memchr(t.p, ']', t.n);
		if (end == NULL)
			return t.n;
		if (is_elapsed((struct text){ t.p + 1, (size_t)(end - t.p) - 1 }))
			return 0;
		return (size_t)(end - t.p) + 1;
	case '\\':
	case '_':
	case '*':
		return t.n < 2 ? 1 : 2;
	default:
		return 0;
	}
}

enum serial_kind
serial_code(struct text code)
{
	bool year = false;
	bool month = false;
	bool day = false;
	bool clock = false;
	size_t step;

	if (text_begins(code, TEXT("General")) || text_begins(code, TEXT("GENERAL")))
		return SERIAL_NONE;
	for (; code.n > 0 && code.p[0] != ';'; code.p += step, code.n -= step) {
		step = literal_length(code);
		if (step > 0)
			continue;
		step = 1;
		char c = (char)(code.p[0] | 0x20); /* lower case of a letter */
		bool exponent = code.n > 1 && (code.p[1] == '+' || code.p[1] == '-');

		year = year || c == 'y' || (c == 'e' && !exponent);
		month = month || c == 'm';
		day = day || c == 'd';
		clock = clock || c == 'h' || c == 's';
	}
	if (year && month && !day && !clock)
		return SERIAL_MONTH;
	if (year || day || (month && !clock))
		return SERIAL_DAY;
	return clock ? SERIAL_TIME : SERIAL_NONE;
}

/* The seconds of "520833…", the decimals of a day, rounded half up. */
static int64_t
seconds_of(struct text decimals)
{
	int64_t numerator = 0;
	int64_t denominator = 1;

	for (size_t i = 0; i < decimals.n && i < 12; i++) {
		numerator = numerator * 10 + (decimals.p[i] - '0');
		denominator *= 10;
	}
	return (numerator * DAY_SECONDS * 2 + denominator) / (denominator * 2);
}

static struct text
write_time(int64_t seconds, char buf[SERIAL_SIZE])
{
	int64_t parts[] = { seconds / 3600 % 24, seconds / 60 % 60, seconds % 60 };
	size_t n = 0;

	for (size_t i = 0; i < 3; i++) {
		if (i > 0)
			buf[n++] = ':';
		buf[n++] = (char)('0' + parts[i] / 10);
		buf[n++] = (char)('0' + parts[i] % 10);
	}
	return (struct text){ buf, n };
}

static struct text
write_day(int64_t serial, enum serial_kind kind, char buf[SERIAL_SIZE])
{
	static const char false_day[] = "1900-02-29";
	_Static_assert(SERIAL_SIZE >= DAY_SIZE, "a day must fit");

	if (serial == FALSE_DAY)
		memcpy(buf, false_day, sizeof(false_day));
	else
		(void)day_format(
			day_of(1899, 12, 31) + (day_t)serial - (serial > FALSE_DAY ? 1 : 0), buf);
	return (struct text){ buf, kind == SERIAL_MONTH ? 7 : 10 };
}

/*
 * Midnight, as it comes out of programs that reckon with the local mean time of Shanghai, which was
 * 5 minutes and 43 seconds, later 43 seconds, off: a second more or less.  Any other time of
 * day is one, and leaves the day as it is.
 */
static bool
is_before_midnight(int64_t seconds, int64_t by)
{
	int64_t off = DAY_SECONDS - by - seconds;

	return off >= -1 && off <= 1;
}

static bool
is_short(int64_t seconds)
{
	return is_before_midnight(seconds, SHORT_NOW) || is_before_midnight(seconds, SHORT_THEN);
}

/* Of a day's number, the seconds behind its point. */
static int64_t
seconds_behind(struct text number)
{
	const char *point = number.n == 0 ? NULL : memchr(number.p, '.', number.n);
	size_t at = point == NULL ? number.n : (size_t)(point - number.p) + 1;

	return seconds_of(text_from(number, at));
}

bool
serial_is_short(struct text number, enum serial_kind kind)
{
	return (kind == SERIAL_DAY || kind == SERIAL_MONTH) && is_short(seconds_behind(number));
}

bool
serial_show(struct text number, enum serial_kind kind, bool from_1904, char buf[SERIAL_SIZE],
	    struct text *out)
{
	const char *point = number.n == 0 ? NULL : memchr(number.p, '.', number.n);
	size_t whole = point == NULL ? number.n : (size_t)(point - number.p);
	int64_t seconds = seconds_behind(number);
	int64_t serial;

	if (kind == SERIAL_NONE || !num_parse(number.p, whole, SERIAL_MAX, &serial))
		return false;
	if (kind == SERIAL_TIME && serial == 0) {
		*out = write_time(seconds, buf);
		return true;
	}
	if (is_before_midnight(seconds, 0) || is_short(seconds))
		serial++;
	serial += from_1904 ? DAYS_1904 : 0;
	if (serial == 0 || serial > SERIAL_MAX)
		return false;
	*out = write_day(serial, kind, buf);
	return true;
}

bool
serial_split(struct text value, int *year, int *month, int *day)
{
	month_t whole;
	day_t exact;

	if (!month_parse(value.p, value.n, &whole) || whole < 1900 * 12 + 2)
		return false;
	*year = whole / 12;
	*month = whole % 12 + 1;
	*day = 1;
	if (value.n == DAY_LENGTH && day_parse(value.p, value.n, &exact))
		day_split(exact, NULL, NULL, day);
	return true;
}
