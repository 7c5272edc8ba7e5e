/* jz-pay: what is asked of the ledger alone. */
#include "pay.h"

#include "pay/repay.h"
#include "pay/takeover.h"

/* ---- a batch once more ---- */

static void
take_line(void *context, const struct record *line)
{
	payment_take_line(context, line);
}

bool
pay_again(struct job *job)
{
	struct tool *tool = job->tool;
	struct batch *batch = &job->batch;

	batch->with.language = tool->diag.language;
	if (!pay_read_template(job) || !pay_open_ledger(job) ||
	    !batch_name(batch, text_of(job->again), false))
		return false;
	if (!tool->language_given) {
		batch->with.language = ledger_language(job->ledger);
		batch->with.encoding = ledger_encoding(job->ledger);
	}
	if (!ledger_batch(job->ledger, text_of(batch->name), take_line, &job->list))
		return false;
	if (job->list.count == 0) {
		diag_say(&tool->diag, DIAG_LEDGER_NO_BATCH,
			 .at = { .file = text_of(job->ledger_path) }, .one = text_of(job->again));
		return false;
	}
	job->list.head = text_of(ledger_head_of(job->ledger, job->list.batch, batch->head));
	if (!pay_begin_batch(job) || !batch_write(batch))
		return false;
	pay_say_totals(job);
	return true;
}

/* ---- is it as it was written? ---- */

static void
check_head(struct job *job, struct text head)
{
	if (!ledger_had(job->ledger, head))
		diag_say(&job->tool->diag, DIAG_LEDGER_HEAD,
			 .at = { .file = text_of(job->ledger_path) }, .value = head);
}

/* Every head that stands in a file, whatever else does: control totals or a list of lines. */
static bool
check_heads(struct job *job)
{
	struct table *table =
		table_open(job->heads, &(struct table_options){ 0 }, &job->tool->diag);
	enum table_result result = TABLE_FAILED;
	struct row row;

	while (table != NULL && (result = table_next(table, &row)) == TABLE_ROW)
		for (size_t i = 0; i < row.count; i++) {
			struct text rest = row.cell[i]; /* N:SUM:HEX */
			bool counted = text_next(&rest, ':').n > 0;

			if (counted && text_next(&rest, ':').n > 0 && rest.n == 16)
				check_head(job, row.cell[i]);
		}
	table_close(table);
	return result == TABLE_END;
}

bool
pay_verify(struct job *job)
{
	const struct ledger_options with = { .verify = true };
	struct tool *tool = job->tool;
	char head[LEDGER_HEAD_SIZE];

	job->ledger = ledger_open(job->ledger_path, &with, &tool->diag);
	if (job->ledger == NULL)
		return tool->diag.count[DIAG_TROUBLE] == 0; /* a line that differs is said */
	tool_say(tool, "台账每一行都与记入时相同，台账校验%s",
		 "every line of the ledger is as it was written; its head is %s",
		 ledger_head(job->ledger, head));
	if (job->head != NULL)
		check_head(job, text_of(job->head));
	if (job->heads != NULL)
		return check_heads(job);
	if (job->head == NULL)
		tool_say(tool,
			 "末尾有没有被删，单凭台账看不出；用--head给出签字的发放表上的台账校验",
			 "whether its tail was cut off cannot be seen from it alone; give the head "
			 "of the signed list with --head");
	return true;
}

/* ---- an old one ---- */

bool
pay_take_over(struct job *job)
{
	struct tool *tool = job->tool;
	struct ledger_options with = { .date = tool->date, .record = true, .begin = true };
	struct takeover old;
	char head[LEDGER_HEAD_SIZE];
	bool good = takeover_open(&old, job->take_over, &tool->table, &tool->diag);

	if (good) {
		with.month = old.first == MONTH_NONE ? job->month : old.first;
		job->ledger = ledger_open(job->ledger_path, &with, &tool->diag);
		good = job->ledger != NULL && takeover_run(&old, job->ledger);
		if (good)
			tool_say(tool, "接过来%zu笔，台账校验%s",
				 "payments taken over: %zu; the head of the ledger is %s",
				 old.lines, ledger_head(job->ledger, head));
	} else {
		good = tool->diag.count[DIAG_TROUBLE] == 0; /* its lines were named */
	}
	takeover_close(&old);
	return good;
}

/* ---- what people paid back ---- */

bool
pay_repaid(struct job *job)
{
	struct tool *tool = job->tool;
	const struct ledger_options with = { .month = job->month,
					     .date = tool->date,
					     .record = true };
	struct repay repay = { 0 };
	char head[LEDGER_HEAD_SIZE];

	job->ledger = ledger_open(job->ledger_path, &with, &tool->diag);
	bool good = job->ledger != NULL &&
		    repay_read(&repay, job->repaid, &tool->table, ledger_postings(job->ledger),
			       tool->date, &tool->diag);

	if (good && repay.count > 0)
		good = ledger_add(job->ledger, ledger_language(job->ledger),
				  ledger_encoding(job->ledger), repay_next, &repay);
	if (good)
		tool_say(tool, "登记本人退款%zu笔，共%.*s元；原已登记%zu笔；台账校验%s",
			 "paid back and posted: %zu, %.*s yuan; known before: %zu; the head of the "
			 "ledger is %s",
			 repay.count, SHOW(MONEY_TEXT(repay.sum)), repay.known,
			 ledger_head(job->ledger, head));
	repay_free(&repay);
	return good;
}
