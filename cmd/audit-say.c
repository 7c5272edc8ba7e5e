/* jz-audit: which checks ran, which not and why, and how many leads there are. */

#include "audit.h"

#include "base/prose.h"

static void
say_lacks(struct job *job, int number, unsigned lacks)
{
	struct tool *tool = job->tool;
	enum language language = tool->diag.language;
	const struct audit_check *check = audit_check(number);
	const struct audit_meet *meet;
	struct text list = TEXT_NONE;

	for (unsigned need = 1; need < AUDIT_HOLDER; need *= 2)
		if ((lacks & need) != 0)
			list = lead_join(list, audit_need_name(need, language), language,
					 &job->arena);
	for (size_t i = 0; check->find == NULL && (meet = audit_meet(i)) != NULL; i++)
		if (meet->number == number)
			list = lead_join(list,
					 prose_part(&job->arena, LANGUAGE_EN, "",
						    "--extract {1}=", meet->kind),
					 language, &job->arena);
	tool_say(tool, "审计%02d %.*s：没有做，缺：%.*s", "audit-%02d %.*s: not run, missing: %.*s",
		 number, SHOW(check->name[language]), SHOW(list));
}

void
audit_say(struct job *job)
{
	struct tool *tool = job->tool;
	enum language language = tool->diag.language;
	size_t run = 0;
	size_t never = 0;

	for (int number = 1; number <= AUDIT_CHECKS; number++) {
		const struct audit_check *check = audit_check(number);
		unsigned lacks = audit_lacks(check, &job->book);

		if (check->never[language].n > 0) {
			never++;
			tool_say(tool, "审计%02d %.*s：算不出，%.*s",
				 "audit-%02d %.*s: cannot be computed, %.*s", number,
				 SHOW(check->name[language]), SHOW(check->never[language]));
		} else if (job->met[number] || (check->find != NULL && lacks == 0)) {
			run++;
		} else {
			say_lacks(job, number, lacks);
		}
	}
	tool_say(tool, "33项：做了%zu项，没有做%zu项，算不出%zu项",
		 "of 33 checks: run %zu, not run %zu, cannot be computed %zu", run,
		 AUDIT_CHECKS - run - never, never);
	tool_say(tool, "线索%zu条：待核%zu条，已排除、不再列出的%zu条",
		 "leads %zu: open %zu, cleared and left out %zu", job->leads, job->open,
		 job->cleared);
	tool_count(tool, "checks", run);
	tool_count(tool, "leads", job->leads);
	tool_count(tool, "open", job->open);
	tool->look |= job->open > 0;
}
