#include "terms/tracked.h"

#include <stdio.h>

#include "civil/holiday.h"
#include "scratch.h"
#include "unit.h"

static struct ruleset *rules;
static struct workday *calendar;
static struct due due;

static void
set_up(void)
{
	scratch_set_up();
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &scratch.diag);
	calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &scratch.diag);
	scratch_forget(&scratch);
}

static void
tear_down(void)
{
	due_free(&due);
	workday_free(calendar);
	ruleset_close(rules);
	scratch_tear_down();
}

static void
read_list(const char *rows)
{
	const struct due_options options = {
		.rules = rules, .calendar = calendar, .date = day_of(2026, 11, 23), .within = 5
	};
	char content[1024];

	(void)snprintf(content, sizeof(content),
		       "id,kind,household_id,person,what,owner,opened_on,due_on,done_on,result\n%s",
		       rows);
	scratch_write(&scratch, "t.csv", content);
	ck_assert(tracked_read(&due, scratch_path(&scratch, "t.csv"), &options, &scratch.diag));
}

static const struct {
	const char *row;
	enum word status;
	const char *due;
	const char *article;
} rows[] = {
	/* 民发〔2022〕83号五（五）: three months; the same day of the third month is the last */
	{ "T,change-report,H,P,x,A,2026-08-23,,,", WORD_PROGRESS_SOON, "2026-11-23",
	  "第四十六条第一款" },
	{ "T,change-report,H,P,x,A,2026-08-22,,,", WORD_PROGRESS_OVERDUE, "2026-11-22",
	  "第四十六条第一款" },
	{ "T,change-report,H,P,x,A,2026-08-01,,2026-11-02,", WORD_PROGRESS_LATE, "2026-11-01",
	  "第四十六条第一款" },
	{ "T,change-report,H,P,x,A,2026-08-02,,2026-11-02,", WORD_PROGRESS_DONE, "2026-11-02",
	  "第四十六条第一款" },
	/* 大办发〔2021〕30号（十五） */
	{ "T,wandering,,P,x,A,2026-08-22,,,", WORD_PROGRESS_OVERDUE, "2026-11-22", "（十五）" },
	/* the day that people wrote goes before the rule */
	{ "T,wandering,,P,x,A,2026-08-22,2026-12-24,,", WORD_PROGRESS_OPEN, "2026-12-24",
	  "（十五）" },
	/* 自然灾害救助条例第二十一条: by the end of October */
	{ "T,winter-count,,,x,A,2026-09-01,,2026-10-31,", WORD_PROGRESS_DONE, "2026-10-31",
	  "第二十一条第二款" },
	{ "T,winter-count,,,x,A,2026-09-01,,2026-11-01,", WORD_PROGRESS_LATE, "2026-10-31",
	  "第二十一条第二款" },
	{ "T,winter-count,,,x,A,2026-11-02,,,", WORD_PROGRESS_OVERDUE, "2026-10-31",
	  "第二十一条第二款" },
	/* 财社〔2013〕217号第十六条: by the quarter */
	{ "T,fund-accounts,,,x,A,2026-09-30,,2026-09-30,", WORD_PROGRESS_DONE, "2026-09-30",
	  "第十六条" },
	{ "T,fund-accounts,,,x,A,2026-10-01,,,", WORD_PROGRESS_PROVISIONAL, "2026-12-31",
	  "第十六条" },
	{ "T,fund-accounts,,,x,A,2026-07-01,,2026-10-01,", WORD_PROGRESS_LATE, "2026-09-30",
	  "第十六条" },
	{ "T,publication,,,x,A,2026-10-01,,,", WORD_PROGRESS_UNLIMITED, "", "第六十七条" },
	{ "T,hotline,,,x,A,2026-11-20,,,", WORD_PROGRESS_UNLIMITED, "", "（十七）" },
	{ "T,assistant,,,x,A,2026-11-20,,,", WORD_PROGRESS_UNLIMITED, "", "（二十二）" },
};

START_TEST(each_is_due_by_its_kind)
{
	char day[DAY_SIZE];

	read_list(rows[_i].row);
	ck_assert_str_eq(scratch.cells, "");
	ck_assert_uint_eq(due.rows, 1);
	const struct deadline_step *step = due.row[0].step;

	ck_assert_int_eq(step->status, rows[_i].status);
	ck_assert_str_eq(day_format(step->due, day), rows[_i].due);
	ck_assert(text_equal(step->article, text_of(rows[_i].article)));
}
END_TEST

START_TEST(a_title_begins_with_the_kind)
{
	read_list("T,pairing,,,a party member,A,2026-11-02,,,\n");
	ck_assert_str_eq(due.row[0].application->text[DUE_TITLE].p, "pairing: a party member");
}
END_TEST

START_TEST(the_third_refusal_on_end_is_told)
{
	read_list("T1,offer,H,P,x,A,2026-01-05,,2026-01-06,refused\n"
		  "T2,offer,H,P,x,A,2026-02-05,,2026-02-06,refused\n"
		  "T3,offer,H,Q,x,A,2026-02-05,,2026-02-06,refused\n"
		  "T4,offer,H,P,x,A,2026-03-05,,2026-03-06,refused\n"
		  "T5,offer,H,P,x,A,2026-04-05,,2026-04-06,taken\n"
		  "T6,offer,H,P,x,A,2026-05-05,,2026-05-06,refused\n");
	ck_assert_str_eq(scratch.cells, "A114 5 result H -\n");
}
END_TEST

/* 没有拒绝 is no refusal, and what an employer refuses is not the person's. */
START_TEST(only_what_the_person_refuses_counts)
{
	read_list("T1,offer,H,P,x,A,2026-01-05,,2026-01-06,本人拒绝\n"
		  "T2,offer,H,P,x,A,2026-02-05,,2026-02-06,没有拒绝，下月上岗\n"
		  "T3,offer,H,P,x,A,2026-03-05,,2026-03-06,本人拒绝\n"
		  "T4,offer,H,P,x,A,2026-04-05,,2026-04-06,用人单位拒绝录用\n"
		  "T5,offer,H,P,x,A,2026-05-05,,2026-05-06,refused\n"
		  "T6,offer,H,P,x,A,2026-06-05,,2026-06-06,was refused by the employer\n");
	ck_assert_str_eq(scratch.cells, "");
}
END_TEST

START_TEST(nothing_is_due_before_it_began)
{
	read_list("T1,pairing,H,P,x,A,2026-09-30,2026-09-29,,\n"
		  "T2,pairing,H,P,x,A,2026-09-30,2026-09-30,,\n");
	ck_assert_str_eq(scratch.cells, "L106 2 due_on H 2026-09-29\n");
}
END_TEST

START_TEST(an_assistant_is_at_work_from_the_first_day_to_the_one_before_the_end)
{
	const struct due_options options = {
		.rules = rules, .calendar = calendar, .date = day_of(2026, 11, 23), .within = 5
	};

	scratch_write(
		&scratch, "t.csv",
		"id,kind,what,opened_on,done_on,amount\n"
		"A,assistant,x,2026-11-22,,100.00\nB,assistant,x,2026-11-23,,20.50\n"
		"C,assistant,x,2026-11-24,,1000.00\nD,assistant,x,2026-01-01,2026-11-22,1000.00\n"
		"E,assistant,x,2026-01-01,2026-11-23,1000.00\nF,assistant,x,,,\n"
		"G,station,x,2026-01-01,,1000.00\n");
	ck_assert(tracked_read(&due, scratch_path(&scratch, "t.csv"), &options, &scratch.diag));
	ck_assert_uint_eq(due.assistants, 3);
	ck_assert_int_eq(due.allowance, 12050);
}
END_TEST

START_TEST(duties_of_the_year_have_rows_up_to_the_period_that_runs)
{
	const struct due_options options = { .rules = rules,
					     .calendar = calendar,
					     .date = day_of(2026, 8, 1),
					     .within = 5,
					     .duties = true,
					     .asked = true,
					     .language = LANGUAGE_EN };
	char day[DAY_SIZE];

	/* the second quarter has a row; of 2025 nothing is asked any more */
	scratch_write(&scratch, "t.csv",
		      "id,kind,owner,opened_on,done_on,note\n"
		      "A,fund-accounts,x,2026-04-02,2026-06-30,y\n");
	ck_assert(tracked_read(&due, scratch_path(&scratch, "t.csv"), &options, &scratch.diag));
	ck_assert_uint_eq(due.applications, 4);
	ck_assert_str_eq(due.application[1].text[DUE_ID].p, "winter-count: 2026");
	ck_assert_str_eq(day_format(due.application[1].step->due, day), "2026-10-31");
	ck_assert_str_eq(due.application[2].text[DUE_ID].p, "fund-accounts: 2026Q1");
	ck_assert_int_eq(due.application[2].step->status, WORD_PROGRESS_OVERDUE);
	ck_assert_str_eq(due.application[3].text[DUE_ID].p, "fund-accounts: 2026Q3");
	ck_assert_str_eq(day_format(due.application[3].step->due, day), "2026-09-30");
}
END_TEST

UNIT(set_up, tear_down, EACH(each_is_due_by_its_kind, rows), a_title_begins_with_the_kind,
     the_third_refusal_on_end_is_told, only_what_the_person_refuses_counts,
     nothing_is_due_before_it_began,
     an_assistant_is_at_work_from_the_first_day_to_the_one_before_the_end,
     duties_of_the_year_have_rows_up_to_the_period_that_runs);
