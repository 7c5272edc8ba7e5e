/* jz-medical: what medical assistance comes to, for bills that the insurances have settled. */
#include "aid/medclaim.h"
#include "aid/medlist.h"
#include "base/num.h"
#include "tool.h"

struct job {
	struct tool *tool;
	struct medical medical;
	struct law law;
	struct claims claims;
	enum language language;

	/* options */
	const char *ledger;
	const char *head;
	const char *claims_path;
	const char *claims_in;
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

/* ---- what is to come back ---- */

static bool
write_claims(struct job *job, const char *encoding)
{
	static const char *const title[] = { "医疗救助追缴清单", "Claims of medical assistance" };
	struct tool *tool = job->tool;

	medclaim_find(&job->claims, &job->medical.book, &job->medical.arena);
	if (job->claims_in != NULL &&
	    !claimlist_read(&job->claims, job->claims_in, &tool->table, tool->date, &tool->diag))
		return false;
	tool->look |= job->claims.left > 0;
	if (job->claims_path == NULL)
		return true;
	tool->caption.title[0] = title[0];
	tool->caption.title[1] = title[1];
	struct rowout *out = tool_output_to(tool, job->claims_path, &job->language, encoding);

	if (out != NULL)
		claimlist_write(&job->claims, job->medical.rules, &job->law, out, job->language);
	return out != NULL;
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
	if (job->claims.count > 0)
		tool_say(tool, "要收回的%zu项，未收回%.*s元；%s%s",
			 "claims: %zu, %.*s yuan outstanding; %s%s", job->claims.count,
			 SHOW(MONEY_TEXT(job->claims.left)),
			 tool->diag.language == LANGUAGE_ZH
				 ? (job->claims_path == NULL ? "用--claims列出" : "见")
				 : (job->claims_path == NULL ? "--claims lists them" : "see "),
			 job->claims_path == NULL ? "" : job->claims_path);
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
	good = good && write_claims(job, record_encoding(reader));
	if (good)
		say(job);
	good = good && record(job);
	record_close(reader);
	return good;
}

static void
check_usage(const struct job *job)
{
	if (job->ledger == NULL)
		tool_refuse(job->tool, "要用--bills给出票据台账",
			    "give the ledger of bills with --bills");
	if (job->begin && !job->record)
		tool_refuse(job->tool, "--begin要和--record一起用", "--begin goes with --record");
	if (job->claims_in != NULL && job->claims_path == NULL)
		tool_refuse(job->tool, "--claims-in要同时给--claims", "--claims-in needs --claims");
	if (job->record)
		tool_write_alone(job->tool, DIAG_LEDGER_ARRAY);
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
		{ 0, "claims", "FILE", OPTION_OUTPUT, &job.claims_path,
		  "后来的票据、冲销使以前的救助变少的，写到这个文件（不从发放中扣除）",
		  "write what late bills and reversals took away to this file; nothing is taken "
		  "off a payment" },
		{ 0, "claims-in", "FILE", OPTION_FILE, &job.claims_in,
		  "上一次的追缴清单，填好的原因、告知日期和已收回金额保留",
		  "the last list of claims: causes, days of notice and what came back are kept" },
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
	check_usage(&job);
	tool.failed = !work(&job);
	claimlist_free(&job.claims);
	medical_free(&job.medical);
	return tool_end(&tool);
}
