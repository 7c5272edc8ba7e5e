#include "mend/mendday.h"

#include <string.h>

#include "mend/dayparts.h"

enum {
	BARE_MONTH = 6,
	YEAR_FIRST = 1880, /* nobody in a register was born before */
	YEAR_LAST = 2099,
	AID_FIRST = 1990, /* the first 低保 was paid in 1993 */
	SERIAL_DIGITS = 5,
	SERIAL_FIRST = 10000, /* 1927-05-18 */
	SERIAL_LAST = 73050,  /* 2099-12-31 */
	SERIAL_ZERO = -25569, /* day 0 of a spreadsheet, 1899-12-30, in days since 1970 */
};

/* What a cell says. */
struct reading {
	enum {
		READ_NONE,      /* no date */
		READ_DAY,       /* day is set */
		READ_MONTH,     /* year and month are */
		READ_YEAR,      /* year is */
		READ_ABSENT,    /* no such day */
		READ_AMBIGUOUS, /* more than one reading: of day, other and year with month */
	} what;
	day_t day;
	day_t other;
	int year;            /* 0 is none */
	int month;           /* 0 is unknown: 1 or 10 */
	enum diag_code code; /* enum diag_code of the form it has */
};

/* Without a time of day behind it: "2022-01-05 00:00:00", "2022-01-05T08:00". */
static struct text
drop_time(struct text t)
{
	size_t colon = text_find(t, TEXT(":"));
	size_t at = colon;

	if (colon == SIZE_MAX)
		return t;
	while (at > 0 && text_is_digit(t.p[at - 1]))
		at--;
	if (at > 0 && at < colon && (t.p[at - 1] == ' ' || t.p[at - 1] == 'T'))
		return (struct text){ t.p, at - 1 };
	return t;
}

static struct reading
a_day(int64_t year, int64_t month, int64_t mday, enum diag_code code)
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

/* 1985.06; 1985.1 may have been 1985.10, of which a spreadsheet drops the 0; 85年10月. */
static struct reading
two_parts(const struct mender *mender, const struct dayparts *parts)
{
	bool century = parts->digits[0] == 2 && parts->units && parts->separator == '\0';
	int64_t year =
		century ? full_year(mender, parts->number[0], parts->number[1]) : parts->number[0];

	if ((parts->digits[0] != 4 && !century) || parts->digits[1] > 2)
		return (struct reading){ .what = READ_NONE };
	struct reading reading = a_month(year, parts->number[1]);

	if (century)
		reading.code = DIAG_DAY_CENTURY;
	if (reading.what == READ_MONTH && parts->separator == '.' && !parts->units &&
	    parts->digits[1] == 1 && parts->number[1] == 1) {
		reading.what = READ_AMBIGUOUS;
		reading.month = 0;
		reading.day = reading.other = DAY_NONE;
	}
	return reading;
}

/* 20/2/2023: which of the first two is the month, if only one can be. */
static struct reading
year_last(const struct dayparts *parts)
{
	const int64_t *n = parts->number;
	struct reading day_first = a_day(n[2], n[1], n[0], DIAG_CELL_MENDED);
	struct reading month_first = a_day(n[2], n[0], n[1], DIAG_CELL_MENDED);

	if (n[0] > 12 || n[0] == n[1])
		return day_first;
	if (n[1] > 12)
		return month_first;
	/* more than one reading; days that do not exist are none */
	return (struct reading){ .what = READ_AMBIGUOUS,
				 .day = day_first.what == READ_DAY ? day_first.day : DAY_NONE,
				 .other = month_first.what == READ_DAY ? month_first.day
								       : DAY_NONE };
}

/* 5-Oct-1985, Oct-1985; of 5-Oct-85 and Oct-85 the year is sure only where it can be no day. */
static struct reading
named_month(const struct mender *mender, const struct dayparts *parts)
{
	size_t year = parts->count - 1;
	size_t mday = parts->named == 0 ? 1 : 0;
	const int64_t *n = parts->number;
	int64_t month = n[parts->named];
	bool short_year = parts->digits[year] == 2;

	if (parts->named == year || (parts->digits[year] != 4 && !short_year) ||
	    (parts->count == DAYPARTS && parts->digits[mday] > 2))
		return (struct reading){ .what = READ_NONE };
	int64_t full = short_year ? full_year(mender, n[year], month) : n[year];
	struct reading reading = parts->count == DAYPARTS
					 ? a_day(full, month, n[mday], DIAG_CELL_MENDED)
					 : a_month(full, month);

	if (short_year)
		reading.code = DIAG_DAY_CENTURY;
	if (short_year && n[year] <= 31 &&
	    (reading.what == READ_DAY || reading.what == READ_MONTH)) {
		reading.other = DAY_NONE;
		reading.day = reading.what == READ_DAY ? reading.day : DAY_NONE;
		reading.what = READ_AMBIGUOUS;
	}
	return reading;
}

static struct reading
three_parts(const struct mender *mender, const struct dayparts *parts)
{
	const int64_t *n = parts->number;

	if (parts->digits[0] == 4 && parts->digits[1] <= 2 && parts->digits[2] <= 2)
		return a_day(n[0], n[1], n[2], DIAG_CELL_MENDED);
	if (parts->digits[0] <= 2 && parts->digits[1] <= 2 && parts->digits[2] == 4 &&
	    !parts->units)
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

	if (month.what != READ_MONTH)
		return day;
	if (day.what == READ_DAY) {
		month.what = READ_AMBIGUOUS;
		month.day = day.day;
		month.other = DAY_NONE;
	}
	return month;
}

static struct reading
one_part(const struct mender *mender, const struct dayparts *parts)
{
	int64_t n = parts->number[0];
	bool year = parts->digits[0] == 4 && n >= YEAR_FIRST && n <= YEAR_LAST;

	if (parts->units || year)
		return (struct reading){ .what = year ? READ_YEAR : READ_NONE, .year = (int)n };
	if (parts->digits[0] == 8)
		return a_day(n / 10000, n / 100 % 100, n % 100, DIAG_CELL_MENDED);
	/* 20200501000000: a program's day and time */
	if (parts->digits[0] == 14 && n / 10000000000 >= 1900)
		return a_day(n / 10000000000, n / 100000000 % 100, n / 1000000 % 100,
			     DIAG_CELL_MENDED);
	if (parts->digits[0] == 6)
		return six_digits(mender, n);
	if (parts->digits[0] == SERIAL_DIGITS && n >= SERIAL_FIRST && n <= SERIAL_LAST)
		return (struct reading){ .what = READ_DAY,
					 .day = (day_t)(SERIAL_ZERO + n),
					 .code = DIAG_DAY_SERIAL };
	return (struct reading){ .what = READ_NONE };
}

/* The weekday that ends t, taken off it: 0 is Monday; -1 where none does. */
static int
take_weekday(struct text *t)
{
	const struct text days = TEXT("一二三四五六日天");
	const size_t each = sizeof("一") - 1;
	struct text before = { t->p, t->n < each ? 0 : t->n - each };
	struct text rest = text_drop_end(before, "星期|礼拜|周");

	if (rest.n == before.n)
		return -1;
	size_t day = text_find(days, text_from(*t, before.n));

	*t = rest;
	return day == SIZE_MAX ? INT8_MAX : day / each > 6 ? 6 : (int)(day / each);
}

/* Words that say no more than that it is a date: 1985年10月5日生, 自2026年1月起. */
static struct text
drop_words(struct text t)
{
	t = text_drop_begin(t, "生于|出生于");
	t = text_drop_begin(t, "自|从");
	t = text_drop_end(t, "出生|生");
	t = text_drop_end(t, "起|开始|始");
	return text_drop_end(t, "上午|下午");
}

/* 42374.0, 19851005.0: a number that was written with its decimals. */
static struct text
drop_decimals(struct text t)
{
	size_t n = t.n > 2 && text_ends(t, TEXT(".0")) ? t.n - 2 : 0;

	for (size_t i = 0; i < n; i++)
		if (!text_is_digit(t.p[i]))
			return t;
	return n >= SERIAL_DIGITS ? (struct text){ t.p, n } : t;
}

static struct reading
read_parts(const struct mender *mender, const struct dayparts *parts)
{
	if (parts->named != DAYPARTS)
		return named_month(mender, parts);
	switch (parts->count) {
	case 1:
		return one_part(mender, parts);
	case 2:
		return two_parts(mender, parts);
	default:
		return three_parts(mender, parts);
	}
}

static struct reading
read_cell(const struct mender *mender, struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct text t = drop_decimals(drop_words(mender_fold(drop_time(cell), '.', buf)));
	int weekday = take_weekday(&t);
	struct dayparts parts;

	if (t.n == 0 || !dayparts_read(t, &parts))
		return (struct reading){ .what = READ_NONE };
	struct reading reading = read_parts(mender, &parts);

	/* one of the two is wrong */
	if (weekday >= 0 && reading.what == READ_DAY && day_weekday(reading.day) != weekday)
		return (struct reading){ .what = READ_NONE };
	return reading;
}

static struct mend
refuse(const struct mender *mender, const struct column *column, struct text cell,
       const struct reading *reading)
{
	bool month = column->kind == KIND_MONTH;

	if (reading->what == READ_AMBIGUOUS)
		return mender_leave(cell, DIAG_DAY_AMBIGUOUS);
	return mender_refuse(mender, column, cell,
			     reading->what == READ_ABSENT ? DIAG_DAY_NONE
			     : month                      ? DIAG_MONTH_FORM
							  : DIAG_DAY_FORM);
}

/* 20219, which is 1955-05-10 of a spreadsheet, may be 2021-9 as well: nobody had aid then. */
static void
doubt_serial(struct reading *reading)
{
	if (reading->what != READ_DAY || reading->code != DIAG_DAY_SERIAL ||
	    reading->day >= day_of(AID_FIRST, 1, 1))
		return;
	reading->what = READ_AMBIGUOUS;
	reading->other = DAY_NONE;
}

struct mend
mendday_day(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	struct reading reading = read_cell(mender, cell);

	if (from->column != &schema_of(RECORD_REGISTER)->column[REGISTER_birth_date])
		doubt_serial(&reading);

	if (reading.what != READ_DAY)
		return refuse(mender, from->column, cell, &reading);
	char show[DAY_SIZE];
	bool same = text_equal(text_of(day_format(reading.day, show)), cell);

	return mender_become(mender, show, same ? DIAG_NONE : reading.code);
}

struct mend
mendday_month(const struct mender *mender, const struct mend_from *from, struct text cell)
{
	struct reading reading = read_cell(mender, cell);

	/* 202409 of a column that nobody knows stays as it was learned */
	if (reading.what == READ_MONTH && from->guessed && cell.n == BARE_MONTH &&
	    !text_has_any(cell, "-|.|/"))
		return mender_fine(cell);
	if (reading.what == READ_MONTH) {
		char show[DAY_SIZE];
		month_t month = (month_t)(reading.year * 12 + reading.month - 1);
		bool same = text_equal(text_of(month_format(month, show)), cell);

		return mender_become(mender, show, same ? DIAG_NONE : reading.code);
	}
	return mendday_day(mender, from, cell);
}

/* Are they a day and the same day of another century? */
static bool
is_same_but_century(day_t a, day_t b)
{
	int year[2];
	int month[2];
	int mday[2];

	day_split(a, &year[0], &month[0], &mday[0]);
	day_split(b, &year[1], &month[1], &mday[1]);
	return year[0] % 100 == year[1] % 100 && month[0] == month[1] && mday[0] == mday[1];
}

/* Is the birth date one of the readings of the cell? */
static bool
fits(const struct reading *reading, day_t birth)
{
	int year;
	int month;

	day_split(birth, &year, &month, NULL);
	bool same_year = year == reading->year;
	bool same_month = reading->month == 0 ? month == 1 || month == 10 : month == reading->month;

	switch (reading->what) {
	case READ_YEAR:
		return same_year;
	case READ_MONTH:
		return same_year && same_month;
	case READ_AMBIGUOUS:
		return (same_year && same_month) || birth == reading->day ||
		       birth == reading->other;
	case READ_DAY:
		return reading->code == DIAG_DAY_CENTURY &&
		       is_same_but_century(birth, reading->day);
	case READ_NONE:
	case READ_ABSENT:
		break;
	}
	return false;
}

bool
mendday_fill(const struct mender *mender, struct text cell, day_t birth, struct mend *out)
{
	struct reading reading = read_cell(mender, cell);
	char show[DAY_SIZE];

	if (birth == DAY_NONE || !fits(&reading, birth))
		return false;
	*out = mender_become(mender, day_format(birth, show), DIAG_DAY_FROM_IDENTITY);
	return true;
}

bool
mendday_leave(const struct mender *mender, struct text cell, day_t birth, struct mend *out)
{
	struct reading reading = read_cell(mender, cell);
	char show[DAY_SIZE];

	if (reading.what != READ_MONTH && reading.what != READ_YEAR)
		return false;
	*out = birth == DAY_NONE
		       ? mender_leave(TEXT_NONE, DIAG_BIRTH_WAITS)
		       : mender_become(mender, day_format(birth, show), DIAG_BIRTH_DIFFERS);
	out->value = TEXT_NONE;
	return true;
}

bool
mendday_is_damage(struct text cell)
{
	char buf[MEND_CELL_SIZE];
	struct text t = mender_fold(cell, '.', buf);
	struct dayparts parts;

	if (!dayparts_read(t, &parts) || parts.count != 2)
		return false;
	return parts.named != DAYPARTS;
}
