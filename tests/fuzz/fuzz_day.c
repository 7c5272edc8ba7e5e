/* Dates and months: what is read is written as it was, and every day is one of the calendar. */
#include <string.h>

#include "base/day.h"
#include "fuzz.h"

static void
check_day(day_t day, const char *s, size_t n)
{
	char buf[DAY_SIZE];
	int year, month, mday;

	FUZZ(strlen(day_format(day, buf)) == n && memcmp(buf, s, n) == 0);
	day_split(day, &year, &month, &mday);
	FUZZ(day_exists(year, month, mday) && day_of(year, month, mday) == day);
	FUZZ(day_weekday(day) == (day_weekday(day - 1) + 1) % 7);
	FUZZ(month_first(month_of(day)) <= day && day <= month_last(month_of(day)));
	FUZZ(day_age(day, day, DAY_LEAP_MARCH) == 0);
	for (int years = 1; years < 130 && year + years <= 9999; years++)
		for (enum day_leap leap = DAY_LEAP_MARCH; leap <= DAY_LEAP_FEBRUARY; leap++) {
			day_t birthday = day_birthday(day, years, leap);

			FUZZ(day_age(day, birthday, leap) == years);
			FUZZ(day_age(day, birthday - 1, leap) == years - 1);
		}
}

static void
check_month(month_t month, const char *s, size_t n)
{
	char buf[DAY_SIZE];

	FUZZ(strlen(month_format(month, buf)) == 7 && n >= 7 && memcmp(buf, s, 7) == 0);
	FUZZ(month_of(month_first(month)) == month && month_of(month_last(month)) == month);
	FUZZ(month_of(month_last(month) + 1) == month + 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	day_t day = 17;
	month_t month = 17;

	if (day_parse(s, size, &day))
		check_day(day, s, size);
	else
		FUZZ(day == 17);
	if (month_parse(s, size, &month))
		check_month(month, s, size);
	else
		FUZZ(month == 17);
	return 0;
}
