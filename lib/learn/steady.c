#include "learn/steady.h"

#include "base/hash.h"

enum {
	SAME_LEAST = 4, /* households, */
	DIFFER_OF = 6,  /* beside so many of which one may differ */
};

static uint64_t
hash_of(struct text cell)
{
	return cell.n == 0 ? 0 : hash_text(cell) | 1;
}

void
steady_begin(struct steady *steady, size_t width)
{
	*steady = (struct steady){ .width = width };
	steady->cell =
		arena_alloc(&steady->arena, (STEADY_ROWS * width + 1) * sizeof(*steady->cell));
	steady->first = arena_alloc(&steady->arena, (width + 1) * sizeof(*steady->first));
	steady->column = arena_alloc(&steady->arena, (width + 1) * sizeof(*steady->column));
	for (size_t i = 0; i < width; i++) {
		steady->first[i] = 0;
		steady->column[i] = (struct steady_column){ 0 };
	}
}

void
steady_row(struct steady *steady, const struct text *cell)
{
	if (steady->rows == STEADY_ROWS)
		return;
	uint64_t *row = &steady->cell[steady->rows++ * steady->width];

	for (size_t i = 0; i < steady->width; i++)
		row[i] = hash_of(cell[i]);
}

/* What the rows of a household say in a column. */
static void
settle_household(struct steady *steady, size_t place, size_t first, size_t end)
{
	struct steady_column *column = &steady->column[place];
	uint64_t said = steady->cell[first * steady->width + place];
	bool blank = said == 0;
	bool differs = false;

	for (size_t i = first + 1; i < end; i++) {
		uint64_t cell = steady->cell[i * steady->width + place];

		blank |= cell == 0;
		differs |= cell != said;
	}
	column->blank += blank;
	column->differ += !blank && differs;
	column->same += !blank && !differs;
}

void
steady_settle(struct steady *steady, const struct bounds *bounds)
{
	size_t end = 0;

	for (size_t at = 0; at < steady->rows && at < bounds->count; at = end) {
		end = bounds_end_of(bounds, at);
		if (end > steady->rows)
			return;
		for (size_t i = 0; i < steady->width && end - at > 1; i++)
			settle_household(steady, i, at, end);
	}
}

void
steady_take(struct steady *steady, const struct text *cell, size_t line)
{
	steady->line = line;
	for (size_t i = 0; i < steady->width; i++)
		steady->first[i] = hash_of(cell[i]);
}

bool
steady_holds(const struct steady *steady, size_t place, struct text cell)
{
	const struct steady_column *column = &steady->column[place];

	return column->same < SAME_LEAST ||
	       (column->differ + column->blank) * DIFFER_OF > column->same ||
	       steady->first[place] == hash_of(cell);
}

void
steady_free(struct steady *steady)
{
	arena_free(&steady->arena);
}
