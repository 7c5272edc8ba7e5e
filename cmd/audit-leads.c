/* jz-audit: what a check comes upon, as leads. */

#include "audit.h"

#include "register/recordout.h"

void
audit_write(struct job *job, struct leads *leads)
{
	struct record row;

	if (job->adjudicated_path != NULL)
		adjudicated_apply(&job->adjudicated, leads, job->fill != NULL, &job->tool->diag);
	for (size_t i = 0; i < leads->count; i++) {
		const struct lead *lead = &leads->lead[i];

		job->leads++;
		job->open += lead_is_open(lead);
		job->cleared += lead->state == WORD_LEAD_CLEARED;
		if (lead->state == WORD_LEAD_CLEARED)
			continue;
		lead_row(leads, lead, &row);
		recordout_row(job->out, RECORD_LEAD, job->language, &row, 0);
	}
}

void
audit_run_check(struct job *job, int number)
{
	struct auditclues clues = { .book = &job->book, .language = job->language };
	struct extract extract = { 0 };
	struct leads leads = { .options = { .law = &job->law,
					    .language = job->language,
					    .as_of = DAY_NONE,
					    .due = job->due } };

	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		extract.heading[i] = matchkind_label(i, job->language);
	audit_check(number)->find(&clues);
	leads.options.kind = audit_kind(number, NULL, &clues.match, &job->arena);
	lead_make(&leads, &clues.match, &extract);
	audit_write(job, &leads);
	lead_free(&leads);
	match_free(&clues.match);
}
