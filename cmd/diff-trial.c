/* jz-diff --rules-before, --rules-after: one register, and two sets of rules. */
#include "diff.h"

#include "base/num.h"

/* Everything has come out; the sums go beside it. */
bool
diff_write_summary(struct job *job)
{
	if (job->summary == NULL)
		return true;
	job->tool->caption.title[LANGUAGE_ZH] = "变动汇总";
	job->tool->caption.title[LANGUAGE_EN] = "Summary of changes";
	job->tool->with.total = TEXT("合计|Total");
	job->tool->with.chart = compare_chart;
	struct rowout *out = tool_output_to(job->tool, job->summary, &job->language, job->encoding);

	if (out != NULL)
		compare_write_moves(&job->changes.compare, out, job->language);
	return out != NULL;
}

static bool
begin_trial(void *context)
{
	struct job *job = context;
	const struct record_reader *reader = register_records(job->trial.before.reg);

	job->tool->caption.title[LANGUAGE_ZH] = "标准调整试算";
	job->tool->caption.title[LANGUAGE_EN] = "New rules on trial";
	tool_discard(job->tool, job->out);
	job->language = record_language(reader);
	job->encoding = record_encoding(reader);
	job->out = tool_output(job->tool, &job->language, job->encoding);
	job->trial.out = job->out;
	job->trial.language = job->language;
	return job->out != NULL;
}

static struct ruleset *
open_rules(struct job *job, const char *name, struct law *law)
{
	struct tool *tool = job->tool;
	struct ruleset *rules =
		ruleset_open_among(tool_place(tool, name), tool_data(tool, "rules"), &tool->diag);

	if (rules != NULL)
		ruleset_at(rules, tool->date, law);
	return rules;
}

static void
say_trial(const struct job *job)
{
	const struct trial *trial = &job->trial;

	tool_say(job->tool, "对象%zu个：增加%zu，减少%zu，每月%.*s元",
		 "units: %zu, gaining: %zu, losing: %zu; %.*s yuan a month", trial->units,
		 trial->gain, trial->lose, SHOW(MONEY_TEXT(trial->cost)));
	tool_count(job->tool, "units", trial->units);
	tool_note(job->tool, "sum", TEXT("cost"), NUM_TEXT(trial->cost));
}

bool
diff_rules(struct job *job)
{
	struct tool *tool = job->tool;
	struct trial *trial = &job->trial;
	struct law before;
	struct law after;
	struct ruleset *old = open_rules(job, job->rules_before, &before);
	struct ruleset *now = old == NULL ? NULL : open_rules(job, job->rules_after, &after);
	const struct assess_options with = { .path = tool->operand[0],
					     .table = tool->table,
					     .diseases = tool_data(tool, "data/diseases.csv") };

	*trial = (struct trial){ .compare = &job->changes.compare,
				 .begin = begin_trial,
				 .context = job };
	bool good = now != NULL && trial_open(trial, &with, &before, &after, &tool->diag) &&
		    trial_run(trial);

	if (good) {
		say_trial(job);
		tool->look = trial->gain + trial->lose > 0;
		good = diff_write_summary(job);
	}
	trial_close(trial);
	ruleset_close(now);
	ruleset_close(old);
	return good;
}
