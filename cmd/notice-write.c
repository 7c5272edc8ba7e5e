/* jz-notice: the file, which is looked through before it takes its place. */

#include "notice.h"

#include "publish/noticebook.h"
#include "table/outfile.h"

static struct text
in_words(const struct job *job, struct text zh, struct text en)
{
	return job->tool->diag.language == LANGUAGE_ZH ? zh : en;
}

/* Rows, places, the name of the file, and what the office says of itself, cell by cell. */
static bool
are_cells_clean(struct job *job)
{
	struct diag *diag = &job->tool->diag;
	struct notice *notice = &job->notice;
	const struct place *office = job->term.office;
	struct text file = in_words(job, TEXT("文件名"), TEXT("name of the file"));
	struct text place = in_words(job, TEXT("镇、村"), TEXT("a town or village"));
	struct text rest = text_of(job->tool->output);
	struct text name = TEXT_NONE;
	bool clean = notice_is_clean(notice, &job->leak, text_of(tool_operand(job->tool, 1)), diag);

	while (rest.n > 0)
		name = text_next(&rest, '/');
	clean &= leak_is_clean_cell(&job->leak, name, file, diag);
	for (size_t i = 0; i < notice->villages; i++)
		clean &= leak_is_clean_cell(&job->leak, notice->village[i].town, place, diag) &&
			 leak_is_clean_cell(&job->leak, notice->village[i].village, place, diag);
	for (enum place_office i = 0; office != NULL && i <= PLACE_OFFICE_PHONE; i++)
		clean &= leak_is_clean_cell(&job->leak, office->office[i], TEXT("[office]"), diag);
	return clean && leak_is_file_name(&job->leak, name, diag);
}

static bool
are_titles_clean(struct job *job)
{
	struct notice *notice = &job->notice;
	bool clean = true;

	for (size_t i = 0; clean && i < notice->villages; i++)
		clean = leak_is_title(&job->leak,
				      notice_title(notice, i, job->language, &notice->arena),
				      &job->tool->diag);
	return clean;
}

/* Everything is made, looked through, and only then put in its place. */
bool
notice_write(struct job *job)
{
	struct tool *tool = job->tool;
	struct where where = { .file = text_of(tool->output) };
	struct outfile *file = outfile_open(tool->output, &tool->diag);
	bool book = rowout_is_workbook(tool->output);
	bool clean = file != NULL;

	if (clean && job->term.office != NULL)
		leak_allow(&job->leak, job->term.office->office[PLACE_OFFICE_PHONE]);
	clean = clean && are_cells_clean(job) && are_titles_clean(job);
	notice_count(&job->notice);

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
