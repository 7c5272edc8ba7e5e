/* jz-explain: what goes with which option. */

#include "explain.h"

void
explain_take_operands(struct job *job)
{
	struct tool *tool = job->tool;

	job->paper.prose.language = tool->diag.language;
	job->asked.tool = tool;
	if (tool->operands_given > 1) {
		job->asked.word = tool->operand + 1;
		job->asked.words = tool->operands_given - 1;
		tool->diag.filter = asked_filter;
		tool->diag.filter_context = &job->asked;
	}
	if (job->decisions != NULL && !job->letter && job->book == NULL)
		tool_refuse(tool, "--decisions和--letter或--book一起用",
			    "--decisions goes with --letter or --book");
	if (job->book != NULL && (job->letter || job->full || tool->output != NULL))
		tool_refuse(tool, "--book不和--letter、--full、-o一起用",
			    "--book goes without --letter, --full and -o");
	if (job->paper_list != NULL && !job->letter && job->book == NULL)
		tool_refuse(tool, "--paper-list和--letter或--book一起用",
			    "--paper-list goes with --letter or --book");
	if (job->threads != 0 && job->book == NULL)
		tool_refuse(tool, "-j和--book一起用", "-j goes with --book");
	if (job->letter && job->decisions == NULL && job->asked.words == 0)
		tool_refuse(tool, "--letter要写上户编号或姓名，或用--decisions给出清单",
			    "--letter asks for households, or for a list by --decisions");
}
