#include "table/colsum.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "table/shown.h"

void
colsum_widen(struct colsum *sums, size_t columns)
{
	while (sums->columns < columns) {
		sums->sum = arena_grow(sums->sum, &sums->room, sums->columns, sizeof(*sums->sum));
		sums->sum[sums->columns++] = (struct colsum_column){ 0 };
	}
}

void
colsum_add(struct colsum *sums, size_t column, int64_t units, size_t decimals)
{
	sums->sum[column].any = true;
	sums->sum[column].fen += units * (decimals == 0 ? 100 : decimals == 1 ? 10 : 1);
}

void
colsum_formula(size_t column, size_t first, size_t last, char formula[COLSUM_FORMULA])
{
	char letters[SHOWN_LETTERS];
	struct text name = shown_column(column, letters);

	(void)snprintf(formula, COLSUM_FORMULA, "=SUM(%.*s%zu:%.*s%zu)", (int)name.n, name.p, first,
		       (int)name.n, name.p, last);
}

void
colsum_free(struct colsum *sums)
{
	free(sums->sum);
	*sums = (struct colsum){ 0 };
}
