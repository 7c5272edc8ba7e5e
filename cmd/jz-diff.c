/* jz-diff: what changed between two files, in words; or what new rules would change. */
#include "diff.h"

#include <assert.h>
#include <string.h>

#include "law/trait.h"

/* ---- two files ---- */

static bool
read_both(struct job *job)
{
	struct tool *tool = job->tool;
	struct difference *d = &job->changes.compare.difference;
	enum record_type before = snapshot_kind(tool->operand[0], &tool->table, &tool->diag);
	enum record_type after = snapshot_kind(tool->operand[1], &tool->table, &tool->diag);

	return changes_alike(before, after, tool->operand[1], &tool->diag) &&
	       snapshot_read(&d->before, tool->operand[0], before, &tool->table, &tool->diag) &&
	       snapshot_read(&d->after, tool->operand[1], after, &tool->table, &tool->diag);
}

/* What is cited, and the ages of the rules where ages are asked for. */
static bool
take_rules(struct job *job)
{
	static const enum param needed[] = { PARAM_AGE_MINOR, PARAM_AGE_LEAP };
	struct difference *d = &job->changes.compare.difference;

	if (tool_rules(job->tool, &job->law) == NULL)
		return false;
	job->changes.law = &job->law;
	if (job->since == DAY_NONE || d->after.type != RECORD_REGISTER)
		return true;
	if (!law_require(&job->law, needed, 2, &job->tool->diag))
		return false;
	d->since = job->since;
	d->adult = (int)job->law.value[PARAM_AGE_MINOR].whole;
	d->leap = trait_leap(&job->law);
	return true;
}

static void
say_count(const struct job *job, const char *zh, const char *en, const struct compare_count *count)
{
	tool_say(job->tool, "%s：原有%zu＋新增%zu－退出%zu＝现有%zu",
		 "%s: previous %zu + entered %zu - left %zu = present %zu",
		 job->tool->diag.language == LANGUAGE_ZH ? zh : en, count->before, count->entered,
		 count->left, count->after);
}

static void
say_counts(struct job *job)
{
	static const char *const rows[][2] = {
		[RECORD_REGISTER] = { "人", "persons" },
		[RECORD_DECISION] = { "对象", "units" },
		[RECORD_PAYMENT] = { "笔", "payments" },
	};
	const struct compare *compare = &job->changes.compare;
	enum record_type type = compare->difference.after.type;

	say_count(job, "户", "households", &compare->households);
	say_count(job, rows[type][0], rows[type][1], &compare->rows);
	tool_say(job->tool, "变化%zu处", "changes: %zu", compare->difference.changes);
	tool_count(job->tool, "changes", compare->difference.changes);
	assert(compare_adds_up(compare));
}

static bool
compare_files(struct job *job)
{
	struct tool *tool = job->tool;
	struct difference *d = &job->changes.compare.difference;

	d->since = DAY_NONE;
	if (!read_both(job) || !take_rules(job))
		return false;
	job->language = d->after.language;
	job->encoding = d->after.encoding;
	job->out = tool_output(tool, &job->language, job->encoding);
	if (job->out == NULL)
		return false;
	changes_renumber(&job->changes, job->language, &tool->diag);
	changes_report_columns(&job->changes, job->language, &tool->diag);
	changes_write(&job->changes, job->out, job->language, tool->date);
	say_counts(job);
	tool->look = d->changes > 0;
	return diff_write_summary(job);
}

static void
check_usage(const struct job *job)
{
	const struct tool *tool = job->tool;
	bool is_trial = job->rules_before != NULL || job->rules_after != NULL;

	if (is_trial && (job->rules_before == NULL || job->rules_after == NULL))
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
	struct job job = { .since = DAY_NONE };
	const struct tool_option option[] = {
		{ 's', "since", "DATE", OPTION_DAY, &job.since, "第一个文件的日期，给了才比较年龄",
		  "the date of the first file; ages are compared only with it" },
		{ 0, "summary", "FILE", OPTION_OUTPUT, &job.summary,
		  "类别变动和金额的合计写到这个文件",
		  "write counts and sums by category to this file" },
		{ 0, "rules-before", "DIR", OPTION_TEXT, &job.rules_before, "试算：现行规则",
		  "trial: the rules in force" },
		{ 0, "rules-after", "DIR", OPTION_TEXT, &job.rules_after, "试算：新规则",
		  "trial: the new rules" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-diff",
		.operands = "before [after]",
		.operands_least = 1,
		.operands_most = 2,
		.zh = "两份登记册、审核意见或发放名单之间有什么变化；或新标准会带来什么变化",
		.en = "say what changed between two registers, decision lists or payment lists, or "
		      "what new rules would change",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "前后变动清单", "What changed" },
		.caption.paper = PAPER_YUAN | PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	check_usage(&job);
	tool.failed = job.rules_before != NULL ? !diff_rules(&job) : !compare_files(&job);
	changes_free(&job.changes);
	return tool_end(&tool);
}
