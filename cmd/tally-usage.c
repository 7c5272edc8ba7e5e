/* jz-tally: which options go together, and by what it counts. */

#include "tally.h"

#include <string.h>

static void
check_public(const struct job *job)
{
	struct tool *tool = job->tool;

	if (!job->open) {
		if (job->previous != NULL || job->first)
			tool_refuse(tool, "--previous、--first要与--public一起用",
				    "--previous and --first go with --public");
		return;
	}
	if ((job->previous == NULL) == !job->first)
		tool_refuse(tool, "--public要用--previous给出上一次公开的统计；第一次公开用--first",
			    "--public takes the last release by --previous, or --first");
	if (job->by != NULL || job->members != NULL || job->times)
		tool_refuse(
			tool,
			"公开的统计只按镇、村、类别：--public不能与--by、--register、--times一起用",
			"the public tally is by town, village and category alone: without --by, "
			"--register and --times");
}

void
tally_check_usage(const struct job *job)
{
	struct tool *tool = job->tool;

	for (size_t i = 0; i < tool->operands_given; i++)
		if (strcmp(tool->operand[i], "-") == 0)
			tool_refuse(tool, "不能用标准输入：文件要读两遍",
				    "not from standard input: files are read twice");
	if (job->times && (job->members != NULL || job->page != NULL))
		tool_refuse(tool, "--times只要jz-due写出的名单",
			    "--times takes lists of jz-due, and neither --register nor --page");
	if (job->evaluate && (job->by != NULL || job->page != NULL || job->times || job->open))
		tool_refuse(tool,
			    "--evaluate只按镇和部门：不能与--by、--page、--times、--public一起用",
			    "--evaluate is by town and department: without --by, --page, --times "
			    "and --public");
	check_public(job);
}

void
tally_take_dimensions(struct job *job)
{
	struct tool *tool = job->tool;
	struct tally *tally = &job->tally[0];
	struct text wrong = TEXT_NONE;

	if (!tally_take(tally, text_of(job->by == NULL ? "town,village,category" : job->by),
			&wrong))
		tool_refuse(tool,
			    "--by里的“%.*s”不能用：用town、village、category、month、area、age、"
			    "disability、funding，逗号分开，各写一次",
			    "--by takes town, village, category, month, area, age, disability and "
			    "funding, parted by commas, each once; not “%.*s”",
			    SHOW(wrong));
	if (tally_is_by(tally, TALLY_FUNDING)) {
		if (tally->dimensions > 2 ||
		    (tally->dimensions == 2 && !tally_is_by(tally, TALLY_CATEGORY)))
			tool_refuse(tool, "funding只能单独用，或者与category一起用",
				    "funding goes alone or with category");
		tally->by[0] = TALLY_CATEGORY;
		tally->by[1] = TALLY_FUNDING;
		tally->dimensions = 2;
	}
	if (job->members == NULL &&
	    (tally_is_by(tally, TALLY_AGE) || tally_is_by(tally, TALLY_DISABILITY)))
		tool_refuse(tool, "按年龄、残疾统计要用--register给出登记册",
			    "ages and disabilities are known from a register: --register");
	job->tallies = 1;
	if (job->open)
		job->tally[job->tallies++] =
			(struct tally){ .by = { TALLY_TOWN, TALLY_VILLAGE }, .dimensions = 2 };
	for (size_t i = 0; !job->open && job->page != NULL && i < tally->dimensions; i++)
		if (tally->by[i] != TALLY_FUNDING)
			job->tally[job->tallies++] =
				(struct tally){ .by = { tally->by[i] }, .dimensions = 1 };
	job->list.tally = job->tally;
	job->list.tallies = job->tallies;
}
