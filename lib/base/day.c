#include "base/day.h"

#include "base/eight.h"

enum {
	DAYS_PER_ERA = 146097,   /* 400 years */
	EPOCH_FROM_ERA = 719468, /* 0000-03-01 to 1970 */
	MONTH_LEAST = 28,        /* days that every month has */
};

/* The last day of a month, 1 to 12. */
static int
month_length(int year, int month)
{
	static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return length[month - 1];
}

bool
day_exists(int year, int month, int mday)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && mday >= 1 &&
	       (mday <= MONTH_LEAST || mday <= month_length(year, month));
}

/* Years are counted from 1 March, so that the leap day is the last of its year. */
day_t
day_of(int year, int month, int mday)
{
	static const int before[] = { 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275 };
	int y = year - (month <= 2);
	int century = y / 100;

	return y * 365 + y / 4 - century + century / 4 + before[month - 1] + mday - 1 -
	       EPOCH_FROM_ERA;
}

void
day_split(day_t day, int *year, int *month, int *mday)
{
	int z = day + EPOCH_FROM_ERA;
	int era = z / DAYS_PER_ERA;
	int of_era = z - era * DAYS_PER_ERA;
	int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * y + y / 4 - y / 100);
	int mp = (5 * of_year + 2) / 153;
	int m = mp < 10 ? mp + 3 : mp - 9;

	if (year != NULL)
		*year = y + era * 400 + (m <= 2 ? 1 : 0);
	if (month != NULL)
		*month = m;
	if (mday != NULL)
		*mday = of_year - (153 * mp + 2) / 5 + 1;
}

int
day_weekday(day_t day)
{
	int w = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return w < 0 ? w + 7 : w;
}

/* What makes '0' of the lines of YY-MM-DD. */
#define LINES ((UINT64_C(1) << 16 | UINT64_C(1) << 40) * ('-' ^ '0'))

/* Two digits; *good stays where they are that. */
static int
two(const char *s, bool *good)
{
	*good &= text_is_digit(s[0]);
	*good &= text_is_digit(s[1]);
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static int
four(const char *s, bool *good)
{
	return two(s, good) * 100 + two(s + 2, good);
}

/* Of a day; of none where the year is 0. */
struct parts {
	int year;
	int month;
	int mday;
};

/* YYYY-MM-DD */
static struct parts
read_day(const char *s, size_t n)
{
	static const struct parts none = { 0 };

	if (n != DAY_LENGTH || s[4] != '-' || s[7] != '-')
		return none;
	bool good = true;
	int century = two(s, &good);
	eight_t rest = eight_of(s + 2) ^ LINES; /* YY0MM0DD */
	eight_t pairs = eight_pairs(rest);
	struct parts parts = { century * 100 + (int)(pairs & UINT8_MAX),
			       (int)(pairs >> 24 & UINT8_MAX), (int)(pairs >> 48 & UINT8_MAX) };

	good = good && eight_good(rest) && day_exists(parts.year, parts.month, parts.mday);
	return good ? parts : none;
}

bool
day_parse(const char *s, size_t n, day_t *out)
{
	struct parts parts = read_day(s, n);

	if (parts.year == 0)
		return false;
	*out = day_of(parts.year, parts.month, parts.mday);
	return true;
}

static void
put_digits(char *at, int value, int count)
{
	for (int i = count - 1; i >= 0; i--) {
		at[i] = (char)('0' + value % 10);
		value /= 10;
	}
}

/* Four digits, and more where a term runs past the year 9999; returns the place behind them. */
static char *
put_year(char *at, int year)
{
	int count = 4;

	for (int rest = year / 10000; rest > 0; rest /= 10)
		count++;
	put_digits(at, year, count);
	return at + count;
}

/* "-" and two digits; returns the place behind them. */
static char *
put_part(char *at, int value)
{
	*at = '-';
	put_digits(at + 1, value, 2);
	return at + 3;
}

/* What stands in buf up to here, with NUL behind it. */
static struct text
ended(const char *buf, char *end)
{
	*end = '\0';
	return (struct text){ buf, (size_t)(end - buf) };
}

struct text
day_written(day_t day, char buf[DAY_SIZE])
{
	int year;
	int month;
	int mday;

	if (day == DAY_NONE)
		return ended(buf, buf);
	day_split(day, &year, &month, &mday);
	return ended(buf, put_part(put_part(put_year(buf, year), month), mday));
}

char *
day_format(day_t day, char buf[DAY_SIZE])
{
	(void)day_written(day, buf);
	return buf;
}

/* The birthday in a year of who was born on that day. */
static day_t
birthday_in(int year, int month, int mday, enum day_leap leap)
{
	if (month == 2 && mday == 29 && month_length(year, 2) == 28)
		return leap == DAY_LEAP_MARCH ? day_of(year, 3, 1) : day_of(year, 2, 28);
	return day_of(year, month, mday);
}

day_t
day_birthday(day_t birth, int years, enum day_leap leap)
{
	int year;
	int month;
	int mday;

	day_split(birth, &year, &month, &mday);
	return birthday_in(year + years, month, mday, leap);
}

int
day_age(day_t birth, day_t day, enum day_leap leap)
{
	int born;
	int month;
	int mday;
	int now;

	day_split(birth, &born, &month, &mday);
	day_split(day, &now, NULL, NULL);
	return now - born - (day < birthday_in(now, month, mday, leap) ? 1 : 0);
}

month_t
month_of(day_t day)
{
	int year;
	int month;

	day_split(day, &year, &month, NULL);
	return year * 12 + month - 1;
}

day_t
month_first(month_t month)
{
	return day_of(month / 12, month % 12 + 1, 1);
}

day_t
month_last(month_t month)
{
	return month_first(month + 1) - 1;
}

day_t
day_months_later(day_t day, int32_t months)
{
	int mday;
	month_t month = month_of(day) + months;

	day_split(day, NULL, NULL, &mday);
	day_t same = month_first(month) + mday - 1;

	return same > month_last(month) ? month_last(month) : same;
}

/* YYYY-MM, or YYYY-MM-DD */
static struct parts
read_month(const char *s, size_t n)
{
	if (n != 7 || s[4] != '-')
		return read_day(s, n);
	bool good = true;
	struct parts parts = { four(s, &good), two(s + 5, &good), 1 };

	return good && day_exists(parts.year, parts.month, 1) ? parts : (struct parts){ 0 };
}

bool
month_parse(const char *s, size_t n, month_t *out)
{
	struct parts parts = read_month(s, n);

	if (parts.year == 0)
		return false;
	*out = parts.year * 12 + parts.month - 1;
	return true;
}

struct text
month_written(month_t month, char buf[DAY_SIZE])
{
	char *end = month == MONTH_NONE ? buf : put_part(put_year(buf, month / 12), month % 12 + 1);

	return ended(buf, end);
}

char *
month_format(month_t month, char buf[DAY_SIZE])
{
	(void)month_written(month, buf);
	return buf;
}
