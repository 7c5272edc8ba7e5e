/* jz-medical: what medical assistance comes to, for bills that the insurances have settled. */
#include "aid/medlist.h"
#include "base/num.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct medical medical;
	struct law law;
	enum language language;

	/* options */
	const char *ledger;
	const char *head;
	bool begin;
	bool record;
};

/* ---- the ledger ---- */

static bool
open_ledger(struct job *job)
{
	const struct journal_options with = { .record = job->record,
					      .begin = job->begin,
					      .had = text_of(job->head) };
	struct tool *tool = job->tool;
	char head[JOURNAL_HEAD_SIZE];

	if (!billbook_open(&job->medical.book, job->ledger, &with, tool->date, &tool->diag))
		return false;
	tool_note(tool, "ledger", TEXT("before"),
		  text_of(journal_head(job->medical.book.journal, head)));
	return true;
}

/* The decisions are on the disk, and have not their name; then the ledger takes its lines. */
static bool
record(struct job *job)
{
	struct tool *tool = job->tool;
	struct billbook *book = &job->medical.book;
	size_t lines = book->lines - book->filed;
	char head[JOURNAL_HEAD_SIZE];

	if (lines == 0)
		return true;
	if (!job->record) {
		tool_say(tool, "这是试算，没有记入台账：要记%zu行",
			 "this was a trial; lines to be added to the ledger: %zu", lines);
		return true;
	}
	if (!tool_prepare(tool) || !billbook_write(book))
		return false;
	tool_note(tool, "ledger", TEXT("after"), text_of(journal_head(book->journal, head)));
	tool_say(tool, "已记入台账%s：%zu行，台账校验%s",
		 "added to the ledger %s: lines: %zu; its head is %s", job->ledger, lines, head);
	return true;
}

/* ---- the whole ---- */

static void
say(const struct job *job)
{
	const struct medical *medical = &job->medical;
	struct tool *tool = job->tool;

	tool_count(tool, "bills", medical->rows);
	tool_count(tool, "undecided", medical->undecided);
	tool_count(tool, "held", medical->held);
	tool_note(tool, "sum", TEXT("aid"), NUM_TEXT(medical->sum));
	if (medical_is_known(medical))
		tool_say(tool, "票据%zu张台账里都有了，没有再记；审核意见照台账再写一次",
			 "bills in the ledger already: %zu; nothing was added, and their decisions "
			 "are written once more",
			 medical->agains);
	tool_say(tool,
		 "票据%zu张：审核意见%zu条，救助%.*s元，减少%.*s元；待定%zu张，不属于救助对象%"
		 "zu张，没有算%zu张",
		 "bills: %zu; decisions: %zu, aid %.*s yuan, less %.*s yuan; undecided: %zu, of no "
		 "class: %zu, left out: %zu",
		 medical->rows, medical->aided, SHOW(MONEY_TEXT(medical->sum)),
		 SHOW(MONEY_TEXT(medical->back)), medical->undecided, medical->none, medical->held);
	tool->look |= medical->undecided > 0;
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;
	size_t others = tool->operands_given > 1 ? tool->operands_given - 1 : 0;
	struct record_reader *reader = NULL;

	job->medical.rules = tool_rules(tool, &job->law);
	job->medical.law = &job->law;
	job->medical.date = tool->date;
	job->medical.trial = !job->record;
	if (job->medical.rules == NULL ||
	    !medclass_read_all(&job->medical.classes, tool->operand + 1, others, &tool->diag) ||
	    !open_ledger(job))
		return false;
	bool good = medical_read(&job->medical, tool_operand(tool, 0), &tool->table, &reader,
				 &tool->diag);

	if (good) {
		job->language = tool_language(tool, record_language(reader));
		struct rowout *out = tool_output(tool, &job->language, record_encoding(reader));

		good = out != NULL;
		if (good)
			medlist_write(&job->medical, out, job->language, &tool->diag);
	}
	if (good)
		say(job);
	good = good && record(job);
	record_close(reader);
	return good;
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 0, "bills", "FILE", OPTION_MEMORY, &job.ledger, "票据台账：算过的每一张",
		  "the ledger of bills that were computed" },
		{ 0, "record", NULL, OPTION_FLAG, &job.record, "记入台账；不给就是试算",
		  "add the bills to the ledger; otherwise it is a trial" },
		{ 0, "begin", NULL, OPTION_FLAG, &job.begin, "台账还没有，从这次开始",
		  "there is no ledger yet; this run begins it" },
		OPTION_HEAD(&job.head),
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-medical",
		.operands = "[bills] [register | decisions] ...",
		.operands_most = TOOL_ANY,
		.zh = "按医保结算后的票据算医疗救助，一张只算一次，写成一次性的审核意见",
		.en = "medical assistance for bills that the insurances have settled, each once, "
		      "as decisions",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "医疗救助审核意见", "Social assistance: medical assistance" },
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	if (job.ledger == NULL)
		tool_refuse(&tool, "要用--bills给出票据台账",
			    "give the ledger of bills with --bills");
	if (job.begin && !job.record)
		tool_refuse(&tool, "--begin要和--record一起用", "--begin goes with --record");
	if (job.record)
		tool_write_alone(&tool);
	tool.failed = !work(&job);
	medical_free(&job.medical);
	return tool_end(&tool);
}
