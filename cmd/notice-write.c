/* jz-notice: the file, which is looked through before it takes its place. */

#include "notice.h"

#include "publish/noticebook.h"
#include "table/outfile.h"

/* Titles, and the name of the file, say no more than that it is a notice. */
static bool
are_titles_clean(struct job *job)
{
	struct tool *tool = job->tool;
	struct text rest = text_of(tool->output);
	struct text name = TEXT_NONE;
	bool clean = true;

	while (rest.n > 0)
		name = text_next(&rest, '/');
	for (size_t i = 0; i < job->notice.villages; i++)
		clean &= leak_is_title(
			&job->leak,
			notice_title(&job->notice, i, job->language, &job->notice.arena),
			&tool->diag);
	return clean && leak_is_clean(&job->leak, name,
				      tool->diag.language == LANGUAGE_ZH ? TEXT("文件名")
									 : TEXT("name of the file"),
				      &tool->diag);
}

/* Everything is made, looked through, and only then put in its place. */
bool
notice_write(struct job *job)
{
	struct tool *tool = job->tool;
	struct where where = { .file = text_of(tool->output) };
	struct outfile *file = outfile_open(tool->output, &tool->diag);
	bool book = rowout_is_workbook(tool->output);
	bool clean = file != NULL && are_titles_clean(job);

	if (clean && book) {
		clean = noticebook_write(&job->notice, &job->term, job->language, file, &tool->diag,
					 &where) &&
			leak_is_clean_book(&job->leak, outfile_path(file), &tool->diag);
	} else if (clean) {
		job->paper.prose.language = job->language;
		job->paper.page = text_ends(text_of(tool->output), TEXT(".html"));
		job->paper.style = noticepage_style;
		paper_begin(&job->paper, job->language == LANGUAGE_ZH ? TEXT("社会救助公示")
								      : TEXT("public notice"));
		noticepage_write(&job->paper, &job->notice, &job->term);
		paper_end(&job->paper);
		struct text said = { job->paper.prose.p, job->paper.prose.n };

		clean = leak_is_clean(&job->leak, said, where.file, &tool->diag);
		outfile_text(file, said);
	}
	if (!clean) {
		outfile_abandon(file);
		return false;
	}
	return tool_finish_file(tool, file);
}
