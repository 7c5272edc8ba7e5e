/* jz-recheck: who is to be looked at again, when, and what was found. */
#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "register/recordout.h"
#include "terms/amend.h"
#include "terms/event.h"
#include "terms/visit.h"
#include "tool.h"

static const char *quarter;
static const char *decisions;
static int64_t per_week;
static day_t start = DAY_NONE;
static const char *sheet;
static const char *apply;
static int64_t upcoming = -1;

static const struct tool_option options[] = {
	{ 'q', "quarter", "YYYYQn", OPTION_TEXT, &quarter, "哪个季度，不给就是办理日所在的季度",
	  "which quarter; that of the date if not given" },
	{ 0, "decisions", "FILE", OPTION_FILE, &decisions, "决定清单：保障类别和截止月以它为准",
	  "a decision list: categories and ends are taken from it" },
	{ 'w', "per-week", "N", OPTION_COUNT, &per_week, "每周安排N户",
	  "plan N households a week" },
	{ 0, "start", "DATE", OPTION_DAY, &start, "从这一天的那一周开始安排",
	  "plan from the week of this day" },
	{ 's', "sheet", "FILE", OPTION_OUTPUT, &sheet, "写入户核查表（.xlsx或.csv）",
	  "write the sheet for the visits (.xlsx or .csv)" },
	{ 0, "apply", "FILE", OPTION_FILE, &apply, "把填好的核查表写回登记册",
	  "put a filled sheet back into the register" },
	{ 'u', "upcoming", "N", OPTION_COUNT, &upcoming, "今后N天内的事项",
	  "what is coming within N days" },
	{ 0 },
};

/* One run. */
struct run {
	struct tool *tool;
	struct law law;
	struct recheck recheck;
	struct visit visit;
	struct amend amend;
	struct diag troubles; /* of a second reading: all else was said */
	struct index due;     /* items of recheck by household */
	struct register_reader *reg;
	struct rowout *out;
	enum language language;
	struct event_list events;
	size_t count; /* rows that took an answer */
};

static bool
take_rules(struct run *run)
{
	static const enum param needed[] = {
		PARAM_RECHECK_UNSTABLE, PARAM_RECHECK_DIBAO,     PARAM_RECHECK_TEKUN,
		PARAM_RECHECK_AGES,     PARAM_AGE_MINOR,         PARAM_TEKUN_ELDER_AGE,
		PARAM_AGE_LEAP,         PARAM_LOW_INCOME_MONTHS, PARAM_RIGID_MONTHS,
		PARAM_PHASE_OUT_MONTHS, PARAM_DEATH_SETTLE,
	};
	struct ruleset *rules = tool_rules(run->tool, &run->law);

	run->recheck.law = &run->law;
	run->recheck.date = run->tool->date;
	return rules != NULL &&
	       law_require(&run->law, needed, sizeof(needed) / sizeof(*needed), &run->tool->diag);
}

static bool
take_decisions(struct run *run)
{
	static const int required[] = { DECISION_household_id, DECISION_category, -1 };
	struct diag *diag = &run->tool->diag;

	if (decisions == NULL)
		return true;
	struct record_reader *reader = record_open(
		decisions, RECORD_DECISION, &(struct table_options){ 0 }, NULL, required, diag);
	bool fine = reader != NULL && recheck_take_decisions(&run->recheck, reader);

	record_close(reader);
	return fine;
}

static bool
open_register(struct run *run, struct diag *diag)
{
	struct register_options with = { .table = run->tool->table };

	register_close(run->reg);
	run->reg = register_open(tool_operand(run->tool, 0), &with, run->tool->date, diag);
	return run->reg != NULL;
}

/* Call look() for each household, also where the register must be read a second time. */
static bool
read_households(struct run *run, void (*begin)(struct run *run),
		void (*look)(struct run *run, const struct household *household))
{
	struct household household;
	enum register_result result;

	do {
		begin(run);
		while ((result = register_next(run->reg, &household)) == REGISTER_HOUSEHOLD)
			look(run, &household);
	} while (result == REGISTER_END && register_must_repeat(run->reg));
	return result == REGISTER_END;
}

/* A new output, in place of one that was begun. */
static bool
open_output(struct run *run, const char *path)
{
	const struct record_reader *reader = register_records(run->reg);

	tool_discard(run->tool, run->out);
	run->language = record_language(reader);
	run->out = tool_output_to(run->tool, path, &run->language, record_encoding(reader));
	return run->out != NULL;
}

/* ---- who is due ---- */

static void
begin_list(struct run *run)
{
	run->recheck.count = 0;
	run->recheck.done = 0;
	run->recheck.households = 0;
}

static void
look_whether_due(struct run *run, const struct household *household)
{
	(void)recheck_take(&run->recheck, household);
	tool_progress(run->tool, run->recheck.households);
}

/* The Monday of the week of --start, else the first on or after the date and the quarter. */
static day_t
first_monday(const struct run *run)
{
	day_t first = recheck_first(run->recheck.year, run->recheck.quarter);

	if (start != DAY_NONE)
		return start - day_weekday(start);
	if (run->tool->date > first)
		first = run->tool->date;
	return first + (7 - day_weekday(first)) % 7;
}

static void
plan(struct run *run)
{
	struct where where = { .file = text_of(tool_operand(run->tool, 0)) };

	if (per_week == 0)
		return;
	size_t after = recheck_plan(&run->recheck, (size_t)per_week, first_monday(run));

	if (after > 0)
		diag_say(&run->tool->diag, DIAG_PLAN_LATE, .at = where, .one = NUM_TEXT(per_week),
			 .two = NUM_TEXT((int64_t)after));
}

static void
say_due(struct run *run)
{
	size_t late = 0;
	size_t never = 0;

	for (size_t i = 0; i < run->recheck.count; i++) {
		late += run->recheck.item[i].state == WORD_DUE_STATE_LATE;
		never += run->recheck.item[i].state == WORD_DUE_STATE_NEVER;
	}
	tool_say(run->tool, "%zu户，%d年第%d季度应复核%zu户（逾期%zu，从未复核%zu），已复核%zu户",
		 "households: %zu; %dQ%d: due: %zu (late: %zu, never looked at: %zu), done: %zu",
		 run->recheck.households, run->recheck.year, run->recheck.quarter,
		 run->recheck.count, late, never, run->recheck.done);
	run->tool->look = late + never > 0;
}

static void
begin_sheet(struct run *run)
{
	if (open_output(run, sheet))
		recordout_header(run->out, RECORD_VISIT, run->language, NULL, 0);
}

static void
write_visit(struct run *run, const struct household *household)
{
	size_t i = index_find(&run->due, hash_text(household->id));

	if (run->out != NULL && i != INDEX_NONE)
		visit_write(run->out, run->language, register_records(run->reg), household,
			    &run->recheck.item[i]);
}

/* The second reading of the same file. */
static void
pass_trouble(void *context, const struct finding *finding)
{
	struct run *run = context;
	struct diag *diag = &run->tool->diag;

	if (finding->level == DIAG_TROUBLE)
		diag->sink(diag->context, finding);
}

static bool
write_sheet(struct run *run)
{
	if (sheet == NULL)
		return true;
	run->out = NULL;
	for (size_t i = 0; i < run->recheck.count; i++)
		index_add(&run->due, hash_text(run->recheck.item[i].household), i);
	run->troubles = run->tool->diag;
	run->troubles.sink = pass_trouble;
	run->troubles.context = run;
	return open_register(run, &run->troubles) &&
	       read_households(run, begin_sheet, write_visit) && run->out != NULL;
}

static bool
list_due(struct run *run)
{
	if (!take_rules(run) || !take_decisions(run) || !open_register(run, &run->tool->diag) ||
	    !read_households(run, begin_list, look_whether_due))
		return false;
	plan(run);
	if (!open_output(run, run->tool->output))
		return false;
	recheck_write(&run->recheck, run->out, run->language);
	say_due(run);
	return write_sheet(run);
}

/* ---- what is coming ---- */

static void
begin_events(struct run *run)
{
	event_clear(&run->events);
}

static void
look_for_events(struct run *run, const struct household *household)
{
	event_look(&run->events, &run->recheck, household, upcoming);
}

static bool
list_events(struct run *run)
{
	size_t late = 0;

	if (!take_rules(run) || !take_decisions(run) || !open_register(run, &run->tool->diag) ||
	    !read_households(run, begin_events, look_for_events) ||
	    !open_output(run, run->tool->output))
		return false;
	event_sort(&run->events);
	event_write(&run->events, run->tool->date, run->out, run->language);
	while (late < run->events.count && run->events.event[late].on < run->tool->date)
		late++;
	tool_say(run->tool, "%zu件事项，其中%zu件已过期或没有日期",
		 "events: %zu, past their day or without one: %zu", run->events.count, late);
	run->tool->look = late > 0;
	return true;
}

/* ---- a sheet back into the register ---- */

static bool
take_sheet(struct run *run)
{
	static const int required[] = { VISIT_household_id, VISIT_item, VISIT_now, -1 };
	struct diag *diag = &run->tool->diag;
	struct record_reader *reader = record_open(
		apply, RECORD_VISIT, &(struct table_options){ 0 }, NULL, required, diag);
	bool fine = reader != NULL && visit_take(&run->visit, reader, diag);

	record_close(reader);
	return fine;
}

static bool
see_rows(struct run *run)
{
	struct record row;
	enum table_result result;

	while ((result = amend_next(&run->amend, &row)) == TABLE_ROW)
		visit_see(&run->visit, &row);
	return result == TABLE_END && amend_rewind(&run->amend);
}

static bool
write_rows(struct run *run)
{
	struct record row;
	enum table_result result;

	amend_write_header(&run->amend, visit_columns(&run->visit), run->out);
	while ((result = amend_next(&run->amend, &row)) == TABLE_ROW) {
		uint64_t changed = visit_apply(&run->visit, &row, &run->tool->diag);

		run->count += changed != 0;
		amend_write(&run->amend, &row, changed, run->out);
	}
	return result == TABLE_END;
}

/* What is wrong with a row as such is reported by the first reading alone. */
static bool
apply_sheet(struct run *run)
{
	struct tool *tool = run->tool;

	if (!take_sheet(run) ||
	    !amend_open(&run->amend, tool_operand(tool, 0), &tool->table, &tool->diag) ||
	    !see_rows(run))
		return false;
	visit_match(&run->visit, &tool->diag);
	run->language = run->amend.language;
	run->out = tool_output(tool, &run->language, table_encoding(run->amend.table));
	if (run->out == NULL || !write_rows(run))
		return false;
	tool_say(tool, "入户表填了%zu项，登记册改了%zu行",
		 "answers: %zu, rows of the register changed: %zu", run->visit.answers, run->count);
	return true;
}

static void
check_usage(struct run *run)
{
	struct tool *tool = run->tool;
	bool from_file = tool->operands_given > 0 && strcmp(tool->operand[0], "-") != 0;

	if ((apply != NULL) + (upcoming >= 0) + (quarter != NULL) > 1)
		tool_refuse(tool, "--quarter、--upcoming和--apply只能给一个",
			    "give one of --quarter, --upcoming and --apply");
	if (sheet != NULL && !from_file)
		tool_refuse(tool, "--sheet要读两遍登记册，不能用标准输入",
			    "--sheet reads the register twice, not from standard input");
	day_split(tool->date, &run->recheck.year, &run->recheck.quarter, NULL);
	run->recheck.quarter = (run->recheck.quarter + 2) / 3;
	if (quarter != NULL && !recheck_quarter(quarter, &run->recheck.year, &run->recheck.quarter))
		tool_refuse(tool, "--quarter %s：季度要写成2026Q4",
			    "--quarter %s: a quarter is written 2026Q4", quarter);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-recheck",
		.operands = "[register]",
		.operands_most = 1,
		.zh = "这个季度要复核哪些户、安排在哪一周；入户核查表；今后的事项",
		.en = "Who is to be rechecked in a quarter and in which week; the sheets for the "
		      "visits; what is coming.",
		.takes = TOOL_DATE | TOOL_RULES,
		.title_zh = "复核名册",
		.title_en = "Rechecks",
		.option = options,
	};
	struct run run = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	check_usage(&run);
	bool fine = apply != NULL   ? apply_sheet(&run)
		    : upcoming >= 0 ? list_events(&run)
				    : list_due(&run);

	tool.failed |= !fine;
	register_close(run.reg);
	recheck_free(&run.recheck);
	event_free(&run.events);
	visit_free(&run.visit);
	amend_close(&run.amend);
	index_free(&run.due);
	return tool_end(&tool);
}
