#include "table/split.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/scan.h"

void
split_add(struct split *split, struct text cell)
{
	split->cell = arena_grow(split->cell, &split->room, split->count, sizeof(cell));
	split->cell[split->count++] = cell;
}

/* The cells that end at these bits of a block, of which the first begins at p; the next does. */
static const char *
add_cells(struct split *split, const char *p, const char *block, uint64_t ends)
{
	while (split->room - split->count < SCAN_BLOCK)
		split->cell =
			arena_grow(split->cell, &split->room, split->room, sizeof(*split->cell));
	struct text *cell = split->cell + split->count;

	for (; ends != 0; ends &= ends - 1) {
		const char *end = block + (unsigned)__builtin_ctzll(ends);

		*cell++ = (struct text){ p, (size_t)(end - p) };
		p = end + 1;
	}
	split->count = (size_t)(cell - split->cell);
	return p;
}

/* Each bit: is the number of bits odd that are set up to it, itself included? */
static uint64_t
odd(uint64_t bits)
{
	if (bits == 0)
		return 0;
	for (int shift = 1; shift < SCAN_BLOCK; shift *= 2)
		bits ^= bits << shift;
	return bits;
}

/* Cut at the delimiters that have an even number of quotes before them; are there quotes? */
static bool
cut(struct split *split, struct text line, char delimiter)
{
	const char *p = line.p;
	uint64_t open = 0; /* all bits, where the block begins within quotes */
	uint64_t any = 0;

	for (size_t at = 0; at < line.n; at += SCAN_BLOCK) {
		struct scan_stops stops = scan_stops(line.p + at, line.n - at, delimiter);
		uint64_t within = open ^ odd(stops.quotes);

		p = add_cells(split, p, line.p + at, stops.delimiters & ~within);
		open = 0 - (within >> (SCAN_BLOCK - 1));
		any |= stops.quotes;
	}
	split_add(split, (struct text){ p, (size_t)(line.p + line.n - p) });
	return any != 0;
}

static const char *
find_quote(const char *from, const char *end)
{
	return memchr(from, '"', (size_t)(end - from));
}

/* Take off the quotes around whole cells; false where there are others. */
static bool
unquote(struct split *split, struct text line)
{
	const char *end = line.p + line.n;
	struct text *cell = split->cell;

	for (const char *open = line.p; (open = find_quote(open, end)) != NULL; open++) {
		const char *close = find_quote(open + 1, end);

		while (cell < split->cell + split->count && cell->p < open)
			cell++;
		if (close == NULL || cell == split->cell + split->count || cell->p != open ||
		    close != cell->p + cell->n - 1)
			return false;
		*cell = (struct text){ open + 1, (size_t)(close - open) - 1 };
		open = close;
	}
	return true;
}

bool
split_line(struct split *split, struct text line, char delimiter)
{
	if (cut(split, line, delimiter) && !unquote(split, line)) {
		split->count = 0;
		return false;
	}
	split->plain = !scan_blank(line.p, line.n);
	if (!split->plain)
		split_trim(split);
	return true;
}

void
split_trim(struct split *split)
{
	for (size_t i = 0; i < split->count; i++)
		split->cell[i] = text_trim(split->cell[i]);
}

void
split_free(struct split *split)
{
	free(split->cell);
	*split = (struct split){ 0 };
}
