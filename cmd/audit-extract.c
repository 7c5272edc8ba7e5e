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

/* A file that is given twice would be two files of the same money. */
static void
check_again(const struct job *job, size_t extract, const char *file)
{
	for (size_t i = 0; i < extract; i++) {
		const char *other;
		struct text kind = kind_of(job->extracts.item[i], &other);

		if (path_same(file, other) &&
		    text_equal(kind, kind_of(job->extracts.item[extract], &file)))
			tool_refuse(job->tool, "%s用了两次", "%s is named twice", file);
	}
}

void
audit_check_extracts(const struct job *job)
{
	const struct tool *tool = job->tool;

	for (size_t i = 0; i < job->extracts.count; i++) {
		const char *file;

		check_kind(job, kind_of(job->extracts.item[i], &file));
		tool_reserve(tool, file);
		check_again(job, i, file);
	}
}

/* ---- extracts of one kind ---- */

/* What all extracts of a kind were met with: a person is one lead, however many files name him. */
struct encounter {
	struct job *job;
	struct text kind;
	const struct match_kind *match_kind;
	struct match *match; /* of each extract and list */
	size_t matches;
	size_t room;
	struct extract extract; /* headings and coverage of all */
};

static void
say(const struct encounter *meeting, const struct match *match)
{
	struct tool *tool = meeting->job->tool;

	tool_say(tool, "%.*s：%zu行 = 比中%zu + 没有比中%zu + 不能用%zu",
		 "%.*s: rows %zu = matched %zu + unmatched %zu + unusable %zu",
		 SHOW(meeting->match_kind->name[tool->diag.language]), match->rows, match->matched,
		 match->rows - match->matched - match->unusable, match->unusable);
}

/* What leads say of an extract behind its end. */
static void
keep_head(struct encounter *meeting, const struct extract *extract)
{
	struct extract *all = &meeting->extract;
	day_t until = extract->coverage.until;

	for (enum match_field i = 0; i < MATCH_FIELDS; i++)
		if (all->heading[i].n == 0)
			all->heading[i] = arena_text(&meeting->job->arena, extract->heading[i]);
	if (all->coverage.until == DAY_NONE || (until != DAY_NONE && until > all->coverage.until))
		all->coverage.until = until;
}

/* Meet an extract with one list. */
static bool
meet_list(struct encounter *meeting, const char *path, const char *list, bool paid)
{
	struct tool *tool = meeting->job->tool;
	const struct match_kind *kind = meeting->match_kind;
	const struct subjects_options options = { .table = tool->table,
						  .fact = kind->fact,
						  .language = meeting->job->language,
						  .language_given = true,
						  .today = tool->date };
	const struct extract_options wanted = { .table = tool->table,
						.kind = kind,
						.hit = paid ? &kind->paid : &kind->hit,
						.today = tool->date };
	const struct match_how how = { .few = true, .threads = 1, .own = &tool->diag };
	struct subjects *subjects = subject_open(list, &options, &tool->diag);
	struct extract extract = { 0 };

	meeting->match = arena_grow(meeting->match, &meeting->room, meeting->matches,
				    sizeof(*meeting->match));
	struct match *match = &meeting->match[meeting->matches++];

	*match = (struct match){ 0 };
	bool done = subjects != NULL && extract_open(&extract, path, &wanted, &tool->diag) &&
		    match_run(match, subjects, &extract, &how, &tool->diag);

	if (done) {
		say(meeting, match);
		keep_head(meeting, &extract);
	}
	extract_close(&extract);
	subject_close(subjects);
	return done;
}

/*
 * All that was met, as one; rows that stand in the same line of two files are two.  The book knows
 * also of those who are at risk in another household.
 */
static void
gather(const struct encounter *meeting, struct match *all)
{
	*all = (struct match){ .at_risk = meeting->job->book.at_risk };
	for (size_t m = 0; m < meeting->matches; m++)
		for (size_t i = 0; i < meeting->match[m].pairs; i++) {
			all->pair =
				arena_grow(all->pair, &all->room, all->pairs, sizeof(*all->pair));
			all->pair[all->pairs] = meeting->match[m].pair[i];
			all->pair[all->pairs++].file = m;
		}
}

static void
make_leads(struct encounter *meeting, const struct audit_meet *meet, const struct match *all)
{
	struct job *job = meeting->job;
	struct match part = *all;
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

	part.pair = audit_sift(meet, all, &job->book, &part.pairs);
	lead_make(&leads, &part, &meeting->extract);
	audit_write(job, &leads);
	job->met[meet->number] = true;
	lead_free(&leads);
	free(part.pair);
}

static void
make_all_leads(struct encounter *meeting, bool paid)
{
	const struct audit_meet *meet;
	struct match all;

	gather(meeting, &all);
	for (size_t i = 0; (meet = audit_meet(i)) != NULL; i++)
		if (text_equal(meet->kind, meeting->kind) &&
		    (meet->base == AUDIT_OF_PAYMENTS) == paid)
			make_leads(meeting, meet, &all);
	free(all.pair);
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
read_kind(struct encounter *meeting)
{
	struct job *job = meeting->job;
	struct tool *tool = job->tool;

	meeting->match_kind = matchkind_read(
		tool_data(tool, arena_string(&job->arena,
					     prose_part(&job->arena, LANGUAGE_EN, "",
							"data/match/{1}.ini", meeting->kind))),
		&job->arena, &tool->diag);
	return meeting->match_kind != NULL;
}

/* From the first extract of a kind on: it and those of its kind behind it. */
static bool
meet_all(struct encounter *meeting, size_t first)
{
	struct job *job = meeting->job;
	struct tool *tool = job->tool;
	bool paid = is_paid(meeting->kind);
	const struct tool_list own = { { tool_operand(tool, 0) }, tool->operands_given };
	const struct tool_list *lists = paid ? &job->payments : &own;
	const char *path;
	bool done = read_kind(meeting);

	if (done && lists->count == 0)
		tool_say(tool, "%.*s：没有用上，缺%s", "%.*s: not used, for %s is missing",
			 SHOW(meeting->match_kind->name[tool->diag.language]),
			 tool->diag.language == LANGUAGE_ZH ? (paid ? "发放名单" : "登记册")
			 : paid                             ? "the list of payments"
							    : "the register");
	for (size_t i = first; i < job->extracts.count; i++)
		if (text_equal(kind_of(job->extracts.item[i], &path), meeting->kind))
			for (size_t k = 0; done && k < lists->count; k++)
				done = meet_list(meeting, path, lists->item[k], paid);
	if (done && meeting->matches > 0)
		make_all_leads(meeting, paid);
	return done;
}

/* Was a kind met with those before it? */
static bool
is_met(const struct job *job, size_t extract, struct text kind)
{
	const char *path;

	for (size_t i = 0; i < extract; i++)
		if (text_equal(kind_of(job->extracts.item[i], &path), kind))
			return true;
	return false;
}

bool
audit_extracts(struct job *job)
{
	bool done = true;

	for (size_t i = 0; done && i < job->extracts.count; i++) {
		const char *path;
		struct encounter meeting = { .job = job,
					     .kind = kind_of(job->extracts.item[i], &path),
					     .extract.coverage = { .until = DAY_NONE } };

		done = is_met(job, i, meeting.kind) || meet_all(&meeting, i);
		for (size_t m = 0; m < meeting.matches; m++)
			match_free(&meeting.match[m]);
		free(meeting.match);
	}
	return done;
}
