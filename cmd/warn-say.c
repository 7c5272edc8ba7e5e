/* jz-warn: what is said of a run. */

#include "warn.h"

static void
say_rest(const struct job *job)
{
	const struct warnlist *list = &job->list;
	struct tool *tool = job->tool;

	if (list->undecided > 0)
		tool_say(
			tool, "%zu项不知道强弱，缺的写在“缺少事实”一列",
			"of %zu it is not known how strong they are; the column “missing” says why",
			list->undecided);
	if (list->unvisited > 0)
		tool_say(tool, "%zu项没有本村可以派的走访人，或者不显示住处，由镇里安排",
			 "%zu without a visitor of the village, or whose place is not shown: the "
			 "town sends somebody",
			 list->unvisited);
	if (list->over > 0)
		tool_say(tool, "%zu项已排除、期满，名单里也没有了，不再列",
			 "cleared, their time past, and in no list any more: %zu", list->over);
	if (list->provisional > 0)
		tool_say(tool, "暂定的期限%zu个：放假安排只公布到%.*s",
			 "provisional days: %zu; holidays are announced through %.*s only",
			 list->provisional, SHOW(DAY_TEXT(workday_final(job->calendar))));
	if (job->meets.held > 0)
		tool_say(tool, "%zu户登记有误，只看了登记的内容，没有算应享的项目",
			 "households with faults, of which the rows alone were looked at: %zu",
			 job->meets.held);
}

void
warn_say(const struct job *job)
{
	const struct warnlist *list = &job->list;
	struct tool *tool = job->tool;

	tool_say(tool,
		 "名单%zu行，用不上的%zu行；要走访%zu项：强信号%zu项，不在登记册的%zu项，已过期限%"
		 "zu项；"
		 "暂不再提%zu项，救助已落实%zu项，金额不到%zu项，已去世%zu项",
		 "rows: %zu, unusable: %zu; to be visited: %zu, of these strong: %zu, in no "
		 "register: %zu, "
		 "overdue: %zu; quiet: %zu, with their aid: %zu, below the amount: %zu, dead: %zu",
		 job->warnings.rows, job->warnings.unusable, list->open, list->strong, list->absent,
		 list->overdue, list->quiet, list->enough, list->below, list->dead);
	say_rest(job);
	tool_count(tool, "rows", job->warnings.rows);
	tool_count(tool, "open", list->open);
	tool_count(tool, "strong", list->strong);
	tool_count(tool, "overdue", list->overdue);
	tool_count(tool, "quiet", list->quiet);
	tool->look |= list->open > 0;
}
