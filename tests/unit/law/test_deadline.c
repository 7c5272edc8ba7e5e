#include "law/deadline.h"

#include <string.h>

#include "civil/holiday.h"
#include "rule/ruleset.h"
#include "unit.h"

enum { WITHIN = 5 };

static struct ruleset *rules;
static struct workday *calendar;
static struct law law;
static struct deadline_step step[DEADLINE_STEPS];
static size_t steps;

static void
set_up(void)
{
	struct diag diag = { .language = LANGUAGE_EN };

	rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &diag);
	calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &diag);
	ck_assert_ptr_nonnull(rules);
	ck_assert_ptr_nonnull(calendar);
}

static void
tear_down(void)
{
	ruleset_close(rules);
	workday_free(calendar);
}

static day_t
day(const char *text)
{
	day_t day = DAY_NONE;

	ck_assert(day_parse(text, strlen(text), &day));
	return day;
}

static struct deadline_case
accepted(enum word aid, const char *on)
{
	struct deadline_case file = { .aid = aid, .due = DAY_NONE };

	for (size_t i = 0; i < DEADLINE_EVENTS; i++) {
		file.on[i] = DAY_NONE;
		file.kept[i] = true;
	}
	file.on[DEADLINE_ACCEPTED] = day(on);
	return file;
}

static void
walk(const struct deadline_case *file, const char *today)
{
	ruleset_at(rules, file->on[DEADLINE_ACCEPTED], &law);
	steps = deadline_walk(file, &law, calendar, day(today), WITHIN, step);
}

/* Where the walk has no such step, one that is like no other. */
static const struct deadline_step *
find(enum word which)
{
	static const struct deadline_step none = { .step = WORD_COUNT, .status = WORD_COUNT };

	for (size_t i = 0; i < steps; i++)
		if (step[i].step == which)
			return &step[i];
	return &none;
}

static bool
has(enum word which)
{
	return find(which)->step == which;
}

static const struct deadline_step *
walk_to(const struct deadline_case *file, const char *today, enum word which)
{
	walk(file, today);
	ck_assert(has(which));
	return find(which);
}

static void
check_day(day_t have, const char *want)
{
	char text[DAY_SIZE];

	ck_assert_str_eq(day_format(have, text), want);
}

/* Accepted on 2026-02-02, before the Spring Festival: day 25 is 2026-03-13, day 40 2026-04-03. */
START_TEST(whole_procedure_inside_at_and_outside)
{
	static const struct {
		const char *today;
		enum word status;
		int left;
		int used;
	} days[] = {
		{ "2026-02-02", WORD_PROGRESS_OPEN, 25, 0 },
		{ "2026-03-05", WORD_PROGRESS_OPEN, 6, 19 },
		{ "2026-03-06", WORD_PROGRESS_SOON, 5, 20 },
		{ "2026-03-12", WORD_PROGRESS_SOON, 1, 24 },
		{ "2026-03-13", WORD_PROGRESS_SOON, 0, 25 },
		{ "2026-03-14", WORD_PROGRESS_OVERDUE, 0,
		  25 }, /* a Saturday: no working day past */
		{ "2026-03-16", WORD_PROGRESS_OVERDUE, -1, 26 },
	};
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-02-02");

	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		const struct deadline_step *whole = walk_to(&file, days[i].today, WORD_STEP_WHOLE);

		check_day(whole->due, "2026-03-13");
		ck_assert_msg(whole->status == days[i].status, "%s", days[i].today);
		ck_assert_int_eq(whole->left, days[i].left);
		ck_assert_int_eq(whole->used, days[i].used);
		ck_assert(text_equal(whole->article, TEXT("（十八）")));
	}
}
END_TEST

START_TEST(decided_inside_at_and_outside)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-02-02");

	file.approved = true;
	file.on[DEADLINE_DECIDED] = day("2026-03-13");
	ck_assert_int_eq(walk_to(&file, "2026-06-01", WORD_STEP_WHOLE)->status, WORD_PROGRESS_DONE);
	ck_assert_int_eq(find(WORD_STEP_WHOLE)->used, 25);
	file.on[DEADLINE_DECIDED] = day("2026-03-16");
	ck_assert_int_eq(walk_to(&file, "2026-06-01", WORD_STEP_WHOLE)->status, WORD_PROGRESS_LATE);
	ck_assert_int_eq(find(WORD_STEP_WHOLE)->used, 26);
}
END_TEST

START_TEST(special_puts_forty_for_twenty_five)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-02-02");

	file.special = true;
	const struct deadline_step *whole = walk_to(&file, "2026-04-03", WORD_STEP_WHOLE);

	check_day(whole->due, "2026-04-03");
	ck_assert_int_eq(whole->limit, 40);
	ck_assert_int_eq(whole->status, WORD_PROGRESS_SOON);
	ck_assert_int_eq(walk_to(&file, "2026-04-07", WORD_STEP_WHOLE)->status,
			 WORD_PROGRESS_OVERDUE);
	ck_assert_int_eq(find(WORD_STEP_WHOLE)->left, -1);
}
END_TEST

START_TEST(delegated_binds_at_twenty_since_the_circular)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-02-02");

	file.delegated = true;
	const struct deadline_step *delegated = walk_to(&file, "2026-02-10", WORD_STEP_DELEGATED);

	check_day(delegated->due, "2026-03-06");
	check_day(find(WORD_STEP_WHOLE)->due, "2026-03-13");
	ck_assert(!has(WORD_STEP_COUNTY));
	/* the survey comes before both */
	ck_assert(find(WORD_STEP_SURVEY)->binding);
	file.on[DEADLINE_SURVEYED] = day("2026-02-04");
	ck_assert(walk_to(&file, "2026-02-10", WORD_STEP_DELEGATED)->binding);
	ck_assert(!find(WORD_STEP_WHOLE)->binding);
	/* decided on day 22: late by the one, in time by the other */
	file.on[DEADLINE_DECIDED] = day("2026-03-10");
	ck_assert_int_eq(walk_to(&file, "2026-04-01", WORD_STEP_DELEGATED)->status,
			 WORD_PROGRESS_LATE);
	ck_assert_int_eq(find(WORD_STEP_WHOLE)->status, WORD_PROGRESS_DONE);
	/* special cases have 40 whoever decides */
	file.special = true;
	walk(&file, "2026-02-10");
	ck_assert(!has(WORD_STEP_DELEGATED));
	/* the circular is of 2022-10-20 */
	file = accepted(WORD_AID_DIBAO, "2022-10-19");
	file.delegated = true;
	walk(&file, "2022-10-25");
	ck_assert(!has(WORD_STEP_DELEGATED));
	file.on[DEADLINE_ACCEPTED] = day("2022-10-20");
	walk_to(&file, "2022-10-25", WORD_STEP_DELEGATED);
}
END_TEST

/* What is not recorded the rule of the place says; what is recorded goes before it. */
START_TEST(who_confirms_is_said_by_the_place_where_the_application_does_not)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-07-02");
	struct value *town = &law.value[PARAM_CONFIRM_TOWN];

	file.unsaid = true;
	walk(&file, "2026-07-03");
	ck_assert(!town->set && has(WORD_STEP_COUNTY) && !has(WORD_STEP_DELEGATED));
	*town = (struct value){ .param = PARAM_CONFIRM_TOWN, .set = true, .whole = 1 };
	steps = deadline_walk(&file, &law, calendar, day("2026-07-03"), WITHIN, step);
	ck_assert(!has(WORD_STEP_COUNTY) && has(WORD_STEP_DELEGATED));
	town->whole = 0;
	steps = deadline_walk(&file, &law, calendar, day("2026-07-03"), WITHIN, step);
	ck_assert(has(WORD_STEP_COUNTY) && !has(WORD_STEP_DELEGATED));
	town->whole = 1;
	file.unsaid = false;
	steps = deadline_walk(&file, &law, calendar, day("2026-07-03"), WITHIN, step);
	ck_assert(has(WORD_STEP_COUNTY) && !has(WORD_STEP_DELEGATED));
}
END_TEST

/* Nothing is left but to tell it, whatever the aid; by no day, unless a document sets one. */
START_TEST(what_is_not_accepted_is_told)
{
	static const enum word aids[] = { WORD_AID_DIBAO, WORD_AID_TEKUN, WORD_AID_END,
					  WORD_AID_OTHER };
	struct value *limit = &law.value[PARAM_DEADLINE_DECLINED];

	for (size_t i = 0; i < ARRAY_LENGTH(aids); i++) {
		struct deadline_case file = accepted(aids[i], "2026-07-01");

		file.declined = true;
		file.on[DEADLINE_DECIDED] = day("2026-07-01");
		ck_assert_int_eq(walk_to(&file, "2026-07-20", WORD_STEP_DECLINED)->status,
				 WORD_PROGRESS_UNLIMITED);
		ck_assert_uint_eq(steps, 1);
		ck_assert(text_equal(step->article, TEXT("第七十条第一项")));
		*limit = (struct value){ .param = PARAM_DEADLINE_DECLINED,
					 .set = true,
					 .whole = 3,
					 .document = step->document };
		steps = deadline_walk(&file, &law, calendar, day("2026-07-06"), WITHIN, step);
		ck_assert_int_eq(step->status, WORD_PROGRESS_SOON);
		steps = deadline_walk(&file, &law, calendar, day("2026-07-07"), WITHIN, step);
		ck_assert_int_eq(step->status, WORD_PROGRESS_OVERDUE);
		file.on[DEADLINE_NOTIFIED] = day("2026-07-06");
		steps = deadline_walk(&file, &law, calendar, day("2026-07-07"), WITHIN, step);
		ck_assert_int_eq(step->status, WORD_PROGRESS_DONE);
	}
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-07-01");

	walk(&file, "2026-07-02");
	ck_assert(!has(WORD_STEP_DECLINED));
}
END_TEST

START_TEST(law_of_the_day_of_acceptance)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2021-11-18");

	ck_assert_int_eq(walk_to(&file, "2021-11-18", WORD_STEP_WHOLE)->limit, 30);
	file.on[DEADLINE_ACCEPTED] = day("2021-11-19");
	ck_assert_int_eq(walk_to(&file, "2021-11-19", WORD_STEP_WHOLE)->limit, 25);
	/* no document read is older than 2021-07-01 */
	file.on[DEADLINE_ACCEPTED] = day("2021-06-30");
	const struct deadline_step *whole = walk_to(&file, "2021-07-10", WORD_STEP_WHOLE);

	ck_assert(whole->unset);
	ck_assert_int_eq(whole->status, WORD_PROGRESS_UNLIMITED);
	ck_assert_int_eq(whole->due, DAY_NONE);
}
END_TEST

START_TEST(acceptance_on_a_rest_day_counts_from_the_next_working_day)
{
	/* Saturday 2026-02-21 lies in the Spring Festival; Sunday 2026-01-04 is worked */
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-02-21");

	check_day(walk_to(&file, "2026-02-21", WORD_STEP_SURVEY)->due, "2026-02-26");
	file = accepted(WORD_AID_DIBAO, "2026-01-04");
	check_day(walk_to(&file, "2026-01-04", WORD_STEP_SURVEY)->due, "2026-01-07");
}
END_TEST

START_TEST(steps_of_dibao)
{
	struct deadline_case file = accepted(WORD_AID_LOW_INCOME, "2026-03-02");

	walk(&file, "2026-03-03");
	ck_assert_uint_eq(steps, 5);
	ck_assert_int_eq(find(WORD_STEP_SURVEY)->status, WORD_PROGRESS_SOON);
	ck_assert_int_eq(find(WORD_STEP_MATCH)->status, WORD_PROGRESS_WAITING);
	ck_assert_int_eq(find(WORD_STEP_NOTICE)->status, WORD_PROGRESS_WAITING);
	ck_assert_int_eq(find(WORD_STEP_COUNTY)->status, WORD_PROGRESS_WAITING);
	ck_assert_int_eq(find(WORD_STEP_COUNTY)->due, DAY_NONE);
	file.on[DEADLINE_REQUESTED] = day("2026-03-05");
	file.on[DEADLINE_MATCHED] = day("2026-03-11");
	file.on[DEADLINE_RECEIVED] = day("2026-03-20");
	walk(&file, "2026-03-24");
	check_day(find(WORD_STEP_MATCH)->due, "2026-03-10");
	ck_assert_int_eq(find(WORD_STEP_MATCH)->status, WORD_PROGRESS_LATE);
	check_day(find(WORD_STEP_COUNTY)->due, "2026-04-03");
	ck_assert_int_eq(find(WORD_STEP_SURVEY)->status, WORD_PROGRESS_UNRECORDED);
	ck_assert(find(WORD_STEP_COUNTY)->binding);
	file.on[DEADLINE_RECEIVED] = DAY_NONE;
	walk(&file, "2026-03-24");
	ck_assert_int_eq(find(WORD_STEP_SURVEY)->status, WORD_PROGRESS_OVERDUE);
	ck_assert(find(WORD_STEP_SURVEY)->binding);
	file.kept[DEADLINE_SURVEYED] = false;
	walk(&file, "2026-03-24");
	ck_assert_int_eq(find(WORD_STEP_SURVEY)->status, WORD_PROGRESS_UNRECORDED);
	ck_assert(find(WORD_STEP_WHOLE)->binding);
	file.on[DEADLINE_RECEIVED] = day("2026-03-20");
	file.on[DEADLINE_DECIDED] = day("2026-04-03");
	walk(&file, "2026-04-08");
	ck_assert_int_eq(find(WORD_STEP_SURVEY)->status, WORD_PROGRESS_UNRECORDED);
	ck_assert_int_eq(find(WORD_STEP_COUNTY)->status, WORD_PROGRESS_DONE);
	ck_assert(!has(WORD_STEP_NOTICE));
	check_day(find(WORD_STEP_REFUSAL)->due, "2026-04-09");
	ck_assert_int_eq(find(WORD_STEP_REFUSAL)->status, WORD_PROGRESS_SOON);
	file.approved = true;
	walk(&file, "2026-04-08");
	ck_assert(!has(WORD_STEP_REFUSAL));
}
END_TEST

START_TEST(a_refusal_is_told_within_three_working_days)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-04-01");

	file.on[DEADLINE_DECIDED] = day("2026-04-29");
	check_day(walk_to(&file, "2026-05-07", WORD_STEP_REFUSAL)->due, "2026-05-07");
	ck_assert_int_eq(find(WORD_STEP_REFUSAL)->status, WORD_PROGRESS_SOON);
	ck_assert_int_eq(walk_to(&file, "2026-05-08", WORD_STEP_REFUSAL)->status,
			 WORD_PROGRESS_OVERDUE);
	file.on[DEADLINE_NOTIFIED] = day("2026-05-07");
	ck_assert_int_eq(walk_to(&file, "2026-05-08", WORD_STEP_REFUSAL)->status,
			 WORD_PROGRESS_DONE);
	file.on[DEADLINE_NOTIFIED] = day("2026-05-08");
	ck_assert_int_eq(walk_to(&file, "2026-05-08", WORD_STEP_REFUSAL)->status,
			 WORD_PROGRESS_LATE);
}
END_TEST

START_TEST(a_notice_lasts_seven_days_and_past_a_holiday)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-09-01");

	file.on[DEADLINE_NOTICED] = day("2026-09-16");
	const struct deadline_step *notice = walk_to(&file, "2026-09-20", WORD_STEP_NOTICE);

	check_day(notice->due, "2026-09-23");
	ck_assert_int_eq(notice->used, 4);
	ck_assert_int_eq(notice->left, 3);
	ck_assert_int_eq(notice->status, WORD_PROGRESS_OPEN);
	ck_assert(!notice->binding);
	ck_assert_int_eq(walk_to(&file, "2026-09-23", WORD_STEP_NOTICE)->status,
			 WORD_PROGRESS_OPEN);
	ck_assert_int_eq(walk_to(&file, "2026-09-24", WORD_STEP_NOTICE)->status,
			 WORD_PROGRESS_DONE);
	/* seven days from 2026-09-24 end in the National Day holiday, which ends on 10-07 */
	file.on[DEADLINE_NOTICED] = day("2026-09-24");
	check_day(walk_to(&file, "2026-09-30", WORD_STEP_NOTICE)->due, "2026-10-08");
	/* and seven from 2026-09-13 on a Sunday that is worked */
	file.on[DEADLINE_NOTICED] = day("2026-09-13");
	check_day(walk_to(&file, "2026-09-30", WORD_STEP_NOTICE)->due, "2026-09-20");
}
END_TEST

/* 民发〔2021〕43号: ten working days from the report (23), 15 from an objection (26). */
START_TEST(tekun_is_assessed_anew_and_ended)
{
	struct deadline_case file = accepted(WORD_AID_TEKUN_REASSESS, "2026-03-02");

	check_day(walk_to(&file, "2026-03-02", WORD_STEP_ASSESSMENT)->due, "2026-03-16");
	ck_assert_uint_eq(steps, 1);
	file.on[DEADLINE_DECIDED] = day("2026-03-17");
	ck_assert_int_eq(walk_to(&file, "2026-03-18", WORD_STEP_ASSESSMENT)->status,
			 WORD_PROGRESS_LATE);

	file = accepted(WORD_AID_TEKUN_ENDING, "2026-03-02");
	file.on[DEADLINE_NOTICED] = day("2026-03-04");
	check_day(walk_to(&file, "2026-03-05", WORD_STEP_NOTICE)->due, "2026-03-11");
	ck_assert(!has(WORD_STEP_ENDING));
	file.on[DEADLINE_OBJECTED] = day("2026-03-09");
	check_day(walk_to(&file, "2026-03-10", WORD_STEP_ENDING)->due, "2026-03-30");
	ck_assert_int_eq(walk_to(&file, "2026-03-31", WORD_STEP_ENDING)->status,
			 WORD_PROGRESS_OVERDUE);
	file.on[DEADLINE_DECIDED] = day("2026-03-30");
	ck_assert_int_eq(walk_to(&file, "2026-03-31", WORD_STEP_ENDING)->status,
			 WORD_PROGRESS_DONE);
}
END_TEST

START_TEST(tekun_and_rigid_have_their_own)
{
	struct deadline_case file = accepted(WORD_AID_TEKUN, "2026-03-02");

	check_day(walk_to(&file, "2026-03-02", WORD_STEP_SURVEY)->due, "2026-03-23");
	ck_assert(!has(WORD_STEP_WHOLE));
	ck_assert(!has(WORD_STEP_OBJECTION));
	file.on[DEADLINE_NOTICED] = day("2026-03-20");
	file.on[DEADLINE_OBJECTED] = day("2026-03-24");
	const struct deadline_step *again = walk_to(&file, "2026-03-25", WORD_STEP_OBJECTION);

	check_day(again->due, "2026-04-15");
	ck_assert_int_eq(again->status, WORD_PROGRESS_OPEN);
	file.on[DEADLINE_NOTICED] = day("2026-04-15");
	ck_assert_int_eq(walk_to(&file, "2026-04-16", WORD_STEP_OBJECTION)->status,
			 WORD_PROGRESS_DONE);
	file.on[DEADLINE_RECEIVED] = day("2026-04-24");
	check_day(walk_to(&file, "2026-04-24", WORD_STEP_COUNTY)->due, "2026-05-19");

	file = accepted(WORD_AID_RIGID, "2026-02-02");
	check_day(walk_to(&file, "2026-02-02", WORD_STEP_WHOLE)->due, "2026-03-20");
	file.special = true;
	check_day(walk_to(&file, "2026-02-02", WORD_STEP_WHOLE)->due, "2026-04-13");
	ck_assert_uint_eq(steps, 1);
	file = accepted(WORD_AID_UNATTENDED, "2026-03-02");
	check_day(walk_to(&file, "2026-03-02", WORD_STEP_SURVEY)->due, "2026-03-23");
	ck_assert_uint_eq(steps, 2);
}
END_TEST

START_TEST(aid_without_a_limit_has_none)
{
	static const enum word aids[] = { WORD_AID_EMERGENCY, WORD_AID_EXPENDITURE,
					  WORD_AID_MEDICAL,   WORD_AID_ORPHAN,
					  WORD_AID_HOUSING,   WORD_AID_OTHER };

	for (size_t i = 0; i < sizeof(aids) / sizeof(*aids); i++) {
		struct deadline_case file = accepted(aids[i], "2026-03-02");

		walk(&file, "2026-11-23");
		ck_assert_uint_eq(steps, 1);
		ck_assert_int_eq(step[0].status, WORD_PROGRESS_UNLIMITED);
		ck_assert(!step[0].unset);
		ck_assert(!deadline_is_open(&step[0]));
	}
}
END_TEST

START_TEST(tasks_are_due_on_their_day)
{
	struct deadline_case file = accepted(WORD_AID_TASK, "2021-11-19");

	file.due = day("2022-01-31");
	ck_assert_int_eq(walk_to(&file, "2022-01-31", WORD_STEP_TASK)->status, WORD_PROGRESS_SOON);
	ck_assert_int_eq(walk_to(&file, "2022-02-01", WORD_STEP_TASK)->status,
			 WORD_PROGRESS_OVERDUE);
	file.on[DEADLINE_ACCEPTED] = DAY_NONE;
	file.on[DEADLINE_DECIDED] = day("2022-01-31");
	walk_to(&file, "2026-11-23", WORD_STEP_TASK);
	ck_assert_int_eq(step[0].status, WORD_PROGRESS_DONE);
	ck_assert_int_eq(step[0].used, -1);
	file.due = DAY_NONE;
	ck_assert_int_eq(walk_to(&file, "2026-11-23", WORD_STEP_TASK)->status,
			 WORD_PROGRESS_UNLIMITED);
}
END_TEST

START_TEST(dates_behind_the_announced_holidays_are_provisional)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-11-23");

	/* day 25 is 2026-12-28, the last final day; one day later is not */
	const struct deadline_step *whole = walk_to(&file, "2026-11-23", WORD_STEP_WHOLE);

	check_day(whole->due, "2026-12-28");
	ck_assert(!whole->provisional);
	ck_assert_int_eq(whole->status, WORD_PROGRESS_OPEN);
	file.on[DEADLINE_ACCEPTED] = day("2026-11-24");
	whole = walk_to(&file, "2026-11-24", WORD_STEP_WHOLE);
	check_day(whole->due, "2026-12-29");
	ck_assert(whole->provisional);
	ck_assert_int_eq(whole->status, WORD_PROGRESS_PROVISIONAL);
	ck_assert(deadline_is_open(whole));
}
END_TEST

START_TEST(disorder_is_found)
{
	struct deadline_case file = accepted(WORD_AID_DIBAO, "2026-03-02");
	enum deadline_event first;
	enum deadline_event second;

	file.on[DEADLINE_DECIDED] = day("2026-03-02");
	ck_assert(!deadline_disorder(&file, &first, &second));
	file.on[DEADLINE_DECIDED] = day("2026-03-04");
	file.on[DEADLINE_NOTIFIED] = day("2026-03-03");
	ck_assert(deadline_disorder(&file, &first, &second));
	ck_assert_int_eq(first, DEADLINE_DECIDED);
	ck_assert_int_eq(second, DEADLINE_NOTIFIED);
	file.on[DEADLINE_SURVEYED] = day("2026-03-01");
	ck_assert(deadline_disorder(&file, &first, &second));
	ck_assert_int_eq(first, DEADLINE_ACCEPTED);
	ck_assert_int_eq(second, DEADLINE_SURVEYED);
}
END_TEST

START_TEST(who_is_put_on_public_notice)
{
	ck_assert(deadline_needs_notice(WORD_AID_DIBAO));
	ck_assert(deadline_needs_notice(WORD_AID_LOW_INCOME));
	ck_assert(deadline_needs_notice(WORD_AID_TEKUN));
	ck_assert(!deadline_needs_notice(WORD_AID_UNATTENDED));
	ck_assert(deadline_forbids_notice(WORD_AID_UNATTENDED));
	ck_assert(!deadline_forbids_notice(WORD_AID_DIBAO));
}
END_TEST

/* Each on its last day, and the day after. */
static const struct {
	enum word aid;
	enum word step;
	const char *from;
	const char *last;
	const char *after;
	bool days;
} others[] = {
	{ WORD_AID_JUDICIAL, WORD_STEP_DECISION, "2026-02-02", "2026-02-14", "2026-02-15", false },
	{ WORD_AID_TRAFFIC, WORD_STEP_DECISION, "2026-02-02", "2026-02-05", "2026-02-06", false },
	{ WORD_AID_PRICE, WORD_STEP_PAYING, "2026-02-02", "2026-03-06", "2026-03-07", false },
	/* 法律援助法第四十三条: calendar days, over a weekend and up to its end */
	{ WORD_AID_LEGAL, WORD_STEP_DECISION, "2026-11-02", "2026-11-09", "2026-11-10", true },
	{ WORD_AID_LEGAL, WORD_STEP_DECISION, "2026-11-07", "2026-11-16", "2026-11-17", true },
	{ WORD_AID_LEGAL, WORD_STEP_ASSIGNING, "2026-11-09", "2026-11-12", "2026-11-13", true },
	{ WORD_AID_LEGAL, WORD_STEP_ASSIGNING, "2026-11-04", "2026-11-09", "2026-11-10", true },
};

START_TEST(other_aid_inside_at_and_outside)
{
	bool assigning = others[_i].step == WORD_STEP_ASSIGNING;
	enum deadline_event to = assigning ? DEADLINE_ASSIGNED : DEADLINE_DECIDED;
	struct deadline_case file = accepted(others[_i].aid, others[_i].from);

	if (assigning)
		file.on[DEADLINE_DECIDED] = day(others[_i].from);
	file.approved = assigning;
	const struct deadline_step *one = walk_to(&file, others[_i].last, others[_i].step);

	check_day(one->due, others[_i].last);
	ck_assert_int_eq(one->status, WORD_PROGRESS_SOON);
	ck_assert_int_eq(one->days, others[_i].days);
	ck_assert(!one->notice && one->document != NULL);
	one = walk_to(&file, others[_i].after, others[_i].step);
	ck_assert_int_eq(one->status, WORD_PROGRESS_OVERDUE);
	file.on[to] = day(others[_i].last);
	one = walk_to(&file, others[_i].after, others[_i].step);
	ck_assert_int_eq(one->status, WORD_PROGRESS_DONE);
	file.on[to] = day(others[_i].after);
	one = walk_to(&file, others[_i].after, others[_i].step);
	ck_assert_int_eq(one->status, WORD_PROGRESS_LATE);
}
END_TEST

START_TEST(nobody_is_assigned_where_legal_aid_is_refused)
{
	struct deadline_case file = accepted(WORD_AID_LEGAL, "2026-11-02");

	walk(&file, "2026-11-20");
	ck_assert(!has(WORD_STEP_ASSIGNING));
	file.on[DEADLINE_DECIDED] = day("2026-11-03");
	walk(&file, "2026-11-20");
	ck_assert(has(WORD_STEP_DECISION) && !has(WORD_STEP_ASSIGNING));
}
END_TEST

UNIT(set_up, tear_down, whole_procedure_inside_at_and_outside, decided_inside_at_and_outside,
     special_puts_forty_for_twenty_five, delegated_binds_at_twenty_since_the_circular,
     who_confirms_is_said_by_the_place_where_the_application_does_not, what_is_not_accepted_is_told,
     law_of_the_day_of_acceptance, acceptance_on_a_rest_day_counts_from_the_next_working_day,
     steps_of_dibao, a_refusal_is_told_within_three_working_days,
     a_notice_lasts_seven_days_and_past_a_holiday, tekun_and_rigid_have_their_own,
     tekun_is_assessed_anew_and_ended, aid_without_a_limit_has_none, tasks_are_due_on_their_day,
     dates_behind_the_announced_holidays_are_provisional,
     EACH(other_aid_inside_at_and_outside, others), nobody_is_assigned_where_legal_aid_is_refused,
     disorder_is_found, who_is_put_on_public_notice);
