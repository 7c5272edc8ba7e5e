/* jz-recheck: the sheet for the visits, out of the register and back into it. */

#include "base/hash.h"
#include "recheck.h"
#include "register/recordout.h"

static void
flush_page(struct job *job)
{
	outfile_write(job->page_file, job->paper.prose.p, job->paper.prose.n);
	paper_clear(&job->paper);
}

static bool
begin_page(struct job *job)
{
	if (job->page == NULL)
		return true;
	outfile_abandon(job->page_file);
	paper_free(&job->paper);
	job->language = tool_language(job->tool, record_language(register_records(job->reg)));
	job->paper = (struct paper){ .prose.language = job->language };
	job->page_file = outfile_open(job->page, &job->tool->diag);
	if (job->page_file != NULL)
		visitpage_begin(&job->paper);
	return job->page_file != NULL;
}

static bool
begin_sheet(void *context)
{
	struct job *job = context;

	if (!begin_page(job))
		return false;
	if (job->sheet == NULL)
		return true;
	job->tool->caption.title[LANGUAGE_ZH] = "入户表";
	job->tool->caption.title[LANGUAGE_EN] = "Sheets for visits";
	job->tool->caption.paper = 0; /* a sheet to be filled in is none to be signed */
	job->tool->with.open = TEXT("现在情况|备注|now|remark");
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

	if (i == INDEX_NONE)
		return;
	const struct inquiry inquiry = {
		&job->law, job->language,         register_records(job->reg),
		household, &job->recheck.item[i], job->phones
	};

	if (job->sheet != NULL)
		visit_write(job->out, &inquiry);
	if (job->page == NULL)
		return;
	visitpage_write(&job->paper, &inquiry);
	flush_page(job);
}

static bool
finish_page(struct job *job)
{
	struct outfile *file = job->page_file;

	if (file == NULL)
		return true;
	paper_end(&job->paper);
	flush_page(job);
	job->page_file = NULL;
	return tool_finish_file(job->tool, file);
}

/* The register is read a second time: only trouble is new. */
bool
job_write_sheet(struct job *job)
{
	if (job->sheet == NULL && job->page == NULL)
		return true;
	job->out = NULL;
	for (size_t i = 0; i < job->recheck.count; i++)
		index_add(&job->due, hash_text(job->recheck.item[i].household), i);
	int heard = diag_hush(&job->tool->diag, DIAG_TROUBLE);
	bool good = job_open_register(job) && job_each(job, begin_sheet, write_visit);

	(void)diag_hush(&job->tool->diag, heard);
	return good && finish_page(job);
}

bool
job_apply_sheet(struct job *job)
{
	struct tool *tool = job->tool;
	struct refill *refill = &job->refill;

	if (!refill_open(refill, job->apply, tool_operand(tool, 0), &tool->table, tool->date,
			 &tool->diag))
		return false;
	job->language = refill->amend.language;
	job->out = tool_output(tool, &job->language, table_encoding(refill->amend.table));
	if (job->out == NULL || !refill_write(refill, job->out, &tool->diag))
		return false;
	tool_say(tool, "入户表填了%zu项，登记册改了%zu行",
		 "answers: %zu, rows of the register changed: %zu", refill->visit.answers,
		 refill->changed);
	const size_t *done = refill->visit.comings.done;

	if (done[COMING_CAME] + done[COMING_LEFT] > 0)
		tool_say(tool, "新增%zu人，移出%zu人", "persons added: %zu, taken out: %zu",
			 done[COMING_CAME], done[COMING_LEFT]);
	tool_count(tool, "answers", refill->visit.answers);
	tool_count(tool, "rows-changed", refill->changed);
	tool_count(tool, "persons-added", done[COMING_CAME]);
	tool_count(tool, "persons-taken-out", done[COMING_LEFT]);
	return true;
}
