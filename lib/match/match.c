#include "match/match.h"

#include <stdlib.h>

#include "match/matchindex.h"

/* A row of the smaller file that may be about the same person as one of the larger. */
struct candidate {
	uint32_t small;
	uint32_t large; /* among those that were kept */
};

/* What was kept of the larger file: one of both. */
struct kept {
	const struct subject *subject;
	const struct extract_row *row;
	enum whose_level best;
};

struct meeting {
	struct match *match;
	struct subjects *subjects;
	struct extract *extract;
	struct diag *diag;
	struct matchindex numbers;
	struct matchindex names; /* of rows that have numbers, */
	struct matchindex only;  /* and of those that have names alone */
	struct candidate *candidate;
	size_t candidates;
	size_t candidate_room;
	struct kept *kept;
	size_t kepts;
	size_t kept_room;
	size_t at;      /* the candidate at hand, when the smaller file is read again */
	uint32_t small; /* the row of the smaller file */
	bool few;       /* it is the register */
};

/* ---- the smaller file, for the first time ---- */

static void
add(struct meeting *meeting, const struct whose *whose)
{
	uint32_t number = whose_by_number(whose);
	uint32_t name = meeting->match->kind->level_c ? whose_by_name(whose) : 0;

	if (number != 0)
		matchindex_add(&meeting->numbers, number, meeting->small);
	if (name != 0)
		matchindex_add(number != 0 ? &meeting->names : &meeting->only, name,
			       meeting->small);
}

/* ---- the larger ---- */

static void
propose(struct meeting *meeting, const struct matchindex *index, uint32_t hash)
{
	const struct matchindex_entry *end;

	if (hash == 0)
		return;
	for (const struct matchindex_entry *entry = matchindex_of(index, hash, &end); entry != end;
	     entry++) {
		if (entry->hash != hash)
			continue;
		meeting->candidate = arena_grow(meeting->candidate, &meeting->candidate_room,
						meeting->candidates, sizeof(*meeting->candidate));
		meeting->candidate[meeting->candidates++] =
			(struct candidate){ entry->row, (uint32_t)meeting->kepts };
	}
}

/* Whom of the smaller file may this row be about?  Gives room for it where there is somebody. */
static struct kept *
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
	meeting->kept[meeting->kepts] = (struct kept){ .best = WHOSE_NOBODY };
	return &meeting->kept[meeting->kepts++];
}

/* ---- the smaller again ---- */

static int
compare_candidates(const void *a, const void *b)
{
	const struct candidate *one = a;
	const struct candidate *two = b;

	if (one->small != two->small)
		return one->small < two->small ? -1 : 1;
	return one->large < two->large ? -1 : one->large > two->large;
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
static const struct candidate *
next_candidate(struct meeting *meeting)
{
	while (meeting->at < meeting->candidates) {
		const struct candidate *candidate = &meeting->candidate[meeting->at];

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
	const struct candidate *candidate;
	const struct subject *own = NULL;

	while ((candidate = next_candidate(meeting)) != NULL) {
		struct kept *kept = &meeting->kept[candidate->large];
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
	const struct candidate *candidate;
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

enum step { FIRST, LARGE, AGAIN };

static bool
is_unasked(const struct subject *subject)
{
	return subject->supporter && subject->consent == DAY_NONE;
}

/* Of the number: he may stand in another household too, of which nobody said that he is at risk. */
static uint64_t
number_key(const struct subject *subject)
{
	return hash_text(text_of(subject->whose.number));
}

static void
protect(struct match *match, const struct subject *subject)
{
	(void)hash_set_add(&match->at_risk, subject_household(subject));
	if (subject->whose.number[0] != '\0')
		(void)hash_set_add(&match->at_risk, number_key(subject));
}

bool
match_hides(const struct match *match, const struct subject *subject)
{
	return subject->at_risk || hash_set_has(&match->at_risk, subject_household(subject)) ||
	       (subject->whose.number[0] != '\0' &&
		hash_set_has(&match->at_risk, number_key(subject)));
}

bool
match_count(struct match *match, const struct subjects *subjects, const struct subject *subject,
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
take_subject(struct meeting *meeting, const struct subject *subject, enum step step)
{
	struct kept *kept;

	if (step == AGAIN ? is_unasked(subject)
			  : !match_count(meeting->match, meeting->subjects, subject, meeting->diag))
		return;
	if (step == FIRST) {
		add(meeting, &subject->whose);
	} else if (step == AGAIN) {
		meet_subject(meeting, subject);
	} else {
		kept = look_up(meeting, &subject->whose);
		if (kept != NULL)
			kept->subject = subject_keep(subject, &meeting->match->arena);
	}
}

static void
take_row(struct meeting *meeting, const struct extract_row *row, enum step step)
{
	struct match *match = meeting->match;
	struct kept *kept;

	match->rows += step != AGAIN;
	match->unusable += step != AGAIN && !row->usable;
	if (!row->usable)
		return;
	if (step == FIRST) {
		add(meeting, &row->whose);
	} else if (step == AGAIN) {
		meet_row(meeting, row);
	} else {
		kept = look_up(meeting, &row->whose);
		if (kept != NULL)
			kept->row = extract_keep(row, &match->arena);
	}
}

static bool
read_subjects(struct meeting *meeting, enum step step)
{
	const struct subject *person;
	size_t count;
	enum table_result result;

	while ((result = subject_next(meeting->subjects, &person, &count)) == TABLE_ROW)
		for (size_t i = 0; i < count; i++, meeting->small++)
			take_subject(meeting, &person[i], step);
	return result == TABLE_END;
}

static bool
read_extract(struct meeting *meeting, enum step step)
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

static bool
read_file(struct meeting *meeting, bool subjects, enum step step)
{
	meeting->small = 0;
	return subjects ? read_subjects(meeting, step) : read_extract(meeting, step);
}

static bool
rewind_small(struct meeting *meeting)
{
	return meeting->few ? subject_rewind(meeting->subjects) : extract_rewind(meeting->extract);
}

/* ---- the whole ---- */

static int
compare_pairs(const void *a, const void *b)
{
	const struct match_pair *one = a;
	const struct match_pair *two = b;

	if (one->subject->line != two->subject->line)
		return one->subject->line < two->subject->line ? -1 : 1;
	return match_compare_rows(one, two);
}

static void
finish(struct meeting *meeting)
{
	struct match *match = meeting->match;

	for (size_t i = 0; meeting->few && i < meeting->kepts; i++)
		match->by_level[meeting->kept[i].best]++;
	match->by_level[WHOSE_NOBODY] = 0;
	for (enum whose_level level = WHOSE_A; level < WHOSE_LEVELS; level++)
		match->matched += match->by_level[level];
	if (match->pairs > 0)
		qsort(match->pair, match->pairs, sizeof(*match->pair), compare_pairs);
}

static bool
meet(struct meeting *meeting)
{
	bool few = meeting->few;
	bool good = read_file(meeting, few, FIRST);

	matchindex_seal(&meeting->numbers);
	matchindex_seal(&meeting->names);
	matchindex_seal(&meeting->only);
	good = good && read_file(meeting, !few, LARGE);
	if (meeting->candidates > 0)
		qsort(meeting->candidate, meeting->candidates, sizeof(*meeting->candidate),
		      compare_candidates);
	if (!good || meeting->candidates == 0)
		return good;
	int least = diag_hush(meeting->diag, DIAG_TROUBLE);

	good = rewind_small(meeting) && read_file(meeting, few, AGAIN);
	(void)diag_hush(meeting->diag, least);
	return good;
}

bool
match_run(struct match *match, struct subjects *subjects, struct extract *extract, bool few,
	  struct diag *diag)
{
	struct meeting meeting = {
		.match = match, .subjects = subjects, .extract = extract, .diag = diag, .few = few
	};
	match->kind = extract->kind;
	bool good = meet(&meeting);

	if (good)
		finish(&meeting);
	matchindex_free(&meeting.numbers);
	matchindex_free(&meeting.names);
	matchindex_free(&meeting.only);
	free(meeting.candidate);
	free(meeting.kept);
	return good;
}

int
match_compare_rows(const struct match_pair *a, const struct match_pair *b)
{
	if (a->file != b->file)
		return a->file < b->file ? -1 : 1;
	return a->row->line < b->row->line ? -1 : a->row->line > b->row->line;
}

void
match_free(struct match *match)
{
	free(match->pair);
	hash_set_free(&match->at_risk);
	arena_free(&match->arena);
}
