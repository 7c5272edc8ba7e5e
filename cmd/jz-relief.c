/* jz-relief: cases of temporary relief, and the towns' reserve that pays them. */

#include "relief.h"

#include "base/num.h"
#include "decide/decision.h"
#include "register/recordout.h"

/* ---- rows ---- */

static void
take(void *context, const struct record *decision)
{
	struct job *job = context;

	decision_write(job->out, job->language, decision, 0);
}

static void
take_papers(void *context, const struct record *task)
{
	struct job *job = context;

	recordout_row(job->papers, RECORD_APPLICATION, job->language, task, 0);
}

static bool
begin(void *context, const struct record_reader *reader)
{
	struct job *job = context;
	struct tool *tool = job->tool;

	job->language = tool_language(tool, record_language(reader));
	job->relief.language = job->language;
	job->out = tool_output(tool, &job->language, record_encoding(reader));
	if (job->out == NULL)
		return false;
	recordout_header(job->out, RECORD_DECISION, job->language, NULL, 0);
	if (job->papers_path == NULL)
		return true;
	job->papers =
		tool_output_to(tool, job->papers_path, &job->language, record_encoding(reader));
	if (job->papers != NULL)
		recordout_header(job->papers, RECORD_APPLICATION, job->language, NULL, 0);
	return job->papers != NULL;
}

/* ---- the whole ---- */

static void
say(const struct job *job)
{
	const struct relief *relief = &job->relief;
	struct tool *tool = job->tool;

	tool_count(tool, "cases", relief->cases);
	tool_count(tool, "granted", relief->granted);
	tool_count(tool, "open", relief->open);
	tool_count(tool, "held", relief->held);
	tool_note(tool, "sum", TEXT("granted"), NUM_TEXT(relief->sum));
	tool_say(tool, "%zu案：给予救助%zu案共%.*s元，核定不给%zu案，待定%zu案，有问题没有算%zu案",
		 "cases: %zu; granted: %zu, %.*s yuan; granted nothing: %zu; undecided: %zu; "
		 "held back: %zu",
		 relief->cases, relief->granted, SHOW(MONEY_TEXT(relief->sum)), relief->refused,
		 relief->open, relief->held);
	tool->look |= relief->open + relief->held > 0;
}

static bool
read_cases(struct job *job)
{
	struct tool *tool = job->tool;
	struct relief *relief = &job->relief;

	const struct ruleset *rules = tool_rules(tool, &job->law);

	if (rules == NULL)
		return false;
	job->calendar = tool_calendar(tool, job->holidays);
	if (job->calendar == NULL ||
	    (job->papers_path != NULL && !paperlist_read(tool, job->paper_list, &job->asked)))
		return false;
	*relief = (struct relief){ .rules = rules,
				   .law = &job->law,
				   .reserve = job->reserve,
				   .calendar = job->calendar,
				   .papers = &job->asked,
				   .date = tool->date,
				   .record = job->record,
				   .settled = job->payments != NULL,
				   .take = take,
				   .take_papers = job->papers_path != NULL ? take_papers : NULL,
				   .context = job };
	bool good = relief_read(relief, tool_operand(tool, 0), &tool->table, begin, &tool->diag);

	if (good)
		say(job);
	return good;
}

/* By it jz-replay cuts the reserve back, and sees whether it comes out the same. */
static void
note_head(struct job *job, struct text when)
{
	char head[JOURNAL_HEAD_SIZE];

	tool_note(job->tool, "ledger", when,
		  text_of(journal_head(reserve_journal(job->reserve), head)));
}

static bool
open_reserve(struct job *job)
{
	const struct reserve_options options = { .date = job->tool->date,
						 .record = job->record,
						 .begin = job->begin,
						 .had = text_of(job->head) };

	job->reserve = reserve_open(job->reserve_path, &options, &job->tool->diag);
	if (job->reserve != NULL)
		note_head(job, TEXT("before"));
	return job->reserve != NULL;
}

/* The results are on the disk before the reserve has its lines, and get their names behind it. */
static bool
put_down(struct job *job)
{
	struct tool *tool = job->tool;

	enum language own = job->out != NULL ? job->language : tool->diag.language;

	if (!job->record)
		return true;
	if (!tool_prepare(tool) || !reserve_record(job->reserve, own, NULL))
		return false;
	note_head(job, TEXT("after"));
	return true;
}

static void
check_usage(const struct job *job)
{
	struct tool *tool = job->tool;

	if (job->reserve_path == NULL)
		tool_refuse(tool, "要用--reserve给出备用金账",
			    "give the towns' reserve with --reserve");
	if (job->papers_path != NULL && tool->operands_given == 0)
		tool_refuse(tool, "--papers要和救助案件一起用", "--papers goes with cases");
	if (job->paper_list != NULL && job->papers_path == NULL)
		tool_refuse(tool, "--paper-list和--papers一起用",
			    "--paper-list goes with --papers");
	if (job->record)
		tool_write_alone(tool, DIAG_LEDGER_ARRAY);
}

static void
work(struct job *job)
{
	struct tool *tool = job->tool;

	check_usage(job);
	bool good = open_reserve(job);

	if (good && job->balance != MONTH_NONE) {
		relief_check_balance(job);
		return;
	}
	good = good && relief_is_in_order(job);
	if (good)
		relief_fund(job);
	good = good && (job->payments == NULL || relief_take_payments(job)) &&
	       (tool->operands_given == 0 || read_cases(job)) && put_down(job);
	if (good)
		relief_say_balances(job);
	tool->failed |= !good;
}

static void
close_all(struct job *job)
{
	relief_free(&job->relief);
	papers_free(&job->asked);
	reserve_close(job->reserve);
	workday_free(job->calendar);
}

int
main(int argc, char *argv[])
{
	struct job job = { .balance = MONTH_NONE };
	const struct tool_option option[] = {
		{ 0, "reserve", "FILE", OPTION_MEMORY, &job.reserve_path, "各镇备用金的账",
		  "the towns' reserve" },
		{ 0, "begin", NULL, OPTION_FLAG, &job.begin, "备用金账还没有，这次建账",
		  "there is no reserve yet: begin it" },
		{ 0, "record", NULL, OPTION_FLAG, &job.record,
		  "把预留、释放、支出记入备用金账；不加是试算",
		  "put it down in the reserve; without, it is a trial" },
		{ 0, "fund", "TOWN=SUM", OPTION_LIST, &job.fund, "给镇拨入备用金（可多次）",
		  "put money into a town's reserve (repeatable)" },
		{ 'l', "payments", "FILE", OPTION_FILE, &job.payments,
		  "jz-pay的发放台账：已发的记支出",
		  "the ledger of jz-pay: what was paid is spent" },
		{ 0, "papers", "FILE", OPTION_OUTPUT, &job.papers_path, "要补充说明的，给jz-due读",
		  "the papers that are owed, for jz-due" },
		OPTION_PAPER_LIST(&job.paper_list),
		OPTION_HEAD(&job.head),
		OPTION_HOLIDAYS(&job.holidays),
		{ 0, "balance", "MONTH", OPTION_MONTH, &job.balance,
		  "月末余额是不是后面的金额（YYYY-MM 金额）",
		  "is this the balance at the end of a month (YYYY-MM SUM)" },
		{ 0, "town", "TOWN", OPTION_TEXT, &job.town, "只看这个镇的余额",
		  "the balance of this town alone" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-relief",
		.operands = "[cases]",
		.operands_most = 1,
		.zh = "临时救助案件算出救助金，按期预留各镇备用金",
		.en = "cases of temporary relief, and the towns' reserve that pays them",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "临时救助审核意见", "Social assistance: temporary relief" },
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	work(&job);
	close_all(&job);
	return tool_end(&tool);
}
