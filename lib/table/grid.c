#include "table/grid.h"

#include <stdlib.h>

void
grid_add(struct grid *grid, struct text cell)
{
	grid->cell = arena_grow(grid->cell, &grid->room, grid->cells, sizeof(*grid->cell));
	grid->cell[grid->cells++] = arena_text(&grid->arena, cell);
}

struct text
grid_heading(const struct grid_column *column, enum language language)
{
	return text_of(language == LANGUAGE_ZH ? column->zh : column->en);
}

void
grid_free(struct grid *grid)
{
	free(grid->cell);
	arena_free(&grid->arena);
}
