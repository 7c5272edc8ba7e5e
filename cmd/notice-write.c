/* jz-notice: the file, which is looked through before it takes its place. */

#include "notice.h"

#include "publish/noticebook.h"
#include "table/outfile.h"

static struct text
in_words(const struct job *job, struct text zh, struct text en)
{
	return job->tool->diag.language == LANGUAGE_ZH ? zh : en;
}

/* What the office says of itself is public. */
static bool
is_office_clean(struct job *job)
{
	const struct place *office = job->term.office;
	struct diag *diag = &job->tool->diag;
	const struct where at = { .file = TEXT("place.ini") };
	bool clean = true;

	if (office == NULL) {
		diag_say(diag, DIAG_NOTICE_OFFICE, .at = { .file = text_of(job->tool->rules_dir) });
		return true;
	}
	for (enum place_office i = 0; i <= PLACE_OFFICE_PHONE; i++) {
		leak_allow(&job->leak, office->office[i]);
		clean &= leak_is_clean(&job->leak, office->office[i], TEXT("[office]"), &at, diag);
	}
	return clean;
}

/* Where the list has a village first. */
static struct where
where_of(const struct job *job, size_t village)
{
	const struct notice *notice = &job->notice;
	size_t i = 0;

	while (notice->row[i].village != village)
		i++;
	return (struct where){ .file = text_of(tool_operand(job->tool, 1)),
			       .line = notice->row[i].line,
			       .household = notice->row[i].household };
}

/* The places of a notice that is written, and its title. */
static bool
is_village_clean(struct job *job, size_t i)
{
	struct diag *diag = &job->tool->diag;
	struct notice *notice = &job->notice;
	struct leak *leak = &job->leak;
	const struct notice_village *village = &notice->village[i];
	struct text part = in_words(job, TEXT("镇、村"), TEXT("a town or village"));
	const struct where at = where_of(job, i);

	leak_pass_place(leak, village->town);
	leak_pass_place(leak, village->village);
	return leak_is_clean_cell(leak, village->town, part, &at, diag) &&
	       leak_is_clean_cell(leak, village->village, part, &at, diag) &&
	       leak_is_title(leak, notice_title(notice, i, job->language, &notice->arena), &at,
			     diag);
}

/* Places, the name of the file, and what the office says of itself. */
static bool
are_parts_clean(struct job *job)
{
	struct diag *diag = &job->tool->diag;
	struct text part = in_words(job, TEXT("文件名"), TEXT("name of the file"));
	struct text rest = text_of(job->tool->output);
	struct text name = TEXT_NONE;

	while (rest.n > 0)
		name = text_next(&rest, '/');
	bool clean = leak_is_clean_cell(&job->leak, name, part, &(struct where){ 0 }, diag) &&
		     leak_is_file_name(&job->leak, name, diag);

	for (size_t i = 0; i < job->notice.villages; i++)
		if (notice_has(&job->notice, i))
			clean &= is_village_clean(job, i);
	return is_office_clean(job) && clean;
}

/* Everything is made, looked through, and only then put in its place. */
bool
notice_write(struct job *job)
{
	struct tool *tool = job->tool;
	struct where where = { .file = text_of(tool->output) };
	bool book = rowout_is_workbook(tool->output);
	bool any = false;

	notice_look_through(&job->notice, &job->leak, text_of(tool_operand(tool, 1)), &tool->diag);
	notice_count(&job->notice);
	for (size_t i = 0; i < job->notice.villages; i++)
		any |= notice_has(&job->notice, i);
	if (!any) {
		diag_say(&tool->diag, DIAG_NOTICE_NOBODY, .at = where);
		return true;
	}
	struct outfile *file = outfile_open(tool->output, &tool->diag);
	bool clean = file != NULL && are_parts_clean(job);

	if (clean && book) {
		clean = noticebook_write(&job->notice, &job->term, job->language, file, &tool->diag,
					 &where) &&
			leak_is_clean_book(&job->leak, outfile_path(file), &where, &tool->diag);
	} else if (clean) {
		job->paper.prose.language = job->language;
		job->paper.page = text_ends(text_of(tool->output), TEXT(".html"));
		job->paper.style = noticepage_style;
		paper_begin(&job->paper, job->language == LANGUAGE_ZH ? TEXT("社会救助公示")
								      : TEXT("public notice"));
		noticepage_write(&job->paper, &job->notice, &job->term);
		paper_end(&job->paper);
		struct text said = { job->paper.prose.p, job->paper.prose.n };

		clean = leak_is_clean(&job->leak, said, where.file, &where, &tool->diag);
		outfile_text(file, said);
	}
	if (!clean) {
		outfile_abandon(file);
		return false;
	}
	return tool_finish_file(tool, file);
}
