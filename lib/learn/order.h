#ifndef JZ_LEARN_ORDER_H
#define JZ_LEARN_ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/*
 * Columns of days and months of which one is never after the other: 审批日期 and 发放日期.  A row
 * in which it is has a wrong day.  Of two that say the same, so has a row in which they do not.
 */

enum { ORDER_COLUMNS = 8 };

/* It starts as { 0 }. */
struct order {
	size_t place[ORDER_COLUMNS]; /* of columns in the sheet */
	size_t columns;
	struct order_pair {
		size_t before; /* rows in which the first is before the second, */
		size_t same;   /* is the same as far as both say, */
		size_t after;  /* or is after it */
	} pair[ORDER_COLUMNS][ORDER_COLUMNS];
};

/* A column that may have days; too many are left out. */
void order_column(struct order *order, size_t place);

/* A row: its days by column, as 2026-07-01 or 2026-07; what is neither says nothing. */
void order_row(struct order *order, const struct text day[ORDER_COLUMNS]);

/* The i-th column is never after the k-th: does the row keep it, where the others do? */
bool order_holds(const struct order *order, size_t i, size_t k, struct text first,
		 struct text second);

/*
 * The two columns say the same: does the row, where nine of ten others do?  A month between them is
 * no fault: what is done on one day mostly may take longer once.
 */
bool order_agrees(const struct order *order, size_t i, size_t k, struct text first,
		  struct text second);

#endif
