/* jz-reconcile: what the bank gives back against the ledger of what was sent to it. */

#include "bank/bankin.h"
#include "pay/ledger.h"
#include "pay/reconcile.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct ledger *ledger;
	struct bankin *in;
	struct bankreasons reasons;
	struct reconcile reconcile;
	enum language language; /* of what is written */
	size_t next;            /* payment to be posted */

	/* options */
	const char *ledger_path;
	const char *template;
	const char *batch;
	const char *again_path;
	const char *rechecks_path;
	const char *reasons_path;
	const char *recall;
	const char *by;
	bool record;
};

static bool
open_ledger(struct job *job)
{
	const struct ledger_options with = { .record = job->record, .date = job->tool->date };

	job->ledger = ledger_open(job->ledger_path, &with, &job->tool->diag);
	if (job->ledger != NULL) {
		job->language = ledger_language(job->ledger);
		tool_note(job->tool, "ledger", TEXT("before"), LEDGER_HEAD(job->ledger));
	}
	return job->ledger != NULL;
}

/* Which batch the return is of: what is said, else what its head says. */
static bool
find_batch(struct job *job)
{
	struct reconcile *r = &job->reconcile;
	struct diag *diag = &job->tool->diag;

	r->batch =
		job->batch != NULL ? text_of(job->batch) : bankin_head(job->in)->text[BANK_batch];
	if (r->batch.n == 0) {
		diag_say(diag, DIAG_RETURN_NO_BATCH, .at = { .file = r->file });
		return false;
	}
	if (!reconcile_add_batch(r, job->ledger))
		return false;
	if (r->payments == 0)
		diag_say(diag, DIAG_LEDGER_NO_BATCH, .at = { .file = text_of(job->ledger_path) },
			 .one = r->batch);
	return r->payments > 0;
}

static bool
open_all(struct job *job)
{
	struct tool *tool = job->tool;
	struct reconcile *r = &job->reconcile;

	r->bank = tool_bank(tool, job->template);
	r->reasons = &job->reasons;
	r->file = text_of(tool_operand(tool, 0));
	r->date = tool->date;
	if (r->bank == NULL)
		return false;
	if (!bank_gives_back(r->bank)) {
		diag_say(&tool->diag, DIAG_BANK_ONE_WAY, .at = { .file = r->bank->file });
		return false;
	}
	if (job->reasons_path == NULL)
		job->reasons_path = tool_data(tool, "data/bank/reasons.csv");
	if (!bankreason_read(&job->reasons, job->reasons_path, &tool->diag))
		return false;
	if (!open_ledger(job))
		return false;
	job->in = bankin_open(tool_operand(tool, 0), r->bank, BANK_BACK, &tool->diag);
	return job->in != NULL && find_batch(job);
}

static void
write_list(struct job *job, const char *path, enum record_type type)
{
	struct rowout *out =
		tool_output_to(job->tool, path, &job->language, ledger_encoding(job->ledger));

	if (out != NULL)
		reconcile_write(&job->reconcile, type, out, job->language);
}

static void
write_lists(struct job *job)
{
	write_list(job, job->tool->output, RECORD_RETURN);
	if (job->again_path != NULL)
		write_list(job, job->again_path, RECORD_DECISION);
	if (job->rechecks_path != NULL)
		write_list(job, job->rechecks_path, RECORD_RECHECK);
}

static void
say_results(const struct job *job)
{
	const size_t *n = job->reconcile.count;

	tool_say(job->tool,
		 "批次%.*s：到账%zu笔，账号变更%zu，拒付%zu，退票%zu，整批拒付%zu，回盘没有%"
		 "zu，金额不符%zu，"
		 "不是本批%zu，已登记%zu",
		 "batch %.*s: confirmed: %zu, account changed: %zu, refused: %zu, returned: %zu, "
		 "batch refused: %zu, missing: %zu, differs: %zu, foreign: %zu, known: %zu",
		 SHOW(job->reconcile.batch), n[WORD_RESULT_CONFIRMED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_ACCOUNT_CHANGED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_REFUSED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_RETURNED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_BATCH_REFUSED - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_MISSING - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_DIFFERS - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_FOREIGN - WORD_RESULT_CONFIRMED],
		 n[WORD_RESULT_KNOWN - WORD_RESULT_CONFIRMED]);
	if (reconcile_changed_nothing(&job->reconcile))
		tool_say(job->tool, "这个文件已经登记过，没有改动",
			 "this file was loaded before; nothing was changed");
}

/* ---- into the ledger ---- */

/* The ledger takes the events where that was said. */
static bool
post(struct job *job)
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

static bool
recall_batch(struct job *job)
{
	struct reconcile *r = &job->reconcile;

	r->batch = text_of(job->recall);
	r->by = text_of(job->by);
	if (!open_ledger(job) || !reconcile_add_batch(r, job->ledger))
		return false;
	if (reconcile_events(r) > 0)
		return post(job);
	diag_say(&job->tool->diag, DIAG_RECALL_NOTHING, .at = { .file = text_of(job->ledger_path) },
		 .one = r->batch);
	return false;
}

static bool
take_return(struct job *job)
{
	if (!open_all(job) || !reconcile_read(&job->reconcile, job->in, &job->tool->diag))
		return false;
	write_lists(job);
	say_results(job);
	return post(job);
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;

	if (job->recall != NULL && (job->by == NULL || *job->by == '\0' || job->template != NULL ||
				    tool->operands_given > 0 || job->ledger_path == NULL))
		tool_refuse(tool, "--recall要同时给--by和--ledger，不要回盘文件和模板",
			    "--recall needs --by and --ledger, and neither return nor template");
	if (job->recall == NULL && (job->ledger_path == NULL || job->template == NULL))
		tool_refuse(tool, "要给--ledger和--template", "give --ledger and --template");
	bool done = job->recall != NULL ? recall_batch(job) : take_return(job);

	bankin_close(job->in);
	ledger_close(job->ledger);
	reconcile_free(&job->reconcile);
	bankreason_free(&job->reasons);
	return done;
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 'l', "ledger", "FILE", OPTION_MEMORY, &job.ledger_path, "台账：已经发出的每一笔",
		  "the ledger of every payment sent" },
		{ 't', "template", "NAME", OPTION_TEXT, &job.template,
		  "银行的模板：自带的名字（bars、fixed、comma）或.ini文件",
		  "the bank's template: one of ours (bars, fixed, comma) or an .ini file" },
		{ 'b', "batch", "NAME", OPTION_TEXT, &job.batch,
		  "是哪一批的；不给就看回盘文件的首行",
		  "which batch it is of; by the head of the return if not given" },
		{ 0, "record", NULL, OPTION_FLAG, &job.record, "记入台账；不给就是试算",
		  "post the results to the ledger; otherwise it is a trial" },
		{ 0, "recall", "BATCH", OPTION_TEXT, &job.recall, "撤回这一批里银行还没有答复的",
		  "recall what the bank has not answered of this batch" },
		{ 0, "by", "NAME", OPTION_TEXT, &job.by, "谁说要撤回",
		  "who said that it is recalled" },
		{ 0, "again-list", "FILE", OPTION_OUTPUT, &job.again_path,
		  "可以原样重发的，写成决定清单",
		  "write what is to be paid again as it is, as decisions" },
		{ 0, "rechecks", "FILE", OPTION_OUTPUT, &job.rechecks_path,
		  "要先复核的户，写到这个文件",
		  "write the households that must be looked at first to this file" },
		{ 0, "reasons", "FILE", OPTION_FILE, &job.reasons_path,
		  "银行原因对照表，不给就用自带的", "the table of reasons; ours if not given" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-reconcile",
		.operands = "[return]",
		.operands_most = 1,
		.zh = "按银行的回盘文件核对台账：到账、拒付、退票，哪些可以重发",
		.en = "compare what the bank gives back with the ledger: confirmed, refused, "
		      "returned",
		.takes = TOOL_DATE | TOOL_NO_TABLE,
		.title_zh = "银行回盘核对结果",
		.title_en = "Social assistance: what the bank gave back",
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	tool.failed = !work(&job);
	return tool_end(&tool);
}
