#include "civil/workday.h"

#include <stdlib.h>
#include <string.h>

#include "unit.h"
#include "vector.h"

static struct vectors table;
static struct workday_exception *exception;
static struct workday *calendar;

static day_t
day_at(const struct vectors *vectors, size_t row, const char *heading)
{
	const char *cell = vectors_at(vectors, row, heading);
	day_t day = DAY_NONE;

	ck_assert_msg(day_parse(cell, strlen(cell), &day), "%s", cell);
	return day;
}

static void
set_up(void)
{
	table = vectors_load("data/holidays.csv");
	exception = calloc(table.rows, sizeof(*exception));
	for (size_t row = 1; row < table.rows; row++)
		exception[row - 1] = (struct workday_exception){
			day_at(&table, row, "date"),
			strcmp(vectors_at(&table, row, "kind"), "work") == 0,
		};
	calendar = workday_new(exception, table.rows - 1, 2016, 2026);
}

static void
tear_down(void)
{
	workday_free(calendar);
	free(exception);
	vectors_free(&table);
}

static void
check_vectors(const char *path, size_t rows)
{
	struct vectors v = vectors_load(path);

	ck_assert_uint_eq(v.rows, rows);
	for (size_t row = 1; row < v.rows; row++) {
		day_t start = day_at(&v, row, "start");
		day_t deadline = day_at(&v, row, "deadline");
		int n = atoi(vectors_at(&v, row, "n"));
		char text[DAY_SIZE];

		ck_assert_msg(workday_add(calendar, start, n) == deadline, "%s + %d: %s, not %s",
			      vectors_at(&v, row, "start"), n,
			      day_format(workday_add(calendar, start, n), text),
			      vectors_at(&v, row, "deadline"));
		ck_assert_int_eq(workday_count(calendar, start, deadline), n);
		ck_assert_int_eq(deadline - start, atoi(vectors_at(&v, row, "calendar_days")));
	}
	vectors_free(&v);
}

START_TEST(long_holidays_of_eleven_years)
{
	check_vectors("tests/vectors/workday-vectors.csv", 79);
}
END_TEST

START_TEST(every_limit_of_the_procedure)
{
	check_vectors("tests/vectors/deadline-vectors.csv", 49);
}
END_TEST

START_TEST(what_was_announced_is_so)
{
	for (size_t row = 1; row < table.rows; row++) {
		day_t day = day_at(&table, row, "date");
		bool works = strcmp(vectors_at(&table, row, "kind"), "work") == 0;

		ck_assert(workday_is(calendar, day) == works);
	}
	ck_assert(!workday_is(calendar, day_of(2026, 10, 11)));
	ck_assert(workday_is(calendar, day_of(2026, 11, 23)));
}
END_TEST

START_TEST(working_days_of_a_year)
{
	static const int year[][2] = { { 2021, 250 }, { 2022, 249 }, { 2023, 249 },
				       { 2024, 251 }, { 2025, 248 }, { 2026, 248 } };

	for (size_t i = 0; i < sizeof(year) / sizeof(*year); i++)
		ck_assert_int_eq(workday_count(calendar, day_of(year[i][0] - 1, 12, 31),
					       day_of(year[i][0], 12, 31)),
				 year[i][1]);
}
END_TEST

/* From every day of twelve years, one of them behind the table. */
START_TEST(add_and_count_are_inverse)
{
	for (day_t day = workday_first(calendar); day <= day_of(2027, 12, 31); day++) {
		for (int n = 0; n <= 60; n++) {
			day_t there = workday_add(calendar, day, n);

			ck_assert_int_eq(workday_count(calendar, day, there), n);
			ck_assert(n == 0 || workday_is(calendar, there));
		}
	}
}
END_TEST

START_TEST(count_is_the_sum_of_its_days)
{
	day_t from = day_of(2025, 12, 1);
	int32_t sum = 0;

	for (day_t day = from + 1; day <= day_of(2027, 3, 1); day++) {
		sum += workday_is(calendar, day);
		ck_assert_int_eq(workday_count(calendar, from, day), sum);
	}
	ck_assert_int_eq(workday_count(calendar, from, from), 0);
}
END_TEST

START_TEST(the_first_day_of_the_calendar)
{
	ck_assert_int_eq(workday_first(calendar), day_of(2016, 1, 1));
	ck_assert(!workday_is(calendar, day_of(2016, 1, 1)));
	ck_assert_int_eq(workday_add(calendar, day_of(2016, 1, 1), 1), day_of(2016, 1, 4));
	ck_assert_int_eq(workday_from(calendar, day_of(2016, 1, 1)), day_of(2016, 1, 4));
	ck_assert_int_eq(workday_from(calendar, day_of(2016, 1, 4)), day_of(2016, 1, 4));
}
END_TEST

START_TEST(behind_the_table_weekdays_work)
{
	ck_assert_int_eq(workday_final(calendar), day_of(2026, 12, 28));
	ck_assert_int_eq(workday_add(calendar, day_of(2026, 12, 31), 1), day_of(2027, 1, 1));
	ck_assert_int_eq(workday_add(calendar, day_of(2026, 12, 31), 2), day_of(2027, 1, 4));
	ck_assert_int_eq(workday_add(calendar, day_of(2026, 12, 31), 261), day_of(2027, 12, 31));
	ck_assert(!workday_is(calendar, day_of(2027, 1, 2)));
	ck_assert(workday_is(calendar, day_of(2027, 10, 1)));
	/* far away, and back */
	ck_assert_int_eq(workday_count(calendar, day_of(2016, 1, 1),
				       workday_add(calendar, day_of(2016, 1, 1), 1000000)),
			 1000000);
}
END_TEST

UNIT(set_up, tear_down, long_holidays_of_eleven_years, every_limit_of_the_procedure,
     what_was_announced_is_so, working_days_of_a_year, add_and_count_are_inverse,
     count_is_the_sum_of_its_days, the_first_day_of_the_calendar, behind_the_table_weekdays_work);
