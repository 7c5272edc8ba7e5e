/* jz-draw: its options, and which of them go together. */

#include "draw.h"

#include <string.h>

#include "inspect/ticket.h"

static void
check_announce(struct job *job)
{
	struct tool *tool = job->tool;
	struct text by = text_of(job->stratum != NULL ? job->stratum : "village");

	if (job->source == NULL || job->on == DAY_NONE || (job->number < 0 && job->size == NULL))
		tool_refuse(tool, "--announce要给--source、--on，和-n或--size",
			    "--announce asks for --source, --on, and -n or --size");
	if (!ticket_takes(text_of(job->source)))
		tool_refuse(tool, "--source里不能有/、引号之类的符号",
			    "--source has no sign such as / or a quote");
	if (job->on <= tool->date)
		tool_refuse(tool, "--on要在办理日期之后：公开号码必须还没有出来",
			    "--on must lie after the day of the run: the public number is still "
			    "to come");
	job->list.by = drawlist_by(by);
	if (job->list.by == DRAW_BYS)
		tool_refuse(tool, "--stratum是village（村）或town（镇）",
			    "--stratum is village or town");
	if (job->size != NULL &&
	    !text_equal(text_of(job->size), text_of(param_key(PARAM_DRAW_TEKUN_SHARE))))
		tool_refuse(tool, "--size现在只有draw.tekun.share", "--size is draw.tekun.share");
	job->list.rule = job->size == NULL ? PARAM_COUNT : PARAM_DRAW_TEKUN_SHARE;
}

static void
check_usage(struct job *job)
{
	struct tool *tool = job->tool;
	int jobs = job->announce + (job->seed != NULL) + (job->substitute != NULL) +
		   (job->results != NULL);
	bool draws = job->seed != NULL || job->substitute != NULL;
	bool lists = job->announce || draws;

	if (jobs != 1)
		tool_refuse(tool,
			    "--announce、--seed、--substitute、--results只能给一个，也要给一个",
			    "give one of --announce, --seed, --substitute and --results");
	if (lists != (tool->operands_given == 1) ||
	    (lists && strcmp(tool_operand(tool, 0), "-") == 0))
		tool_refuse(tool, "公布、抽取和递补要给名单的文件名，--results不要名单",
			    "to announce, draw and substitute name the file of the list; --results "
			    "has none");
	if (draws && job->announced_path == NULL)
		tool_refuse(tool, "抽取和递补要用--announced给出公布的文件",
			    "--announced gives the file that was announced");
	if (job->substitute != NULL && (job->reason == NULL || job->drawn_path == NULL))
		tool_refuse(tool, "--substitute要给--reason和--drawn",
			    "--substitute asks for --reason and --drawn");
	if (job->announce)
		check_announce(job);
	if (job->seed != NULL &&
	    (text_trim(text_of(job->seed)).n == 0 || !ticket_takes(text_of(job->seed))))
		tool_refuse(
			tool, "--seed要照公布的号码写，不能空着，不能有/、逗号、引号之类的符号",
			"--seed is what was published: not blank, and without a sign such as /, a "
			"comma or a quote");
}

void
draw_begin(struct job *job, int argc, char *argv[])
{
	const struct tool_option option[] = {
		{ 0, "announce", NULL, OPTION_FLAG, &job->announce,
		  "公布：定下名单、分层、名额和用哪个公开号码",
		  "fix list, strata, sizes and the public number to come" },
		{ 'n', "number", "N", OPTION_COUNT, &job->number, "抽多少个",
		  "how many are drawn" },
		{ 0, "stratum", "WORD", OPTION_TEXT, &job->stratum,
		  "按village（村）或town（镇）分层；不给按村",
		  "village or town: each has at least one; villages where it is not given" },
		{ 0, "size", "NAME", OPTION_TEXT, &job->size, "按规则定的比例：draw.tekun.share",
		  "the least that a rule value asks for: draw.tekun.share" },
		{ 0, "source", "TEXT", OPTION_TEXT, &job->source,
		  "用哪个公开号码，如“体彩大乐透 第26138期”", "which public number it will be" },
		{ 0, "on", "DATE", OPTION_DAY, &job->on, "这个号码哪天公布",
		  "the day when it comes" },
		{ 0, "seed", "TEXT", OPTION_TEXT, &job->seed, "公布的号码，照原样",
		  "the number as it was published" },
		{ 0, "announced", "FILE", OPTION_FILE, &job->announced_path, "公布的文件",
		  "what was announced" },
		{ 0, "inspectors", "FILE", OPTION_FILE, &job->inspectors_path,
		  "检查人：两人一组，也随机", "who checks, drawn in pairs" },
		{ 0, "risk", "FILE", OPTION_FILE, &job->risk, "另外按风险抽取的户，写明原因",
		  "households picked for a risk besides, with the reason" },
		{ 0, "substitute", "ID", OPTION_TEXT, &job->substitute,
		  "这一个没有见到：换同一层的下一个",
		  "this one was not met: take the next of its stratum" },
		{ 0, "reason", "TEXT", OPTION_TEXT, &job->reason, "为什么递补", "why" },
		{ 0, "drawn", "FILE", OPTION_FILE, &job->drawn_path, "抽出的名单", "the draw" },
		{ 0, "results", "FILE", OPTION_FILE, &job->results, "填好结果的抽查名单",
		  "the draw with the results filled in" },
		{ 0 },
	};

	job->tool->option = option;
	tool_begin(job->tool, argc, argv);
	check_usage(job);
}
