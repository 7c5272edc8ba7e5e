#include "terms/due.h"

#include <stdio.h>
#include <string.h>

#include "civil/holiday.h"
#include "scratch.h"
#include "unit.h"

#define HEADER "application_id,applicant,town,kind,accepted_on,surveyed_on,decided_on,outcome\n"

static struct ruleset *rules;
static struct workday *calendar;
static struct due_options options;

static void
set_up(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &scratch.diag);
	calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &scratch.diag);
	options = (struct due_options){
		.rules = rules,
		.calendar = calendar,
		.date = day_of(2026, 11, 23),
		.within = 5,
	};
}

static void
tear_down(void)
{
	ruleset_close(rules);
	workday_free(calendar);
	scratch_end(&scratch);
}

static void
read_text(struct due *due, const char *text)
{
	scratch_write(&scratch, "list.csv", text);
	ck_assert(due_read(due, scratch_path(&scratch, "list.csv"), &options, &scratch.diag));
}

/* "A2 whole overdue, A1 survey done, " */
static const char *
order_of(const struct due *due, char *buf, size_t size)
{
	size_t n = 0;

	buf[0] = '\0';
	for (size_t i = 0; i < due->rows; i++) {
		const struct due_row *row = &due->row[i];
		struct text id = row->application->text[DUE_ID];
		struct text step =
			row->step == NULL ? TEXT("-") : word_text(row->step->step, LANGUAGE_EN);

		n += (size_t)snprintf(buf + n, size - n, "%.*s %.*s, ", (int)id.n, id.p,
				      (int)step.n, step.p);
	}
	return buf;
}

START_TEST(by_town_and_there_by_urgency)
{
	struct due due;
	char order[512];

	read_text(&due, HEADER "A1,N,West,rigid,2026-10-12,,,\n"
			       "A2,N,East,rigid,2026-11-20,,,\n"
			       "A3,N,West,rigid,2026-09-01,,,\n"
			       "A4,N,East,rigid,2026-10-14,,2026-10-20,\n"
			       "A5,N,East,,2026-10-14,,,\n"
			       "A6,N,,medical,2026-10-14,,,\n");
	ck_assert_str_eq(order_of(&due, order, sizeof(order)),
			 "A6 whole, A5 -, A2 whole, A4 whole, A3 whole, A1 whole, ");
	ck_assert_str_eq(scratch.found, "list.csv:6 L103\n");
	due_free(&due);
}
END_TEST

START_TEST(the_order_of_rows_does_not_matter)
{
	static const char *const line[] = { "B1,N,T,dibao,2026-10-12,2026-10-13,,\n",
					    "B2,N,T,dibao,2026-10-12,2026-10-13,,\n",
					    "B3,N,T,tekun,2026-10-12,,2026-11-02,refused\n",
					    "B4,N,T,dibao,2026-11-18,,,\n" };
	char first[1024] = "";

	for (size_t turn = 0; turn < 4; turn++) {
		struct due due;
		char text[1024] = HEADER;
		char order[1024];

		for (size_t i = 0; i < 4; i++)
			strcat(text, line[(i + turn) % 4]);
		read_text(&due, text);
		order_of(&due, order, sizeof(order));
		if (turn == 0)
			strcpy(first, order);
		ck_assert_str_eq(order, first);
		due_free(&due);
	}
}
END_TEST

START_TEST(each_application_is_counted_once)
{
	struct due due;
	struct due_tally tally;
	size_t row = 0;

	read_text(&due, HEADER "A1,N,T,dibao,2026-10-12,2026-10-13,,\n" /* day 25: 11-16 */
			       "A2,N,T,dibao,2026-10-20,2026-10-21,,\n" /* 11-24 */
			       "A3,N,T,dibao,2026-11-10,2026-11-11,,\n"
			       "A4,N,T,rigid,2026-09-14,,2026-09-20,approved\n"
			       "A5,N,T,medical,2026-11-10,,,\n"
			       "A6,N,T,,2026-11-10,,,\n"
			       "A7,N,U,medical,2026-11-10,,2026-11-12,\n");
	ck_assert(due_next_town(&due, &row, &tally));
	ck_assert(text_equal(tally.town, TEXT("T")));
	ck_assert_uint_eq(tally.applications, 6);
	ck_assert_uint_eq(tally.overdue, 1);
	ck_assert_uint_eq(tally.soon, 1);
	ck_assert_uint_eq(tally.open, 2);
	ck_assert_uint_eq(tally.invalid, 1);
	ck_assert(due_next_town(&due, &row, &tally));
	ck_assert(text_equal(tally.town, TEXT("U")));
	ck_assert_uint_eq(tally.applications, 1);
	ck_assert_uint_eq(tally.overdue + tally.soon + tally.open + tally.invalid, 0);
	ck_assert(!due_next_town(&due, &row, &tally));
	due_free(&due);
}
END_TEST

START_TEST(provisional_dates_are_counted)
{
	struct due due;

	options.date = day_of(2026, 11, 24);
	read_text(&due, HEADER "A1,N,T,rigid,2026-11-16,,,\nA2,N,T,rigid,2026-11-17,,,\n");
	ck_assert_uint_eq(due_provisional(&due), 1);
	due_free(&due);
}
END_TEST

START_TEST(a_list_without_applications)
{
	struct due due;
	struct due_tally tally;
	size_t row = 0;

	read_text(&due, HEADER);
	ck_assert_uint_eq(due.rows, 0);
	ck_assert(!due_next_town(&due, &row, &tally));
	due_free(&due);
}
END_TEST

START_TEST(limits_in_words)
{
	struct deadline_step step = { .limit = 25 };
	char buf[DUE_LIMIT_SIZE];

	ck_assert_str_eq(due_limit(&step, LANGUAGE_EN, buf).p, "25 workdays");
	ck_assert_str_eq(due_limit(&step, LANGUAGE_ZH, buf).p, "25个工作日");
	step = (struct deadline_step){ .limit = 7, .days = true };
	ck_assert_str_eq(due_limit(&step, LANGUAGE_ZH, buf).p, "7天");
	step.limit = 0; /* at once, and a limit all the same */
	ck_assert_str_eq(due_limit(&step, LANGUAGE_ZH, buf).p, "0天");
	step.limit = -1;
	ck_assert_uint_eq(due_limit(&step, LANGUAGE_ZH, buf).n, 0);
}
END_TEST

UNIT(set_up, tear_down, by_town_and_there_by_urgency, the_order_of_rows_does_not_matter,
     each_application_is_counted_once, provisional_dates_are_counted, a_list_without_applications,
     limits_in_words);
