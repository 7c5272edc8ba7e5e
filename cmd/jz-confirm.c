/* jz-confirm: the town's word makes proposed decisions approved or refused ones. */
#include "base/num.h"
#include "confirm.h"

#include <string.h>

#include "base/money.h"
#include "decide/unit.h"

/* ---- is a list what was confirmed? ---- */

static bool
verify(struct job *job)
{
	struct tool *tool = job->tool;

	job->decisions = confirm_open(job);
	if (job->decisions == NULL || !proof_read(&job->proof, job->decisions))
		return false;
	if (proof_verify(&job->proof, job->verify, record_name(job->decisions), &tool->diag))
		tool_say(tool, "与确认时一样", "it is as it was confirmed");
	return true;
}

/* ---- the run ---- */

static void
say_totals(struct job *job)
{
	char digest[PROOF_SIZE];
	struct prose sums = { .language = job->tool->diag.language };

	confirm_tell_sums(&job->proof, &sums);
	tool_say(job->tool, "同意的%zu条，%.*s，校验码%s", "approved rows: %zu, %.*s, digest %s",
		 job->proof.count, (int)sums.n, sums.p, proof_digest(&job->proof, digest));
	prose_free(&sums);
	tool_count(job->tool, "approved", job->proof.count);
	tool_note(job->tool, "sum", TEXT("approved"), NUM_TEXT(job->proof.sum));
}

static bool
write_control(struct job *job)
{
	if (job->control == NULL)
		return true;
	job->tool->caption.about = TEXT_NONE; /* the list's own */
	job->tool->caption.title[LANGUAGE_ZH] = "确认核对";
	job->tool->caption.title[LANGUAGE_EN] = "Control of what was approved";
	struct rowout *out = tool_output_to(job->tool, job->control, &job->language, NULL);

	if (out != NULL)
		proof_write(&job->proof, out, job->language);
	return out != NULL;
}

/* What was approved, be it nothing; of the rest only what there is. */
static void
say_counts(const struct job *job)
{
	static const struct {
		const char *zh;
		const char *en;
		unsigned results; /* one bit each */
	} parts[] = {
		{ "同意{1}条", "approved: {1}", 1U << SETTLE_APPROVED },
		{ "不同意{1}条", "refused: {1}", 1U << SETTLE_REFUSED },
		{ "暂停{1}条", "suspended: {1}", 1U << SETTLE_SUSPENDED },
		{ "原已定{1}条", "settled before: {1}", 1U << SETTLE_KEPT },
		{ "尚无意见{1}条", "still open: {1}", 1U << SETTLE_OPEN },
		{ "待定或无效{1}条", "undecided or invalid: {1}", 1U << SETTLE_WAITS },
		{ "不符合{1}条", "not entitled: {1}", 1U << SETTLE_NOTHING },
		{ "未采用{1}条", "not taken: {1}", 1U << SETTLE_HELD | 1U << SETTLE_SHOWN },
	};
	struct prose said = { .language = job->tool->diag.language };

	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		size_t n = 0;

		for (int result = 0; result < SETTLE_RESULTS; result++)
			n += (parts[i].results >> result & 1) != 0 ? job->count[result] : 0;
		if (n == 0 && i > 0)
			continue;
		if (i > 0)
			prose_fill(&said, "，", ", ", NULL, 0);
		prose_say(&said, parts[i].zh, parts[i].en, NUM_TEXT((int64_t)n));
	}
	tool_say(job->tool, "%.*s", "%.*s", (int)said.n, said.p);
	prose_free(&said);
}

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	bool words = job->confirm.with.all || job->list != NULL;
	bool book = rowout_is_workbook(tool->output);

	if (words + job->standing + (job->verify != NULL) > 1 ||
	    (!words && !job->standing && job->verify == NULL && !book))
		tool_refuse(tool,
			    "给出--all、--list（可以一起给）、--standing或--verify；只要供镇里"
			    "填写的工作簿，用-o给出.xlsx文件",
			    "give --all, --list (or both), --standing or --verify; for a workbook "
			    "that the town fills in give -o a file named .xlsx");
	if (!job->standing &&
	    (job->programme != NULL || job->roster.heads || job->roster.from != MONTH_NONE))
		tool_refuse(tool, "--programme、--from和--heads只和--standing一起用",
			    "--programme, --from and --heads go with --standing");
	if (job->standing && book && strcmp(tool_operand(tool, 0), "-") == 0)
		tool_refuse(tool, "花名册要读两遍：写成.xlsx时，要给出它的文件名",
			    "the roster is read twice: for a workbook give the name of its file");
	job->roster.programme = word_parse(WORDS_CATEGORY, text_of(job->programme));
	if (job->programme == NULL)
		job->roster.programme = BLANK;
	else if (unit_standing(job->roster.programme) != UNIT_PAID)
		tool_refuse(tool, "--programme %s：要一项按月发的救助，如低保",
			    "--programme %s: a programme paid by the month is wanted, such as "
			    "dibao",
			    job->programme);
}

static void
work(struct job *job)
{
	struct tool *tool = job->tool;

	job->confirm.with.date = job->roster.date = tool->date;
	job->confirm.with.approver = job->roster.approver = text_of(job->approver);
	if (job->roster.from == MONTH_NONE)
		job->roster.from = month_of(tool->date);
	bool good = job->verify != NULL ? verify(job)
		    : job->standing     ? confirm_roster(job)
					: confirm_decisions(job);

	tool->failed = !good || !write_control(job);
	if (tool->failed || tool->diag.count[DIAG_TROUBLE] > 0)
		return;
	if (job->verify == NULL)
		say_counts(job);
	say_totals(job);
	tool->look = job->count[SETTLE_WAITS] > 0 || job->count[SETTLE_OPEN] > 0;
}

static void
take_options(struct job *job, int argc, char *argv[])
{
	const struct tool_option option[] = {
		{ 'a', "all", NULL, OPTION_FLAG, &job->confirm.with.all,
		  "同意所有拟定的，名单另有意见的除外",
		  "approve all that is proposed, unless the list has another word" },
		{ 'l', "list", "FILE", OPTION_FILE, &job->list, "镇里逐户意见的名单",
		  "the town's word for each, as a list" },
		{ 0, "standing", NULL, OPTION_FLAG, &job->standing,
		  "花名册就是已同意的名单，一户一行，金额照册",
		  "a roster is the approved list: one row a household, amounts as they stand" },
		{ 0, "programme", "NAME", OPTION_TEXT, &job->programme,
		  "花名册没有写的，算哪一项（如低保）",
		  "which programme, where the roster names none" },
		{ 0, "from", "MONTH", OPTION_MONTH, &job->roster.from,
		  "花名册从哪个月起（YYYY-MM），不给就是办理日期所在的月",
		  "the first month of a roster (YYYY-MM); that of the date if not given" },
		{ 0, "heads", NULL, OPTION_FLAG, &job->roster.heads, "登记册里有家庭成员，只取户主",
		  "take the heads of a register with members" },
		{ 0, "approver", "NAME", OPTION_TEXT, &job->approver, "谁确认的", "who said so" },
		{ 0, "illustrative", NULL, OPTION_FLAG, &job->confirm.with.illustrative,
		  "只是演示：依据示例标准的也同意",
		  "a show: approve also what rests on illustrative values" },
		{ 0, "control", "FILE", OPTION_OUTPUT, &job->control,
		  "笔数、总金额和校验码写到这个文件", "write count, sum and digest to this file" },
		{ 0, "verify", "FILE", OPTION_FILE, &job->verify,
		  "看清单是不是确认时的样子（FILE是那时的--control文件）",
		  "is a list as it was confirmed, by the control file of that time?" },
		{ 0 },
	};

	job->tool->option = option;
	tool_begin(job->tool, argc, argv);
	job->tool->option = NULL;
	check_usage(job);
}

int
main(int argc, char *argv[])
{
	struct job job = { .roster.from = MONTH_NONE };
	struct tool tool = {
		.name = "jz-confirm",
		.operands = "[decisions]",
		.operands_most = 1,
		.zh = "按镇（街道）的意见确认审核意见，金额不会重新计算",
		.en = "approve or refuse proposed decisions by the town's word; amounts are never "
		      "recomputed",
		.takes = TOOL_DATE,
		.caption.title = { "社会救助确认名册", "Social assistance: decisions" },
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
	};

	job.tool = &tool;
	take_options(&job, argc, argv);
	work(&job);
	record_close(job.decisions);
	confirm_free(&job.confirm);
	proof_free(&job.proof);
	int status = tool_end(&tool);

	prose_free(&job.title);
	return status;
}
