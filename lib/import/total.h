#ifndef JZ_IMPORT_TOTAL_H
#define JZ_IMPORT_TOTAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "import/sheet.h"
#include "mend/control.h"
#include "mend/mend.h"

/* Sums of the columns of a sheet, against which its rows of totals are checked. */

struct total_sum {
	int64_t sum;   /* in hundredths */
	int64_t heads; /* of the rows of heads alone */
	size_t below;  /* cells that are below nothing, and added */
	size_t unread; /* cells with content that are no numbers */
};

enum total_level {
	TOTAL_PART,  /* since the last row of totals */
	TOTAL_SHEET, /* of the sheet */
	TOTAL_ALL,   /* of this sheet and those before it */
	TOTAL_LEVELS,
};

struct total {
	size_t width;
	struct total_sum *sum[TOTAL_LEVELS]; /* by column */
	size_t rows[TOTAL_LEVELS];           /* of people */
	size_t households[TOTAL_LEVELS];
	bool whole; /* a total of them that fits nothing is of the sheet, not of its last part */
};

void total_begin(struct total *total, size_t width, struct arena *arena);

/* The sums so far of the sheet before: from[] are the places of the columns there, or SIZE_MAX. */
void total_follow(struct total *total, const struct total *before, const size_t *from);

/* The sums of from as they are now. */
void total_copy(struct total *total, const struct total *from, struct arena *arena);

/* In SHEET and ALL the rows that came behind those of before; in PART none. */
void total_since(struct total *total, const struct total *now, const struct total *before,
		 struct arena *arena);

/* Add a row of people; value[] are its mended cells. */
void total_add(struct total *total, const struct text *value, bool is_head);

/* How a cell of a row of totals fares. */
enum total_result {
	TOTAL_NOTHING, /* it says no sum */
	TOTAL_AGREES,
	TOTAL_DIFFERS, /* made is what the rows add up to */
	TOTAL_PASSED,  /* a number under a column that nobody knows, and that has others: unread */
	TOTAL_UNREAD,  /* rows of the column could not be read: unread of them */
};

struct total_found {
	int64_t made;
	size_t unread;
	unsigned levels; /* that it agrees with, a bit each */
	size_t of;       /* the place of another column, of which the sum in words is; 0: its own */
};

/*
 * Check a cell of a row of totals under a column, which is NULL where it is unknown: an amount or a
 * number against the column, "28户" and "66人" against the rows.
 */
enum total_result total_check(const struct total *total, const struct mender *mender,
			      const struct mend_from *from, size_t place, struct text cell,
			      struct total_found *found);

/* The row of totals is done: the next part begins. */
void total_next(struct total *total);

/*
 * The rows of totals of a sheet.  Most stand below the rows that they are of; a 合计 may stand
 * right below the header too, and a 小计 above its village.  One that does not agree with the rows
 * above is kept until the sheet ends, and held against those below: the fit of more of its cells
 * says which are meant, and where none is better, what the other totals of the sheet are.
 */

struct total_row {
	size_t line;
	const struct text *cell;
	const unsigned char *mark; /* NULL in a text file */
	size_t count;
	struct total before; /* the rows above */
	struct total below;  /* PART: to the next total */
	bool closed;         /* there was one */
};

struct total_sheet {
	const struct sheet *sheet;
	const struct mender *mender;
	struct diag *diag;
	struct total total;    /* of the rows so far */
	struct total_row *row; /* that do not agree with those above */
	size_t room;
	size_t count;
	size_t above; /* rows of totals that agree with the rows above, and below */
	size_t below;
	struct total_control {
		size_t line; /* 0: nothing does */
		int64_t value;
	} control[CONTROL_KINDS]; /* what stands above the header */
	struct arena arena;
};

/*
 * The sheet, which was rewound, the mender and diag outlive it; sums->total is begun in the arena.
 */
void total_sheet_begin(struct total_sheet *sums, const struct sheet *sheet,
		       const struct mender *mender, struct diag *diag, struct arena *arena);

/* A row of totals.  The next part begins. */
void total_sheet_take(struct total_sheet *sums, const struct sheet_row *row);

/* The sheet has no more rows: say what is wrong with the totals that were kept. */
void total_sheet_settle(struct total_sheet *sums);

/*
 * All parts of a sheet were read: hold what stands above the header of the first against all rows,
 * up to the last, and say where it is not so.
 */
void total_check_controls(const struct total_sheet *first, const struct total_sheet *last);

void total_sheet_free(struct total_sheet *sums);

#endif
