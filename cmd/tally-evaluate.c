/* jz-tally: how towns and departments did. */

#include "tally.h"

#include "publish/evaluation.h"

bool
tally_evaluate(struct job *job)
{
	struct tool *tool = job->tool;
	struct evaluation evaluation = { 0 };
	int heard = diag_hush(&tool->diag, DIAG_TROUBLE); /* jz-check said what is wrong in it */
	bool good = job->members == NULL ||
		    evaluation_register(&evaluation, job->members, &tool->table, &tool->diag);

	(void)diag_hush(&tool->diag, heard);
	for (size_t i = 0; good && i < tool->operands_given; i++)
		good = evaluation_read(&evaluation, tool->operand[i], &tool->table, &tool->diag);
	tool->caption.title[LANGUAGE_ZH] = "社会救助工作评价表";
	tool->caption.title[LANGUAGE_EN] = "How towns and departments did";
	struct rowout *out = good ? tool_output(tool, &evaluation.language, NULL) : NULL;

	if (out != NULL) {
		evaluation_write(&evaluation, out, evaluation.language);
		tool_say(tool, "计入%zu行，读不清的%zu行没有计入",
			 "rows counted: %zu; not readable: %zu", evaluation.counted,
			 evaluation.unread);
		tool_count(tool, "rows", evaluation.counted);
	}
	evaluation_free(&evaluation);
	return out != NULL;
}
