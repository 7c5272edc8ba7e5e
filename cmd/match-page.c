/* jz-match: what people made of leads, and the page for those who look into them. */

#include "match.h"

#include "match/matchpage.h"
#include "table/outfile.h"

/* The list of decisions again, in which it now stands what was seen. */
static void
write_filled(struct job *job)
{
	struct adjudicated *adjudicated = &job->adjudicated;
	enum language language = adjudicated->language;
	struct rowout *out = tool_output_to(job->tool, job->fill, &language, adjudicated->encoding);

	if (out != NULL)
		adjudicated_write(adjudicated, out);
}

bool
match_adjudicate(struct job *job)
{
	struct tool *tool = job->tool;

	if (job->adjudicated_path == NULL)
		return true;
	if (!adjudicated_read(&job->adjudicated, job->adjudicated_path,
			      &(struct table_options){ 0 }, tool->date, &tool->diag))
		return false;
	adjudicated_apply(&job->adjudicated, &job->leads, job->fill != NULL, &tool->diag);
	if (job->fill != NULL)
		write_filled(job);
	return true;
}

bool
match_write_page(struct job *job)
{
	struct tool *tool = job->tool;
	struct paper paper = { .prose.language = job->language,
			       .page = true,
			       .style = matchpage_style };

	if (job->page == NULL)
		return true;
	struct outfile *file = outfile_open(job->page, &tool->diag);

	if (file == NULL)
		return false;
	matchpage_begin(&paper, &job->leads, tool->date);
	for (size_t i = 0; i < job->leads.count; i++)
		if (job->leads.lead[i].state != WORD_LEAD_CLEARED)
			matchpage_add(&paper, &job->leads, &job->leads.lead[i]);
	paper_end(&paper);
	outfile_text(file, (struct text){ paper.prose.p, paper.prose.n });
	paper_free(&paper);
	return tool_finish_file(tool, file);
}
