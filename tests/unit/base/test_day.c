#include "base/day.h"

#include <string.h>

#include "unit.h"

START_TEST(every_day_of_four_centuries_comes_back)
{
	day_t first = day_of(1800, 1, 1);

	for (day_t day = first; day < first + 146097; day++) {
		int year;
		int month;
		int mday;
		char text[DAY_SIZE];
		day_t again = DAY_NONE;

		day_split(day, &year, &month, &mday);
		ck_assert(day_exists(year, month, mday));
		ck_assert_int_eq(day_of(year, month, mday), day);
		ck_assert(day_parse(day_format(day, text), 10, &again));
		ck_assert_int_eq(again, day);
	}
}
END_TEST

START_TEST(known_days)
{
	ck_assert_int_eq(day_of(1970, 1, 1), 0);
	ck_assert_int_eq(day_of(2000, 3, 1), 11017);
	ck_assert_int_eq(day_weekday(day_of(2026, 11, 23)), 0);
	ck_assert_int_eq(day_weekday(day_of(1969, 12, 28)), 6);
}
END_TEST

START_TEST(what_is_no_date_is_refused)
{
	static const char *const bad[] = { "2023-02-29", "2023-2-01",  "2023/02/01",
					   "2023-13-01", "2023-00-10", "2023-04-31",
					   "1900-02-29", "0000-01-01", "2023-01-1x" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		day_t day = 7;

		ck_assert_msg(!day_parse(bad[i], strlen(bad[i]), &day), "%s", bad[i]);
		ck_assert_int_eq(day, 7);
	}
}
END_TEST

START_TEST(a_byte_that_is_none_of_a_date_is_refused_in_any_place)
{
	for (size_t place = 0; place < DAY_LENGTH; place++)
		for (int byte = 0; byte < 256; byte++) {
			char s[] = "2011-11-11";
			bool line = s[place] == '-';
			day_t day = 7;

			s[place] = (char)byte;
			bool fits = line ? byte == '-' : byte >= '0' && byte <= '9';

			if (!fits)
				ck_assert_msg(!day_parse(s, DAY_LENGTH, &day), "%s", s);
		}
}
END_TEST

START_TEST(age_counts_the_birthday_itself)
{
	day_t birth = day_of(1966, 11, 23);

	ck_assert_int_eq(day_age(birth, day_of(2026, 11, 22), DAY_LEAP_MARCH), 59);
	ck_assert_int_eq(day_age(birth, day_of(2026, 11, 23), DAY_LEAP_MARCH), 60);
	ck_assert_int_eq(day_age(birth, day_of(2026, 11, 24), DAY_LEAP_MARCH), 60);
}
END_TEST

START_TEST(leap_birthday_follows_the_rule)
{
	day_t birth = day_of(2008, 2, 29);

	ck_assert_int_eq(day_age(birth, day_of(2026, 2, 28), DAY_LEAP_MARCH), 17);
	ck_assert_int_eq(day_age(birth, day_of(2026, 3, 1), DAY_LEAP_MARCH), 18);
	ck_assert_int_eq(day_age(birth, day_of(2026, 2, 28), DAY_LEAP_FEBRUARY), 18);
	ck_assert_int_eq(day_age(birth, day_of(2028, 2, 28), DAY_LEAP_FEBRUARY), 19);
	ck_assert_int_eq(day_age(birth, day_of(2028, 2, 29), DAY_LEAP_FEBRUARY), 20);
}
END_TEST

START_TEST(a_term_past_the_year_9999_is_not_cut)
{
	char text[DAY_SIZE];
	month_t month = MONTH_NONE;

	ck_assert_str_eq(day_format(day_of(9999, 12, 31) + 1, text), "10000-01-01");
	ck_assert_str_eq(day_format(INT32_MAX - 719468, text), "5879610-09-09");
	ck_assert(month_parse("9999-12", 7, &month));
	ck_assert_str_eq(month_format(month + 1, text), "10000-01");
	ck_assert_int_eq(day_age(day_of(1, 1, 1), day_of(9999, 12, 31), DAY_LEAP_MARCH), 9998);
	ck_assert_int_eq(day_age(day_of(9999, 12, 31), day_of(1, 1, 1), DAY_LEAP_MARCH), -9999);
	ck_assert_int_eq(day_birthday(day_of(9996, 2, 29), 100, DAY_LEAP_FEBRUARY),
			 day_of(10096, 2, 29));
}
END_TEST

START_TEST(some_months_later)
{
	/* 民法典 art. 202: the same day of the month, or where it has none the last */
	ck_assert_int_eq(day_months_later(day_of(2026, 8, 23), 3), day_of(2026, 11, 23));
	ck_assert_int_eq(day_months_later(day_of(2025, 11, 30), 3), day_of(2026, 2, 28));
	ck_assert_int_eq(day_months_later(day_of(2026, 10, 31), 12), day_of(2027, 10, 31));
	ck_assert_int_eq(day_months_later(day_of(2026, 1, 31), 0), day_of(2026, 1, 31));
}
END_TEST

START_TEST(months)
{
	char text[DAY_SIZE];
	month_t month = MONTH_NONE;

	ck_assert(month_parse("2026-12", 7, &month));
	ck_assert_str_eq(month_format(month + 1, text), "2027-01");
	ck_assert_int_eq(month_last(month), day_of(2026, 12, 31));
	ck_assert_int_eq(month_first(month), day_of(2026, 12, 1));
	ck_assert(!month_parse("2026-13", 7, &month));
	ck_assert(month_parse("2024-02-29", 10, &month));
	ck_assert_str_eq(month_format(month, text), "2024-02");
}
END_TEST

UNIT(NULL, NULL, every_day_of_four_centuries_comes_back, known_days, what_is_no_date_is_refused,
     a_byte_that_is_none_of_a_date_is_refused_in_any_place, age_counts_the_birthday_itself,
     leap_birthday_follows_the_rule, a_term_past_the_year_9999_is_not_cut, some_months_later,
     months);
