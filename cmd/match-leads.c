/* jz-match: what was met, as leads. */

#include "match.h"

#include "base/num.h"
#include "match/limit.h"
#include "register/recordout.h"

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

bool
match_finish(struct job *job)
{
	make_leads(job);
	if (!match_adjudicate(job))
		return false;
	write_leads(job);
	return true;
}
