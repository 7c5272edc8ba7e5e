/* jz-explain: why a household is entitled to what it is. */

#include "decide/assess.h"
#include "explain/explain.h"
#include "explain/letter.h"
#include "table/outfile.h"
#include "tool.h"

struct job {
	struct tool *tool;
	month_t from; /* of --from; MONTH_NONE: next month */
	struct assess assess;
	struct outfile *out;
	struct prose prose;
	const char *household; /* only this one; NULL: all */
	bool full;
	bool letter;
	size_t told;
};

/* Findings of other households are passed over. */
static bool
is_asked_for(void *context, const struct finding *finding)
{
	const struct job *job = context;
	struct text household = finding->where->household;

	return household.n == 0 || text_equal(household, text_of(job->household));
}

static bool
begin(void *context)
{
	struct job *job = context;

	outfile_abandon(job->out);
	job->told = 0;
	job->out = outfile_open(job->tool->output, &job->tool->diag);
	return job->out != NULL;
}

static void
tell(void *context, const struct household *household)
{
	struct job *job = context;
	const struct walk *walk = &job->assess.walk;
	const char *only = job->household;

	if (only != NULL && !text_equal(household->id, text_of(only)))
		return;
	prose_clear(&job->prose);
	if (job->letter)
		letter_write(&job->prose, walk, job->assess.previous);
	else
		explain_walk(&job->prose, walk, register_records(job->assess.reg), job->full);
	outfile_write(job->out, job->prose.p, job->prose.n);
	job->told++;
}

static bool
work(struct job *job, struct assess_options *options)
{
	const struct register_reading reading = { begin, tell, job };
	struct tool *tool = job->tool;
	struct law law;
	struct ruleset *rules = tool_rules(tool, &law);

	if (rules == NULL)
		return false;
	if (job->from != MONTH_NONE)
		ruleset_from(rules, job->from, tool->date, &law);
	options->path = tool_operand(tool, 0);
	options->diseases = tool_data(tool, "data/diseases.csv");
	options->table = tool->table;
	job->prose.language = tool->diag.language;
	bool done = assess_open(&job->assess, options, &law, &tool->diag) &&
		    assess_each(&job->assess, &reading);

	assess_close(&job->assess);
	if (done)
		return tool_finish_file(tool, job->out);
	outfile_abandon(job->out);
	return false;
}

int
main(int argc, char *argv[])
{
	struct tool_list assume = { 0 }, previous = { 0 };
	struct assess_options options = { .assume = assume.item, .previous = previous.item };
	struct tool tool = {
		.name = "jz-explain",
		.operands = "[register [household]]",
		.operands_most = 2,
		.zh = "说明一户为什么是这个结果，每个数从哪里来",
		.en = "tell why a household is entitled to what it is, figure by figure",
		.takes = TOOL_DATE | TOOL_RULES,
	};
	struct job job = { .tool = &tool, .from = MONTH_NONE };
	const struct tool_option option[] = {
		{ 0, "full", NULL, OPTION_FLAG, &job.full, "问过的每个条件都列出",
		  "every condition that was asked" },
		{ 0, "letter", NULL, OPTION_FLAG, &job.letter, "写给申请人的告知书",
		  "the written notice to the applicant" },
		{ 0, "assume", "KEY=VALUE", OPTION_LIST, &assume, "某列空白时按此值处理（可多次）",
		  "what a blank of a column means (repeatable)" },
		{ 0, "from", "MONTH", OPTION_MONTH, &job.from,
		  "为此月及以后作出决定，标准按该月1日",
		  "decide for this month (YYYY-MM) and on, by the rules of its first day" },
		{ 0, "previous", "FILE", OPTION_FILES, &previous,
		  "以前的决定表，早的在前（可多次）",
		  "earlier decision lists, the first one first (repeatable)" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	job.household = tool.operands_given > 1 ? tool.operand[1] : NULL;
	if (job.household != NULL) {
		tool.diag.filter = is_asked_for;
		tool.diag.filter_context = &job;
	}
	if (!work(&job, &options))
		tool.failed = true;
	else if (job.told == 0 && job.household != NULL) {
		tool_say(&tool, "没有户编号“%s”", "no household “%s”", job.household);
		tool.look = true;
	}
	prose_free(&job.prose);
	return tool_end(&tool);
}
