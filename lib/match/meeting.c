#include "match/meeting.h"

#include <stdlib.h>

/* ---- the smaller file, for the first time ---- */

/* The hash by which a row of the smaller file is looked for in a way; 0: it is not. */
static uint32_t
hash_by(const struct meeting *meeting, enum meeting_way way, const struct whose *whose)
{
	uint32_t number = whose_by_number(whose);

	if (way == MEETING_NUMBER)
		return number;
	bool named = meeting->match->kind->level_c && (way == MEETING_NAME) == (number != 0);

	return named ? whose_by_name(whose) : 0;
}

static void
add(struct meeting *meeting, const struct whose *whose)
{
	for (enum meeting_way way = 0; way < MEETING_WAYS; way++) {
		uint32_t hash = hash_by(meeting, way, whose);

		if (hash != 0)
			matchindex_add(&meeting->sought[way], hash);
		if (hash != 0 && way == MEETING_ONLY && whose->birth != DAY_NONE)
			passing_expect(&meeting->births, whose->birth);
	}
}

/* ---- the larger ---- */

static uint64_t
key_of(enum meeting_way way, uint32_t hash)
{
	return (uint64_t)way << 32 | hash;
}

void
meeting_propose(struct meeting *meeting, uint64_t key, uint32_t large)
{
	meeting->candidate = arena_grow(meeting->candidate, &meeting->candidate_room,
					meeting->candidates, sizeof(*meeting->candidate));
	meeting->candidate[meeting->candidates++] = (struct meeting_candidate){ key, large };
}

static void
propose(struct meeting *meeting, enum meeting_way way, uint32_t hash)
{
	if (hash != 0 && matchindex_has(&meeting->sought[way], hash))
		meeting_propose(meeting, key_of(way, hash), (uint32_t)meeting->kepts);
}

/* Whom of the smaller file may this row be about?  Gives room for it where there is somebody. */
static struct meeting_kept *
look_up(struct meeting *meeting, const struct whose *whose)
{
	size_t before = meeting->candidates;
	uint32_t number = whose_by_number(whose);

	propose(meeting, MEETING_NUMBER, number);
	if (number == 0 && meeting->sought[MEETING_NAME].count > 0)
		propose(meeting, MEETING_NAME, whose_by_name(whose));
	/* who has a number is met by name with one who has none */
	if (meeting->sought[MEETING_ONLY].count > 0)
		propose(meeting, MEETING_ONLY, whose_by_name(whose));
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

	if (one->key != two->key)
		return one->key < two->key ? -1 : 1;
	return one->large < two->large ? -1 : one->large > two->large;
}

/* The first candidate whose key is not less. */
static size_t
first_candidate(const struct meeting *meeting, uint64_t key)
{
	size_t from = 0;
	size_t count = meeting->candidates;

	/* no branch hangs on a key, which no processor foresees */
	while (count > 0) {
		size_t half = (count + 1) / 2;

		from += meeting->candidate[from + half - 1].key < key ? half : 0;
		count -= half;
	}
	return from;
}

void
meeting_order(struct meeting *meeting)
{
	if (meeting->candidates > 0)
		qsort(meeting->candidate, meeting->candidates, sizeof(*meeting->candidate),
		      compare_candidates);
	for (enum meeting_way way = 0; way <= MEETING_WAYS; way++)
		meeting->from[way] = first_candidate(meeting, key_of(way, 0));
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

/*
 * The candidates of a row of the smaller file by a way, to before *end.  No two ways lead to the
 * same: of a row with a number one is for rows with numbers, and one for those without.
 */
static const struct meeting_candidate *
candidates_of(const struct meeting *meeting, enum meeting_way way, const struct whose *whose,
	      const struct meeting_candidate **end)
{
	bool any = meeting->from[way] < meeting->from[way + 1];
	uint32_t hash = any ? hash_by(meeting, way, whose) : 0;
	uint64_t key = key_of(way, hash);
	size_t at = hash == 0 ? meeting->candidates : first_candidate(meeting, key);
	size_t to = at;

	while (to < meeting->candidates && meeting->candidate[to].key == key)
		to++;
	*end = meeting->candidate + to;
	return meeting->candidate + at;
}

static void
meet_subject(struct meeting *meeting, enum meeting_way way, const struct subject *subject)
{
	struct match *match = meeting->match;
	const struct meeting_candidate *end;
	const struct meeting_candidate *candidate =
		candidates_of(meeting, way, &subject->whose, &end);
	const struct subject *own = NULL;

	for (; candidate < end; candidate++) {
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

/* Returns the best level. */
static enum whose_level
meet_row(struct meeting *meeting, enum meeting_way way, const struct extract_row *row)
{
	struct match *match = meeting->match;
	const struct meeting_candidate *end;
	const struct meeting_candidate *candidate = candidates_of(meeting, way, &row->whose, &end);
	const struct extract_row *own = NULL;
	enum whose_level best = WHOSE_NOBODY;

	for (; candidate < end; candidate++) {
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
	return best;
}

static void
meet_subject_again(struct meeting *meeting, const struct subject *subject)
{
	for (enum meeting_way way = 0; way < MEETING_WAYS; way++)
		meet_subject(meeting, way, subject);
}

static void
meet_row_again(struct meeting *meeting, const struct extract_row *row)
{
	enum whose_level best = WHOSE_NOBODY;

	for (enum meeting_way way = 0; way < MEETING_WAYS; way++)
		best = better(best, meet_row(meeting, way, row));
	meeting->match->by_level[best]++;
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
		meet_subject_again(meeting, subject);
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
		meet_row_again(meeting, row);
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
		for (size_t i = 0; i < count; i++)
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
		arena_reset(&arena);
	}
	arena_free(&arena);
	return result == TABLE_END;
}

bool
meeting_read(struct meeting *meeting, bool subjects, enum meeting_step step)
{
	return subjects ? read_subjects(meeting, step) : read_extract(meeting, step);
}
