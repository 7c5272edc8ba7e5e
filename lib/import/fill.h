#ifndef JZ_IMPORT_FILL_H
#define JZ_IMPORT_FILL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "import/sheet.h"
#include "mend/mend.h"

/* Cells that a clerk left out because the one above says it: merged cells, and 同上. */

struct fill_column {
	bool merged; /* the sheet merges this column over several rows: see survey.h */
	bool shared; /* a household's rows share it, and it may stand on the first one only */
	bool ditto;  /* 同上 may stand in it */
	bool broken; /* a row that is none of people stands between */
	size_t line; /* where the value above stands; 0: there is none */
	size_t n;
	char value[MEND_CELL_SIZE];
};

struct fill {
	size_t width;
	struct fill_column *column;
};

/* Set what follows from the meanings of the columns; merged is the caller's to set. */
void fill_begin(struct fill *fill, const struct sheet *sheet, struct arena *arena);

/* May cells of this column be merged over rows of different households? */
bool fill_may_merge(struct heading about);

/*
 * Is the cell one that the row above speaks for?  Then *out is what it becomes, or how it is
 * refused.  same_household: it is the household of the row above; top: the line of the top of the
 * merged range in which it is, or 0.  A range whose own top is blank has lost what it said.
 */
bool fill_cell(const struct fill *fill, const struct mender *mender, size_t place, struct text cell,
	       bool same_household, size_t top, struct mend *out);

/* The mended cell of a row stands above the next one; where it was carried, it is the same one. */
void fill_keep(struct fill *fill, size_t place, struct text value, size_t line, bool carried);

/* Nothing is carried over a page break or a row of totals, unless a merged range goes on below. */
void fill_break(struct fill *fill);

#endif
