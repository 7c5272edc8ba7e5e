/* jz-explain: why a household is entitled to what it is. */

#include <stdlib.h>

#include "explain.h"
#include "explain/explain.h"
#include "explain/letter.h"
#include "scale/cores.h"

static void
flush(struct job *job)
{
	outfile_write(job->out, job->paper.prose.p, job->paper.prose.n);
	paper_clear(&job->paper);
}

static bool
begin(void *context)
{
	struct teller *teller = context;
	struct job *job = teller->job;
	bool zh = job->paper.prose.language == LANGUAGE_ZH;

	if (job->book != NULL) {
		if (!bookout_begin(&job->bookout, job->tool, job->book))
			return false;
		booksheets_free(&teller->sheets);
		booksheets_begin(&teller->sheets, &job->bookout);
		return true;
	}
	outfile_abandon(job->out);
	paper_clear(&job->paper);
	job->paper.sheets = 0;
	job->out = explain_open_paper(job->tool, job->tool->output, &job->paper.page);
	if (job->letter)
		paper_begin(&job->paper, zh ? TEXT("告知书") : TEXT("Notices"));
	else
		paper_begin(&job->paper, zh ? TEXT("审核说明") : TEXT("Explanations"));
	return job->out != NULL;
}

static void
tell(void *context, const struct household *household)
{
	struct teller *teller = context;
	struct job *job = teller->job;
	const struct assess *assess = teller->assess;
	const struct letter letter = { &assess->walk, assess->previous, teller->resolved,
				       job->office, &job->papers };

	if (!asked_has(&job->asked, household) ||
	    (job->resolved != NULL && !resolved_has(job->resolved, household->id)))
		return;
	if (job->book != NULL) {
		booksheets_add(&teller->sheets, &letter, register_records(assess->reg));
		if (teller == &job->teller)
			bookout_take(&job->bookout, &teller->sheets);
		return;
	}
	if (job->letter || job->paper.page)
		paper_sheet(&job->paper);
	if (job->letter)
		letter_write(&job->paper, &letter);
	else
		explain_lines(&job->paper, &assess->walk, register_records(assess->reg),
			      (job->full ? EXPLAIN_FULL : 0) |
				      (job->paper.page ? EXPLAIN_WORDS : 0));
	flush(job);
}

/* ---- several threads, of a book ---- */

static void *
hire(void *context, const struct assess *assess)
{
	const struct teller *first = context;
	struct teller *teller = arena_calloc(1, sizeof(*teller));

	teller->job = first->job;
	teller->assess = assess;
	teller->resolved = resolved_beside(first->resolved);
	booksheets_begin(&teller->sheets, &first->job->bookout);
	return teller;
}

static void
collect(void *context, void *hand)
{
	const struct teller *first = context;
	struct teller *teller = hand;

	bookout_take(&first->job->bookout, &teller->sheets);
}

static void
dismiss(void *hand)
{
	struct teller *teller = hand;

	resolved_join(teller->job->resolved, teller->resolved);
	booksheets_free(&teller->sheets);
	free(teller);
}

/* Decide and tell household by household; false where trouble was reported. */
static bool
tell_all(struct job *job, const struct assess_options *options, const struct law *law)
{
	const struct cores_reading reading = {
		{ begin, tell, &job->teller }, hire, collect, dismiss
	};
	struct tool *tool = job->tool;
	/* who fits a word is counted by one */
	bool one = job->book == NULL || job->asked.words > 0;

	if (job->decisions != NULL) {
		job->resolved = resolved_open(job->decisions, &tool->table, &tool->diag);
		if (job->resolved == NULL)
			return false;
	}
	job->diag = diag_behind(&tool->diag);
	job->teller =
		(struct teller){ .job = job, .assess = &job->assess, .resolved = job->resolved };
	if (!assess_open(&job->assess, options, law, &job->diag) ||
	    !cores_assess(&job->assess, &reading, one ? 1 : (size_t)job->threads, &tool->diag))
		return false;
	/* of those who were not asked for nothing is known where nobody looked them up before */
	if (job->resolved != NULL && (job->asked.words == 0 || job->asked.looked))
		resolved_name_untold(job->resolved, &tool->diag);
	if (job->book != NULL)
		return bookout_end(&job->bookout);
	paper_end(&job->paper);
	flush(job);
	return true;
}

static bool
work(struct job *job, struct assess_options *options)
{
	struct tool *tool = job->tool;
	struct law law;
	struct ruleset *rules = tool_rules(tool, &law);
	size_t places;

	if (rules == NULL)
		return false;
	if (job->from != MONTH_NONE)
		ruleset_from(rules, job->from, tool->date, &law);
	const struct place *nearest = ruleset_places(rules, &places);

	job->office = place_office_of(nearest, places);
	options->path = tool_operand(tool, 0);
	options->diseases = tool_data(tool, "data/diseases.csv");
	options->table = tool->table;
	asked_begin(&job->asked, options->path);
	bool papers = job->letter || job->book != NULL;
	bool done = (!papers || paperlist_read(tool, job->paper_list, &job->papers)) &&
		    tell_all(job, options, &law);

	assess_close(&job->assess);
	resolved_close(job->resolved);
	booksheets_free(&job->teller.sheets);
	bookout_free(&job->bookout);
	if (done && job->book == NULL)
		return tool_finish_file(tool, job->out);
	outfile_abandon(job->out); /* none where there is a book */
	return done;
}

int
main(int argc, char *argv[])
{
	struct tool_list assume = { 0 }, previous = { 0 };
	struct assess_options options = { .assume = assume.item, .previous = previous.item };
	struct tool tool = {
		.name = "jz-explain",
		.operands = "[register [household|name]...]",
		.operands_most = TOOL_ANY,
		.zh = "说明一户为什么是这个结果，每个数从哪里来",
		.en = "tell why a household is entitled to what it is, figure by figure",
		.takes = TOOL_DATE | TOOL_RULES | TOOL_PAPERS,
	};
	struct job job = { .tool = &tool, .from = MONTH_NONE };
	const struct tool_option option[] = {
		{ 0, "full", NULL, OPTION_FLAG, &job.full, "问过的每个条件都列出",
		  "every condition that was asked" },
		{ 0, "letter", NULL, OPTION_FLAG, &job.letter, "写给申请人的告知书",
		  "the written notice to the applicant" },
		{ 0, "book", "FILE.html|DIR", OPTION_OUTPUT, &job.book,
		  "每户一页的说明，前面有按村的目录；仅供内部",
		  "a page for each household, with an index by village; for the office alone" },
		{ 0, "decisions", "FILE", OPTION_FILE, &job.decisions,
		  "按镇里已经定下的清单写告知书",
		  "letters of what the town resolved, by its list" },
		OPTION_PAPER_LIST(&job.paper_list),
		OPTION_ASSUME(&assume),
		OPTION_FROM(&job.from),
		OPTION_PREVIOUS(&previous),
		OPTION_JOBS(&job.threads),
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	explain_take_operands(&job);
	if (work(&job, &options))
		asked_end(&job.asked);
	else
		tool.failed = true;
	asked_free(&job.asked);
	papers_free(&job.papers);
	paper_free(&job.paper);
	return tool_end(&tool);
}
