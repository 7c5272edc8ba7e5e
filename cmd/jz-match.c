/* jz-match: a register met with what a department knows, so that somebody looks into it. */

#include "match.h"

#include "base/num.h"
#include "match/limit.h"
#include "os/path.h"
#include "register/recordout.h"

/* ---- what is met ---- */

static bool
open_files(struct job *job)
{
	struct tool *tool = job->tool;
	const struct subjects_options options = { .table = tool->table,
						  .fact = job->kind->fact,
						  .language = tool->diag.language,
						  .language_given = tool->language_given,
						  .today = tool->date,
						  .key = job->key_path != NULL ? &job->key : NULL };

	job->subjects = subject_open(tool_operand(tool, 0), &options, &tool->diag);
	if (job->subjects == NULL)
		return false;
	bool paid = subject_of_payments(job->subjects);

	job->language = tool_language(tool, record_language(subject_records(job->subjects)));
	const struct extract_options extract = { .table = tool->table,
						 .kind = job->kind,
						 .hit = paid ? &job->kind->paid : &job->kind->hit,
						 .key = options.key,
						 .today = tool->date };

	return extract_open(&job->extract, tool_operand(tool, 1), &extract, &tool->diag);
}

/* Is the register the smaller file?  Of a pipe that is not known. */
static bool
is_few(const struct tool *tool)
{
	int64_t persons = path_size(tool_operand(tool, 0));

	return persons >= 0 && persons < path_size(tool_operand(tool, 1));
}

/* ---- what it leads to ---- */

/* The month that is asked about: of -m, else that of the extract, else of the day of the run. */
static month_t
month_asked(const struct job *job)
{
	day_t as_of = match_coverage(job).until;

	if (job->month != MONTH_NONE)
		return job->month;
	return month_of(as_of != DAY_NONE ? as_of : job->tool->date);
}

static void
make_leads(struct job *job)
{
	struct tool *tool = job->tool;
	const struct match_hit *hit = job->extract.hit;

	job->month = month_asked(job);
	job->leads.options = (struct lead_options){ .kind = job->kind,
						    .law = &job->law,
						    .month = job->month,
						    .language = job->language,
						    .source = job->kind->department,
						    .as_of = match_coverage(job).until,
						    .due = job->due };
	lead_make(&job->leads, &job->match, &job->extract);
	if (job->leads.unmeasured == 0)
		return;
	struct text limit = hit->limit == MATCH_RULE ? text_of(param_key(hit->param))
						     : TEXT("dibao.urban, dibao.rural");

	diag_say(&tool->diag, DIAG_MATCH_LIMIT, .at = { .file = job->kind->file }, .one = limit,
		 .two = NUM_TEXT(job->leads.unmeasured));
}

static bool
is_listed(const struct lead *lead)
{
	return lead->state != WORD_LEAD_CLEARED;
}

static void
write_leads(struct job *job)
{
	struct tool *tool = job->tool;
	const struct record_reader *reader = subject_records(job->subjects);
	struct rowout *out = tool_output(tool, &job->language, record_encoding(reader));
	struct record row;

	if (out == NULL)
		return;
	recordout_header(out, RECORD_LEAD, job->language, NULL, 0);
	for (size_t i = 0; i < job->leads.count; i++) {
		if (!is_listed(&job->leads.lead[i]))
			continue;
		lead_row(&job->leads, &job->leads.lead[i], &row);
		recordout_row(out, RECORD_LEAD, job->language, &row, 0);
	}
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;

	if (job->key_path != NULL && !seal_read(&job->key, job->key_path, &tool->diag))
		return false;
	if (tool->operands_given == 1)
		return match_seal(job);
	if (limit_asks_law(&job->kind->hit) || limit_asks_law(&job->kind->paid))
		if (tool_rules(tool, &job->law) == NULL)
			return false;
	if (!open_files(job) ||
	    !match_run(&job->match, job->subjects, &job->extract, is_few(tool), &tool->diag))
		return false;
	make_leads(job);
	if (!match_adjudicate(job))
		return false;
	write_leads(job);
	match_say(job);
	return match_write_page(job);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-match",
		.operands = "[register] extract",
		.operands_least = 1,
		.operands_most = 2,
		.zh = "信息核对：登记册与部门数据比对，列出要核实的线索；不停发、不认定",
		.en = "a register matched with a department's extract: what to look into; nothing "
		      "is "
		      "decided or stopped by it",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "社会救助信息核对线索", "Social assistance: leads of a match" },
	};
	struct job job = { .tool = &tool, .month = MONTH_NONE, .due = DAY_NONE };

	match_begin(&job, argc, argv);
	tool.failed |= job.kind == NULL || !work(&job);
	adjudicated_free(&job.adjudicated);
	lead_free(&job.leads);
	match_free(&job.match);
	extract_close(&job.extract);
	subject_close(job.subjects);
	arena_free(&job.arena);
	return tool_end(&tool);
}
