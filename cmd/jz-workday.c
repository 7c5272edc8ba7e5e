/* jz-workday: working days, for scripts and for keeping the table of holidays. */

#include <stdio.h>
#include <string.h>

#include "base/near.h"
#include "base/num.h"
#include "civil/holiday.h"
#include "civil/schedule.h"
#include "tool.h"

enum { MOST_DAYS = 100000 };

struct job {
	struct tool *tool;
	const char *table; /* the file of holidays */
	bool replace;
	struct workday *calendar;
};

struct verb {
	const char *name;
	const char *operands;
	size_t least;
	size_t most;
	bool counts; /* it needs a calendar */
	void (*work)(struct job *job);
};

/* ---- counting ---- */

static day_t
day_operand(const struct job *job, size_t n)
{
	const char *word = tool_operand(job->tool, n);
	day_t day = DAY_NONE;

	if (!day_parse(word, strlen(word), &day))
		tool_refuse(job->tool, "%s：日期要写成YYYY-MM-DD",
			    "%s: a date is written YYYY-MM-DD", word);
	if (day >= workday_first(job->calendar))
		return day;
	diag_say(&job->tool->diag, DIAG_DAY_BEFORE_TABLE, .value = text_of(word),
		 .one = DAY_TEXT(workday_first(job->calendar)));
	return DAY_NONE;
}

/* Two days, the second not before the first; false where that was reported. */
static bool
span_operands(const struct job *job, day_t *from, day_t *to)
{
	*from = day_operand(job, 1);
	*to = day_operand(job, 2);
	if (*from == DAY_NONE || *to == DAY_NONE)
		return false;
	if (*to < *from)
		tool_refuse(job->tool, "%s早于%s", "%s lies before %s", tool_operand(job->tool, 2),
			    tool_operand(job->tool, 1));
	return true;
}

static void
print_day(day_t day)
{
	char date[DAY_SIZE];

	(void)puts(day_format(day, date));
}

static void
work_add(struct job *job)
{
	const char *word = tool_operand(job->tool, 2);
	day_t from = day_operand(job, 1);
	int64_t n;

	if (!num_parse(word, strlen(word), MOST_DAYS, &n))
		tool_refuse(job->tool, "%s：要一个0到%d的整数",
			    "%s: a whole number of 0 to %d is wanted", word, MOST_DAYS);
	if (from == DAY_NONE)
		return;
	day_t day = workday_add(job->calendar, from, (int32_t)n);

	print_day(day);
	holiday_say_provisional(job->calendar, day, &job->tool->diag);
}

static void
work_count(struct job *job)
{
	day_t from;
	day_t to;

	if (!span_operands(job, &from, &to))
		return;
	(void)printf("%d\n", (int)workday_count(job->calendar, from, to));
	holiday_say_provisional(job->calendar, to, &job->tool->diag);
}

static void
work_list(struct job *job)
{
	day_t from;
	day_t to;

	if (!span_operands(job, &from, &to))
		return;
	for (day_t day = from; day <= to; day++)
		if (workday_is(job->calendar, day))
			print_day(day);
	holiday_say_provisional(job->calendar, to, &job->tool->diag);
}

/* The status is the answer, so that what is provisional is said and changes nothing. */
static void
work_is(struct job *job)
{
	day_t day = day_operand(job, 1);
	char through[DAY_SIZE];

	if (day == DAY_NONE)
		return;
	job->tool->look = !workday_is(job->calendar, day);
	if (day > workday_final(job->calendar))
		tool_say(job->tool, "%s是暂定的：放假安排只公布到%s",
			 "%s is provisional: holidays are announced through %s only",
			 tool_operand(job->tool, 1),
			 day_format(workday_final(job->calendar), through));
}

/* ---- the table ---- */

static struct rowout *
open_output(struct job *job)
{
	enum language language = job->tool->diag.language;

	return tool_output(job->tool, &language, NULL);
}

static void
work_check(struct job *job)
{
	struct holidays holidays;
	struct rowout *out;
	const char *path = job->tool->operands_given > 1 ? tool_operand(job->tool, 1) : job->table;

	if (holiday_read(path, &job->tool->diag, &holidays) && (out = open_output(job)) != NULL)
		holiday_write_tally(&holidays, out, job->tool->diag.language);
	holiday_free(&holidays);
}

static void
work_update(struct job *job)
{
	struct diag *diag = &job->tool->diag;
	const char *notice = tool_operand(job->tool, 1);
	struct holidays holidays;
	struct rowout *out;

	if (holiday_read(job->table, diag, &holidays) &&
	    schedule_enter(&holidays, notice, job->replace, diag) &&
	    (out = open_output(job)) != NULL)
		holiday_write(&holidays, out);
	else
		job->tool->failed = true; /* nothing was written */
	holiday_free(&holidays);
}

static const struct verb verbs[] = {
	{ "add", "DATE N", 2, 2, true, work_add },
	{ "count", "FROM TO", 2, 2, true, work_count },
	{ "is", "DATE", 1, 1, true, work_is },
	{ "list", "FROM TO", 2, 2, true, work_list },
	{ "check", "[TABLE]", 0, 1, false, work_check },
	{ "update", "NOTICE", 1, 1, false, work_update },
};

/* Ends the program where the operands are no job. */
static const struct verb *
find_verb(const struct tool *tool)
{
	const char *word = tool_operand(tool, 0);
	size_t given = tool->operands_given - 1;
	struct near near = { .mistyped = word };

	for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++) {
		const struct verb *verb = &verbs[i];

		near_ask(&near, verb->name);
		if (strcmp(word, verb->name) != 0)
			continue;
		if (given < verb->least || given > verb->most)
			tool_refuse(tool, "用法：%s %s %s", "usage: %s %s %s", tool->name, word,
				    verb->operands);
		return verb;
	}
	tool_refuse_word(tool, "命令", "command", word, near.word);
}

static void
work(struct job *job)
{
	const struct verb *verb = find_verb(job->tool);

	if (job->table == NULL)
		job->table = tool_data(job->tool, "data/holidays.csv");
	if (verb->counts)
		job->calendar = holiday_open(job->table, &job->tool->diag);
	if (!verb->counts || job->calendar != NULL)
		verb->work(job);
	workday_free(job->calendar);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		OPTION_HOLIDAYS(&job.table),
		{ 0, "replace", NULL, OPTION_FLAG, &job.replace, "通知改了以前的安排，以通知为准",
		  "the notice changes a plan already in the table" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-workday",
		.operands = "add|count|is|list|check|update [...]",
		.operands_least = 1,
		.operands_most = TOOL_ANY,
		.zh = "算工作日：add 日期 天数，count 起 止，is 日期，list 起 止；check "
		      "[表]、update 通知 管理节假日表",
		.en = "reckon in working days: add DATE N, count FROM TO, is DATE, list FROM TO;\n"
		      "keep the table of holidays: check [TABLE], update NOTICE",
		.takes = TOOL_NO_TABLE,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	work(&job);
	return tool_end(&tool);
}
