/* jz-refer: what is written for people: a letter to a household, a sheet for each department. */

#include "refer.h"

void
job_write_letter(struct job *job, const struct household *household)
{
	if (!household->valid) {
		job->faulty++;
		return;
	}
	referletter_write(&job->paper, &job->list, household, job->office, &job->papers,
			  job->tool->date);
	referlist_clear(&job->list);
	job->letters++;
}

bool
job_finish_papers(struct job *job)
{
	struct tool *tool = job->tool;
	struct where where = { .file = text_of(tool->output != NULL ? tool->output : "-") };

	if (job->file == NULL)
		return true;
	if (job->by != NULL) {
		if (!referbook_write(&job->list, job->file, tool->date, &tool->diag, &where))
			return false;
	} else {
		paper_end(&job->paper);
		outfile_text(job->file, (struct text){ job->paper.prose.p, job->paper.prose.n });
	}
	struct outfile *file = job->file;

	job->file = NULL;
	return tool_finish_file(tool, file);
}

void
job_say_letters(struct job *job)
{
	enum { SHOWN_SIZE = 256 };
	struct tool *tool = job->tool;
	char room[SHOWN_SIZE];
	struct text asked = diag_hide_name(text_of(job->letter), room, SHOWN_SIZE);

	if (job->letters == 0 && job->faulty > 0)
		tool_say(tool, "这一户登记有误，更正以后再告知",
			 "the household's entry has faults: it is told once they are mended");
	else if (job->letters == 0)
		tool_say(tool, "没有户编号或姓名是“%.*s”的户", "no household “%.*s”", SHOW(asked));
	else if (job->letters > 1)
		tool_say(tool, "“%.*s”有%zu户，都写出了", "“%.*s” is in %zu households, all told",
			 SHOW(asked), job->letters);
	tool->look |= job->letters != 1;
}
