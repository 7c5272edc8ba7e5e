/* jz-assess: who in a register is entitled to what. */

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "decide/assess.h"
#include "decide/decision.h"
#include "decide/previous.h"
#include "register/recordout.h"
#include "scale/cores.h"
#include "tool.h"

enum { SETS = 61 }; /* a prime: sets that differ in one bit stand in different places */

/* Where a thread works at its households: one alone at all of them. */
struct desk {
	struct job *job;
	const struct assess *assess;
	struct rowout *out;
	size_t count[WORD_COUNT]; /* rows by category */
	size_t households;
	struct decision_texts text[SETS]; /* of sets that came already */
};

struct job {
	struct tool *tool;
	month_t from;    /* of --from; MONTH_NONE: next month */
	month_t first;   /* that is decided of */
	int64_t threads; /* of --jobs; 0: by the size of the register */
	struct assess assess;
	struct diag diag; /* of assess */
	enum language language;
	size_t extras; /* columns that are carried through */
	struct desk *desk;
};

/* A new list, in place of one that was begun. */
static bool
begin_list(void *context)
{
	struct desk *desk = context;
	struct job *job = desk->job;
	const struct record_reader *reader = register_records(job->assess.reg);
	const struct text *extra;

	tool_discard(job->tool, desk->out);
	job->language = tool_language(job->tool, record_language(reader));
	job->tool->caption.month = job->first;
	desk->out = tool_output(job->tool, &job->language, record_encoding(reader));
	job->extras = record_extras(reader, &extra);
	desk->households = 0;
	memset(desk->count, 0, sizeof(desk->count));
	if (desk->out != NULL)
		recordout_header(desk->out, RECORD_DECISION, job->language, extra, job->extras);
	return desk->out != NULL;
}

static void
write_row(struct desk *desk, const struct record *row)
{
	decision_write(desk->out, desk->job->language, row, desk->job->extras);
	desk->count[row->value[DECISION_category]]++;
}

static void
write_household(void *context, const struct household *household)
{
	struct desk *desk = context;
	const struct walk *walk = &desk->assess->walk;
	struct previous *previous = desk->assess->previous;
	struct record row;

	(void)household; /* the walk has it */
	previous_begin(previous, walk);
	for (size_t i = 0; i < walk->outcomes; i++) {
		const struct outcome *outcome = &walk->outcome[i];
		/* room for the texts of a row, in which those of its sets may stand already */
		struct decision_texts *texts =
			&desk->text[(outcome->reasons ^ (uint64_t)outcome->missing) % SETS];

		decision_fill(&row, walk, outcome, texts);
		decision_fill_words(&row, desk->job->language, texts);
		previous_change(previous, i == 0, &row);
		write_row(desk, &row);
	}
	for (size_t i = 0; previous_ended(previous, i, walk, &row); i++)
		write_row(desk, &row);
	desk->households++;
	if (desk == desk->job->desk)
		tool_progress(desk->job->tool, desk->households);
}

/* ---- several threads ---- */

static void *
hire_desk(void *context, const struct assess *assess)
{
	const struct desk *first = context;
	struct rowout *out = rowout_apart(first->out);

	if (out == NULL)
		return NULL;
	struct desk *desk = arena_calloc(1, sizeof(*desk));

	desk->job = first->job;
	desk->assess = assess;
	desk->out = out;
	return desk;
}

static void
collect_desk(void *context, void *other)
{
	struct desk *first = context;
	struct desk *desk = other;

	rowout_take(first->out, desk->out);
	for (enum word word = 0; word < WORD_COUNT; word++)
		first->count[word] += desk->count[word];
	first->households += desk->households;
	memset(desk->count, 0, sizeof(desk->count));
	desk->households = 0;
	tool_progress(first->job->tool, first->households);
}

static void
dismiss_desk(void *other)
{
	struct desk *desk = other;

	rowout_abandon(desk->out);
	free(desk);
}

static bool
work(struct job *job, struct assess_options *options)
{
	const struct cores_reading reading = {
		{ begin_list, write_household, job->desk }, hire_desk, collect_desk, dismiss_desk
	};
	struct tool *tool = job->tool;
	struct law law;
	struct ruleset *rules = tool_rules(tool, &law);

	if (rules != NULL && job->from != MONTH_NONE)
		ruleset_from(rules, job->from, tool->date, &law);

	job->first = law.first;
	options->path = tool_operand(tool, 0);
	options->diseases = tool_data(tool, "data/diseases.csv");
	options->table = tool->table;
	job->diag = diag_behind(&tool->diag);
	bool done = rules != NULL && assess_open(&job->assess, options, &law, &job->diag) &&
		    cores_assess(&job->assess, &reading, (size_t)job->threads, &tool->diag);

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
	tool_say(tool, "共%zu户", "households: %zu", job->desk->households);
	tool_note(tool, "count", TEXT("households"), NUM_TEXT(job->desk->households));
	for (enum word word = WORD_CATEGORY_DIBAO; word <= WORD_CATEGORY_INVALID; word++) {
		struct text name = word_text(word, tool->diag.language);

		if (job->desk->count[word] == 0)
			continue;
		tool_say(tool, "  %.*s：%zu", "  %.*s: %zu", SHOW(name), job->desk->count[word]);
		tool_note(tool, "count", word_text(word, LANGUAGE_EN),
			  NUM_TEXT(job->desk->count[word]));
	}
	tool->look = job->desk->count[WORD_CATEGORY_UNDECIDED] +
			     job->desk->count[WORD_CATEGORY_INVALID] >
		     0;
}

int
main(int argc, char *argv[])
{
	struct job job = { .from = MONTH_NONE, .desk = arena_calloc(1, sizeof(*job.desk)) };
	struct tool_list assume = { 0 }, previous = { 0 };
	struct assess_options options = { .assume = assume.item, .previous = previous.item };
	const struct tool_option option[] = {
		OPTION_ASSUME(&assume),
		OPTION_FROM(&job.from),
		OPTION_PREVIOUS(&previous),
		OPTION_JOBS(&job.threads),
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
	job.desk->job = &job;
	job.desk->assess = &job.assess;
	tool_begin(&tool, argc, argv);
	if (work(&job, &options))
		sum_up(&job, &assume);
	else
		tool.failed = true;
	free(job.desk);
	return tool_end(&tool);
}
