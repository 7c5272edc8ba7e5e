/* jz-recheck: the sheet for the visits, out of the register and back into it. */

#include "base/hash.h"
#include "recheck.h"
#include "register/recordout.h"

static bool
begin_sheet(void *context)
{
	struct job *job = context;

	if (!job_open_output(job, job->sheet))
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
bool
job_write_sheet(struct job *job)
{
	if (job->sheet == NULL)
		return true;
	job->out = NULL;
	for (size_t i = 0; i < job->recheck.count; i++)
		index_add(&job->due, hash_text(job->recheck.item[i].household), i);
	int heard = diag_hush(&job->tool->diag, DIAG_TROUBLE);
	bool good = job_open_register(job) && job_each(job, begin_sheet, write_visit);

	(void)diag_hush(&job->tool->diag, heard);
	return good;
}

bool
job_apply_sheet(struct job *job)
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
	tool_count(tool, "answers", refill->visit.answers);
	tool_count(tool, "rows-changed", refill->changed);
	return true;
}
