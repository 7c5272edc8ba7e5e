#ifndef JZ_TABLE_BIFFSHEET_H
#define JZ_TABLE_BIFFSHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "table/biff.h"
#include "table/biffnote.h"
#include "table/comments.h"
#include "table/numform.h"
#include "table/row.h"

/* One sheet of an .xls, whole: its cells in order, and what it does not show. */

enum { BIFFSHEET_COLUMNS = 256 };

enum biffsheet_kind {
	BIFFSHEET_NUMBER,
	BIFFSHEET_TEXT,
	BIFFSHEET_BOOLEAN,
	BIFFSHEET_ERROR,
	BIFFSHEET_UNKNOWN, /* the result of a formula that cannot be read here */
	BIFFSHEET_MISSING, /* a shared text that is not there */
};

struct biffsheet_cell {
	uint32_t row;    /* from 0 */
	uint32_t column; /* from 0 */
	enum biffsheet_kind kind;
	const struct numform *shows; /* of a number */
	bool struck;                 /* through, as its format has it */
	bool hundredths;             /* the number is to be divided by 100 */
	bool whole;                  /* bits holds a signed number of 30 bits at its very top */
	uint64_t bits;               /* of the IEEE 754 double; 0 or 1 of a truth value */
	struct text text;            /* of a text or an error */
};

/* The cells and more of one sheet, by row and column.  It starts as { 0 }. */
struct biffsheet {
	struct arena arena;
	struct biffsheet_cell *cell;
	size_t room;
	size_t count;
	struct table_range *range;
	size_t range_room;
	size_t ranges;
	struct comments comments;
	uint32_t *hidden; /* rows, from 0, in order; some hold no cell */
	size_t hidden_room;
	size_t hiddens;
	bool column_hidden[BIFFSHEET_COLUMNS];
	bool broken; /* it breaks off, or a record of a cell does: cells may be missing */
};

void biffsheet_read(const struct biff *biff, size_t sheet, struct biffsheet *cells);
void biffsheet_free(struct biffsheet *cells);

/* For bsearch() in hidden. */
int biffsheet_compare_rows(const void *a, const void *b);

#endif
