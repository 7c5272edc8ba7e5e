#include "house/running.h"

#include <stdint.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/index.h"

enum { SAYERS_KEPT = 2, UNNUMBERED = -1, GAP_LEAST = 8 /* households */, ODD_PART = 3 };

/* The rows that begin a household, by their numbers: the first two of each run, which begins
 * with 1. */
struct sayers {
	struct index index;
	size_t *run; /* of each row */
	struct arena arena;
};

static uint64_t
key_of(const struct sayers *sayers, const struct bounds *bounds, size_t at)
{
	const uint64_t key[] = { sayers->run[at], (uint64_t)bounds->row[at].seq };

	return hash_text((struct text){ (const char *)key, sizeof(key) });
}

static void
find_sayers(struct sayers *sayers, const struct bounds *bounds)
{
	size_t run = 0;

	sayers->run = arena_alloc(&sayers->arena, (bounds->count + 1) * sizeof(*sayers->run));
	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		run += row->seq == 1;
		sayers->run[i] = run;
		if (!row->begins || row->seq < 0)
			continue;
		uint64_t key = key_of(sayers, bounds, i);

		if (index_count(&sayers->index, key) < SAYERS_KEPT)
			index_add(&sayers->index, key, i);
	}
}

/* Another row of the run that has the same number; or INDEX_NONE. */
static size_t
same_number(const struct sayers *sayers, const struct bounds *bounds, size_t at)
{
	uint64_t key = key_of(sayers, bounds, at);
	size_t slot;
	size_t found = index_first(&sayers->index, key, &slot);

	return found != at ? found : index_next(&sayers->index, key, &slot);
}

/* The next row that begins a household and has a running number, or count. */
static size_t
next_numbered(const struct bounds *bounds, size_t at)
{
	while (at < bounds->count && (bounds->row[at].seq < 0 || !bounds->row[at].begins))
		at++;
	return at;
}

/* A running number twice: the rows on both sides are numbered as if it were another one. */
static void
judge_twice(struct bounds *bounds)
{
	struct sayers sayers = { 0 };
	size_t before = next_numbered(bounds, 0);
	size_t at = next_numbered(bounds, before + 1);

	find_sayers(&sayers, bounds);
	while (at < bounds->count) {
		size_t behind = next_numbered(bounds, at + 1);
		int64_t due = (int64_t)bounds->row[before].seq + 1;
		struct bounds_row *row = &bounds->row[at];
		bool odd = row->seq != due &&
			   (behind < bounds->count ? bounds->row[behind].seq == due + 1
						   : row->seq == due - 1);
		size_t same = odd ? same_number(&sayers, bounds, at) : INDEX_NONE;

		if (same != INDEX_NONE && row->code == DIAG_NONE && !row->unknown)
			signs_disagree(row, DIAG_BOUNDS_SEQ_TWICE, BOUNDS_SEQ, BOUNDS_SEQ,
				       bounds->row[same].line);
		before = at;
		at = behind;
	}
	index_free(&sayers.index);
	arena_free(&sayers.arena);
}

/* The next row that begins a household, or count. */
static size_t
next_begun(const struct bounds *bounds, size_t at)
{
	while (at < bounds->count && !bounds->row[at].begins)
		at++;
	return at;
}

static int64_t
seq_at(const struct bounds *bounds, size_t at)
{
	return at < bounds->count ? bounds->row[at].seq : UNNUMBERED;
}

/* Which number stands between two that leave out one, or before two that follow each other. */
static int64_t
due_between(const struct bounds *bounds, size_t before, size_t behind)
{
	int64_t next = seq_at(bounds, behind);
	int64_t last = seq_at(bounds, before);

	if (before < bounds->count)
		return last >= 0 && next == last + 2 ? last + 1 : UNNUMBERED;
	return next > 1 && seq_at(bounds, next_begun(bounds, behind + 1)) == next + 1 ? next - 1
										      : UNNUMBERED;
}

/* Has the row another number, or none, for which nothing else accounts? */
static bool
is_odd(const struct bounds_row *row, int64_t due, bool first)
{
	/* 1, 3, 4: number 2 has left */
	bool left_out = first && row->seq > 0 && row->seq < due;

	return due != UNNUMBERED && row->seq != due && row->of == 0 && !left_out &&
	       row->code == DIAG_NONE && !row->unknown;
}

/* Another number, a blank or a word where the households on both sides leave out one number. */
static void
judge_odd(struct bounds *bounds)
{
	size_t before = bounds->count; /* there is none */
	size_t at = next_begun(bounds, 0);

	while (at < bounds->count) {
		size_t behind = next_begun(bounds, at + 1);
		struct bounds_row *row = &bounds->row[at];
		int64_t due = due_between(bounds, before, behind);

		if (is_odd(row, due, before == bounds->count))
			signs_disagree(row, DIAG_BOUNDS_SEQ_ODD, BOUNDS_SEQ, BOUNDS_SEQ,
				       (size_t)due);
		before = at;
		at = behind;
	}
}

/*
 * Numbers that are left out once, where all others follow each other: a row may have been lost.
 * A list that was taken from a longer one leaves many out.
 */
static void
judge_gap(struct bounds *bounds)
{
	struct bounds_row *found = NULL;
	int32_t last = 0; /* the first may be any */
	int32_t before = 0;
	size_t households = 0;

	for (size_t at = next_numbered(bounds, 0); at < bounds->count;
	     at = next_numbered(bounds, at + 1)) {
		struct bounds_row *row = &bounds->row[at];

		if (households++ > 0 && row->seq > 1 && row->seq != last + 1) {
			if (found != NULL || row->seq <= last)
				return;
			found = row;
			before = last;
		}
		last = row->seq;
	}
	if (found != NULL && households >= GAP_LEAST)
		found->after = before;
}

/* Does each row but a few have the number behind that of the row above? */
static bool
counts_rows(const struct bounds *bounds)
{
	size_t follow = 0;

	for (size_t i = 1; i < bounds->count; i++)
		follow +=
			bounds->row[i].seq > 0 && bounds->row[i].seq == bounds->row[i - 1].seq + 1;
	return bounds->count >= GAP_LEAST && (bounds->count - 1 - follow) * ODD_PART <= follow;
}

/* The same where the numbers are those of persons. */
static void
judge_persons(struct bounds *bounds)
{
	if (!counts_rows(bounds))
		return;
	for (size_t i = 1; i + 1 < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];
		int32_t due = row[-1].seq + 1;

		if (row[-1].seq > 0 && row[1].seq == due + 1 && is_odd(row, due, false))
			signs_disagree(row, DIAG_BOUNDS_SEQ_ODD, BOUNDS_SEQ, BOUNDS_SEQ,
				       (size_t)due);
	}
}

static void
judge_numbers(struct bounds *bounds)
{
	bounds->numbered = bounds->count > 0;
	for (size_t i = 0; i < bounds->count; i++) {
		const struct bounds_row *row = &bounds->row[i];

		if (!row->begins)
			continue;
		if (row->seq <= bounds->last_number) {
			bounds->numbered = false;
			return;
		}
		if (bounds->last_number == 0)
			bounds->first_number = row->seq;
		bounds->last_number = row->seq;
	}
}

void
running_settle(struct bounds *bounds)
{
	judge_twice(bounds);
	judge_odd(bounds);
	judge_persons(bounds);
	judge_gap(bounds);
	judge_numbers(bounds);
}
