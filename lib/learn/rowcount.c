#include "learn/rowcount.h"

enum { SEVERAL_LEAST = 5, FIT_TIMES = 9 /* as many as differ */ };

void
rowcount_add(struct rowcount *count, const struct cross *cross, size_t i,
	     const struct bounds *bounds)
{
	size_t rows = bounds->count < cross->rows ? bounds->count : cross->rows;
	size_t end;

	for (size_t at = 0; at < rows; at = end) {
		for (end = at + 1; end < rows && bounds->row[end].relation != BOUNDS_IS_HEAD;)
			end++;
		/* of the last, more may stand below the rows that are looked at */
		if (!crossrule_is_number(cross->value[at][i]) || end == CROSS_ROWS)
			continue;
		bool same = cross->value[at][i] == (fen_t)(end - at) * CROSS_ONE;

		count->fits += same;
		count->several += same && end > at + 1;
		count->differ += !same;
	}
}

bool
rowcount_holds(const struct rowcount *count)
{
	return count->several >= SEVERAL_LEAST && count->differ * FIT_TIMES <= count->fits;
}
