#include "intake/mendday.h"

#include <string.h>

#include "base/num.h"
#include "intake/numeral.h"

enum {
	PARTS = 3,
	YEAR_FIRST = 1880, /* nobody in a register was born before */
	YEAR_LAST = 2099,
	SERIAL_DIGITS = 5,
	SERIAL_FIRST = 10000, /* 1927-05-18 */
	SERIAL_LAST = 73050,  /* 2099-12-31 */
	SERIAL_ZERO = -25569, /* day 0 of a spreadsheet, 1899-12-30, in days since 1970 */
};

/* A date in parts, as it is written. */
struct parts {
	int64_t number[PARTS];
	size_t digits[PARTS]; /* how many stand there; of 七 one, of 十二 two */
	size_t count;
	char separator; /* '.', '-', '/', or 'n' for 年月日 */
};

/* What a cell says. */
struct reading {
	enum {
		READ_NONE,      /* no date */
		READ_DAY,       /* day is set */
		READ_MONTH,     /* year and month are */
		READ_ABSENT,    /* no such day */
		READ_AMBIGUOUS, /* more than one reading; month may be set: 0 is unknown */
	} what;
	day_t day;
	int year;
	int month;
	int code; /* enum diag_code of the form it has */
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Without a time of day behind it: "2022-01-05 00:00:00", "2022-01-05T08:00". */
static struct text
drop_time(struct text t)
{
	size_t colon = text_find(t, TEXT(":"));
	size_t at = colon;

	if (colon == SIZE_MAX)
		return t;
	while (at > 0 && is_digit(t.p[at - 1]))
		at--;
	if (at > 0 && at < colon && (t.p[at - 1] == ' ' || t.p[at - 1] == 'T'))
		return (struct text){ t.p, at - 1 };
	return t;
}

/* The number at the beginning of *t, taken off it; *digits of it, 0 where none. */
static int64_t
take_number(struct text *t, size_t *digits)
{
	size_t n = 0;
	int64_t number = 0;

	while (n < t->n && is_digit(t->p[n]))
		n++;
	*digits = n;
	if (n > 0) {
		if (!num_parse(t->p, n, INT32_MAX, &number))
			*digits = 0;
	} else {
		n = numeral_span(*t);
		if (n > 0 && numeral_read((struct text){ t->p, n }, &number))
			*digits = number > 99 ? 4 : number > 9 ? 2 : 1;
	}
	*t = (struct text){ t->p + n, t->n - n };
	return number;
}

/* The separator at the beginning of *t, taken off it: "." "-" "/" or 年 月 日 号; 0 where none. */
static char
take_separator(struct text *t)
{
	static const struct {
		struct text sign;
		char separator;
	} signs[] = { { TEXT_INIT("年"), 'n' }, { TEXT_INIT("月份"), 'n' },
		      { TEXT_INIT("月"), 'n' }, { TEXT_INIT("日"), 'n' },
		      { TEXT_INIT("号"), 'n' }, { TEXT_INIT("."), '.' },
		      { TEXT_INIT("-"), '-' },  { TEXT_INIT("/"), '/' },
		      { TEXT_INIT("。"), '.' }, { TEXT_INIT("·"), '.' },
		      { TEXT_INIT("—"), '-' },  { TEXT_INIT("、"), '.' },
		      { TEXT_INIT("–"), '-' } };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		if (!text_begins(*t, signs[i].sign))
			continue;
		*t = (struct text){ t->p + signs[i].sign.n, t->n - signs[i].sign.n };
		return signs[i].separator;
	}
	return '\0';
}

static bool
take_apart(struct text t, struct parts *parts)
{
	char last = '\0';

	*parts = (struct parts){ 0 };
	while (t.n > 0) {
		if (parts->count == PARTS)
			return false;
		size_t at = parts->count++;

		parts->number[at] = take_number(&t, &parts->digits[at]);
		if (parts->digits[at] == 0)
			return false;
		last = take_separator(&t);
		if (last == '\0')
			return t.n == 0;
		if (parts->separator != '\0' && parts->separator != last)
			return false;
		parts->separator = last;
	}
	return last == 'n'; /* nothing stands behind the last part but 月, 日, 号 */
}

static struct reading
a_day(int64_t year, int64_t month, int64_t mday, int code)
{
	if (year < YEAR_FIRST || year > YEAR_LAST)
		return (struct reading){ .what = READ_NONE };
	if (month > 12 || mday > 31 || !day_exists((int)year, (int)month, (int)mday))
		return (struct reading){ .what = READ_ABSENT };
	return (struct reading){ .what = READ_DAY,
				 .day = day_of((int)year, (int)month, (int)mday),
				 .code = code };
}

static struct reading
a_month(int64_t year, int64_t month)
{
	if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12)
		return (struct reading){ .what = READ_NONE };
	return (struct reading){ .what = READ_MONTH,
				 .year = (int)year,
				 .month = (int)month,
				 .code = DIAG_DAY_MONTH_ALONE };
}

/* The century of a year of two digits: nothing in a register lies ahead. */
static int64_t
full_year(const struct mender *mender, int64_t two, int64_t month)
{
	month_t now = month_of(mender->today);

	return two + ((2000 + two) * 12 + month - 1 > now ? 1900 : 2000);
}

/* 1985.06; 1985.1 may have been 1985.10, of which a spreadsheet drops the 0. */
static struct reading
two_parts(const struct parts *parts)
{
	if (parts->digits[0] != 4 || parts->digits[1] > 2)
		return (struct reading){ .what = READ_NONE };
	struct reading reading = a_month(parts->number[0], parts->number[1]);

	if (reading.what == READ_MONTH && parts->separator == '.' && parts->digits[1] == 1 &&
	    parts->number[1] == 1) {
		reading.what = READ_AMBIGUOUS;
		reading.month = 0;
	}
	return reading;
}

/* 20/2/2023: which of the first two is the month, if only one can be. */
static struct reading
year_last(const struct parts *parts)
{
	const int64_t *n = parts->number;

	if (n[0] > 12 || n[0] == n[1])
		return a_day(n[2], n[1], n[0], DIAG_CELL_MENDED);
	if (n[1] > 12)
		return a_day(n[2], n[0], n[1], DIAG_CELL_MENDED);
	return (struct reading){ .what = READ_AMBIGUOUS };
}

static struct reading
three_parts(const struct mender *mender, const struct parts *parts)
{
	const int64_t *n = parts->number;

	if (parts->digits[0] == 4 && parts->digits[1] <= 2 && parts->digits[2] <= 2)
		return a_day(n[0], n[1], n[2], DIAG_CELL_MENDED);
	if (parts->digits[0] <= 2 && parts->digits[1] <= 2 && parts->digits[2] == 4 &&
	    parts->separator != 'n')
		return year_last(parts);
	if (parts->digits[0] == 2 && parts->digits[1] <= 2 && parts->digits[2] <= 2)
		return a_day(full_year(mender, n[0], n[1]), n[1], n[2], DIAG_DAY_CENTURY);
	return (struct reading){ .what = READ_NONE };
}

/* 198506 may be a month, 850612 a day; 201012 either. */
static struct reading
six_digits(const struct mender *mender, int64_t n)
{
	struct reading month = a_month(n / 100, n % 100);
	int64_t year = full_year(mender, n / 10000, n / 100 % 100);
	struct reading day = a_day(year, n / 100 % 100, n % 100, DIAG_DAY_CENTURY);

	if (month.what == READ_MONTH && day.what == READ_DAY)
		return (struct reading){ .what = READ_AMBIGUOUS };
	return month.what == READ_MONTH ? month : day;
}

static struct reading
one_part(const struct mender *mender, const struct parts *parts)
{
	int64_t n = parts->number[0];

	if (parts->digits[0] == 8)
		return a_day(n / 10000, n / 100 % 100, n % 100, DIAG_CELL_MENDED);
	if (parts->digits[0] == 6)
		return six_digits(mender, n);
	if (parts->digits[0] == SERIAL_DIGITS && n >= SERIAL_FIRST && n <= SERIAL_LAST)
		return (struct reading){ .what = READ_DAY,
					 .day = (day_t)(SERIAL_ZERO + n),
					 .code = DIAG_DAY_SERIAL };
	return (struct reading){ .what = READ_NONE };
}

/* Put t into buf with a point for the blanks between two digits, which folding would join. */
static struct text
part_digits(struct text t, char buf[MEND_CELL_SIZE])
{
	size_t n = 0;
	size_t used;
	bool gap = false;

	for (size_t at = 0; at < t.n; at += used) {
		bool blank = text_is_blank(text_decode(t.p + at, t.n - at, &used));

		if (n + used + 1 > MEND_CELL_SIZE)
			return t;
		if (gap && n > 0 && is_digit(buf[n - 1]) && is_digit(t.p[at]))
			buf[n++] = '.';
		gap = blank;
		if (blank)
			continue;
		memcpy(buf + n, t.p + at, used);
		n += used;
	}
	return (struct text){ buf, n };
}

static struct reading
read_cell(const struct mender *mender, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	char apart[MEND_CELL_SIZE];
	struct text t = text_fold(part_digits(drop_time(cell), apart), buf, sizeof(buf));
	struct parts parts;

	if (t.n == SERIAL_DIGITS + 2 && text_ends(t, TEXT(".0")))
		t.n = SERIAL_DIGITS;
	if (!take_apart(t, &parts))
		return (struct reading){ .what = READ_NONE };
	switch (parts.count) {
	case 1:
		return parts.separator == '\0' ? one_part(mender, &parts)
					       : (struct reading){ .what = READ_NONE };
	case 2:
		return two_parts(&parts);
	default:
		return three_parts(mender, &parts);
	}
}

static struct mend
show_day(const struct mender *mender, struct text cell, const struct reading *reading)
{
	char show[DAY_SIZE];
	struct text same = text_of(day_format(reading->day, show));

	return mend_become(mender, show, text_equal(same, cell) ? MEND_FINE : reading->code);
}

static struct mend
show_month(const struct mender *mender, struct text cell, const struct reading *reading)
{
	char show[DAY_SIZE];
	struct text same =
		text_of(month_format((month_t)(reading->year * 12 + reading->month - 1), show));

	return mend_become(mender, show, text_equal(same, cell) ? MEND_FINE : reading->code);
}

static struct mend
refuse(const struct mender *mender, const struct column *column, struct text cell,
       const struct reading *reading)
{
	bool month = column->kind == KIND_MONTH;

	if (reading->what == READ_AMBIGUOUS)
		return mend_leave(cell, DIAG_DAY_AMBIGUOUS);
	return mend_refuse(mender, column, cell,
			   reading->what == READ_ABSENT ? DIAG_DAY_NONE
			   : month                      ? DIAG_MONTH_FORM
							: DIAG_DAY_FORM);
}

struct mend
mendday_day(const struct mender *mender, const struct column *column, struct text cell)
{
	struct reading reading = read_cell(mender, cell);

	return reading.what == READ_DAY ? show_day(mender, cell, &reading)
					: refuse(mender, column, cell, &reading);
}

struct mend
mendday_month(const struct mender *mender, const struct column *column, struct text cell)
{
	struct reading reading = read_cell(mender, cell);

	if (reading.what == READ_MONTH)
		return show_month(mender, cell, &reading);
	return mendday_day(mender, column, cell);
}

bool
mendday_fill(const struct mender *mender, struct text cell, day_t birth, struct mend *out)
{
	struct reading reading = read_cell(mender, cell);
	char show[DAY_SIZE];
	int year;
	int month;

	if (birth == DAY_NONE || reading.year == 0 ||
	    (reading.what != READ_MONTH && reading.what != READ_AMBIGUOUS))
		return false;
	day_split(birth, &year, &month, NULL);
	bool fits = reading.month == 0 ? month == 1 || month == 10 : month == reading.month;

	if (year != reading.year || !fits)
		return false;
	*out = mend_become(mender, day_format(birth, show), DIAG_DAY_FROM_IDENTITY);
	return true;
}
