/* jz-pay: the list of a month. */
#include "pay.h"

#include "base/daxie.h"
#include "pay/funding.h"
#include "pay/judge.h"

/* Months before the ledger's first were paid by another system. */
static bool
is_answered_for(const struct job *job)
{
	month_t opening = ledger_postings(job->ledger)->opening;
	char first[DAY_SIZE];
	char month[DAY_SIZE];

	if (job->month >= opening)
		return true;
	diag_say(&job->tool->diag, DIAG_LEDGER_BEFORE, .at = { .file = text_of(job->ledger_path) },
		 .one = text_of(month_format(opening, first)),
		 .two = text_of(month_format(job->month, month)));
	return false;
}

bool
pay_open_ledger(struct job *job)
{
	const struct ledger_options with = {
		.month = job->month,
		.date = job->tool->date,
		.record = job->record,
		.begin = job->begin,
	};

	if (job->ledger_path == NULL)
		return true;
	job->ledger = ledger_open(job->ledger_path, &with, &job->tool->diag);
	job->list.ledger = job->batch.ledger = job->ledger;
	return job->ledger != NULL && (job->again != NULL || is_answered_for(job));
}

/* ---- against the last list ---- */

/* Before anything is paid: what cannot be compared with is trouble in time. */
static bool
open_previous(struct job *job)
{
	const struct table_options with = { 0 };
	struct diag *diag = &job->tool->diag;

	if (job->previous == NULL)
		return true;
	return changes_alike(snapshot_kind(job->previous, &with, diag), RECORD_PAYMENT,
			     job->previous, diag) &&
	       snapshot_read(&job->changes.compare.difference.before, job->previous, RECORD_PAYMENT,
			     &with, diag);
}

static bool
open_changes(struct job *job)
{
	struct rowout_options *with = &job->batch.with;

	if (job->changes_path == NULL)
		return true;
	job->changes_out =
		tool_output_to(job->tool, job->changes_path, &with->language, with->encoding);
	return job->changes_out != NULL;
}

/* ---- who bears what ---- */

static bool
open_funding(struct job *job)
{
	struct rowout_options *with = &job->batch.with;

	if (job->funding_path == NULL)
		return true;
	job->funding_out =
		tool_output_to(job->tool, job->funding_path, &with->language, with->encoding);
	return job->funding_out != NULL;
}

static bool
write_funding(struct job *job)
{
	return job->funding_out == NULL ||
	       funding_write(&job->list, &job->law, job->funding_out, job->batch.with.language,
			     &job->tool->diag);
}

/* The list is read back as the bank will have it. */
static bool
compare_with_previous(struct job *job)
{
	struct tool *tool = job->tool;
	struct compare *compare = &job->changes.compare;
	const struct compare_count *count = &compare->rows;

	if (job->previous == NULL)
		return true;
	compare->difference.since = DAY_NONE;
	if (!snapshot_read(&compare->difference.after, tool->output, RECORD_PAYMENT,
			   &(struct table_options){ 0 }, &tool->diag))
		return false;
	changes_write(&job->changes, job->changes_out, job->batch.with.language, tool->date);
	tool_say(tool, "与%s相比：原有%zu笔＋新发%zu－停发%zu＝现有%zu，金额变动%zu笔；见%s",
		 "against %s: previous %zu + new %zu - ended %zu = present %zu, amounts changed "
		 "%zu; see %s",
		 job->previous, count->before, count->entered, count->left, count->after,
		 job->changes.amounts, job->changes_path);
	tool->look |= compare->difference.changes > 0;
	return true;
}

/* What the bank's file cannot hold is held back: the template is known before the rest. */
bool
pay_read_template(struct job *job)
{
	const struct bank *bank =
		job->batch.bank == NULL ? NULL : tool_bank(job->tool, job->batch.template);

	job->list.bankfile = bank == NULL ? NULL : bankfile_new(bank);
	return bank != NULL || job->batch.bank == NULL;
}

/* ---- a month ---- */

void
pay_say_totals(const struct job *job)
{
	const struct payment_list *list = &job->list;
	char sum[MONEY_SIZE];
	char words[DAXIE_SIZE];
	char head[LEDGER_HEAD_SIZE];

	tool_say(job->tool, "批次%s：%zu笔，共%s元（%s）", "batch %s: payments: %zu, %s yuan (%s)",
		 job->batch.name, list->count, money_format(list->sum, sum),
		 daxie_format(list->sum, words));
	if (job->again == NULL)
		tool_say(job->tool, "决定%zu条：发放%zu，本月无应发%zu，未发%zu",
			 "decisions: %zu, paid: %zu, nothing due this month: %zu, held back: %zu",
			 list->rows, list->count, list->nothing, list->held);
	if (list->shaky > 0)
		tool_say(job->tool, "其中%zu笔依据的标准未经核实或只是示例",
			 "payments that rest on unverified or illustrative values: %zu",
			 list->shaky);
	if (job->record)
		tool_say(job->tool, "已记入台账%s，台账校验%s",
			 "recorded in the ledger %s; its head is %s", job->ledger_path,
			 ledger_head(job->ledger, head));
	else if (job->again == NULL)
		tool_say(job->tool, "这是试算，没有记入台账",
			 "this was a trial; nothing was recorded in a ledger");
}

static bool
take_decisions(struct job *job)
{
	static const int required[] = { DECISION_household_id,
					DECISION_category,
					DECISION_from,
					DECISION_account,
					DECISION_status,
					DECISION_approved_amount,
					-1 };
	struct tool *tool = job->tool;
	struct rowout_options *with = &job->batch.with;
	struct record_reader *reader = record_open(tool_operand(tool, 0), RECORD_DECISION,
						   &tool->table, NULL, required, &tool->diag);
	struct arena arena = { 0 };
	struct record decision;
	enum table_result result;

	if (reader == NULL)
		return false;
	with->language = tool->language_given ? tool->diag.language : record_language(reader);
	with->encoding = arena_string(&job->list.arena, text_of(record_encoding(reader)));
	while ((result = record_next(reader, &arena, &decision)) == TABLE_ROW) {
		(void)judge_decision(&job->list, reader, &decision, &tool->diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

bool
pay_month(struct job *job)
{
	struct tool *tool = job->tool;
	struct batch *batch = &job->batch;

	if ((job->funding_path != NULL || job->previous != NULL) &&
	    tool_rules(tool, &job->law) == NULL)
		return false;
	job->changes.law = &job->law;
	if (job->members != NULL &&
	    !clash_read(&job->list.clash, job->members, &tool->table, &tool->diag))
		return false;
	if (!pay_read_template(job) || !open_previous(job) || !pay_open_ledger(job) ||
	    !batch_name(batch, text_of(job->batch_name), job->record) || !take_decisions(job))
		return false;
	if (batch_is_empty(batch, job->record))
		return false;
	batch->with.title = tool_title(tool, batch->with.language);
	if (!batch_begin(batch) || !open_changes(job) || !open_funding(job) || !write_funding(job))
		return false;
	if (job->record ? !batch_record(batch) : !batch_write(batch))
		return false;
	pay_say_totals(job);
	return compare_with_previous(job);
}
