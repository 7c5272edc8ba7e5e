/* jz-pay: a month's payment list out of approved decisions, and never twice. */
#include <string.h>

#include "base/daxie.h"
#include "compare/changes.h"
#include "pay/batch.h"
#include "pay/control.h"
#include "pay/funding.h"
#include "tool.h"

enum { CONTROL, SUMMARY, SIDES };

struct job {
	struct tool *tool;
	struct ledger *ledger;
	struct payment_list list;
	struct batch batch;
	struct batch_side side[SIDES];
	struct changes changes; /* from the last list */
	struct rowout *changes_out;
	struct law law; /* of --funding */
	struct rowout *funding_out;

	/* options */
	month_t month;
	const char *ledger_path;
	const char *batch_name;
	const char *again;
	const char *previous;
	const char *changes_path;
	const char *funding_path;
	const char *template;
	bool record;
	bool begin;
};

/* Is there a file that the list is written to? */
static bool
is_to_file(const struct tool *tool)
{
	return tool->output != NULL && strcmp(tool->output, "-") != 0;
}

static bool
open_ledger(struct job *job)
{
	const struct ledger_options with = {
		.month = job->month,
		.record = job->record,
		.begin = job->begin,
	};

	if (job->ledger_path == NULL)
		return true;
	job->ledger = ledger_open(job->ledger_path, &with, &job->tool->diag);
	job->list.ledger = job->batch.ledger = job->ledger;
	return job->ledger != NULL;
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
static bool
read_template(struct job *job)
{
	const struct bank *bank =
		job->batch.bank == NULL ? NULL : tool_bank(job->tool, job->template);

	job->list.bankfile = bank == NULL ? NULL : bankfile_new(bank);
	return bank != NULL || job->batch.bank == NULL;
}

/* ---- a month ---- */

static void
say_totals(const struct job *job)
{
	const struct payment_list *list = &job->list;
	char sum[MONEY_SIZE];
	char words[DAXIE_SIZE];

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
		tool_say(job->tool, "已记入台账%s", "recorded in the ledger %s", job->ledger_path);
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
		(void)payment_take(&job->list, reader, &decision, &tool->diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

static bool
pay(struct job *job)
{
	struct tool *tool = job->tool;
	struct batch *batch = &job->batch;

	if (job->funding_path != NULL && tool_rules(tool, &job->law) == NULL)
		return false;
	if (!read_template(job) || !open_previous(job) || !open_ledger(job) ||
	    !batch_name(batch, text_of(job->batch_name), job->record) || !take_decisions(job))
		return false;
	batch->with.title = tool_title(tool, batch->with.language);
	if (!batch_begin(batch) || !open_changes(job) || !open_funding(job) || !write_funding(job))
		return false;
	if (job->record ? !batch_record(batch) : !batch_write(batch))
		return false;
	say_totals(job);
	return compare_with_previous(job);
}

/* ---- a batch once more ---- */

static void
take_line(void *context, const struct record *line)
{
	payment_take_line(context, line);
}

static bool
pay_again(struct job *job)
{
	struct tool *tool = job->tool;
	struct batch *batch = &job->batch;

	batch->with.language = tool->diag.language;
	if (!read_template(job) || !open_ledger(job) ||
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
	batch->with.title = tool_title(tool, batch->with.language);
	if (!batch_begin(batch) || !batch_write(batch))
		return false;
	say_totals(job);
	return true;
}

static void
check_usage(const struct job *job)
{
	const struct tool *tool = job->tool;

	if (job->again != NULL &&
	    (job->ledger_path == NULL || job->record || tool->operands_given > 0))
		tool_refuse(tool, "--again只和--ledger一起用，不要决定清单",
			    "--again goes with --ledger alone, and without decisions");
	if (job->record && (job->ledger_path == NULL || !is_to_file(tool)))
		tool_refuse(tool, "--record要同时给--ledger和-o文件",
			    "--record needs --ledger and -o with a file");
	if ((job->previous == NULL) != (job->changes_path == NULL) ||
	    (job->previous != NULL && (job->again != NULL || !is_to_file(tool))))
		tool_refuse(tool, "--previous要同时给--changes和-o文件，不和--again一起用",
			    "--previous needs --changes and -o with a file, and no --again");
	if ((job->batch.bank == NULL) != (job->template == NULL) ||
	    (job->batch.bank != NULL && !job->record && job->again == NULL))
		tool_refuse(tool, "--bank要同时给--template，并和--record或--again一起用",
			    "--bank needs --template, and goes with --record or --again");
	if (job->funding_path != NULL && job->again != NULL)
		tool_refuse(tool, "--funding不和--again一起用", "--funding goes without --again");
	if (job->batch_name != NULL && !batch_is_name(text_of(job->batch_name)))
		tool_refuse(tool, "批次名要有字，首尾没有空格，不用控制字符，也不能太长",
			    "the name of a batch has letters, no blank at either end, no control "
			    "character, and is not long");
}

static void
begin(struct job *job, int argc, char *argv[])
{
	const struct tool_option option[] = {
		{ 'm', "month", "MONTH", OPTION_MONTH, &job->month,
		  "发放月份（YYYY-MM），不给就是办理日所在的月",
		  "the month that is paid (YYYY-MM); that of the date if not given" },
		{ 'l', "ledger", "FILE", OPTION_MEMORY, &job->ledger_path, "台账：已经发放的每一笔",
		  "the ledger of every payment made" },
		{ 0, "record", NULL, OPTION_FLAG, &job->record, "记入台账；不给就是试算",
		  "add the payments to the ledger; otherwise it is a trial" },
		{ 0, "begin", NULL, OPTION_FLAG, &job->begin, "台账还没有，从这次开始",
		  "there is no ledger yet; this run begins it" },
		{ 'b', "batch", "NAME", OPTION_TEXT, &job->batch_name, "批次名，不给就是月份加序号",
		  "name of the batch; the month and a number if not given" },
		{ 0, "again", "BATCH", OPTION_TEXT, &job->again, "从台账取回这一批的清单",
		  "make the list of this batch again from the ledger" },
		{ 0, "control", "FILE", OPTION_OUTPUT, &job->side[CONTROL].path,
		  "笔数和总金额写到这个文件", "write count and sum to this file" },
		{ 0, "summary", "FILE", OPTION_OUTPUT, &job->side[SUMMARY].path,
		  "按镇、村和项目的合计写到这个文件",
		  "write sums by town, village and programme to this file" },
		{ 0, "previous", "FILE", OPTION_FILE, &job->previous, "上一次的发放清单，与它比较",
		  "the last payment list, to compare with" },
		{ 0, "changes", "FILE", OPTION_OUTPUT, &job->changes_path,
		  "与上一次相比的变化写到这个文件",
		  "write what changed since the last list to this file" },
		{ 0, "funding", "FILE", OPTION_OUTPUT, &job->funding_path,
		  "各级财政各负担多少，写到这个文件", "write who bears what to this file" },
		{ 0, "bank", "FILE", OPTION_OUTPUT, &job->batch.bank, "给银行的文件",
		  "write the file for the bank" },
		{ 0, "template", "NAME", OPTION_TEXT, &job->template,
		  "银行的模板：自带的名字（bars、fixed、comma）或.ini文件",
		  "the bank's template: one of ours (bars, fixed, comma) or an .ini file" },
		{ 0 },
	};
	struct tool *tool = job->tool;

	tool->option = option;
	tool_begin(tool, argc, argv);
	check_usage(job);
	if (job->month == MONTH_NONE)
		job->month = month_of(tool->date);
	job->list.month = job->month;
	job->list.date = tool->date;
	job->batch.path = tool->output;
	job->batch.with.date = tool->date;
}

static void
close_job(struct job *job)
{
	changes_free(&job->changes);
	batch_close(&job->batch);
	ledger_close(job->ledger);
	bankfile_free(job->list.bankfile);
	payment_free(&job->list);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-pay",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按镇里同意的决定编制一个月的发放清单，绝不重复发放",
		.en = "make a month's payment list out of approved decisions; nothing is paid "
		      "twice",
		.takes = TOOL_DATE | TOOL_RULES,
		.title_zh = "社会救助资金发放名单",
		.title_en = "Social assistance: payments",
	};
	struct job job = {
		.tool = &tool,
		.side = { [CONTROL] = { .write = control_write },
			  [SUMMARY] = { .write = control_write_summary } },
		.month = MONTH_NONE,
	};

	job.batch.list = &job.list;
	job.batch.side = job.side;
	job.batch.sides = SIDES;
	job.batch.diag = &tool.diag;
	begin(&job, argc, argv);
	tool.failed = job.again != NULL ? !pay_again(&job) : !pay(&job);
	close_job(&job);
	return tool_end(&tool);
}
