/* jz-pay: a month's payment list out of approved decisions, and never twice. */
#include "pay.h"

#include <stdlib.h>
#include <string.h>

#include "os/path.h"
#include "pay/control.h"
#include "pay/signing.h"

enum { OPTIONS = 32 };

/* What says how a month is paid, and what is written. */
static size_t
month_options(struct job *job, struct tool_option *out)
{
	const struct tool_option option[] = {
		{ 'm', "month", "MONTH", OPTION_MONTH, &job->month,
		  "发放月份（YYYY-MM），不给就是办理日期所在的月",
		  "the month that is paid (YYYY-MM); that of the date if not given" },
		{ 'l', "ledger", "FILE", OPTION_MEMORY, &job->ledger_path, "台账：已经发放的每一笔",
		  "the ledger of every payment made" },
		{ 0, "record", NULL, OPTION_FLAG, &job->record, "记入台账；不给就是试算",
		  "add the payments to the ledger; otherwise it is a trial" },
		{ 0, "illustrative", NULL, OPTION_FLAG, &job->list.illustrative,
		  "只是演示：依据示例标准的也记入台账",
		  "a show: record also what rests on illustrative values" },
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
		{ 0, "workbook", "FILE.xlsx", OPTION_OUTPUT, &job->side[WORKBOOK].path,
		  "给领导签字的发放表（.xlsx）", "write the sheet that leaders sign (.xlsx)" },
		{ 0, "previous", "FILE", OPTION_FILE, &job->previous, "上一次的发放名单，与它比较",
		  "the last payment list, to compare with" },
		{ 0, "changes", "FILE", OPTION_OUTPUT, &job->changes_path,
		  "与上一次相比的变化写到这个文件",
		  "write what changed since the last list to this file" },
		{ 0, "funding", "FILE", OPTION_OUTPUT, &job->funding_path,
		  "各级财政各负担多少，写到这个文件", "write who bears what to this file" },
		{ 0, "arrears", "FILE", OPTION_OUTPUT, &job->arrears_path,
		  "补发以前月份的，一月一行，写到这个文件",
		  "write what is made up for, one row a month, to this file" },
		{ 0, "arrears-from", "MONTH", OPTION_MONTH, &job->arrears_from,
		  "从这个月起补发，不给就从台账开账的月份起",
		  "make up for months from this one on; from the ledger's first if not given" },
		{ 0, "earlier", "FILE", OPTION_FILES, &job->earlier_lists,
		  "以前月份的已确认清单，由旧到新，可多次给出；那些月份没有发足的，按它们补发",
		  "the approved list of an earlier month, oldest first; may be given more than "
		  "once: what those months are still owed is made up for" },
		{ 0, "claims", "FILE", OPTION_OUTPUT, &job->claims_path,
		  "不该领而领了的，写到这个文件（不从发放中扣除）",
		  "write what was drawn and was not due to this file; nothing is taken off a "
		  "payment" },
		{ 0, "claims-in", "FILE", OPTION_FILE, &job->claims_in,
		  "上一次的追缴清单，填好的原因和告知日期保留",
		  "the last list of claims: causes and days of notice that stand there are kept" },
		{ 0, "tracked", "FILE", OPTION_FILE, &job->late_reports,
		  "变化报告的台账（跟进事项）：没有按期告知、这期间多领的，列进--claims",
		  "the list of changes that were told (tracked): what was drawn too much before "
		  "one that was told late is among --claims" },
	};
	memcpy(out, option, sizeof(option));
	return ARRAY_LENGTH(option);
}

/* For the bank, and about the ledger. */
static size_t
other_options(struct job *job, struct tool_option *out)
{
	const struct tool_option option[] = {
		{ 0, "bank", "FILE", OPTION_OUTPUT, &job->batch.bank, "给银行的文件",
		  "write the file for the bank" },
		OPTION_TEMPLATE(0, &job->batch.template),
		{ 0, "register", "FILE", OPTION_FILE, &job->members,
		  "登记册：看一个人是不是按两项都发了",
		  "a register: is nobody of it paid by two programmes" },
		{ 0, "verify", NULL, OPTION_FLAG, &job->verify, "核对台账有没有被改过",
		  "see whether the ledger is as it was written" },
		{ 0, "head", "N:SUM:HEX", OPTION_TEXT, &job->head,
		  "核对时：签字的发放表上的台账校验",
		  "with it: the head on the list that was signed" },
		{ 0, "heads", "FILE", OPTION_FILE, &job->heads, "核对时：写着台账校验的文件",
		  "with it: a file with such heads" },
		{ 0, "repaid", "FILE", OPTION_FILE, &job->repaid,
		  "本人退回的钱（流水号、回盘金额、发生日期）登记到台账",
		  "post to the ledger what people paid back (line, returned_amount, happened_on)" },
		{ 0, "take-over", "FILE", OPTION_FILE, &job->take_over,
		  "把旧式台账接成新台账（--ledger）",
		  "make the new ledger (--ledger) of one of the old form" },
	};
	memcpy(out, option, sizeof(option));
	return ARRAY_LENGTH(option);
}

static void
take_options(struct job *job, int argc, char *argv[])
{
	struct tool_option option[OPTIONS] = { 0 };
	size_t n = month_options(job, option);

	(void)other_options(job, option + n);
	job->tool->option = option;
	tool_begin(job->tool, argc, argv);
	job->tool->option = NULL;
}

static void
begin(struct job *job)
{
	struct tool *tool = job->tool;

	/* the link stays, and the list is put together beside what it leads to */
	if (tool->output != NULL)
		job->target = path_of_link(tool->output);
	job->batch.path = job->target != NULL ? job->target : tool->output;
	pay_check_usage(job);
	if (job->record || job->take_over != NULL || job->repaid != NULL)
		tool_write_alone(tool, DIAG_LEDGER_ARRAY);
	if (job->month == MONTH_NONE)
		job->month = month_of(tool->date);
	job->list.month = job->month;
	job->list.arrears_from = job->arrears_from;
	job->list.illustrative |= !job->record; /* a trial shows what would be paid */
	job->list.date = tool->date;
	job->batch.with.date = tool->date;
}

static void
close_job(struct job *job)
{
	changes_free(&job->changes);
	prose_free(&job->why);
	earlier_free(&job->earlier);
	bankreason_free(&job->reasons);
	claimlist_free(&job->claims);
	latereport_free(&job->reports);
	batch_close(&job->batch);
	ledger_close(job->ledger);
	bankfile_free(job->list.bankfile);
	payment_free(&job->list);
	free(job->target);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-pay",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按已确认的审核意见编制一个月的发放名单，绝不重复发放",
		.en = "make a month's payment list out of approved decisions; nothing is paid "
		      "twice",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
	};
	struct job job = {
		.tool = &tool,
		.side = { [CONTROL] = { .option = "--control", .write = control_write },
			  [SUMMARY] = { .option = "--summary", .write = control_write_summary },
			  [WORKBOOK] = { .option = "--workbook", .write = signing_write } },
		.month = MONTH_NONE,
	};

	job.batch.list = &job.list;
	job.batch.side = job.side;
	job.batch.sides = SIDES;
	job.batch.diag = &tool.diag;
	take_options(&job, argc, argv);
	begin(&job);
	tool.failed = !(job.again != NULL       ? pay_again(&job)
			: job.verify            ? pay_verify(&job)
			: job.take_over != NULL ? pay_take_over(&job)
			: job.repaid != NULL    ? pay_repaid(&job)
						: pay_month(&job));
	close_job(&job);
	return tool_end(&tool);
}
