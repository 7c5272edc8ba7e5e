/* jz-tally: how long steps took, and which are late. */

#include "tally.h"

#include "publish/timing.h"

bool
tally_times(struct job *job)
{
	struct tool *tool = job->tool;
	struct timing timing = { 0 };
	bool good = true;

	for (size_t i = 0; good && i < tool->operands_given; i++)
		good = timing_read(&timing, tool->operand[i], &tool->table, &tool->diag);
	tool->caption.title[LANGUAGE_ZH] = "办理时限统计表";
	tool->caption.title[LANGUAGE_EN] = "How long steps took";
	tool->caption.paper = PAPER_SIGNED;
	struct rowout *out = good ? tool_output(tool, &timing.language, NULL) : NULL;

	if (out != NULL) {
		timing_write(&timing, out, timing.language);
		tool_say(tool, "%zu件：按期办结%zu，逾期办结%zu，在办%zu，已超期%zu，不清楚%zu",
			 "steps: %zu; done in time: %zu; late: %zu; open: %zu; overdue: %zu; not "
			 "known: %zu",
			 timing.all.count, timing.all.done, timing.all.late, timing.all.open,
			 timing.all.overdue, timing.all.unknown);
		tool->look |= timing.all.overdue + timing.all.unknown > 0;
	}
	timing_free(&timing);
	return out != NULL;
}
