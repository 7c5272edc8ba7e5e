#include "house/astray.h"

#include <stdlib.h>

#include "base/arena.h"

enum {
	FEW_MOST = 2,  /* more households, */
	FEW_PART = 10, /* and more than one of so many, are no few */
	STATED_MOST = 9999,
};

/* Are the numbers right but in a few households, whether they are too great or too small? */
static bool
are_few(const struct bounds *bounds, enum span_counts counts)
{
	struct span span;
	size_t counted = 0;
	size_t wrong = 0;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		counted += span_is_counted(&span);
		wrong += span_surplus(&span, counts) != 0;
	}
	return wrong <= FEW_MOST || wrong * FEW_PART <= counted;
}

/* Households whose number is wrong, in the order of the sheet. */
struct wrong {
	struct span span;
	int32_t surplus;
	size_t before; /* the one above with the same surplus that has no other yet, from 1; or 0 */
	bool paired;
};

struct wrongs {
	struct wrong *one;
	size_t room;
	size_t count;
	size_t *last; /* by surplus, from - STATED_MOST: that without another, from 1; or 0 */
};

static size_t *
last_of(const struct wrongs *wrongs, int32_t surplus)
{
	if (surplus < -STATED_MOST || surplus > STATED_MOST)
		return NULL;
	return &wrongs->last[surplus + STATED_MOST];
}

/* Both may have somebody of the other. */
static void
pair(struct bounds *bounds, struct wrong *one, struct wrong *two)
{
	span_held(bounds, &one->span)->astray = bounds->row[two->span.first].line;
	span_held(bounds, &two->span)->astray = bounds->row[one->span.first].line;
	one->paired = two->paired = true;
}

/* With the last above that lacks as many as it has too many, or the other way round. */
static void
pair_last(struct bounds *bounds, struct wrongs *wrongs, size_t i)
{
	struct wrong *one = &wrongs->one[i];
	size_t *other = last_of(wrongs, -one->surplus);
	size_t *own = last_of(wrongs, one->surplus);

	if (other == NULL)
		return;
	if (*other > 0) {
		struct wrong *two = &wrongs->one[*other - 1];

		*other = two->before;
		pair(bounds, one, two);
		return;
	}
	one->before = *own;
	*own = i + 1;
}

/* Two of one household may stand in two others: what is left over is taken together, where it
 * comes to as many. */
static void
pair_rest(struct bounds *bounds, struct wrongs *wrongs)
{
	struct wrong *more = NULL;
	struct wrong *less = NULL;
	int64_t sum = 0;

	for (size_t i = 0; i < wrongs->count; i++) {
		struct wrong *one = &wrongs->one[i];

		sum += one->paired ? 0 : one->surplus;
		if (!one->paired && one->surplus > 0)
			more = one;
		else if (!one->paired)
			less = one;
	}
	if (sum != 0 || more == NULL || less == NULL)
		return;
	for (size_t i = 0; i < wrongs->count; i++) {
		struct wrong *one = &wrongs->one[i];

		if (!one->paired && one != more && one != less)
			span_held(bounds, &one->span)->astray =
				bounds->row[(one->surplus > 0 ? less : more)->span.first].line;
	}
	pair(bounds, more, less);
}

void
astray_find(struct bounds *bounds, enum span_counts counts)
{
	struct wrongs wrongs = { 0 };
	struct span span;

	if (!are_few(bounds, counts))
		return;
	wrongs.last = arena_calloc(2 * STATED_MOST + 1, sizeof(*wrongs.last));
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		int32_t surplus = span_surplus(&span, counts);

		if (surplus == 0)
			continue;
		wrongs.one =
			arena_grow(wrongs.one, &wrongs.room, wrongs.count, sizeof(*wrongs.one));
		wrongs.one[wrongs.count] = (struct wrong){ .span = span, .surplus = surplus };
		pair_last(bounds, &wrongs, wrongs.count++);
	}
	pair_rest(bounds, &wrongs);
	free(wrongs.one);
	free(wrongs.last);
}

void
astray_hold(struct bounds *bounds)
{
	size_t kind = bounds->place[BOUNDS_MEMBERS] != SIZE_MAX ? BOUNDS_MEMBERS : BOUNDS_COVERED;

	for (size_t i = 0; i < bounds->count; i++) {
		struct bounds_row *row = &bounds->row[i];

		/* next to a row that is of no household it is held back already */
		if (row->astray == 0 || row->unknown || (row->begins && i > 0 && row[-1].unknown))
			continue;
		signs_disagree(row, DIAG_BOUNDS_MOVED, kind, kind, row->astray);
		row->unknown = true;
	}
}

void
astray_hold_lacking(struct bounds *bounds, enum span_counts counts)
{
	size_t kind = bounds->place[BOUNDS_MEMBERS] != SIZE_MAX ? BOUNDS_MEMBERS : BOUNDS_COVERED;
	size_t stray = SIZE_MAX;
	struct span span;

	for (size_t i = 0; i < bounds->count && stray == SIZE_MAX; i++)
		if (bounds->row[i].unknown)
			stray = i;
	if (stray == SIZE_MAX || !are_few(bounds, counts))
		return;
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		struct bounds_row *row = span_held(bounds, &span);

		if (span_surplus(&span, counts) >= 0 || span_is_held(bounds, &span))
			continue;
		signs_disagree(row, DIAG_BOUNDS_LACKS, kind, kind, bounds->row[stray].line);
		row->unknown = true;
	}
}
