#include "house/astray.h"

#include <stdlib.h>

#include "base/arena.h"

enum {
	FEW_MOST = 2,  /* more households, */
	FEW_PART = 10, /* and more than one of so many, are no few */
	ALONE_MOST = 3,
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
	bool paired;
};

struct wrongs {
	struct wrong *one;
	size_t room;
	size_t count;
};

/* Both may have somebody of the other. */
static void
pair(struct bounds *bounds, struct wrong *one, struct wrong *two)
{
	span_held(bounds, &one->span)->astray = bounds->row[two->span.first].line;
	span_held(bounds, &two->span)->astray = bounds->row[one->span.first].line;
	one->paired = two->paired = true;
}

/* With the next above, where one of them lacks as many as the other has too many. */
static void
pair_neighbour(struct bounds *bounds, struct wrongs *wrongs, size_t i)
{
	struct wrong *one = &wrongs->one[i];
	struct wrong *two = i > 0 ? one - 1 : NULL;

	if (two != NULL && !one->paired && !two->paired && two->span.end == one->span.first &&
	    two->surplus == -one->surplus)
		pair(bounds, one, two);
}

/*
 * Nothing but a relation parts two neighbours, each row of which says a number that both have
 * together: the second head may be a member of the first.
 */
static bool
are_parted(const struct bounds *bounds, const struct span *one, const struct span *two)
{
	return two->end == one->first && bounds->row[one->first].by == BOUNDS_RELATION &&
	       one->members == two->members && one->members == (int32_t)(one->all + two->all) &&
	       !signs_states_once(bounds);
}

static void
rejoin(struct bounds *bounds, struct wrongs *wrongs, size_t i)
{
	struct wrong *one = &wrongs->one[i];

	if (i == 0 || one[-1].paired || !are_parted(bounds, &one->span, &one[-1].span))
		return;
	struct bounds_row *first = &bounds->row[one->span.first];

	signs_disagree(first, DIAG_BOUNDS_TORN, BOUNDS_RELATION, BOUNDS_MEMBERS, 0);
	first->begins = false;
	for (size_t k = one->span.first; k < one->span.end; k++)
		bounds->row[k].unknown = true;
	one->paired = one[-1].paired = true;
}

/*
 * Far from each other, numbers are wrong for many reasons.  But two or three alone that come to
 * nothing together are hardly so by chance: two of one household may stand in two others.
 */
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
	if (wrongs->count > ALONE_MOST || sum != 0 || more == NULL || less == NULL)
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
	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		int32_t surplus = span_surplus(&span, counts);

		if (surplus == 0)
			continue;
		wrongs.one =
			arena_grow(wrongs.one, &wrongs.room, wrongs.count, sizeof(*wrongs.one));
		wrongs.one[wrongs.count] = (struct wrong){ .span = span, .surplus = surplus };
		rejoin(bounds, &wrongs, wrongs.count);
		pair_neighbour(bounds, &wrongs, wrongs.count++);
	}
	pair_rest(bounds, &wrongs);
	free(wrongs.one);
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

/* The only household that has fewer rows than is stated, if it lacks so many; or SIZE_MAX. */
static size_t
find_lacking(const struct bounds *bounds, enum span_counts counts, int32_t strays)
{
	struct span span;
	size_t found = SIZE_MAX;

	for (size_t at = 0; span_next(bounds, at, &span); at = span.end) {
		int32_t surplus = span_surplus(&span, counts);

		if (surplus >= 0)
			continue;
		if (found != SIZE_MAX || surplus != -strays)
			return SIZE_MAX;
		found = span.first;
	}
	return found;
}

void
astray_hold_lacking(struct bounds *bounds, enum span_counts counts)
{
	size_t kind = bounds->place[BOUNDS_MEMBERS] != SIZE_MAX ? BOUNDS_MEMBERS : BOUNDS_COVERED;
	size_t stray = SIZE_MAX;
	int32_t strays = 0;
	struct span span;

	for (size_t i = bounds->count; i-- > 0;)
		if (bounds->row[i].unknown) {
			stray = i;
			strays++;
		}
	size_t lacking = stray == SIZE_MAX ? SIZE_MAX : find_lacking(bounds, counts, strays);

	if (lacking == SIZE_MAX || !span_next(bounds, lacking, &span) ||
	    span_is_held(bounds, &span))
		return;
	struct bounds_row *row = span_held(bounds, &span);

	signs_disagree(row, DIAG_BOUNDS_LACKS, kind, kind, bounds->row[stray].line);
	row->unknown = true;
}
