/* jz-reconcile and its ledger: what the bank said goes into it, or a batch is recalled. */
#include "reconcile.h"

bool
reconcile_open_ledger(struct job *job)
{
	const struct ledger_options with = { .record = job->record, .date = job->tool->date };

	job->ledger = ledger_open(job->ledger_path, &with, &job->tool->diag);
	if (job->ledger != NULL) {
		job->language = ledger_language(job->ledger);
		tool_note(job->tool, "ledger", TEXT("before"), LEDGER_HEAD(job->ledger));
	}
	return job->ledger != NULL;
}

/* The ledger takes the events where that was said. */
bool
reconcile_record(struct job *job)
{
	size_t events = reconcile_events(&job->reconcile);
	char head[LEDGER_HEAD_SIZE];

	if (!job->record) {
		tool_say(job->tool, "这是试算，没有记入台账：要记%zu笔",
			 "this was a trial; to be posted to the ledger: %zu", events);
		return true;
	}
	if (events > 0 && (!tool_prepare(job->tool) || !reconcile_post(&job->reconcile)))
		return false;
	tool_note(job->tool, "ledger", TEXT("after"), LEDGER_HEAD(job->ledger));
	tool_count(job->tool, "posted", events);
	tool_say(job->tool, "已记入台账%s：%zu笔，台账校验%s",
		 "posted to the ledger %s: %zu, head %s", job->ledger_path, events,
		 ledger_head(job->ledger, head));
	return true;
}

bool
reconcile_recall(struct job *job)
{
	struct reconcile *r = &job->reconcile;

	r->batch = text_of(job->recall);
	r->by = text_of(job->by);
	if (!reconcile_open_ledger(job) || !reconcile_add_batch(r, job->ledger))
		return false;
	if (reconcile_events(r) > 0)
		return reconcile_record(job);
	diag_say(&job->tool->diag, DIAG_RECALL_NOTHING, .at = { .file = text_of(job->ledger_path) },
		 .one = r->batch);
	return false;
}
