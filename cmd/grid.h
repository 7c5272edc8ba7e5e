#ifndef JZ_GRID_H
#define JZ_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "tool.h"

/*
 * A short list that a person reads on a terminal and a program as rows: aligned text on
 * standard output, or CSV and workbooks as every tool writes them.
 */

enum grid_form {
	GRID_BOTH,
	GRID_TEXT, /* in the text only */
	GRID_ROWS, /* in the rows only */
};

struct grid_column {
	const char *zh; /* heading */
	const char *en;
	enum cell_kind kind;
	enum grid_form form;
};

enum { GRID_COLUMNS = 16 };

struct grid {
	struct text title; /* a line above the text; blank: none */
	const struct grid_column *column;
	size_t columns;
	struct arena arena; /* the cells' */
	struct text *cell;  /* row by row */
	size_t cells;
	size_t room;
};

/* Add the next cell, rows filling from the left; a copy is kept. */
void grid_add(struct grid *grid, struct text cell);

/*
 * Write it, with a heading: as rows where as_rows is set or the tool has an -o, else as text
 * with trailing blanks off.  Then everything is freed.
 */
void grid_write(struct grid *grid, struct tool *tool, bool as_rows);

#endif
