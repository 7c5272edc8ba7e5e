#include "learn/rowcount.h"

enum { SEVERAL_LEAST = 5, DIFFER_PART = 10 };

bool
rowcount_holds(const struct cross *cross, size_t i, const struct bounds *bounds)
{
	size_t rows = bounds->count < cross->rows ? bounds->count : cross->rows;
	size_t several = 0; /* households of more than one row that it fits, */
	size_t differ = 0;  /* and any that it does not */
	size_t end;

	for (size_t at = 0; at < rows; at = end) {
		for (end = at + 1; end < rows && bounds->row[end].relation != BOUNDS_IS_HEAD;)
			end++;
		/* of the last, more may stand below the rows that are looked at */
		if (!crossrule_is_number(cross->value[at][i]) || end == CROSS_ROWS)
			continue;
		bool same = cross->value[at][i] == (fen_t)(end - at) * CROSS_ONE;

		several += same && end > at + 1;
		differ += !same;
	}
	return several >= SEVERAL_LEAST && differ * DIFFER_PART <= several;
}
