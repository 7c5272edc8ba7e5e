/* jz-diff: what changed between two files, in words; or what new rules would change. */
#include <assert.h>
#include <string.h>

#include "compare/compare.h"
#include "compare/trial.h"
#include "law/trait.h"
#include "register/recordout.h"
#include "tool.h"

static day_t since = DAY_NONE;
static const char *summary;
static const char *rules_before;
static const char *rules_after;

static const struct tool_option options[] = {
	{ 's', "since", "DATE", OPTION_DAY, &since, "第一个文件的日期，给了才比较年龄",
	  "the date of the first file; ages are compared only with it" },
	{ 0, "summary", "FILE", OPTION_FILE, &summary, "类别变动和金额的合计写到这个文件",
	  "write counts and sums by category to this file" },
	{ 0, "rules-before", "DIR", OPTION_TEXT, &rules_before, "试算：现行规则",
	  "trial: the rules in force" },
	{ 0, "rules-after", "DIR", OPTION_TEXT, &rules_after, "试算：新规则",
	  "trial: the new rules" },
	{ 0 },
};

/* One run. */
struct run {
	struct tool *tool;
	struct compare compare;
	struct rowout *out;
	struct diag troubles; /* of the second side of a trial: all else was said */
	struct prose words;
	enum language language;
	const char *encoding;
};

/* Everything has come out; the sums go beside it. */
static bool
write_summary(struct run *run)
{
	if (summary == NULL)
		return true;
	struct rowout *out = tool_output_to(run->tool, summary, &run->language, run->encoding);

	if (out != NULL)
		compare_write_moves(&run->compare, out, run->language);
	return out != NULL;
}

/* ---- two files ---- */

static void
take(void *context, const struct change *change)
{
	struct run *run = context;
	struct record row;

	change_fill(&row, change, run->language, &run->words);
	recordout_row(run->out, RECORD_CHANGE, run->language, &row, 0);
}

static bool
read_both(struct run *run)
{
	struct tool *tool = run->tool;
	struct difference *d = &run->compare.difference;
	enum record_type before = snapshot_kind(tool->operand[0], &tool->table, &tool->diag);
	enum record_type after = snapshot_kind(tool->operand[1], &tool->table, &tool->diag);

	if (before == RECORD_TYPES || after == RECORD_TYPES)
		return false;
	if (before != after) {

		diag_say(&tool->diag, DIAG_CHANGE_UNLIKE,
			 .at = { .file = text_of(tool->operand[1]) },
			 .one = text_of(schema_of(before)->name),
			 .two = text_of(schema_of(after)->name));
		return false;
	}
	return snapshot_read(&d->before, tool->operand[0], before, &tool->table, &tool->diag) &&
	       snapshot_read(&d->after, tool->operand[1], after, &tool->table, &tool->diag);
}

/* Has the file anything in the column? */
static bool
is_used(const struct snapshot *snapshot, int column)
{
	for (size_t i = 0; i < snapshot->rows; i++) {
		struct snapshot_cell cell = snapshot_at(snapshot, i, column);

		if (cell.value != BLANK || cell.text.n > 0)
			return true;
	}
	return false;
}

/* Columns that only one file has are not compared, and that is said. */
static void
say_columns(struct run *run)
{
	const struct difference *d = &run->compare.difference;
	const struct schema *schema = schema_of(d->after.type);

	for (int i = 0; i < (int)schema->count; i++) {
		if ((d->before.slot[i] >= 0) == (d->after.slot[i] >= 0) ||
		    (!is_used(&d->before, i) && !is_used(&d->after, i)))
			continue;

		diag_say(&run->tool->diag, DIAG_CHANGE_COLUMN,
			 .at = { .file = d->before.slot[i] >= 0 ? d->before.name : d->after.name },
			 .value = column_heading(&schema->column[i], run->language));
	}
}

/* The ages of the rules, where ages are asked for. */
static bool
take_rules(struct run *run)
{
	struct difference *d = &run->compare.difference;
	static const enum param needed[] = { PARAM_AGE_MINOR, PARAM_AGE_LEAP };
	struct law law;

	if (since == DAY_NONE || d->after.type != RECORD_REGISTER)
		return true;
	struct ruleset *rules = tool_rules(run->tool, &law);

	if (rules == NULL || !law_require(&law, needed, 2, &run->tool->diag))
		return false;
	d->since = since;
	d->adult = (int)law.value[PARAM_AGE_MINOR].whole;
	d->leap = trait_leap(&law);
	return true;
}

static void
say_count(const struct run *run, const char *zh, const char *en, const struct compare_count *count)
{
	tool_say(run->tool, "%s：原有%zu＋新增%zu－退出%zu＝现有%zu",
		 "%s: previous %zu + entered %zu - left %zu = present %zu",
		 run->tool->diag.language == LANGUAGE_ZH ? zh : en, count->before, count->entered,
		 count->left, count->after);
}

static void
say_counts(struct run *run)
{
	static const char *const rows[][2] = {
		[RECORD_REGISTER] = { "人", "persons" },
		[RECORD_DECISION] = { "对象", "units" },
		[RECORD_PAYMENT] = { "笔", "payments" },
	};
	const struct compare *compare = &run->compare;
	enum record_type type = compare->difference.after.type;

	say_count(run, "户", "households", &compare->households);
	say_count(run, rows[type][0], rows[type][1], &compare->rows);
	tool_say(run->tool, "变化%zu处", "changes: %zu", compare->difference.changes);
	assert(compare_adds_up(compare));
}

static bool
compare_files(struct run *run)
{
	struct tool *tool = run->tool;
	struct difference *d = &run->compare.difference;

	d->since = DAY_NONE;
	d->date = tool->date;
	if (!read_both(run) || !take_rules(run))
		return false;
	run->language = d->after.language;
	run->encoding = d->after.encoding;
	run->out = tool_output(tool, &run->language, run->encoding);
	if (run->out == NULL)
		return false;
	d->language = run->language;
	d->take = take;
	d->context = run;
	say_columns(run);
	recordout_header(run->out, RECORD_CHANGE, run->language, NULL, 0);
	compare_run(&run->compare);
	say_counts(run);
	tool->look = d->changes > 0;
	return write_summary(run);
}

/* ---- one register, two sets of rules ---- */

static void
pass_trouble(void *context, const struct finding *finding)
{
	struct run *run = context;
	struct diag *diag = &run->tool->diag;

	if (finding->level == DIAG_TROUBLE)
		diag->sink(diag->context, finding);
}

static bool
open_side(struct run *run, struct assess *assess, struct ruleset **rules, struct law *law,
	  const char *dir, struct diag *diag)
{
	struct tool *tool = run->tool;
	const struct assess_options with = { .path = tool->operand[0], .table = tool->table };

	*rules = ruleset_open(tool_place(tool, dir), &tool->diag);
	if (*rules == NULL)
		return false;
	ruleset_at(*rules, tool->date, law);
	return assess_open(assess, &with, law, diag);
}

static void
say_trial(const struct run *run, const struct trial *trial)
{
	char cost[MONEY_SIZE];

	tool_say(run->tool, "对象%zu个：增加%zu，减少%zu，每月%s元",
		 "units: %zu, gaining: %zu, losing: %zu; %s yuan a month", trial->units,
		 trial->gain, trial->lose, money_format(trial->cost, cost));
}

static bool
run_trial(struct run *run, struct trial *trial)
{
	const struct record_reader *reader = register_reader(trial->before.reg);
	bool fine;

	do {
		tool_discard(run->tool, run->out);
		run->language = record_language(reader);
		run->encoding = record_encoding(reader);
		run->out = tool_output(run->tool, &run->language, run->encoding);
		if (run->out == NULL)
			return false;
		memset(run->compare.move, 0, sizeof(run->compare.move));
		trial->units = trial->gain = trial->lose = 0;
		trial->cost = 0;
		trial->out = run->out;
		trial->language = run->language;
		fine = trial_run(trial);
	} while (fine && register_must_repeat(trial->before.reg) &&
		 register_must_repeat(trial->after.reg));
	return fine;
}

static bool
compare_rules(struct run *run)
{
	struct trial trial = { .compare = &run->compare };
	struct ruleset *rules[2] = { NULL, NULL };
	struct law law[2];

	run->troubles = run->tool->diag;
	run->troubles.sink = pass_trouble;
	run->troubles.context = run;
	bool fine =
		open_side(run, &trial.before, &rules[0], &law[0], rules_before, &run->tool->diag) &&
		open_side(run, &trial.after, &rules[1], &law[1], rules_after, &run->troubles) &&
		run_trial(run, &trial);

	if (fine) {
		say_trial(run, &trial);
		run->tool->look = trial.gain + trial.lose > 0;
		fine = write_summary(run);
	}
	assess_close(&trial.after);
	assess_close(&trial.before);
	ruleset_close(rules[1]);
	ruleset_close(rules[0]);
	return fine;
}

static void
check_usage(const struct tool *tool)
{
	bool is_trial = rules_before != NULL || rules_after != NULL;

	if (is_trial && (rules_before == NULL || rules_after == NULL))
		tool_refuse(tool, "--rules-before和--rules-after要一起给",
			    "--rules-before and --rules-after go together");
	if (tool->operands_given != (is_trial ? 1 : 2))
		tool_refuse(tool, is_trial ? "试算只要一个登记册" : "要两个文件：先旧后新",
			    is_trial ? "a trial takes one register"
				     : "two files are wanted, the older first");
	for (size_t i = 0; i < tool->operands_given; i++)
		if (strcmp(tool->operand[i], "-") == 0)
			tool_refuse(tool, "不能用标准输入：文件要读两遍",
				    "not from standard input: files are read twice");
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-diff",
		.operands = "before [after]",
		.operands_least = 1,
		.operands_most = 2,
		.zh = "两份登记册、决定清单或发放清单之间有什么变化；或新标准会带来什么变化",
		.en = "What changed between two registers, decision lists or payment lists; or "
		      "what new rules would change.",
		.takes = TOOL_DATE | TOOL_RULES,
		.title_zh = "前后变动清单",
		.title_en = "What changed",
		.option = options,
	};
	struct run run = { .tool = &tool };

	tool_begin(&tool, argc, argv);
	check_usage(&tool);
	if (rules_before != NULL ? !compare_rules(&run) : !compare_files(&run))
		tool.failed = true;
	snapshot_free(&run.compare.difference.before);
	snapshot_free(&run.compare.difference.after);
	arena_free(&run.compare.difference.arena);
	prose_free(&run.words);
	return tool_end(&tool);
}
