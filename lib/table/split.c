#include "table/split.h"

#include <stdint.h>
#include <stdlib.h>

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

/* Take off the quotes around cells from there on; how many quotes.  Behind a blank one stands none.
 */
static size_t
unquote(struct split *split, size_t from)
{
	size_t taken = 0;

	for (struct text *cell = split->cell + from; cell < split->cell + split->count; cell++)
		if (cell->p[0] == '"' && cell->n > 1 && cell->p[cell->n - 1] == '"') {
			*cell = (struct text){ cell->p + 1, cell->n - 2 };
			taken += 2;
		}
	return taken;
}

static size_t
count_bits(uint64_t bits)
{
	size_t n = 0;

	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/*
 * Cut at the delimiters that have an even number of quotes before them; does every quote stand
 * around a whole cell, without any other in it?
 */
static bool
cut(struct split *split, struct text line, char delimiter)
{
	const char *p = line.p;
	uint64_t open = 0;   /* all bits, where the block begins within quotes */
	uint64_t quotes = 0; /* of the block before: that of a cell that ends at once in this one */
	size_t left = 0;     /* quotes that are not taken off */

	for (size_t at = 0; at < line.n; at += SCAN_BLOCK) {
		struct scan_stops stops = scan_stops(line.p + at, line.n - at, delimiter);
		uint64_t within = open ^ odd(stops.quotes);
		size_t from = split->count;

		p = add_cells(split, p, line.p + at, stops.delimiters & ~within);
		open = 0 - (within >> (SCAN_BLOCK - 1));
		if ((quotes | stops.quotes) != 0)
			left += count_bits(stops.quotes) - unquote(split, from);
		quotes = stops.quotes;
	}
	split_add(split, (struct text){ p, (size_t)(line.p + line.n - p) });
	return left == (quotes == 0 ? 0 : unquote(split, split->count - 1));
}

bool
split_line(struct split *split, struct text line, char delimiter)
{
	if (!cut(split, line, delimiter)) {
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
