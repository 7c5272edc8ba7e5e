/* jz-warn: the list, as it is filled in. */

#include "warn.h"

#include "warn/warnrow.h"

bool
warn_write(struct job *job)
{
	struct tool *tool = job->tool;
	enum language language = job->warnings.language;
	struct record row;

	for (size_t i = 0; i < WARN_OUTCOMES; i++)
		job->outcome[i] = word_text((enum word)(WORD_OUTCOME_CLEARED + i), job->language);
	tool->with.choice = (struct rowout_choice){
		column_heading(&schema_of(RECORD_WARNING)->column[WARNING_outcome], job->language),
		job->outcome, WARN_OUTCOMES
	};
	tool->with.open = TEXT("走访人|走访日期|走访结果|备注|暂不再提|"
			       "visitor|visited_on|outcome|remark|quiet_until");
	tool->with.sentence = TEXT("依据|可能应享的救助|备注|because|programmes|remark");
	struct rowout *out = tool_output(tool, &language, job->warnings.encoding);

	if (out == NULL)
		return false;
	recordout_header(out, RECORD_WARNING, job->language, job->warnings.extra,
			 job->warnings.extras);
	for (size_t i = 0; i < job->list.count; i++) {
		warnrow_fill(&job->list, &job->list.item[i], &row);
		recordout_row(out, RECORD_WARNING, job->language, &row, job->warnings.extras);
	}
	return true;
}
