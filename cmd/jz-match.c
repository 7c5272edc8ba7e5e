/* jz-match: a register met with what a department knows, so that somebody looks into it. */

#include "match.h"

#include "match/limit.h"
#include "os/path.h"
#include "register/share.h"

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

	job->own = diag_behind(&tool->diag);
	job->subjects = subject_open(tool_operand(tool, 0), &options, &job->own);
	if (job->subjects == NULL)
		return false;
	bool paid = subject_of_payments(job->subjects);

	job->language = tool_language(tool, record_language(subject_records(job->subjects)));
	const struct extract_options extract = { .table = tool->table,
						 .kind = job->kind,
						 .hit = paid ? &job->kind->paid : &job->kind->hit,
						 .key = options.key,
						 .today = tool->date };

	return extract_open(&job->extract, tool_operand(tool, 1), &extract, &job->own);
}

/* Is the register the smaller file?  Of a pipe that is not known. */
static bool
is_few(const struct tool *tool)
{
	int64_t persons = path_size(tool_operand(tool, 0));

	return persons >= 0 && persons < path_size(tool_operand(tool, 1));
}

static bool
meet(struct job *job)
{
	const struct match_how how = { .few = is_few(job->tool),
				       .threads = (size_t)job->threads,
				       .piece = SHARE_PIECE,
				       .own = &job->own };

	return match_run(&job->match, job->subjects, &job->extract, &how, &job->tool->diag);
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;

	if (job->veil_path != NULL)
		return match_veil(job);
	if (job->key_path != NULL && !seal_read(&job->key, job->key_path, &tool->diag))
		return false;
	if (tool->operands_given == 1)
		return match_seal(job);
	if (limit_asks_law(&job->kind->hit) || limit_asks_law(&job->kind->paid))
		if (tool_rules(tool, &job->law) == NULL)
			return false;
	if (!open_files(job) || !meet(job) || !match_finish(job))
		return false;
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
