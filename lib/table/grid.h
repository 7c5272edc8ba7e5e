#ifndef JZ_TABLE_GRID_H
#define JZ_TABLE_GRID_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "table/rowout.h"

/*
 * A short list that a person reads as aligned text and a program as rows.  It starts as { 0 }
 * with its columns set.
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

/* What stands above a column. */
struct text grid_heading(const struct grid_column *column, enum language language);

void grid_free(struct grid *grid);

#endif
