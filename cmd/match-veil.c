/* jz-match --veil: the three steps by which two offices find whom both know, and nobody else. */

#include "match.h"

#include <string.h>

struct step {
	struct seal_key key;
	struct point_scalar scalar;
	struct veil_list own;    /* of this office: veiled, or as it came back */
	struct veil_list theirs; /* of the other */
};

static bool
open_persons(struct job *job)
{
	struct tool *tool = job->tool;
	const struct subjects_options options = { .table = tool->table,
						  .fact = job->kind->fact,
						  .language = tool->diag.language,
						  .language_given = tool->language_given,
						  .today = tool->date };

	job->subjects = subject_open(tool_operand(tool, 0), &options, &tool->diag);
	if (job->subjects != NULL)
		job->language =
			tool_language(tool, record_language(subject_records(job->subjects)));
	return job->subjects != NULL;
}

static bool
open_extract(struct job *job)
{
	struct tool *tool = job->tool;
	const struct extract_options options = {
		.table = tool->table, .kind = job->kind, .hit = &job->kind->hit, .today = tool->date
	};

	job->language = tool->diag.language;
	return extract_open(&job->extract, tool_operand(tool, 0), &options, &tool->diag);
}

/* Does the other office's file come from it?  With one's own nobody would be met, without a word.
 */
static bool
is_theirs(struct job *job, const struct step *step)
{
	if (strcmp(step->theirs.check, step->key.check) != 0)
		return true;
	diag_say(&job->tool->diag, DIAG_VEIL_OWN, .at = { .file = text_of(job->theirs) });
	return false;
}

/* Of the register in the steps of the town, of the extract in that of the department. */
static size_t
rows_of(const struct match *match)
{
	return match->persons + match->rows;
}

static size_t
lost_of(const struct match *match)
{
	return match->persons - match->numbered - match->unasked + match->unusable;
}

static void
say_count(struct job *job, const struct step *step)
{
	struct tool *tool = job->tool;
	const struct match *match = &job->match;

	tool_say(tool, "%zu行：盲化了%zu个号码，没有能读的号码%zu行，义务人没有同意核对%zu行",
		 "rows %zu: numbers veiled %zu, rows without a number %zu, supporters without "
		 "consent %zu",
		 rows_of(match), step->own.count, lost_of(match), match->unasked);
	tool_count(tool, "rows", rows_of(match));
	tool_count(tool, "veiled", step->own.count);
}

static bool
write_own(struct job *job, const struct step *step)
{
	struct rowout *out = tool_output(job->tool, &job->language, "UTF-8");

	if (out == NULL)
		return false;
	veil_write(&step->own, step->key.check, false, out, job->language);
	say_count(job, step);
	return true;
}

/* The town: its persons' numbers. */
static bool
begin(struct job *job, struct step *step)
{
	return open_persons(job) &&
	       veil_persons(&step->own, &step->scalar, job->subjects, &job->match,
			    &job->tool->diag) &&
	       write_own(job, step);
}

/* The department: its own numbers, and the town's again. */
static bool
answer(struct job *job, struct step *step)
{
	struct tool *tool = job->tool;

	if (!veil_read(&step->theirs, job->theirs, false, &tool->diag) || !is_theirs(job, step))
		return false;
	if (!veil_again(&step->theirs, &step->scalar)) {
		diag_say(&tool->diag, DIAG_VEIL_POINT, .at = { .file = text_of(job->theirs) });
		return false;
	}
	if (!open_extract(job) ||
	    !veil_extract(&step->own, &step->scalar, &job->extract, &job->match) ||
	    !write_own(job, step))
		return false;
	struct rowout *out = tool_output_to(tool, job->back, &job->language, "UTF-8");

	if (out == NULL)
		return false;
	veil_write(&step->theirs, step->key.check, true, out, job->language);
	tool_say(tool, "对方的%zu个号码再盲化了一次，送回去", "numbers of theirs veiled again: %zu",
		 step->theirs.count);
	return true;
}

static bool
read_both(struct job *job, struct step *step)
{
	struct diag *diag = &job->tool->diag;

	if (!veil_read(&step->own, job->returned, true, diag) ||
	    !veil_read(&step->theirs, job->theirs, false, diag) || !is_theirs(job, step))
		return false;
	if (step->own.count > 0 && step->theirs.count > 0 &&
	    strcmp(step->own.check, step->theirs.check) != 0) {
		diag_say(diag, DIAG_VEIL_OTHER, .at = { .file = text_of(job->theirs) },
			 .one = text_of(job->returned));
		return false;
	}
	if (veil_again(&step->theirs, &step->scalar))
		return true;
	diag_say(diag, DIAG_VEIL_POINT, .at = { .file = text_of(job->theirs) });
	return false;
}

/* The town again: which of its persons the department knows. */
static bool
meet(struct job *job, struct step *step)
{
	struct tool *tool = job->tool;

	if (!read_both(job, step) || !open_persons(job) ||
	    !veil_match(&job->match, &step->scalar, job->subjects, &step->own, &step->theirs,
			&tool->diag))
		return false;
	job->extract.hit = &job->kind->hit;
	job->extract.coverage = (struct extract_coverage){ .from = DAY_NONE, .until = DAY_NONE };
	tool_say(tool,
		 "登记%zu行，没有能读的号码%zu行，义务人没有同意核对%zu行；对方%"
		 "zu个号码；两边都有的%zu行",
		 "rows of the register %zu, without a number %zu, supporters without consent %zu; "
		 "numbers of the other office %zu; rows known to both %zu",
		 rows_of(&job->match), lost_of(&job->match), job->match.unasked, step->theirs.count,
		 job->match.pairs);
	if (!match_finish(job))
		return false;
	match_say_leads(job);
	return match_write_page(job);
}

bool
match_veil(struct job *job)
{
	struct step step = { 0 };
	bool good = seal_read(&step.key, job->veil_path, &job->tool->diag);

	job->match.kind = job->kind;
	if (good) {
		point_scalar(&step.scalar, step.key.byte);
		good = job->returned != NULL ? meet(job, &step)
		       : job->theirs != NULL ? answer(job, &step)
					     : begin(job, &step);
	}
	veil_free(&step.own);
	veil_free(&step.theirs);
	return good;
}
