/* jz-recheck: who is to be looked at again, when, and what was found. */

#include "recheck.h"

#include <string.h>

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	bool from_file = tool->operands_given > 0 && strcmp(tool->operand[0], "-") != 0;

	if ((job->apply != NULL) + (job->upcoming >= 0) + (job->quarter != NULL) > 1)
		tool_refuse(tool, "--quarter、--upcoming和--apply只能给一个",
			    "give one of --quarter, --upcoming and --apply");
	if ((job->sheet != NULL || job->page != NULL) && !from_file)
		tool_refuse(tool, "--visits和--page要读两遍登记册，不能用标准输入",
			    "--visits and --page read the register twice, not from standard input");
	day_split(tool->date, &job->recheck.year, &job->recheck.quarter, NULL);
	job->recheck.quarter = (job->recheck.quarter + 2) / 3;
	if (job->quarter != NULL &&
	    !recheck_quarter(job->quarter, &job->recheck.year, &job->recheck.quarter))
		tool_refuse(tool, "--quarter %s：季度要写成2026Q4",
			    "--quarter %s: a quarter is written 2026Q4", job->quarter);
	/* a page is no table: what ends otherwise would be opened by programs that cannot */
	if (job->page != NULL && !text_ends(text_of(job->page), TEXT(".html")))
		tool_refuse(tool, "--page %s：文件名要以.html结尾",
			    "--page %s: the name of the file must end in .html", job->page);
}

/*
 * The file of -s was --sheet once, and still is where that names such a file: no worksheet is
 * called so.
 */
static void
take_old_name(int argc, char *argv[])
{
	const size_t value = sizeof("--sheet=") - 1;

	for (int i = 1; i < argc; i++) {
		bool joined = text_begins(text_of(argv[i]), TEXT("--sheet="));
		bool alone = strcmp(argv[i], "--sheet") == 0 && i + 1 < argc;
		const char *name = joined ? argv[i] + value : alone ? argv[i + 1] : "";

		if (!rowout_is_workbook(name) && !text_ends(text_of(name), TEXT(".csv")))
			continue;
		if (joined)
			argv[i] += value - 2;
		memcpy(argv[i], "-s", 2);
		if (alone)
			argv[i][2] = '\0';
	}
}

/* The options of the three jobs, and the one that is asked for. */
static int
run(struct job *job, int argc, char *argv[])
{
	const struct tool_option option[] = {
		{ 'q', "quarter", "YYYYQn", OPTION_TEXT, &job->quarter,
		  "哪个季度，不给就是办理日期所在的季度",
		  "which quarter; that of the date if not given" },
		{ 0, "decisions", "FILE", OPTION_FILE, &job->decisions,
		  "审核意见：保障类别和截止月以它为准",
		  "a decision list: categories and ends are taken from it" },
		{ 'w', "per-week", "N", OPTION_COUNT, &job->per_week, "每周安排N户",
		  "plan N households a week" },
		{ 0, "start", "DATE", OPTION_DAY, &job->start, "从这一天的那一周开始安排",
		  "plan from the week of this day" },
		{ 's', "visits", "FILE", OPTION_OUTPUT, &job->sheet, "写入户表（.xlsx或.csv）",
		  "write the sheet for the visits (.xlsx or .csv)" },
		{ 0, "page", "FILE", OPTION_OUTPUT, &job->page,
		  "写可以打印、手填的入户表，一户一页（.html）",
		  "write the sheets to be printed and filled in by hand, a page each (.html)" },
		{ 0, "phones", NULL, OPTION_FLAG, &job->phones, "入户表上写全电话号码",
		  "phone numbers in full on the sheets" },
		{ 0, "apply", "FILE", OPTION_FILE, &job->apply, "把填好的入户表写回登记册",
		  "put a filled sheet back into the register" },
		{ 'u', "upcoming", "N", OPTION_COUNT, &job->upcoming, "今后N天内的事项",
		  "what is coming within N days" },
		{ 0 },
	};

	job->tool->option = option;
	take_old_name(argc, argv);
	tool_begin(job->tool, argc, argv);
	check_usage(job);
	if (job->apply != NULL)
		job->tool->failed = !job_apply_sheet(job);
	else
		job->tool->failed = job->upcoming >= 0 ? !job_list_events(job) : !job_list_due(job);
	register_close(job->reg);
	recheck_free(&job->recheck);
	event_free(&job->events);
	refill_close(&job->refill);
	index_free(&job->due);
	outfile_abandon(job->page_file);
	paper_free(&job->paper);
	int status = tool_end(job->tool);

	arena_free(&job->arena);
	return status;
}

int
main(int argc, char *argv[])
{
	struct tool tool = {
		.name = "jz-recheck",
		.operands = "[register]",
		.operands_most = 1,
		.zh = "这个季度要复核哪些户、安排在哪一周；入户表；今后的事项",
		.en = "who is to be rechecked in a quarter and in which week; the sheets for the "
		      "visits; what is coming",
		.takes = TOOL_DATE | TOOL_RULES,
		.caption.title = { "复核名单", "Rechecks" },
		.caption.paper = PAPER_SIGNED,
	};
	struct job job = { .tool = &tool, .start = DAY_NONE, .upcoming = -1 };

	return run(&job, argc, argv);
}
