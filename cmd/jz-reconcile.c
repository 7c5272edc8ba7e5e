/* jz-reconcile: what the bank gives back against the ledger of what was sent to it. */
#include "pay/returned.h"
#include "reconcile.h"

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
	if (!reconcile_open_ledger(job))
		return false;
	job->in = bankin_open(tool_operand(tool, 0), r->bank, BANK_BACK, &tool->diag);
	return job->in != NULL && find_batch(job);
}

static void
write_list(struct job *job, const char *path, const char *const title[2],
	   void (*write)(const struct reconcile *r, struct rowout *out, enum language language))
{
	job->tool->caption.title[LANGUAGE_ZH] = title[LANGUAGE_ZH];
	job->tool->caption.title[LANGUAGE_EN] = title[LANGUAGE_EN];

	struct rowout *out =
		tool_output_to(job->tool, path, &job->language, ledger_encoding(job->ledger));

	if (out != NULL)
		write(&job->reconcile, out, job->language);
}

static void
write_lists(struct job *job)
{
	static const char *const all[] = { "银行回盘核对结果",
					   "Social assistance: what the bank gave back" };
	static const char *const again[] = { "可原样重发名单", "To be paid again as it is" };
	static const char *const rechecks[] = { "发放前应先复核名单",
						"To be rechecked before payment" };

	write_list(job, job->tool->output, all, returned_write);
	if (job->again_path != NULL)
		write_list(job, job->again_path, again, returned_write_again);
	job->tool->caption.paper = PAPER_SIGNED; /* no money in it */
	if (job->rechecks_path != NULL)
		write_list(job, job->rechecks_path, rechecks, returned_write_rechecks);
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
	if (reconcile_changed_nothing(&job->reconcile) && job->tool->diag.count[DIAG_ERROR] == 0)
		tool_say(job->tool, "这个文件已经登记过，没有改动",
			 "this file was loaded before; nothing was changed");
}

static bool
take_return(struct job *job)
{
	if (!open_all(job) || !reconcile_read(&job->reconcile, job->in, &job->tool->diag))
		return false;
	write_lists(job);
	say_results(job);
	return reconcile_record(job);
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
	bool done = job->recall != NULL ? reconcile_recall(job) : take_return(job);

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
		OPTION_TEMPLATE('t', &job.template),
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
		  "可以原样重发的，写成审核意见",
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
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	if (job.record)
		tool_write_alone(&tool, DIAG_LEDGER_ARRAY);
	tool.failed = !work(&job);
	return tool_end(&tool);
}
