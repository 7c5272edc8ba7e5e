#include "gridout.h"

#include <assert.h>
#include <stdio.h>

enum { WIDTH_MOST = 40, GAP = 2 };

static void
write_rows(const struct grid *grid, struct tool *tool)
{
	enum language language = tool->diag.language;
	struct rowout *out = tool_output(tool, &language, NULL);

	assert(grid->columns > 0);
	if (out == NULL)
		return;
	for (size_t i = 0; i < grid->columns; i++)
		if (grid->column[i].form != GRID_TEXT)
			rowout_cell(out, CELL_TEXT, grid_heading(&grid->column[i], language));
	for (size_t i = 0; i < grid->cells; i++) {
		const struct grid_column *column = &grid->column[i % grid->columns];

		if (i % grid->columns == 0)
			rowout_end_row(out);
		if (column->form != GRID_TEXT)
			rowout_cell(out, column->kind, grid->cell[i]);
	}
	rowout_end_row(out);
}

/* A line of text; blanks are written only before something. */
static void
write_line(const struct grid *grid, const struct text *cell, const size_t *width)
{
	size_t blanks = 0;

	for (size_t i = 0; i < grid->columns; i++) {
		size_t used = text_width(cell[i]);

		if (grid->column[i].form == GRID_ROWS)
			continue;
		if (cell[i].n > 0) {
			(void)printf("%*s", (int)blanks, "");
			(void)fwrite(cell[i].p, 1, cell[i].n, stdout);
			blanks = 0;
		}
		blanks += (used < width[i] ? width[i] - used : 0) + GAP;
	}
	(void)putchar('\n');
}

static void
write_text(const struct grid *grid, enum language language)
{
	struct text head[GRID_COLUMNS];
	size_t width[GRID_COLUMNS];

	assert(grid->columns > 0);
	for (size_t i = 0; i < grid->columns; i++) {
		head[i] = grid_heading(&grid->column[i], language);
		width[i] = text_width(head[i]);
	}
	for (size_t i = 0; i < grid->cells; i++) {
		size_t used = text_width(grid->cell[i]);
		size_t *widest = &width[i % grid->columns];

		if (used > *widest && used <= WIDTH_MOST)
			*widest = used;
	}
	if (grid->title.n > 0)
		(void)printf("%.*s\n\n", (int)grid->title.n, grid->title.p);
	write_line(grid, head, width);
	for (size_t i = 0; i < grid->cells; i += grid->columns)
		write_line(grid, grid->cell + i, width);
}

void
gridout_write(struct grid *grid, struct tool *tool, bool as_rows)
{
	if (as_rows || tool->output != NULL)
		write_rows(grid, tool);
	else
		write_text(grid, tool->diag.language);
	grid_free(grid);
}
