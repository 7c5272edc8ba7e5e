/* jz-warn: households that may be in need, by what others know of them, and who visits them. */

#include "warn.h"

#include "warn/warnvisit.h"

enum { WORDS_SIZE = 256 };

/* ---- the register ---- */

static bool
begin(void *context)
{
	struct job *job = context;
	const struct record_reader *reader = register_records(job->assess.reg);
	struct refer *refer = &job->meets.refer;

	warnmeet_forget(&job->meets);
	job->households = 0;
	refer->language = job->language;
	refer_begin(refer, reader);
	return true;
}

static void
take(void *context, const struct household *household)
{
	struct job *job = context;

	for (size_t i = 0; job->inspectors.count > 0 && i < household->persons; i++) {
		struct text number = household->person[i].row.text[REGISTER_id_number];

		if (number.n > 0)
			job->members.take(job->members.context, number, household->id);
	}
	warnmeet_household(&job->meets, &job->assess.walk);
	tool_progress(job->tool, ++job->households);
}

/* ---- what is read ---- */

static bool
read_lists(struct job *job)
{
	struct tool *tool = job->tool;
	int64_t signal =
		job->signal == NULL ? BLANK : word_parse(WORDS_SIGNAL, text_of(job->signal));

	job->warnings.today = tool->date;
	return warning_read_signals(&job->warnings, tool_operand(tool, 0), &tool->table, signal,
				    &tool->diag) &&
	       (job->visited == NULL ||
		warning_read_last(&job->warnings, job->visited, &tool->diag)) &&
	       (job->decisions == NULL ||
		standing_read(&job->book, job->decisions, month_of(tool->date), &tool->diag)) &&
	       (job->answers_path == NULL ||
		answer_read(&job->answers, job->answers_path, tool->date, &tool->diag)) &&
	       (job->inspectors_path == NULL ||
		inspector_read(&job->inspectors, job->inspectors_path, &(struct table_options){ 0 },
			       &tool->diag));
}

static bool
look_up(struct job *job, const struct ruleset *rules)
{
	const struct register_reading reading = { begin, take, job };
	struct tool *tool = job->tool;
	struct refer *refer = &job->meets.refer;
	const struct assess_options options = { .path = tool_operand(tool, 1),
						.diseases = tool_data(tool, "data/diseases.csv"),
						.every_column = true };

	job->language = tool_language(tool, job->warnings.language);
	job->meets.warnings = &job->warnings;
	job->meets.rules = &job->rules;
	job->meets.law = &job->law;
	refer->nearest = ruleset_places(rules, &refer->places);
	refer->book = job->decisions != NULL ? &job->book : NULL;
	refer->answers = job->answers_path != NULL ? &job->answers : NULL;
	refer->diag = &tool->diag;
	inspector_seed(&job->inspectors, TEXT_NONE);
	job->members = inspector_members(&job->inspectors);
	return assess_open(&job->assess, &options, &job->law, &tool->diag) &&
	       assess_each(&job->assess, &reading);
}

/* ---- what is written ---- */

static void
make_list(struct job *job)
{
	struct tool *tool = job->tool;

	job->list.rules = &job->rules;
	job->list.law = &job->law;
	job->list.calendar = job->calendar;
	job->list.inspectors = job->inspectors_path != NULL ? &job->inspectors : NULL;
	job->list.language = job->language;
	job->list.date = tool->date;
	job->list.last_file = text_of(job->visited);
	job->list.diag = &tool->diag;
	warnlist_make(&job->list, &job->meets);
	warnvisit_assign(&job->list);
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;
	const struct ruleset *rules = tool_rules(tool, &job->law);
	const char *kinds =
		job->kinds != NULL ? job->kinds : tool_data(tool, "data/warn/signals.csv");

	if (rules == NULL || (job->calendar = tool_calendar(tool, NULL)) == NULL ||
	    !warnrule_read(&job->rules, kinds, &tool->diag) || !read_lists(job) ||
	    !look_up(job, rules))
		return false;
	make_list(job);
	if (!warn_write(job))
		return false;
	warn_say(job);
	return true;
}

static _Noreturn void
refuse_signal(const struct job *job)
{
	char words[WORDS_SIZE];
	struct text list = word_list(WORDS_SIGNAL, job->tool->diag.language, words, sizeof(words));

	tool_refuse(job->tool, "--signal是%.*s之一，没有“%s”", "--signal is one of %.*s, not “%s”",
		    SHOW(list), job->signal);
}

static void
free_all(struct job *job)
{
	assess_close(&job->assess);
	warnlist_free(&job->list);
	warnmeet_free(&job->meets);
	warnrule_free(&job->rules);
	warning_free(&job->warnings);
	standing_free(&job->book);
	answer_free(&job->answers);
	inspector_free(&job->inspectors);
	workday_free(job->calendar);
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-warn",
		.operands = "signals [register]",
		.operands_least = 1,
		.operands_most = 2,
		.zh = "主动发现：残疾、重病、失业等名单与登记册核对，列出没有救助、可能少享的户，谁"
		      "在哪天前走访",
		.en = "households without aid, or with less than they may be due, by what others "
		      "know of them: who visits, by when",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "社会救助预警走访清单",
				   "Social assistance: households to be visited" },
	};
	struct job job = { .tool = &tool };
	const struct tool_option option[] = {
		{ 0, "signal", "WORD", OPTION_TEXT, &job.signal,
		  "名单没有“信号”一列的，整张都是这一种",
		  "which signal all rows are that have none of their own" },
		{ 0, "kinds", "FILE", OPTION_FILE, &job.kinds, "信号表，不给就用随软件安装的那份",
		  "the table of what signals mean; the installed one if not given" },
		{ 0, "visited", "FILE", OPTION_FILE, &job.visited, "上次的清单，填好了走访结果",
		  "the last list, with what came of the visits" },
		{ 0, "inspectors", "FILE", OPTION_FILE, &job.inspectors_path, "可以派去走访的人",
		  "who can be sent" },
		{ 0, "decisions", "FILE", OPTION_FILE, &job.decisions, "审核意见：保障类别以它为准",
		  "a decision list: categories are taken from it" },
		{ 0, "answers", "FILE", OPTION_FILE, &job.answers_path,
		  "部门退回的转办名单，填好了答复", "referrals that came back, with answers" },
		{ 0 },
	};

	tool.option = option;
	tool_begin(&tool, argc, argv);
	if (job.signal != NULL && word_parse(WORDS_SIGNAL, text_of(job.signal)) < 0)
		refuse_signal(&job);
	tool.failed |= !work(&job);
	free_all(&job);
	return tool_end(&tool);
}
