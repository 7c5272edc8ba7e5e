#include "house/amid.h"

#include "base/arena.h"

enum { HOUSEHOLDS_OF = 12 /* one may stand amid those of another village */ };

/* The next household at a row or behind it whose village is named, or count. */
static size_t
next_named(const struct bounds *bounds, const struct amid *row, size_t at)
{
	while (at < bounds->count && (!bounds->row[at].begins || row[at].village == AMID_NONE))
		at++;
	return at;
}

/* Households whose village is not that of both neighbours, who are of one; how many. */
static size_t
mark(const struct bounds *bounds, struct amid *row, size_t *households)
{
	size_t before = next_named(bounds, row, 0);
	size_t at = next_named(bounds, row, before + 1);
	size_t amid = 0;

	*households = before < bounds->count;
	while (at < bounds->count) {
		size_t behind = next_named(bounds, row, at + 1);
		uint16_t last = row[before].village;

		++*households;
		if (behind < bounds->count && row[at].village != last &&
		    row[behind].village == last && row[before].between == AMID_NONE) {
			row[at].between = last;
			amid++;
		}
		before = at;
		at = behind;
	}
	return amid;
}

/* Do all others of a village stand together? */
static bool
is_sorted(const struct bounds *bounds, const struct amid *row)
{
	struct arena arena = { 0 };
	bool *met = arena_alloc(&arena, AMID_NONE * sizeof(*met));
	bool sorted = true;
	uint16_t last = AMID_NONE;

	for (size_t i = 0; i < AMID_NONE; i++)
		met[i] = false;
	for (size_t at = next_named(bounds, row, 0); at < bounds->count && sorted;
	     at = next_named(bounds, row, at + 1)) {
		if (row[at].between != AMID_NONE || row[at].village == last)
			continue;
		last = row[at].village;
		sorted = !met[last];
		met[last] = true;
	}
	arena_free(&arena);
	return sorted;
}

void
amid_find(const struct bounds *bounds, struct amid *row)
{
	size_t households;

	for (size_t i = 0; i < bounds->count; i++)
		row[i].between = AMID_NONE;
	size_t amid = mark(bounds, row, &households);

	if (amid == 0 || (amid * HOUSEHOLDS_OF <= households && is_sorted(bounds, row)))
		return;
	for (size_t i = 0; i < bounds->count; i++)
		row[i].between = AMID_NONE;
}
