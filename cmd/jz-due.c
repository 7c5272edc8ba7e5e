/* jz-due: when each step of an application is due, and what is late. */

#include "terms/agenda.h"
#include "terms/due.h"
#include "terms/tracked.h"
#include "tool.h"

enum { MOST_DAYS = 1000, SOON = 5 };

struct job {
	struct tool *tool;
	struct due_options options;
	int64_t within;
	const char *holidays;
	const char *agenda;
	bool only_open;
	bool tracked;
};

static bool
write_all(struct job *job, const struct due *due)
{
	struct tool *tool = job->tool;
	enum language language = record_language(due->reader);

	tool->with.late = word_text(WORD_PROGRESS_OVERDUE, tool_language(tool, language));
	struct rowout *out = tool_output(tool, &language, record_encoding(due->reader));

	if (out == NULL)
		return false;
	due_write(due, out, language, job->only_open);
	return job->agenda == NULL ||
	       agenda_write(due, job->agenda, tool->date, language, &tool->diag);
}

static void
add(struct due_tally *all, const struct due_tally *tally)
{
	all->applications += tally->applications;
	all->overdue += tally->overdue;
	all->soon += tally->soon;
	all->open += tally->open;
	all->invalid += tally->invalid;
}

/* By town how many applications wait for what, so that nobody need count rows. */
static void
sum_up(struct job *job, const struct due *due)
{
	struct tool *tool = job->tool;
	struct due_tally tally;
	struct due_tally all = { 0 };
	size_t row = 0;
	char date[DAY_SIZE];

	while (due_next_town(due, &row, &tally)) {
		tool_say(tool,
			 "%.*s%s共%zu件，已超期%zu，%d个工作日内到期%zu，在办%zu，无法计算%zu",
			 "%.*s%sapplications: %zu, overdue: %zu, due within %d working days: %zu, "
			 "open: %zu, invalid: %zu",
			 (int)tally.town.n, tally.town.p, tally.town.n > 0 ? ": " : "",
			 tally.applications, tally.overdue, (int)job->options.within, tally.soon,
			 tally.open, tally.invalid);
		add(&all, &tally);
		tool->look = tool->look || tally.overdue + tally.soon + tally.invalid > 0;
	}
	if (due->assistants > 0)
		tool_say(tool, "在岗的民生协理员%zu人，月补贴合计%s元",
			 "village assistants at work: %zu, %s yuan a month together",
			 due->assistants, MONEY_TEXT(due->allowance).p);
	tool_count(tool, "applications", all.applications);
	tool_count(tool, "overdue", all.overdue);
	tool_count(tool, "due-soon", all.soon);
	tool_count(tool, "open", all.open);
	tool_count(tool, "invalid", all.invalid);
	tool_count(tool, "provisional", due_provisional(due));
	if (due_provisional(due) > 0)
		tool_say(tool, "暂定的日期%zu个：放假安排只公布到%s",
			 "provisional dates: %zu; holidays are announced through %s only",
			 due_provisional(due),
			 day_format(workday_final(job->options.calendar), date));
}

static bool
work(struct job *job, const struct workday *calendar)
{
	struct tool *tool = job->tool;
	struct law law;
	struct due due;

	if (job->within > MOST_DAYS)
		tool_refuse(tool, "--within 最多%d", "--within is at most %d", MOST_DAYS);
	if (job->options.duties && !job->tracked)
		tool_refuse(tool, "--duties要同时给--tracked", "--duties goes with --tracked");
	job->options.rules = tool_rules(tool, &law);
	if (job->options.rules == NULL)
		return false;
	job->options.calendar = calendar;
	job->options.date = tool->date;
	job->options.table = tool->table;
	job->options.within = (int32_t)job->within;
	job->options.asked = tool->language_given;
	job->options.language = tool->diag.language;
	bool done = (job->tracked ? tracked_read : due_read)(&due, tool_operand(tool, 0),
							     &job->options, &tool->diag) &&
		    write_all(job, &due);

	if (done)
		sum_up(job, &due);
	due_free(&due);
	return done;
}

int
main(int argc, char *argv[])
{
	struct job job = { .within = SOON };
	const struct tool_option option[] = {
		{ 'w', "within", "N", OPTION_COUNT, &job.within,
		  "N个工作日内到期的算即将到期，不给就是5",
		  "due soon is what has at most N working days left; 5 if not given" },
		{ 0, "open", NULL, OPTION_FLAG, &job.only_open, "只列还没有办完的环节",
		  "only steps that are still to be done" },
		{ 0, "tracked", NULL, OPTION_FLAG, &job.tracked,
		  "读的是跟进事项的台账（服务、热线、走访发现等）",
		  "the list is of what is followed: services, calls, discoveries" },
		{ 0, "duties", NULL, OPTION_FLAG, &job.options.duties,
		  "与--tracked一起：当年按期要做、台账里没有的（冬春统计、基金公布）也列出来",
		  "with --tracked: also the duties of the year that come again and have no row" },
		{ 'c', "calendar", "FILE", OPTION_OUTPUT, &job.agenda,
		  "到期日写成手机日历能订阅的文件（.ics）",
		  "write the due days as a calendar (.ics) for telephones" },
		OPTION_HOLIDAYS(&job.holidays),
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-due",
		.operands = "[applications]",
		.operands_most = 1,
		.zh = "按申请台账算各环节的截止日期：哪些超期、哪些快到期",
		.en = "when each step of each application is due, and what is late",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "办理期限一览", "Time limits" },
		.caption.paper = PAPER_SIGNED,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	struct workday *calendar = tool_calendar(&tool, job.holidays);

	if (calendar == NULL || !work(&job, calendar))
		tool.failed = true;
	int status = tool_end(&tool);

	workday_free(calendar);
	return status;
}
