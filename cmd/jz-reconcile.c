/* jz-reconcile: what the bank gives back against the ledger of what was sent to it. */

#include "pay/bankin.h"
#include "pay/ledger.h"
#include "pay/reconcile.h"
#include "register/recordout.h"
#include "tool.h"

static const char *ledger_path;
static const char *template;
static const char *batch;
static const char *again_path;
static const char *rechecks_path;
static const char *reasons_path;
static const char *recall;
static const char *by;
static bool record;

static const struct tool_option options[] = {
	{ 'l', "ledger", "FILE", OPTION_MEMORY, &ledger_path, "台账：已经发出的每一笔",
	  "the ledger of every payment sent" },
	{ 't', "template", "NAME", OPTION_TEXT, &template,
	  "银行的模板：自带的名字（bars、fixed、comma）或.ini文件",
	  "the bank's template: one of ours (bars, fixed, comma) or an .ini file" },
	{ 'b', "batch", "NAME", OPTION_TEXT, &batch, "是哪一批的；不给就看回盘文件的首行",
	  "which batch it is of; by the head of the return if not given" },
	{ 0, "record", NULL, OPTION_FLAG, &record, "记入台账；不给就是试算",
	  "post the results to the ledger; otherwise it is a trial" },
	{ 0, "recall", "BATCH", OPTION_TEXT, &recall, "撤回这一批里银行还没有答复的",
	  "recall what the bank has not answered of this batch" },
	{ 0, "by", "NAME", OPTION_TEXT, &by, "谁说要撤回", "who said that it is recalled" },
	{ 0, "again-list", "FILE", OPTION_OUTPUT, &again_path, "可以原样重发的，写成决定清单",
	  "write what is to be paid again as it is, as decisions" },
	{ 0, "rechecks", "FILE", OPTION_OUTPUT, &rechecks_path, "要先复核的户，写到这个文件",
	  "write the households that must be looked at first to this file" },
	{ 0, "reasons", "FILE", OPTION_FILE, &reasons_path, "银行原因对照表，不给就用自带的",
	  "the table of reasons; ours if not given" },
	{ 0 },
};

/* One run. */
struct run {
	struct tool *tool;
	struct ledger *ledger;
	struct bankin *in;
	struct bankreasons reasons;
	struct reconcile reconcile;
	enum language language; /* of what is written */
	size_t next;            /* payment to be posted */
};

static void
take_payment(void *context, const struct record *line)
{
	struct run *run = context;
	const struct posting *posting =
		posting_of(ledger_postings(run->ledger), line->text[LEDGER_line]);

	reconcile_add(&run->reconcile, line, posting->state);
}

static bool
open_ledger(struct run *run)
{
	const struct ledger_options with = { .record = record, .date = run->tool->date };

	run->ledger = ledger_open(ledger_path, &with, &run->tool->diag);
	if (run->ledger != NULL)
		run->language = ledger_language(run->ledger);
	return run->ledger != NULL;
}

/* Which batch the return is of: what is said, else what its head says. */
static bool
find_batch(struct run *run)
{
	struct reconcile *r = &run->reconcile;
	struct diag *diag = &run->tool->diag;

	r->batch = batch != NULL ? text_of(batch) : bankin_head(run->in)->text[BANK_batch];
	if (r->batch.n == 0) {
		diag_say(diag, DIAG_RETURN_NO_BATCH, .at = { .file = r->file });
		return false;
	}
	if (!ledger_batch(run->ledger, r->batch, take_payment, run))
		return false;
	if (r->payments == 0)
		diag_say(diag, DIAG_LEDGER_NO_BATCH, .at = { .file = text_of(ledger_path) },
			 .one = r->batch);
	return r->payments > 0;
}

static bool
open_all(struct run *run)
{
	struct tool *tool = run->tool;
	struct reconcile *r = &run->reconcile;

	r->bank = tool_bank(tool, template);
	r->reasons = &run->reasons;
	r->file = text_of(tool_operand(tool, 0));
	if (r->bank == NULL)
		return false;
	if (!bank_gives_back(r->bank)) {
		diag_say(&tool->diag, DIAG_BANK_ONE_WAY, .at = { .file = r->bank->file });
		return false;
	}
	if (reasons_path == NULL)
		reasons_path = tool_data(tool, "data/bank/reasons.csv");
	if (!bankreason_read(&run->reasons, reasons_path, &tool->diag))
		return false;
	if (!open_ledger(run))
		return false;
	run->in = bankin_open(tool_operand(tool, 0), r->bank, BANK_BACK, &tool->diag);
	return run->in != NULL && find_batch(run);
}

/* Nothing is believed before the file has shown itself whole. */
static bool
read_return(struct run *run)
{
	struct arena arena = { 0 };
	struct bank_row row;
	enum table_result result;

	reconcile_begin(&run->reconcile);
	while ((result = bankin_next(run->in, &arena, &row)) == TABLE_ROW) {
		reconcile_take(&run->reconcile, &row, &run->tool->diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	if (result != TABLE_END)
		return false;
	reconcile_end(&run->reconcile, bankin_head(run->in), bankin_tail(run->in),
		      &run->tool->diag);
	return true;
}

static void
write_results(const struct run *run, struct rowout *out)
{
	const struct reconcile *r = &run->reconcile;
	struct record row;

	recordout_header(out, RECORD_RETURN, run->language, NULL, 0);
	for (size_t i = 0; i < r->payments; i++)
		if (reconcile_row(r, i, &row))
			recordout_row(out, RECORD_RETURN, run->language, &row, 0);
	for (size_t i = 0; i < r->foreigns; i++) {
		reconcile_foreign(r, i, &row);
		recordout_row(out, RECORD_RETURN, run->language, &row, 0);
	}
}

static void
write_again(const struct run *run, struct rowout *out)
{
	const struct reconcile *r = &run->reconcile;
	struct record row;

	recordout_header(out, RECORD_DECISION, run->language, NULL, 0);
	for (size_t i = 0; i < r->payments; i++)
		if (reconcile_again(r, i, run->tool->date, &row))
			recordout_row(out, RECORD_DECISION, run->language, &row, 0);
}

static void
write_rechecks(const struct run *run, struct rowout *out)
{
	const struct reconcile *r = &run->reconcile;
	struct record row;

	recordout_header(out, RECORD_RECHECK, run->language, NULL, 0);
	for (size_t i = 0; i < r->payments; i++)
		if (reconcile_recheck(r, i, &row))
			recordout_row(out, RECORD_RECHECK, run->language, &row, 0);
}

static void
write_file(struct run *run, const char *path, const char *encoding,
	   void (*write)(const struct run *run, struct rowout *out))
{
	struct rowout *out = tool_output_to(run->tool, path, &run->language, encoding);

	if (out != NULL)
		write(run, out);
}

static void
write_all(struct run *run)
{
	const char *encoding = ledger_encoding(run->ledger);

	write_file(run, run->tool->output, encoding, write_results);
	if (again_path != NULL)
		write_file(run, again_path, encoding, write_again);
	if (rechecks_path != NULL)
		write_file(run, rechecks_path, encoding, write_rechecks);
}

static void
say_results(const struct run *run)
{
	const size_t *n = run->reconcile.count;
	size_t known = n[WORD_RESULT_KNOWN - WORD_RESULT_CONFIRMED];
	size_t all = 0;

	for (size_t i = 0; i < RECONCILE_RESULTS; i++)
		all += n[i];
	tool_say(run->tool,
		 "批次%.*s：到账%zu笔，账号变更%zu，拒付%zu，退票%zu，整批拒付%zu，回盘没有%"
		 "zu，金额不符%zu，"
		 "不是本批%zu，已登记%zu",
		 "batch %.*s: confirmed: %zu, account changed: %zu, refused: %zu, returned: %zu, "
		 "batch refused: %zu, missing: %zu, differs: %zu, foreign: %zu, known: %zu",
		 SHOW(run->reconcile.batch), n[WORD_RESULT_CONFIRMED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_ACCOUNT_CHANGED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_REFUSED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_RETURNED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_BATCH_REFUSED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_MISSING - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_DIFFERS - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_FOREIGN - WORD_RESULT_CONFIRMED], known);
	if (known == all)
		tool_say(run->tool, "这个文件已经登记过，没有改动",
			 "this file was loaded before; nothing was changed");
}

/* ---- into the ledger ---- */

static bool
next_event(void *context, struct ledger_entry *entry)
{
	struct run *run = context;
	const struct reconcile *r = &run->reconcile;

	while (run->next < r->payments)
		if (reconcile_post(r, run->next++, ledger_postings(run->ledger), &entry->record))
			return true;
	return false;
}

/* The open lines of a batch, as recalled. */
static bool
next_recalled(void *context, struct ledger_entry *entry)
{
	struct run *run = context;
	const struct reconcile *r = &run->reconcile;

	while (run->next < r->payments) {
		const struct reconcile_payment *payment = &r->payment[run->next++];

		if (payment->state != POSTING_OPEN)
			continue;
		posting_fill(posting_of(ledger_postings(run->ledger), payment->line),
			     WORD_POSTING_RECALLED, &entry->record);
		entry->record.text[LEDGER_reason] = text_of(by);
		return true;
	}
	return false;
}

/* How many events there are; the ledger takes them where it was said so. */
static bool
post(struct run *run, bool (*next)(void *context, struct ledger_entry *entry))
{
	struct ledger_entry entry = { 0 };
	char head[LEDGER_HEAD_SIZE];
	size_t events = 0;

	for (run->next = 0; next(run, &entry); events++)
		continue;
	run->next = 0;
	if (!record) {
		tool_say(run->tool, "这是试算，没有记入台账：要记%zu笔",
			 "this was a trial; to be posted to the ledger: %zu", events);
		return true;
	}
	if (events > 0 &&
	    !ledger_add(run->ledger, run->language, ledger_encoding(run->ledger), next, run))
		return false;
	tool_say(run->tool, "已记入台账%s：%zu笔，台账校验%s",
		 "posted to the ledger %s: %zu, head %s", ledger_path, events,
		 ledger_head(run->ledger, head));
	return true;
}

static bool
recall_batch(struct run *run)
{
	struct reconcile *r = &run->reconcile;
	size_t open = 0;

	r->batch = text_of(recall);
	if (!open_ledger(run) || !ledger_batch(run->ledger, r->batch, take_payment, run))
		return false;
	for (size_t i = 0; i < r->payments; i++)
		open += r->payment[i].state == POSTING_OPEN;
	if (open > 0)
		return post(run, next_recalled);
	diag_say(&run->tool->diag, DIAG_RECALL_NOTHING, .at = { .file = text_of(ledger_path) },
		 .one = r->batch);
	return false;
}

static bool
reconcile(struct run *run)
{
	if (!open_all(run) || !read_return(run))
		return false;
	write_all(run);
	say_results(run);
	return post(run, next_event);
}

static void
check_usage(const struct tool *tool)
{
	if (recall != NULL &&
	    (by == NULL || template != NULL || tool->operands_given > 0 || ledger_path == NULL))
		tool_refuse(tool, "--recall要同时给--by和--ledger，不要回盘文件和模板",
			    "--recall needs --by and --ledger, and neither return nor template");
	if (recall == NULL && (ledger_path == NULL || template == NULL))
		tool_refuse(tool, "要给--ledger和--template", "give --ledger and --template");
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-reconcile",
		.operands = "[return]",
		.operands_most = 1,
		.zh = "按银行的回盘文件核对台账：到账、拒付、退票，哪些可以重发",
		.en = "Compare what the bank gives back with the ledger: confirmed, refused, "
		      "returned.",
		.takes = TOOL_DATE | TOOL_NO_TABLE,
		.title_zh = "银行回盘核对结果",
		.title_en = "Social assistance: what the bank gave back",
		.option = options,
	};
	struct run run = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	check_usage(&tool);
	tool.failed = recall != NULL ? !recall_batch(&run) : !reconcile(&run);
	bankin_close(run.in);
	ledger_close(run.ledger);
	reconcile_free(&run.reconcile);
	bankreason_free(&run.reasons);
	return tool_end(&tool);
}
