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

/* A line while it is cut, block by block. */
struct cutting {
	struct split *split;
	const char *p;   /* where the next cell begins */
	uint64_t begins; /* 1: the block begins with it */
	uint64_t open;   /* all bits, where the block begins within quotes */
	uint64_t closed; /* 1: a quote stands before the block that ends a cell */
};

static void
unquote(struct text *cell)
{
	*cell = (struct text){ cell->p + 1, cell->n - 2 };
}

/*
 * Cut a block of n bytes with quotes, or behind some: at the delimiters that have an even number of
 * quotes before them.  Does every quote stand around a whole cell, without any other in it?
 */
static bool
cut_quoted(struct cutting *at, const char *block, size_t n, struct scan_stops stops)
{
	uint64_t within = at->open ^ odd(stops.quotes);
	uint64_t ends = stops.delimiters & ~within;
	uint64_t opens = stops.quotes & within;
	uint64_t closes = stops.quotes & ~within;
	uint64_t all = n < SCAN_BLOCK ? (UINT64_C(1) << n) - 1 : UINT64_MAX;
	size_t from = at->split->count;

	if ((opens & ~(ends << 1 | at->begins)) != 0 ||
	    ((closes << 1 | at->closed) & all & ~ends) != 0)
		return false;
	at->p = add_cells(at->split, at->p, block, ends);
	if (at->closed)
		unquote(at->split->cell + from);
	at->begins = ends >> (SCAN_BLOCK - 1);
	at->open = 0 - (within >> (SCAN_BLOCK - 1));
	at->closed = closes >> ((n < SCAN_BLOCK ? n : SCAN_BLOCK) - 1);
	/* that of a cell that is not ended yet stands last */
	for (closes &= all >> 1; closes != 0; closes &= closes - 1) {
		uint64_t before = (closes & -closes) - 1;

		unquote(at->split->cell + from + __builtin_popcountll(ends & before));
	}
	return true;
}

static bool
cut_block(struct cutting *at, const char *block, size_t n, struct scan_stops stops)
{
	if ((stops.quotes | at->open | at->closed) != 0)
		return cut_quoted(at, block, n, stops);
	at->p = add_cells(at->split, at->p, block, stops.delimiters);
	at->begins = stops.delimiters >> (SCAN_BLOCK - 1);
	return true;
}

/* Cut at the delimiters outside quotes; false where libcsv must judge. */
static bool
cut(struct split *split, struct text line, char delimiter)
{
	enum { BLOCKS = 8, STEP = BLOCKS * SCAN_BLOCK };
	struct cutting at = { .split = split, .p = line.p, .begins = 1 };
	struct scan_stops stops[BLOCKS];
	bool blank = false;

	for (size_t i = 0; i < line.n; i += SCAN_BLOCK) {
		const char *block = line.p + i;
		size_t left = line.n - i;

		if (i % STEP == 0)
			blank |= scan_line(block, left < STEP ? left : STEP, delimiter, stops);
		if (!cut_block(&at, block, left, stops[i % STEP / SCAN_BLOCK]))
			return false;
	}
	split_add(split, (struct text){ at.p, (size_t)(line.p + line.n - at.p) });
	if (at.closed)
		unquote(split->cell + split->count - 1);
	split->plain = !blank;
	return at.open == 0;
}

bool
split_line(struct split *split, struct text line, char delimiter)
{
	if (!cut(split, line, delimiter)) {
		split->count = 0;
		return false;
	}
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
