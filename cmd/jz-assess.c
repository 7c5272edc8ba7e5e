/* jz-assess: who in a register is entitled to what. */

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "decide/assess.h"
#include "decide/decision.h"
#include "decide/previous.h"
#include "register/recordout.h"
#include "tool.h"

struct job {
	struct tool *tool;
	month_t from;  /* of --from; MONTH_NONE: next month */
	month_t first; /* that is decided of */
	struct assess assess;
	struct rowout *out;
	enum language language;
	size_t count[WORD_COUNT]; /* rows by category */
	size_t households;
	size_t extras;                /* columns that are carried through */
	struct decision_texts *texts; /* of sets of reasons that came already, see texts_of() */
};

enum { SETS = 61 }; /* a prime: sets that differ in one reason stand in different places */

/* A new list, in place of one that was begun. */
static bool
begin_list(void *context)
{
	struct job *job = context;
	const struct record_reader *reader = register_records(job->assess.reg);
	const struct text *extra;

	tool_discard(job->tool, job->out);
	job->language = tool_language(job->tool, record_language(reader));
	job->tool->caption.month = job->first;
	job->out = tool_output(job->tool, &job->language, record_encoding(reader));
	job->extras = record_extras(reader, &extra);
	job->households = 0;
	memset(job->count, 0, sizeof(job->count));
	if (job->out != NULL)
		recordout_header(job->out, RECORD_DECISION, job->language, extra, job->extras);
	return job->out != NULL;
}

static void
write_row(struct job *job, const struct record *row)
{
	decision_write(job->out, job->language, row, job->extras);
	job->count[row->value[DECISION_category]]++;
}

/* Room for the texts of a row, in which those of its reasons may stand already. */
static struct decision_texts *
texts_of(const struct job *job, const struct outcome *outcome)
{
	return &job->texts[outcome->reasons % SETS];
}

static void
write_household(void *context, const struct household *household)
{
	struct job *job = context;
	const struct walk *walk = &job->assess.walk;
	struct record row;

	(void)household; /* the walk has it */
	previous_begin(job->assess.previous, walk);
	for (size_t i = 0; i < walk->outcomes; i++) {
		struct decision_texts *texts = texts_of(job, &walk->outcome[i]);

		decision_fill(&row, walk, &walk->outcome[i], texts);
		decision_fill_why(&row, job->language, texts);
		previous_change(job->assess.previous, i == 0, &row);
		write_row(job, &row);
	}
	for (size_t i = 0; previous_ended(job->assess.previous, i, walk, &row); i++)
		write_row(job, &row);
	job->households++;
	tool_progress(job->tool, job->households);
}

static bool
work(struct job *job, struct assess_options *options)
{
	const struct register_reading reading = { begin_list, write_household, job };
	struct tool *tool = job->tool;
	struct law law;
	struct ruleset *rules = tool_rules(tool, &law);

	if (rules != NULL && job->from != MONTH_NONE)
		ruleset_from(rules, job->from, tool->date, &law);

	job->first = law.first;
	options->path = tool_operand(tool, 0);
	options->diseases = tool_data(tool, "data/diseases.csv");
	options->table = tool->table;
	bool done = rules != NULL && assess_open(&job->assess, options, &law, &tool->diag) &&
		    assess_each(&job->assess, &reading);

	if (done)
		assess_name_unset(&job->assess, &tool->diag);
	if (rules != NULL)
		assess_close(&job->assess);
	return done;
}

/* How many came out as what, so that nothing is lost unseen. */
static void
sum_up(struct job *job, const struct tool_list *assume)
{
	struct tool *tool = job->tool;

	for (size_t i = 0; i < assume->count; i++)
		tool_say(tool, "空白按假定处理：%s", "blanks assumed: %s", assume->item[i]);
	tool_say(tool, "共%zu户", "households: %zu", job->households);
	tool_note(tool, "count", TEXT("households"), NUM_TEXT(job->households));
	for (enum word word = WORD_CATEGORY_DIBAO; word <= WORD_CATEGORY_INVALID; word++) {
		struct text name = word_text(word, tool->diag.language);

		if (job->count[word] == 0)
			continue;
		tool_say(tool, "  %.*s：%zu", "  %.*s: %zu", SHOW(name), job->count[word]);
		tool_note(tool, "count", word_text(word, LANGUAGE_EN), NUM_TEXT(job->count[word]));
	}
	tool->look = job->count[WORD_CATEGORY_UNDECIDED] + job->count[WORD_CATEGORY_INVALID] > 0;
}

int
main(int argc, char *argv[])
{
	struct job job = { .from = MONTH_NONE,
			   .texts = arena_calloc(SETS, sizeof(struct decision_texts)) };
	struct tool_list assume = { 0 }, previous = { 0 };
	struct assess_options options = { .assume = assume.item, .previous = previous.item };
	const struct tool_option option[] = {
		OPTION_ASSUME(&assume),
		OPTION_FROM(&job.from),
		OPTION_PREVIOUS(&previous),
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-assess",
		.operands = "[register]",
		.operands_most = 1,
		.zh = "按登记册计算：谁符合什么、多少钱、到何时",
		.en = "decide from a register who is entitled to what, how much, until when",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "社会救助审核意见", "Social assistance: proposals" },
		.caption.paper = PAPER_YUAN | PAPER_SUMS | PAPER_SIGNED,
		.option = option,
	};
	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	if (work(&job, &options))
		sum_up(&job, &assume);
	else
		tool.failed = true;
	free(job.texts);
	return tool_end(&tool);
}
