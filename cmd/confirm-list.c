/* jz-confirm: the list that comes out. */
#include "confirm.h"

#include <stdio.h>
#include <string.h>

#include "decide/decision.h"
#include "os/path.h"
#include "register/recordout.h"
#include "scale/run.h"

enum { PATH_SIZE = 4096 };

/* A new list, in place of one that was begun; what the rows gave so far is forgotten. */
static bool
begin_list(void *context)
{
	struct job *job = context;
	struct tool *tool = job->tool;
	const struct text *extra;

	memset(job->count, 0, sizeof(job->count));
	proof_free(&job->proof);
	tool_discard(tool, job->out);
	job->out = NULL;
	job->language = tool_language(tool, record_language(job->reader));
	tool->caption.month = month_of(tool->date);
	job->extras = record_extras(job->reader, &extra);
	if (job->standing)
		job->extras = 0; /* what else a roster has is no part of a decision */
	if (!job->writes)
		return true;
	tool->with.choice = verdict_choice(job->word, job->language);
	tool->with.open = TEXT("状态|确认日期|确认金额|听取意见日期|告知日期|确认人|"
			       "status|approved_on|approved_amount|heard_on|told_on|approved_by");
	tool->with.sentence = TEXT("备注|remark");
	job->out = tool_output(tool, &job->language, record_encoding(job->reader));
	if (job->out != NULL)
		recordout_header(job->out, RECORD_DECISION, job->language, extra, job->extras);
	return job->out != NULL;
}

static void
take_row(void *context, const struct record *decision, enum settle_result result)
{
	struct job *job = context;

	job->count[result]++;
	proof_take(&job->proof, decision);
	if (job->out != NULL)
		decision_write(job->out, job->language, decision, job->extras);
}

void
confirm_tell_sums(const struct proof *proof, struct prose *prose)
{
	struct text month = MONEY_TEXT(proof->sum - proof->once);
	struct text once = MONEY_TEXT(proof->once);

	if (proof->once == 0)
		prose_say(prose, "每月{1}元", "{1} yuan a month", month);
	else if (proof->once == proof->sum)
		prose_say(prose, "一次性{1}元", "{1} yuan paid once", once);
	else
		prose_say(prose, "每月{1}元、一次性{2}元",
			  "{1} yuan a month and {2} yuan paid once", month, once);
}

/* Below the title of a workbook stands what the list proves itself by. */
static void
make_title(struct job *job)
{
	char digest[PROOF_SIZE];

	if (job->proof.count == 0) /* a form that the town has yet to fill in */
		return;
	job->title.language = job->language;
	prose_add(&job->title, "同意%zu条，", "approved: %zu, ", job->proof.count);
	confirm_tell_sums(&job->proof, &job->title);
	prose_add(&job->title, "，校验码%s", ", digest %s", proof_digest(&job->proof, digest));
	job->tool->caption.about = (struct text){ job->title.p, job->title.n };
}

/* Read what reading() reads; for a workbook twice, first for its title alone. */
static bool
read_for_output(struct job *job, bool (*reading)(struct job *))
{
	struct diag *diag = &job->tool->diag;

	if (rowout_is_workbook(job->tool->output)) {
		int heard = diag_hush(diag, DIAG_TROUBLE);
		bool good = reading(job);

		(void)diag_hush(diag, heard);
		if (!good)
			return false;
		make_title(job);
	}
	job->writes = true;
	return reading(job);
}

/* ---- proposals, and what the town said ---- */

static bool
read_list(struct job *job)
{
	static const int required[] = { VERDICT_household_id, VERDICT_status, -1 };
	struct diag *diag = &job->tool->diag;

	if (job->list == NULL)
		return true;
	/* a list has columns of its own, which nobody carries on */
	int heard = diag_hush(diag, DIAG_TROUBLE);
	struct record_reader *list =
		record_open(job->list, RECORD_VERDICT, &job->tool->table, NULL, required, diag);

	(void)diag_hush(diag, heard);
	bool good = list != NULL && confirm_take(&job->confirm, list, diag);

	record_close(list);
	return good;
}

static bool
confirm_list(struct job *job)
{
	return begin_list(job) &&
	       confirm_each(&job->confirm, job->decisions, take_row, job, &job->tool->diag);
}

struct record_reader *
confirm_open(const struct job *job)
{
	static const int required[] = { DECISION_household_id, DECISION_category, DECISION_amount,
					-1 };

	return record_open(tool_operand(job->tool, 0), RECORD_DECISION, &job->tool->table, NULL,
			   required, &job->tool->diag);
}

/* The day of the run that proposed the decisions, by its record, if that lies beside them. */
static int64_t
review_day(const char *path)
{
	struct diag quiet = { 0 };
	struct arena arena = { 0 };
	struct run run;
	day_t day;
	char record[PATH_SIZE];
	int n = snprintf(record, sizeof(record), "%s.run", path);
	bool known = n < PATH_SIZE && path_kind(record) == PATH_FILE &&
		     run_read(&run, record, &arena, &quiet) &&
		     text_is_any(run.tool, "jz-assess|jz-price") &&
		     day_parse(run.date.p, run.date.n, &day);

	arena_free(&arena);
	return known ? day : BLANK;
}

bool
confirm_decisions(struct job *job)
{
	struct diag *diag = &job->tool->diag;
	const char *path = tool_operand(job->tool, 0);
	const struct where where = { .file = text_of(path) };

	job->confirm.with.reviewed_on = review_day(path);
	if (job->confirm.with.all || job->list != NULL)
		settle_check_review(job->tool->date, job->confirm.with.reviewed_on, &where, diag);
	if (!read_list(job))
		return false;
	job->reader = job->decisions = confirm_open(job);
	bool good = job->decisions != NULL && confirm_survey(&job->confirm, job->decisions, diag) &&
		    read_for_output(job, confirm_list);

	if (good)
		confirm_say_rest(&job->confirm, record_name(job->decisions), diag);
	return good;
}

/* ---- the town's own roster ---- */

static void
take_household(void *context, const struct household *household)
{
	struct job *job = context;
	struct record decision;
	enum standing_result made =
		standing_fill(&decision, household, &job->roster, job->reader, &job->tool->diag);

	if (made != STANDING_FAILED)
		take_row(job, &decision,
			 made == STANDING_APPROVED ? SETTLE_APPROVED : SETTLE_WAITS);
}

static bool
stand_list(struct job *job)
{
	const struct register_options opening = { .table = job->tool->table };
	const struct register_reading reading = { begin_list, take_household, job };
	struct register_reader *reg = register_open(tool_operand(job->tool, 0), &opening,
						    job->tool->date, &job->tool->diag);

	if (reg == NULL)
		return false;
	job->reader = register_records(reg);
	bool good = register_each(reg, &reading);

	register_close(reg);
	return good;
}

bool
confirm_roster(struct job *job)
{
	return read_for_output(job, stand_list);
}
