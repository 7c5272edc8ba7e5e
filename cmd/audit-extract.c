/* jz-audit: what departments give, met with register and payments. */

#include "audit.h"

#include <stdlib.h>
#include <string.h>

#include "base/near.h"
#include "base/prose.h"
#include "os/path.h"

/* KIND=FILE; a blank kind where there is no sign. */
static struct text
kind_of(const char *word, const char **file)
{
	struct text rest = text_of(word);
	struct text kind = text_has(rest, TEXT("=")) ? text_next(&rest, '=') : TEXT_NONE;

	*file = word + (kind.n == 0 ? 0 : kind.n + 1);
	return kind;
}

static void
check_kind(const struct job *job, struct text kind)
{
	struct tool *tool = job->tool;
	char *typed = strndup(kind.p == NULL ? "" : kind.p, kind.n);
	struct near near = { .mistyped = typed };
	const struct audit_meet *meet;
	bool known = false;

	for (size_t i = 0; (meet = audit_meet(i)) != NULL; i++) {
		known |= text_equal(meet->kind, kind);
		near_ask(&near, meet->kind.p);
	}
	if (kind.n == 0)
		tool_refuse(tool, "--extract写成 类别=文件，如 deaths=deaths.csv",
			    "--extract is KIND=PATH, as deaths=deaths.csv");
	if (!known)
		tool_refuse_word(tool, "数据类别", "kind of extract", typed, near.word);
	free(typed);
}

void
audit_check_extracts(const struct job *job)
{
	const struct tool *tool = job->tool;

	for (size_t i = 0; i < job->extracts.count; i++) {
		const char *file;

		check_kind(job, kind_of(job->extracts.item[i], &file));
		tool_reserve(tool, file);
	}
}

/* ---- one extract ---- */

struct meeting {
	struct job *job;
	struct text kind;
	const char *path;
	const struct match_kind *match_kind;
	struct subjects *subjects;
	struct extract extract;
	struct match match;
};

static bool
open_both(struct meeting *meeting, const char *list, bool paid)
{
	struct tool *tool = meeting->job->tool;
	const struct match_kind *kind = meeting->match_kind;
	const struct subjects_options options = { .table = tool->table,
						  .fact = kind->fact,
						  .language = meeting->job->language,
						  .language_given = true,
						  .today = tool->date };
	const struct extract_options extract = { .table = tool->table,
						 .kind = kind,
						 .hit = paid ? &kind->paid : &kind->hit,
						 .today = tool->date };

	meeting->subjects = subject_open(list, &options, &tool->diag);
	return meeting->subjects != NULL &&
	       extract_open(&meeting->extract, meeting->path, &extract, &tool->diag) &&
	       match_run(&meeting->match, meeting->subjects, &meeting->extract, true, &tool->diag);
}

static void
say(const struct meeting *meeting)
{
	const struct match *match = &meeting->match;
	struct tool *tool = meeting->job->tool;

	tool_say(tool, "%.*s：%zu行 = 比中%zu + 没有比中%zu + 不能用%zu",
		 "%.*s: rows %zu = matched %zu + unmatched %zu + unusable %zu",
		 SHOW(meeting->match_kind->name[tool->diag.language]), match->rows, match->matched,
		 match->rows - match->matched - match->unusable, match->unusable);
}

static void
make_leads(struct meeting *meeting, const struct audit_meet *meet)
{
	struct job *job = meeting->job;
	struct match part = meeting->match;
	day_t until = meeting->extract.coverage.until;
	struct leads leads = { .options = { .kind = audit_kind(meet->number, meeting->match_kind,
							       NULL, &job->arena),
					    .law = &job->law,
					    .month = job->month != MONTH_NONE ? job->month
						     : until != DAY_NONE
							     ? month_of(until)
							     : month_of(job->tool->date),
					    .language = job->language,
					    .source = meeting->match_kind->department,
					    .as_of = until,
					    .due = job->due } };

	part.pair = audit_sift(meet, &meeting->match, &job->book, &part.pairs);
	lead_make(&leads, &part, &meeting->extract);
	audit_write(job, &leads);
	job->met[meet->number] = true;
	lead_free(&leads);
	free(part.pair);
}

/* Meet the extract with one list, for all checks that ask for it. */
static bool
meet_list(struct meeting *meeting, const char *list, bool paid)
{
	const struct audit_meet *meet;
	bool done = open_both(meeting, list, paid);

	if (done)
		say(meeting);
	for (size_t i = 0; done && (meet = audit_meet(i)) != NULL; i++)
		if (text_equal(meet->kind, meeting->kind) &&
		    (meet->base == AUDIT_OF_PAYMENTS) == paid)
			make_leads(meeting, meet);
	match_free(&meeting->match);
	extract_close(&meeting->extract);
	subject_close(meeting->subjects);
	meeting->match = (struct match){ 0 };
	meeting->extract = (struct extract){ 0 };
	meeting->subjects = NULL;
	return done;
}

static bool
is_paid(struct text kind)
{
	const struct audit_meet *meet;

	for (size_t i = 0; (meet = audit_meet(i)) != NULL; i++)
		if (text_equal(meet->kind, kind))
			return meet->base == AUDIT_OF_PAYMENTS;
	return false;
}

static bool
meet_all(struct meeting *meeting)
{
	struct job *job = meeting->job;
	struct tool *tool = job->tool;
	bool paid = is_paid(meeting->kind);
	const struct tool_list *lists = &job->payments;

	meeting->match_kind = matchkind_read(
		tool_data(tool, arena_string(&job->arena,
					     prose_part(&job->arena, LANGUAGE_EN, "",
							"data/match/{1}.ini", meeting->kind))),
		&job->arena, &tool->diag);
	if (meeting->match_kind == NULL)
		return false;
	if (paid ? lists->count == 0 : tool->operands_given == 0)
		tool_say(tool, "%.*s：没有用上，缺%s", "%.*s: not used, for %s is missing",
			 SHOW(meeting->match_kind->name[tool->diag.language]),
			 tool->diag.language == LANGUAGE_ZH ? (paid ? "发放名单" : "登记册")
			 : paid                             ? "the list of payments"
							    : "the register");
	else if (!paid)
		return meet_list(meeting, tool_operand(tool, 0), false);
	for (size_t i = 0; paid && i < lists->count; i++)
		if (!meet_list(meeting, lists->item[i], true))
			return false;
	return true;
}

bool
audit_extracts(struct job *job)
{
	for (size_t i = 0; i < job->extracts.count; i++) {
		struct meeting meeting = { .job = job };

		meeting.kind = kind_of(job->extracts.item[i], &meeting.path);
		if (!meet_all(&meeting))
			return false;
	}
	return true;
}
