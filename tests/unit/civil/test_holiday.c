#include "civil/holiday.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "announced.h"
#include "named.h"
#include "unit.h"

#define SHIPPED JZ_SOURCE_DIR "/data/holidays.csv"

START_TEST(the_shipped_table_is_whole)
{
	/* facts about the notices, counted by hand from them */
	static const int tally[][2] = { { 17, 6 }, { 16, 5 }, { 18, 7 }, { 17, 6 },
					{ 19, 6 }, { 18, 7 }, { 18, 7 }, { 18, 7 },
					{ 19, 8 }, { 18, 5 }, { 19, 6 } };
	struct holidays holidays;
	struct diag diag = announced_listen();

	ck_assert_msg(holiday_read(SHIPPED, &diag, &holidays), "%s", announced_said);
	ck_assert_uint_eq(holidays.count, 373);
	ck_assert_int_eq(holidays.first_year, 2016);
	ck_assert_int_eq(holidays.last_year, 2026);
	for (int year = 2016; year <= 2026; year++) {
		int off;
		int worked;

		holiday_tally(&holidays, year, &off, &worked);
		ck_assert_int_eq(off, tally[year - 2016][0]);
		ck_assert_int_eq(worked, tally[year - 2016][1]);
	}
	holiday_free(&holidays);
}
END_TEST

START_TEST(a_tool_gets_its_calendar)
{
	struct diag diag = announced_listen();
	struct workday *calendar = holiday_open(SHIPPED, &diag);

	ck_assert_ptr_nonnull(calendar);
	ck_assert_int_eq(workday_add(calendar, day_of(2026, 2, 2), 25), day_of(2026, 3, 13));
	ck_assert_int_eq(workday_first(calendar), day_of(2016, 1, 1));
	ck_assert_int_eq(workday_final(calendar), day_of(2026, 12, 28));
	workday_free(calendar);
	ck_assert_str_eq(announced_said, "");
}
END_TEST

START_TEST(a_table_with_faults_gives_no_calendar)
{
	char path[32];
	struct diag diag = announced_listen();

	announced_file(ANNOUNCED_HEADER ANNOUNCED_2026 "2026-10-11,off,国庆节,,,,,一\n", path);
	ck_assert_ptr_null(holiday_open(path, &diag));
	ck_assert_str_eq(announced_said, "C205:6 C207:0 ");
	unlink(path);
	ck_assert_ptr_null(holiday_open(path, &diag));
	ck_assert_str_eq(announced_said, "C205:6 C207:0 T001:0 ");
}
END_TEST

START_TEST(every_fault_of_a_table_is_named)
{
	static const struct {
		const char *table;
		const char *said;
	} cases[] = {
		{ ANNOUNCED_HEADER ANNOUNCED_2026, "" },
		{ "kind,date\noff,2026-01-01\noff,2026-05-01\noff,2026-10-01\n", "" },
		{ "date,name\n2026-01-01,元旦\n", "T112:1 " },
		{ ANNOUNCED_HEADER, "T109:0 " },
		{ ANNOUNCED_HEADER ANNOUNCED_2026 "2026-02-30,off,,,,,,\n2026/2/3,off,,,,,,\n",
		  "C201:6 C201:7 " },
		{ ANNOUNCED_HEADER ANNOUNCED_2026 "2026-02-16,rest,,,,,,\n2026-02-17,plain,,,,,,\n",
		  "C202:6 C202:7 " },
		{ ANNOUNCED_HEADER ANNOUNCED_2026 "2026-05-01,off,,,,,,\n2026-02-14,off,,,,,,\n",
		  "C203:7 C203:6 " },
		{ ANNOUNCED_HEADER ANNOUNCED_2026 "2026-02-13,work,,,,,,\n", "C204:6 " },
		{ ANNOUNCED_HEADER ANNOUNCED_2026 "2026-02-16,off,,,,,,二\n", "C205:6 " },
		{ ANNOUNCED_HEADER "2026-01-01,off,,,,,,\n2026-05-01,off,,,,,,\n", "C206:0 " },
		{ ANNOUNCED_HEADER "2024-10-01,off,,,,,,\n" ANNOUNCED_2026, "C206:0 C206:0 " },
		{ ANNOUNCED_HEADER ANNOUNCED_2026 "2026-02-16,off\n2026-02-17,off,,,,,,,9\n",
		  "T105:6 T106:7 " },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct holidays holidays;

		ck_assert(announced_read(cases[i].table, &holidays) == (*cases[i].said == '\0'));
		ck_assert_msg(strcmp(announced_said, cases[i].said) == 0, "case %zu: %s, not %s", i,
			      announced_said, cases[i].said);
		holiday_free(&holidays);
	}
}
END_TEST

START_TEST(days_before_the_first_new_year_make_no_year)
{
	struct holidays holidays;

	ck_assert(announced_read(ANNOUNCED_HEADER "2025-12-31,off,元旦,,,,,\n" ANNOUNCED_2026,
				 &holidays));
	ck_assert_int_eq(holidays.first_year, 2026);
	holiday_free(&holidays);
}
END_TEST

START_TEST(a_table_is_tallied_by_year)
{
	char path[NAMED_SIZE];
	char text[256] = "";
	struct holidays holidays;
	struct diag diag = announced_listen();

	ck_assert(announced_read(ANNOUNCED_HEADER ANNOUNCED_2026, &holidays));
	struct rowout *out =
		rowout_open(named_file(path, "", ""), &(struct rowout_options){ 0 }, &diag);

	holiday_write_tally(&holidays, out, LANGUAGE_EN);
	ck_assert(rowout_finish(out));
	(void)named_take(path, text, sizeof(text));
	ck_assert_ptr_nonnull(strstr(text, "year,weekdays_off,weekend_worked,working_days"));
	ck_assert_ptr_nonnull(strstr(text, "\n2026,3,1,259"));
	holiday_free(&holidays);
}
END_TEST

START_TEST(a_day_behind_the_announced_ones_is_provisional)
{
	struct diag diag = announced_listen();
	struct workday *calendar = holiday_open(SHIPPED, &diag);

	holiday_say_provisional(calendar, day_of(2026, 12, 28), &diag);
	ck_assert_str_eq(announced_said, "");
	holiday_say_provisional(calendar, day_of(2026, 12, 29), &diag);
	ck_assert_str_eq(announced_said, "C221:0 ");
	workday_free(calendar);
}
END_TEST

UNIT(NULL, NULL, the_shipped_table_is_whole, a_tool_gets_its_calendar,
     a_table_with_faults_gives_no_calendar, every_fault_of_a_table_is_named,
     days_before_the_first_new_year_make_no_year, a_table_is_tallied_by_year,
     a_day_behind_the_announced_ones_is_provisional);
