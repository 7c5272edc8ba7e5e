#include "match/meeting.h"

#include <stdlib.h>

/* ---- the smaller file, for the first time ---- */

static void
add(struct meeting *meeting, const struct whose *whose)
{
	uint32_t number = whose_by_number(whose);
	uint32_t name = meeting->match->kind->level_c ? whose_by_name(whose) : 0;

	if (number != 0)
		matchindex_add(&meeting->numbers, number, meeting->small);
	if (name != 0 && number == 0 && whose->birth != DAY_NONE)
		passing_expect(&meeting->births, whose->birth);
	if (name != 0)
		matchindex_add(number != 0 ? &meeting->names : &meeting->only, name,
			       meeting->small);
}

/* ---- the larger ---- */

void
meeting_propose(struct meeting *meeting, uint32_t small, uint32_t large)
{
	meeting->candidate = arena_grow(meeting->candidate, &meeting->candidate_room,
					meeting->candidates, sizeof(*meeting->candidate));
	meeting->candidate[meeting->candidates++] = (struct meeting_candidate){ small, large };
}

static void
propose(struct meeting *meeting, const struct matchindex *index, uint32_t hash)
{
	const struct matchindex_entry *end;

	if (hash == 0)
		return;
	for (const struct matchindex_entry *entry = matchindex_of(index, hash, &end); entry != end;
	     entry++)
		if (entry->hash == hash)
			meeting_propose(meeting, entry->row, (uint32_t)meeting->kepts);
}

/* Whom of the smaller file may this row be about?  Gives room for it where there is somebody. */
static struct meeting_kept *
look_up(struct meeting *meeting, const struct whose *whose)
{
	size_t before = meeting->candidates;
	uint32_t number = whose_by_number(whose);

	propose(meeting, &meeting->numbers, number);
	if (number == 0 && meeting->names.count > 0)
		propose(meeting, &meeting->names, whose_by_name(whose));
	if (meeting->only.count > 0) /* who has a number is met by name with one who has none */
		propose(meeting, &meeting->only, whose_by_name(whose));
	if (meeting->candidates == before)
		return NULL;
	meeting->kept = arena_grow(meeting->kept, &meeting->kept_room, meeting->kepts,
				   sizeof(*meeting->kept));
	meeting->kept[meeting->kepts] = (struct meeting_kept){ .best = WHOSE_NOBODY };
	return &meeting->kept[meeting->kepts++];
}

/* ---- the smaller again ---- */

static int
compare_candidates(const void *a, const void *b)
{
	const struct meeting_candidate *one = a;
	const struct meeting_candidate *two = b;

	if (one->small != two->small)
		return one->small < two->small ? -1 : 1;
	return one->large < two->large ? -1 : one->large > two->large;
}

void
meeting_order(struct meeting *meeting)
{
	if (meeting->candidates > 0)
		qsort(meeting->candidate, meeting->candidates, sizeof(*meeting->candidate),
		      compare_candidates);
}

static void
add_pair(struct match *match, const struct subject *subject, const struct extract_row *row,
	 enum whose_level level)
{
	match->pair = arena_grow(match->pair, &match->room, match->pairs, sizeof(*match->pair));
	match->pair[match->pairs++] =
		(struct match_pair){ .subject = subject, .row = row, .level = level };
}

static enum whose_level
better(enum whose_level a, enum whose_level b)
{
	return a == WHOSE_NOBODY || (b != WHOSE_NOBODY && b < a) ? b : a;
}

/* The candidates of the row at hand of the smaller file, each once. */
static const struct meeting_candidate *
next_candidate(struct meeting *meeting)
{
	while (meeting->at < meeting->candidates) {
		const struct meeting_candidate *candidate = &meeting->candidate[meeting->at];

		if (candidate->small > meeting->small)
			return NULL;
		meeting->at++;
		if (meeting->at < 2 || compare_candidates(candidate - 1, candidate) != 0)
			return candidate;
	}
	return NULL;
}

static void
meet_subject(struct meeting *meeting, const struct subject *subject)
{
	struct match *match = meeting->match;
	const struct meeting_candidate *candidate;
	const struct subject *own = NULL;

	while ((candidate = next_candidate(meeting)) != NULL) {
		struct meeting_kept *kept = &meeting->kept[candidate->large];
		enum whose_level level =
			whose_level(&subject->whose, &kept->row->whose, match->kind->level_c);

		if (level == WHOSE_NOBODY)
			continue;
		if (own == NULL)
			own = subject_keep(subject, &match->arena);
		kept->best = better(kept->best, level);
		add_pair(match, own, kept->row, level);
	}
}

static void
meet_row(struct meeting *meeting, const struct extract_row *row)
{
	struct match *match = meeting->match;
	const struct meeting_candidate *candidate;
	const struct extract_row *own = NULL;
	enum whose_level best = WHOSE_NOBODY;

	while ((candidate = next_candidate(meeting)) != NULL) {
		const struct subject *subject = meeting->kept[candidate->large].subject;
		enum whose_level level =
			whose_level(&subject->whose, &row->whose, match->kind->level_c);

		if (level == WHOSE_NOBODY)
			continue;
		if (own == NULL)
			own = extract_keep(row, &match->arena);
		best = better(best, level);
		add_pair(match, subject, own, level);
	}
	match->by_level[best]++;
}

/* ---- what is done with each row of a file ---- */

static bool
is_unasked(const struct subject *subject)
{
	return subject->supporter && subject->consent == DAY_NONE;
}

uint64_t
meeting_number_key(const struct subject *subject)
{
	return hash_text(text_of(subject->whose.number));
}

/* By his number too: he may stand in another household, of which nobody said that he is at risk. */
static void
protect(struct match *match, const struct subject *subject)
{
	(void)hash_set_add(&match->at_risk, subject_household(subject));
	if (subject->whose.number[0] != '\0')
		(void)hash_set_add(&match->at_risk, meeting_number_key(subject));
}

bool
meeting_count(struct match *match, const struct subjects *subjects, const struct subject *subject,
	      struct diag *diag)
{
	match->persons++;
	if (subject->at_risk)
		protect(match, subject);
	if (is_unasked(subject)) {
		match->unasked++;
		diag_say(diag, DIAG_MATCH_CONSENT,
			 .at = { .file = record_name(subject_records(subjects)),
				 .line = subject->line,
				 .household = subject->household });
	} else if (subject->whose.number[0] != '\0') {
		match->numbered++;
	} else if (match->kind->level_c && whose_by_name(&subject->whose) != 0) {
		match->named++;
	}
	return !is_unasked(subject);
}

static void
take_subject(struct meeting *meeting, const struct subject *subject, enum meeting_step step)
{
	struct meeting_kept *kept;

	if (step == MEETING_AGAIN
		    ? is_unasked(subject)
		    : !meeting_count(meeting->match, meeting->subjects, subject, meeting->diag))
		return;
	if (step == MEETING_FIRST) {
		add(meeting, &subject->whose);
	} else if (step == MEETING_AGAIN) {
		meet_subject(meeting, subject);
	} else {
		kept = look_up(meeting, &subject->whose);
		if (kept != NULL)
			kept->subject = subject_keep(subject, &meeting->match->arena);
	}
}

static void
take_row(struct meeting *meeting, const struct extract_row *row, enum meeting_step step)
{
	struct match *match = meeting->match;
	struct meeting_kept *kept;

	match->rows += step != MEETING_AGAIN;
	match->unusable += step != MEETING_AGAIN && !row->usable;
	if (!row->usable)
		return;
	if (step == MEETING_FIRST) {
		add(meeting, &row->whose);
	} else if (step == MEETING_AGAIN) {
		meet_row(meeting, row);
	} else {
		kept = look_up(meeting, &row->whose);
		if (kept != NULL)
			kept->row = extract_keep(row, &match->arena);
	}
}

/* Those whom nobody looks for are counted, no more. */
static void
pass_over(struct meeting *meeting)
{
	size_t passed = meeting->passing == NULL ? 0 : passing_over(meeting->passing);

	meeting->match->persons += passed;
	meeting->match->numbered += passed;
}

static bool
read_subjects(struct meeting *meeting, enum meeting_step step)
{
	const struct subject *person;
	size_t count;
	enum table_result result;

	while (pass_over(meeting),
	       (result = subject_next(meeting->subjects, &person, &count)) == TABLE_ROW)
		for (size_t i = 0; i < count; i++, meeting->small++)
			take_subject(meeting, &person[i], step);
	return result == TABLE_END;
}

static bool
read_extract(struct meeting *meeting, enum meeting_step step)
{
	struct arena arena = { 0 };
	struct extract_row row;
	enum table_result result;

	while ((result = extract_next(meeting->extract, &arena, &row)) == TABLE_ROW) {
		take_row(meeting, &row, step);
		meeting->small++;
		arena_reset(&arena);
	}
	arena_free(&arena);
	return result == TABLE_END;
}

bool
meeting_read(struct meeting *meeting, bool subjects, enum meeting_step step)
{
	meeting->small = 0;
	return subjects ? read_subjects(meeting, step) : read_extract(meeting, step);
}
