/* jz-recheck: who is due in a quarter, and what is coming. */

#include "base/num.h"
#include "base/prose.h"
#include "recheck.h"

static bool
take_rules(struct job *job)
{
	struct ruleset *rules = tool_rules(job->tool, &job->law);

	job->recheck.date = job->tool->date;
	return rules != NULL && recheck_take_law(&job->recheck, &job->law, &job->tool->diag) &&
	       (job->decisions == NULL ||
		recheck_take_decisions(&job->recheck, job->decisions, &job->tool->diag));
}

bool
job_open_register(struct job *job)
{
	struct register_options with = { .table = job->tool->table };

	register_close(job->reg);
	job->reg =
		register_open(tool_operand(job->tool, 0), &with, job->tool->date, &job->tool->diag);
	return job->reg != NULL;
}

bool
job_each(struct job *job, bool (*begin)(void *context),
	 void (*look)(void *context, const struct household *household))
{
	return register_each(job->reg, &(struct register_reading){ begin, look, job });
}

/* A new output, in place of one that was begun. */
bool
job_open_output(struct job *job, const char *path)
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
	tool_count(job->tool, "households", job->recheck.households);
	tool_count(job->tool, "due", job->recheck.count);
	job->tool->look = late + never > 0;
}

bool
job_list_due(struct job *job)
{
	if (!take_rules(job) || !job_open_register(job) ||
	    !job_each(job, begin_list, look_whether_due))
		return false;
	plan(job);
	job->language = tool_language(job->tool, record_language(register_records(job->reg)));
	job->tool->with.late = word_text(WORD_DUE_STATE_LATE, job->language);
	job->tool->caption.period =
		prose_part(&job->arena, job->language, "{1}年第{2}季度", "{1}Q{2}",
			   NUM_TEXT(job->recheck.year), NUM_TEXT(job->recheck.quarter));
	if (!job_open_output(job, job->tool->output))
		return false;
	recheck_write(&job->recheck, job->out, job->language);
	say_due(job);
	return job_write_sheet(job);
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

bool
job_list_events(struct job *job)
{
	size_t late = 0;

	job->tool->caption.title[LANGUAGE_ZH] = "到期事项";
	job->tool->caption.title[LANGUAGE_EN] = "Coming events";
	job->tool->with.late = TEXT("late"); /* by the days that are left */
	if (!take_rules(job) || !job_open_register(job) ||
	    !job_each(job, begin_events, look_for_events) ||
	    !job_open_output(job, job->tool->output))
		return false;
	event_sort(&job->events);
	event_write(&job->events, &job->law, job->out, job->language);
	while (late < job->events.count && job->events.event[late].on < job->tool->date)
		late++;
	tool_say(job->tool, "%zu件事项，其中%zu件已过期或没有日期",
		 "events: %zu, past their day or without one: %zu", job->events.count, late);
	tool_count(job->tool, "events", job->events.count);
	job->tool->look = late > 0;
	return true;
}
