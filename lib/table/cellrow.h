#ifndef JZ_TABLE_CELLROW_H
#define JZ_TABLE_CELLROW_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "table/colwidth.h"
#include "table/rowform.h"

/*
 * A row of cells that is held back until it is whole, for a writer that must know all of it
 * first; and how wide the columns have become so far.  It starts as { 0 }.
 */
struct cellrow_cell {
	enum cell_kind kind;
	struct text value; /* with a NUL behind it */
};

struct cellrow {
	struct arena arena; /* texts of the row */
	struct cellrow_cell *cell;
	size_t room;
	size_t count;
	bool begun;             /* the header is over */
	struct colwidth *width; /* of each column that ever was */
	size_t width_room;
	size_t widths;
};

/* One more cell; its width counts. */
void cellrow_add(struct cellrow *row, enum cell_kind kind, struct text value);

/* The level named in a cell, counted from 1, in either language; DIAG_NOTE where none is. */
enum diag_level cellrow_level(const struct cellrow *row, size_t column);

/* Does a cell say one of these words, parted by "|"?  Blanks say nothing. */
bool cellrow_has(const struct cellrow *row, struct text words);

/* Let a column, from 0, be wide enough for a text of a kind that is no cell. */
void cellrow_widen(struct cellrow *row, size_t column, enum cell_kind kind, struct text value);

/* How many lines the row needs where no text is wider than width. */
size_t cellrow_lines(const struct cellrow *row, size_t width);

/* The row is over, the first one as the header; the widths stay. */
void cellrow_reset(struct cellrow *row);
void cellrow_free(struct cellrow *row);

#endif
