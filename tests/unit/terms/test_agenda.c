#include "terms/agenda.h"

#include <stdio.h>
#include <string.h>

#include "civil/holiday.h"
#include "scratch.h"
#include "unit.h"

static char bytes[16384];

/* The calendar of a list, as the file has it. */
static void
write_agenda(const char *list, day_t date, enum language language)
{
	struct scratch own;
	struct due due;

	scratch_begin(&own);
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/datonghu", &own.diag);
	struct workday *calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &own.diag);
	const struct due_options options = {
		.rules = rules,
		.calendar = calendar,
		.date = date,
		.within = 5,
	};

	scratch_write(&own, "list.csv", list);
	ck_assert(due_read(&due, scratch_path(&own, "list.csv"), &options, &own.diag));
	ck_assert(agenda_write(&due, scratch_path(&own, "due.ics"), date, language, &own.diag));
	FILE *file = fopen(scratch_path(&own, "due.ics"), "rb");

	ck_assert_ptr_nonnull(file);
	bytes[fread(bytes, 1, sizeof(bytes) - 1, file)] = '\0';
	fclose(file);
	due_free(&due);
	ruleset_close(rules);
	workday_free(calendar);
	scratch_end(&own);
}

static size_t
count(const char *words)
{
	size_t n = 0;

	for (const char *at = bytes; (at = strstr(at, words)) != NULL; at++)
		n++;
	return n;
}

START_TEST(open_steps_alone_and_no_person)
{
	write_agenda("application_id,applicant,household_id,town,village,kind,accepted_on,"
		     "decided_on,outcome\n"
		     "A1,Zhao,H1,East,Hill,rigid,2026-11-16,,\n"
		     "A2,Zhao,H1,East,Hill,rigid,2026-10-16,2026-11-02,approved\n",
		     day_of(2026, 11, 23), LANGUAGE_EN);
	ck_assert_uint_eq(count("BEGIN:VEVENT"), 1);
	ck_assert_uint_eq(count("DTSTART;VALUE=DATE:20261228\r\n"), 1);
	ck_assert_uint_eq(count("SUMMARY:rigid A1: whole is due\r\n"), 1);
	ck_assert_uint_eq(count("DESCRIPTION:30 workdays"), 1);
	ck_assert_uint_eq(count("STATUS:CONFIRMED"), 1);
	ck_assert_uint_eq(count("Zhao") + count("H1") + count("East") + count("Hill"), 0);
}
END_TEST

START_TEST(an_event_keeps_its_identifier)
{
	static const char list[] = "application_id,kind,accepted_on\nA1,rigid,2026-11-16\n";
	char uid[64];

	write_agenda(list, day_of(2026, 11, 23), LANGUAGE_EN);
	sscanf(strstr(bytes, "UID:"), "%63s", uid);
	write_agenda("application_id,kind,accepted_on,special\nA0,rigid,2026-11-16,\n"
		     "A1,rigid,2026-11-16,yes\n",
		     day_of(2026, 11, 24), LANGUAGE_ZH);
	ck_assert_uint_eq(count("BEGIN:VEVENT"), 2);
	ck_assert_uint_eq(count(uid), 1);
	ck_assert_uint_eq(count("STATUS:TENTATIVE"), 1);
}
END_TEST

START_TEST(a_task_is_known_by_its_title)
{
	write_agenda("申请编号,救助类型,事项,完成时限\n附件1,任务,完善细则,2026-12-01\n",
		     day_of(2026, 11, 23), LANGUAGE_ZH);
	ck_assert_uint_eq(count("SUMMARY:任务 附件1：完善细则截止\r\n"), 1);
}
END_TEST

UNIT(NULL, NULL, open_steps_alone_and_no_person, an_event_keeps_its_identifier,
     a_task_is_known_by_its_title);
