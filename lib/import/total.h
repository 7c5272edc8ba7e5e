#ifndef JZ_IMPORT_TOTAL_H
#define JZ_IMPORT_TOTAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "mend/mend.h"

/* Sums of the columns of a sheet, against which its rows of totals are checked. */

struct total_sum {
	int64_t sum;   /* in hundredths */
	int64_t heads; /* of the rows of heads alone */
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
};

void total_begin(struct total *total, size_t width, struct arena *arena);

/* The sums so far of the sheet before: from[] are the places of the columns there, or SIZE_MAX. */
void total_follow(struct total *total, const struct total *before, const size_t *from);

/* Add a row of people; value[] are its mended cells. */
void total_add(struct total *total, const struct text *value, bool is_head);

/* How a cell of a row of totals fares. */
enum total_result {
	TOTAL_NOTHING, /* it says no sum */
	TOTAL_AGREES,
	TOTAL_DIFFERS, /* *made is what the rows add up to */
	TOTAL_PASSED,  /* a number under a column that nobody knows, and that has others: *unread */
	TOTAL_UNREAD,  /* rows of the column could not be read: *unread of them */
};

/*
 * Check a cell of a row of totals under a column, which is NULL where it is unknown: an amount or a
 * number against the column, "28户" and "66人" against the rows.
 */
enum total_result total_check(const struct total *total, const struct mender *mender,
			      const struct mend_from *from, size_t place, struct text cell,
			      int64_t *made, size_t *unread);

/* The row of totals is done: the next part begins. */
void total_next(struct total *total);

#endif
