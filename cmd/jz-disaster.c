/* jz-disaster: aid for households that a disaster hit, each kind of an event once. */
#include "base/num.h"
#include "decide/decision.h"
#include "tool.h"
#include "urgent/reserve.h"
#include "urgent/struck.h"

struct job {
	struct tool *tool;
	struct disaster_book disasters;
	struct given_book given;
	struct reserve *reserve; /* NULL: it was not given */
	struct medclass_book homes;
	struct struck struck;
	struct law law;
	struct rowout *out;
	enum language language;

	/* options */
	const char *events;
	const char *ledger;
	const char *reserve_path;
	const char *head;
	bool begin;
	bool record;
};

/* ---- rows ---- */

static void
take(void *context, const struct record *decision)
{
	struct job *job = context;

	decision_write(job->out, job->language, decision, 0);
}

static bool
begin(void *context, const struct record_reader *reader)
{
	struct job *job = context;
	struct tool *tool = job->tool;

	job->language = tool_language(tool, record_language(reader));
	job->out = tool_output(tool, &job->language, record_encoding(reader));
	if (job->out != NULL)
		recordout_header(job->out, RECORD_DECISION, job->language, NULL, 0);
	return job->out != NULL;
}

/* ---- the ledger ---- */

static bool
open_ledger(struct job *job)
{
	const struct journal_options with = { .record = job->record,
					      .begin = job->begin,
					      .had = text_of(job->head) };
	struct tool *tool = job->tool;
	char head[JOURNAL_HEAD_SIZE];

	if (!given_open(&job->given, job->ledger, &with, tool->date, &tool->diag))
		return false;
	tool_note(tool, "ledger", TEXT("before"), text_of(journal_head(job->given.journal, head)));
	return true;
}

/* The reserve of temporary relief, which is read alone. */
static bool
open_reserve(struct job *job)
{
	const struct reserve_options with = { .date = job->tool->date };

	if (job->reserve_path != NULL)
		job->reserve = reserve_open(job->reserve_path, &with, &job->tool->diag);
	return job->reserve_path == NULL || job->reserve != NULL;
}

/* The decisions are on the disk, and have not their name; then the ledger takes its lines. */
static bool
record(struct job *job)
{
	struct tool *tool = job->tool;
	size_t lines = job->given.lines - job->given.filed;
	char head[JOURNAL_HEAD_SIZE];

	if (lines == 0)
		return true;
	if (!job->record) {
		tool_say(tool, "这是试算，没有记入台账，新算的没有案号，不能据以发放：要记%zu行",
			 "this was a trial, and what is new has no case and cannot be paid; lines "
			 "to "
			 "be added to the ledger: %zu",
			 lines);
		return true;
	}
	if (!tool_prepare(tool) || !given_write(&job->given))
		return false;
	tool_note(tool, "ledger", TEXT("after"), text_of(journal_head(job->given.journal, head)));
	tool_say(tool, "已记入台账%s：%zu行，台账校验%s",
		 "added to the ledger %s: lines: %zu; its head is %s", job->ledger, lines, head);
	return true;
}

/* ---- the whole ---- */

static void
say(const struct job *job)
{
	const struct struck *struck = &job->struck;
	struct tool *tool = job->tool;

	tool_count(tool, "rows", struck->rows);
	tool_count(tool, "granted", struck->granted);
	tool_count(tool, "again", struck->again);
	tool_count(tool, "open", struck->open);
	tool_count(tool, "held", struck->held);
	tool_note(tool, "sum", TEXT("granted"), NUM_TEXT(struck->sum));
	tool_say(
		tool,
		"受灾%zu行：新给予%zu行共%.*s元，台账里已有%zu行，不在日期、范围内%zu行，待定%"
		"zu行，"
		"有问题没有算%zu行",
		"rows: %zu; newly granted: %zu, %.*s yuan; in the ledger already: %zu; outside the "
		"days or places: %zu; undecided: %zu; held back: %zu",
		struck->rows, struck->granted, SHOW(MONEY_TEXT(struck->sum)), struck->again,
		struck->outside, struck->open, struck->held);
	if (tool->operands_given < 2 && struck->granted > 0)
		tool_say(tool, "没有给出登记册：不知道一户的别人是不是用另一个户编号又报了一次",
			 "no register was given: it is not known whether another member of a "
			 "household comes under another number");
	tool->look |= struck->open + struck->held > 0;
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;
	size_t others = tool->operands_given > 1 ? tool->operands_given - 1 : 0;

	const struct ruleset *rules = tool_rules(tool, &job->law);

	if (rules == NULL ||
	    !disaster_read(&job->disasters, job->events, tool->date, &tool->diag) ||
	    !medclass_read_all(&job->homes, tool->operand + 1, others, &tool->diag) ||
	    !open_reserve(job) || !open_ledger(job))
		return false;
	job->struck =
		(struct struck){ .rules = rules,
				 .law = &job->law,
				 .disasters = &job->disasters,
				 .given = &job->given,
				 .homes = &job->homes,
				 .reserve =
					 job->reserve == NULL ? NULL : reserve_purse(job->reserve),
				 .date = tool->date,
				 .record = job->record,
				 .take = take,
				 .context = job };
	if (!struck_read(&job->struck, tool_operand(tool, 0), &tool->table, begin, &tool->diag))
		return false;
	say(job);
	return record(job);
}

static void
check_usage(const struct job *job)
{
	if (job->events == NULL || job->ledger == NULL)
		tool_refuse(job->tool, "要用--events给出灾害表，用--given给出救助台账",
			    "give the disasters with --events and the ledger with --given");
	if (job->begin && !job->record)
		tool_refuse(job->tool, "--begin要和--record一起用", "--begin goes with --record");
	if (job->record)
		tool_write_alone(job->tool, DIAG_LEDGER_ARRAY);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 0, "events", "FILE", OPTION_FILE, &job.events,
		  "灾害表：哪次灾害、哪种救助、日期和范围",
		  "the disasters: which aid, on which days, where" },
		{ 0, "given", "FILE", OPTION_MEMORY, &job.ledger, "受灾救助台账：给过的每一户",
		  "the ledger of what was given" },
		{ 0, "record", NULL, OPTION_FLAG, &job.record, "记入台账；不给就是试算",
		  "add to the ledger; otherwise it is a trial" },
		{ 0, "begin", NULL, OPTION_FLAG, &job.begin, "台账还没有，从这次开始",
		  "there is no ledger yet; this run begins it" },
		OPTION_HEAD(&job.head),
		{ 0, "reserve", "FILE", OPTION_FILE, &job.reserve_path,
		  "jz-relief的备用金账：同一户同一次灾害已有临时救助的，会说出来",
		  "the reserve of jz-relief: relief of the same household and disaster is said" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-disaster",
		.operands = "[struck] [register | decisions] ...",
		.operands_most = TOOL_ANY,
		.zh = "受灾户按灾害和救助种类给予救助，一户一次一种只给一回，写成一次性的审核意见",
		.en = "aid for households that a disaster hit, each kind of an event once, as "
		      "decisions",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "受灾人员救助审核意见", "Social assistance: disaster aid" },
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	check_usage(&job);
	tool.failed = !work(&job);
	struck_free(&job.struck);
	given_close(&job.given);
	reserve_close(job.reserve);
	disaster_free(&job.disasters);
	medclass_free(&job.homes);
	return tool_end(&tool);
}
