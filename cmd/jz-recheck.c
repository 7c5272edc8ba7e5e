/* jz-recheck: who is to be looked at again, when, and what was found. */
#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "register/recordout.h"
#include "terms/event.h"
#include "terms/refill.h"
#include "terms/visit.h"
#include "tool.h"

struct job {
	struct tool *tool;
	const char *quarter;
	const char *decisions;
	int64_t per_week;
	day_t start;
	const char *sheet;
	const char *apply;
	int64_t upcoming;
	struct law law;
	struct recheck recheck;
	struct refill refill;
	struct index due; /* items of recheck by household */
	struct register_reader *reg;
	struct rowout *out;
	enum language language;
	struct event_list events;
};

static bool
take_rules(struct job *job)
{
	static const enum param needed[] = {
		PARAM_RECHECK_UNSTABLE, PARAM_RECHECK_DIBAO,     PARAM_RECHECK_TEKUN,
		PARAM_RECHECK_AGES,     PARAM_AGE_MINOR,         PARAM_TEKUN_ELDER_AGE,
		PARAM_AGE_LEAP,         PARAM_LOW_INCOME_MONTHS, PARAM_RIGID_MONTHS,
		PARAM_PHASE_OUT_MONTHS, PARAM_DEATH_SETTLE,
	};
	struct ruleset *rules = tool_rules(job->tool, &job->law);

	job->recheck.law = &job->law;
	job->recheck.date = job->tool->date;
	return rules != NULL &&
	       law_require(&job->law, needed, sizeof(needed) / sizeof(*needed), &job->tool->diag);
}

static bool
take_decisions(struct job *job)
{
	static const int required[] = { DECISION_household_id, DECISION_category, -1 };
	struct diag *diag = &job->tool->diag;

	if (job->decisions == NULL)
		return true;
	struct record_reader *reader =
		record_open(job->decisions, RECORD_DECISION, &(struct table_options){ 0 }, NULL,
			    required, diag);
	bool fine = reader != NULL && recheck_take_decisions(&job->recheck, reader);

	record_close(reader);
	return fine;
}

static bool
open_register(struct job *job)
{
	struct register_options with = { .table = job->tool->table };

	register_close(job->reg);
	job->reg =
		register_open(tool_operand(job->tool, 0), &with, job->tool->date, &job->tool->diag);
	return job->reg != NULL;
}

static bool
each(struct job *job, bool (*begin)(void *context),
     void (*look)(void *context, const struct household *household))
{
	return register_each(job->reg, &(struct register_reading){ begin, look, job });
}

/* A new output, in place of one that was begun. */
static bool
open_output(struct job *job, const char *path)
{
	const struct record_reader *reader = register_records(job->reg);

	tool_discard(job->tool, job->out);
	job->language = record_language(reader);
	job->out = tool_output_to(job->tool, path, &job->language, record_encoding(reader));
	return job->out != NULL;
}

/* ---- who is due ---- */

static bool
begin_list(void *context)
{
	struct job *job = context;

	job->recheck.count = 0;
	job->recheck.done = 0;
	job->recheck.households = 0;
	return true;
}

static void
look_whether_due(void *context, const struct household *household)
{
	struct job *job = context;

	(void)recheck_take(&job->recheck, household);
	tool_progress(job->tool, job->recheck.households);
}

static void
plan(struct job *job)
{
	struct where where = { .file = text_of(tool_operand(job->tool, 0)) };

	if (job->per_week == 0)
		return;
	size_t after = recheck_plan(&job->recheck, (size_t)job->per_week,
				    recheck_monday(&job->recheck, job->start));

	if (after > 0)
		diag_say(&job->tool->diag, DIAG_PLAN_LATE, .at = where,
			 .one = NUM_TEXT(job->per_week), .two = NUM_TEXT((int64_t)after));
}

static void
say_due(struct job *job)
{
	size_t late = 0;
	size_t never = 0;

	for (size_t i = 0; i < job->recheck.count; i++) {
		late += job->recheck.item[i].state == WORD_DUE_STATE_LATE;
		never += job->recheck.item[i].state == WORD_DUE_STATE_NEVER;
	}
	tool_say(job->tool, "%zu户，%d年第%d季度应复核%zu户（逾期%zu，从未复核%zu），已复核%zu户",
		 "households: %zu; %dQ%d: due: %zu (late: %zu, never looked at: %zu), done: %zu",
		 job->recheck.households, job->recheck.year, job->recheck.quarter,
		 job->recheck.count, late, never, job->recheck.done);
	job->tool->look = late + never > 0;
}

static bool
begin_sheet(void *context)
{
	struct job *job = context;

	if (!open_output(job, job->sheet))
		return false;
	recordout_header(job->out, RECORD_VISIT, job->language, NULL, 0);
	return true;
}

static void
write_visit(void *context, const struct household *household)
{
	struct job *job = context;
	size_t i = index_find(&job->due, hash_text(household->id));

	if (i != INDEX_NONE)
		visit_write(job->out, job->language, register_records(job->reg), household,
			    &job->recheck.item[i]);
}

/* The register is read a second time: only trouble is new. */
static bool
write_sheet(struct job *job)
{
	if (job->sheet == NULL)
		return true;
	job->out = NULL;
	for (size_t i = 0; i < job->recheck.count; i++)
		index_add(&job->due, hash_text(job->recheck.item[i].household), i);
	int heard = diag_hush(&job->tool->diag, DIAG_TROUBLE);
	bool good = open_register(job) && each(job, begin_sheet, write_visit);

	(void)diag_hush(&job->tool->diag, heard);
	return good;
}

static bool
list_due(struct job *job)
{
	if (!take_rules(job) || !take_decisions(job) || !open_register(job) ||
	    !each(job, begin_list, look_whether_due))
		return false;
	plan(job);
	if (!open_output(job, job->tool->output))
		return false;
	recheck_write(&job->recheck, job->out, job->language);
	say_due(job);
	return write_sheet(job);
}

/* ---- what is coming ---- */

static bool
begin_events(void *context)
{
	struct job *job = context;

	event_clear(&job->events);
	return true;
}

static void
look_for_events(void *context, const struct household *household)
{
	struct job *job = context;

	event_look(&job->events, &job->recheck, household, job->upcoming);
}

static bool
list_events(struct job *job)
{
	size_t late = 0;

	if (!take_rules(job) || !take_decisions(job) || !open_register(job) ||
	    !each(job, begin_events, look_for_events) || !open_output(job, job->tool->output))
		return false;
	event_sort(&job->events);
	event_write(&job->events, job->tool->date, job->out, job->language);
	while (late < job->events.count && job->events.event[late].on < job->tool->date)
		late++;
	tool_say(job->tool, "%zu件事项，其中%zu件已过期或没有日期",
		 "events: %zu, past their day or without one: %zu", job->events.count, late);
	job->tool->look = late > 0;
	return true;
}

/* ---- a sheet back into the register ---- */

static bool
apply_sheet(struct job *job)
{
	struct tool *tool = job->tool;
	struct refill *refill = &job->refill;

	if (!refill_open(refill, job->apply, tool_operand(tool, 0), &tool->table, &tool->diag))
		return false;
	job->language = refill->amend.language;
	job->out = tool_output(tool, &job->language, table_encoding(refill->amend.table));
	if (job->out == NULL || !refill_write(refill, job->out, &tool->diag))
		return false;
	tool_say(tool, "入户表填了%zu项，登记册改了%zu行",
		 "answers: %zu, rows of the register changed: %zu", refill->visit.answers,
		 refill->changed);
	return true;
}

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	bool from_file = tool->operands_given > 0 && strcmp(tool->operand[0], "-") != 0;

	if ((job->apply != NULL) + (job->upcoming >= 0) + (job->quarter != NULL) > 1)
		tool_refuse(tool, "--quarter、--upcoming和--apply只能给一个",
			    "give one of --quarter, --upcoming and --apply");
	if (job->sheet != NULL && !from_file)
		tool_refuse(tool, "--sheet要读两遍登记册，不能用标准输入",
			    "--sheet reads the register twice, not from standard input");
	day_split(tool->date, &job->recheck.year, &job->recheck.quarter, NULL);
	job->recheck.quarter = (job->recheck.quarter + 2) / 3;
	if (job->quarter != NULL &&
	    !recheck_quarter(job->quarter, &job->recheck.year, &job->recheck.quarter))
		tool_refuse(tool, "--quarter %s：季度要写成2026Q4",
			    "--quarter %s: a quarter is written 2026Q4", job->quarter);
}

static bool
work(struct job *job)
{
	check_usage(job);
	if (job->apply != NULL)
		return apply_sheet(job);
	return job->upcoming >= 0 ? list_events(job) : list_due(job);
}

/* The options of the three jobs, and the one that is asked for. */
static int
run(struct job *job, int argc, char *argv[])
{
	const struct tool_option option[] = {
		{ 'q', "quarter", "YYYYQn", OPTION_TEXT, &job->quarter,
		  "哪个季度，不给就是办理日所在的季度",
		  "which quarter; that of the date if not given" },
		{ 0, "decisions", "FILE", OPTION_FILE, &job->decisions,
		  "决定清单：保障类别和截止月以它为准",
		  "a decision list: categories and ends are taken from it" },
		{ 'w', "per-week", "N", OPTION_COUNT, &job->per_week, "每周安排N户",
		  "plan N households a week" },
		{ 0, "start", "DATE", OPTION_DAY, &job->start, "从这一天的那一周开始安排",
		  "plan from the week of this day" },
		{ 's', "sheet", "FILE", OPTION_OUTPUT, &job->sheet, "写入户核查表（.xlsx或.csv）",
		  "write the sheet for the visits (.xlsx or .csv)" },
		{ 0, "apply", "FILE", OPTION_FILE, &job->apply, "把填好的核查表写回登记册",
		  "put a filled sheet back into the register" },
		{ 'u', "upcoming", "N", OPTION_COUNT, &job->upcoming, "今后N天内的事项",
		  "what is coming within N days" },
		{ 0 },
	};

	job->tool->option = option;
	tool_begin(job->tool, argc, argv);
	job->tool->failed |= !work(job);
	register_close(job->reg);
	recheck_free(&job->recheck);
	event_free(&job->events);
	refill_close(&job->refill);
	index_free(&job->due);
	return tool_end(job->tool);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-recheck",
		.operands = "[register]",
		.operands_most = 1,
		.zh = "这个季度要复核哪些户、安排在哪一周；入户核查表；今后的事项",
		.en = "who is to be rechecked in a quarter and in which week; the sheets for the "
		      "visits; what is coming",
		.takes = TOOL_DATE | TOOL_RULES,
		.title_zh = "复核名册",
		.title_en = "Rechecks",
	};
	struct job job = { .tool = &tool, .start = DAY_NONE, .upcoming = -1 };

	return run(&job, argc, argv);
}
