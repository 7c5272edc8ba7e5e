#include "match/match.h"

#include <stdlib.h>
#include <string.h>

#include "register/recordbeside.h"
#include "register/share.h"

/* ---- the larger, by several threads ---- */

/* What a thread has: a meeting of its own, with the indexes of the whole one. */
struct hand {
	struct share_seat *seat;
	struct meeting meeting;
	struct match match; /* what it counts, and what it keeps for a piece */
	struct extract extract;
	struct passing passing;
};

/* The rows of an extract. */
struct rows {
	struct table *table;
	bool ended;
};

static bool
hold_rows(void *source, struct heldrows *held, size_t bytes)
{
	struct rows *rows = source;
	enum table_result result = TABLE_ROW;
	struct row row;

	if (rows->ended)
		return false;
	heldrows_begin(held);
	while (held->bytes < bytes && result == TABLE_ROW) {
		if (table_hold_lines(rows->table, held))
			continue;
		result = table_next(rows->table, &row);
		if (result == TABLE_ROW)
			heldrows_add(held, &row, false);
	}
	rows->ended = result != TABLE_ROW;
	heldrows_end(held, rows->ended ? result : TABLE_END);
	return true;
}

static void
open_beside(struct extract *beside, const struct extract *extract, struct share_seat *seat)
{
	*beside = *extract;
	beside->table = table_beside(extract->table, &seat->held, &seat->diag);
	beside->diag = &seat->diag;
	beside->arena = (struct arena){ 0 };
	beside->coverage = (struct extract_coverage){ .from = DAY_NONE, .until = DAY_NONE };
}

static void
open_subjects(struct hand *hand, const struct meeting *whole)
{
	struct meeting *own = &hand->meeting;

	own->subjects = subject_beside(whole->subjects, &hand->seat->held, &hand->seat->diag);
	passing_begin(&hand->passing, own->subjects, &own->sought[MEETING_NUMBER], &whole->births);
	own->passing = &hand->passing;
}

static void
dismiss(void *own)
{
	struct hand *hand = own;

	subject_close(hand->meeting.subjects);
	extract_close(&hand->extract);
	match_free(&hand->match);
	free(hand->meeting.candidate);
	free(hand->meeting.kept);
	free(hand);
}

static void *
hire(void *context, struct share_seat *seat)
{
	const struct meeting *whole = context;
	struct hand *hand = arena_calloc(1, sizeof(*hand));

	hand->seat = seat;
	hand->match.kind = whole->match->kind;
	hand->meeting = (struct meeting){ .match = &hand->match,
					  .extract = &hand->extract,
					  .diag = &seat->diag,
					  .how = whole->how };
	memcpy(hand->meeting.sought, whole->sought, sizeof(whole->sought));
	if (whole->how->few)
		open_beside(&hand->extract, whole->extract, seat);
	else
		open_subjects(hand, whole);
	return hand;
}

static bool
read_piece(void *own)
{
	struct hand *hand = own;

	if (hand->meeting.subjects != NULL)
		subject_begin_held(hand->meeting.subjects);
	return meeting_read(&hand->meeting, !hand->meeting.how->few, MEETING_LARGE);
}

/* What it counted stands with the rest, and it begins anew. */
static void
take_counts(struct match *match, struct match *part)
{
	struct arena arena = part->arena;

	match->rows += part->rows;
	match->unusable += part->unusable;
	match->persons += part->persons;
	match->numbered += part->numbered;
	match->named += part->named;
	match->unasked += part->unasked;
	hash_set_join(&match->at_risk, &part->at_risk);
	hash_set_free(&part->at_risk);
	arena_reset(&arena);
	*part = (struct match){ .kind = part->kind, .arena = arena };
}

static void
take_kept(struct meeting *whole, const struct meeting_kept *kept)
{
	struct arena *arena = &whole->match->arena;

	whole->kept =
		arena_grow(whole->kept, &whole->kept_room, whole->kepts, sizeof(*whole->kept));
	whole->kept[whole->kepts++] = (struct meeting_kept){
		.subject = kept->subject == NULL ? NULL : subject_keep(kept->subject, arena),
		.row = kept->row == NULL ? NULL : extract_keep(kept->row, arena),
		.best = kept->best,
	};
}

static void
take_piece(void *context, void *own)
{
	struct meeting *whole = context;
	struct hand *hand = own;
	struct meeting *part = &hand->meeting;
	const struct extract_coverage *covered = &hand->extract.coverage;
	uint32_t before = (uint32_t)whole->kepts;

	heard_tell(&hand->seat->heard, 0, hand->seat->heard.count, whole->diag);
	for (size_t i = 0; i < part->candidates; i++)
		meeting_propose(whole, part->candidate[i].key, before + part->candidate[i].large);
	for (size_t i = 0; i < part->kepts; i++)
		take_kept(whole, &part->kept[i]);
	part->candidates = part->kepts = 0;
	if (whole->how->few)
		extract_cover(whole->extract, covered->place, covered->from, covered->until);
	take_counts(whole->match, &hand->match);
}

static bool
read_large(struct meeting *meeting)
{
	bool few = meeting->how->few;
	struct rows rows = { meeting->extract->table, false };
	struct share_task task = {
		.hold = few ? hold_rows : subject_hold,
		.source = meeting->subjects,
		.diag = meeting->how->own,
		.hire = hire,
		.work = read_piece,
		.write = take_piece,
		.dismiss = dismiss,
		.context = meeting,
	};
	int64_t bytes = few ? table_text(meeting->extract->table)
			    : recordbeside_text(subject_records(meeting->subjects));
	size_t threads = share_threads(bytes, meeting->how->threads);

	if (few)
		task.source = &rows;
	return bytes == 0 || meeting->how->piece == 0
		       ? meeting_read(meeting, !few, MEETING_LARGE)
		       : share_rows(&task, threads, meeting->how->piece) == SHARE_ALL;
}

/* ---- the whole ---- */

static bool
rewind_small(struct meeting *meeting)
{
	return meeting->how->few ? subject_rewind(meeting->subjects)
				 : extract_rewind(meeting->extract);
}

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

	for (size_t i = 0; meeting->how->few && i < meeting->kepts; i++)
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
	bool few = meeting->how->few;
	bool good = meeting_read(meeting, few, MEETING_FIRST);

	for (enum meeting_way way = 0; way < MEETING_WAYS; way++)
		matchindex_seal(&meeting->sought[way]);
	good = good && read_large(meeting);
	meeting_order(meeting);
	if (!good || meeting->candidates == 0)
		return good;
	int least = diag_hush(meeting->how->own, DIAG_TROUBLE);

	good = rewind_small(meeting) && meeting_read(meeting, few, MEETING_AGAIN);
	(void)diag_hush(meeting->how->own, least);
	return good;
}

bool
match_run(struct match *match, struct subjects *subjects, struct extract *extract,
	  const struct match_how *how, struct diag *diag)
{
	struct meeting meeting = {
		.match = match, .subjects = subjects, .extract = extract, .diag = diag, .how = how
	};
	match->kind = extract->kind;
	bool good = meet(&meeting);

	if (good)
		finish(&meeting);
	for (enum meeting_way way = 0; way < MEETING_WAYS; way++)
		matchindex_free(&meeting.sought[way]);
	free(meeting.candidate);
	free(meeting.kept);
	return good;
}

bool
match_hides(const struct match *match, const struct subject *subject)
{
	return subject->at_risk || hash_set_has(&match->at_risk, subject_household(subject)) ||
	       (subject->whose.number[0] != '\0' &&
		hash_set_has(&match->at_risk, meeting_number_key(subject)));
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
