#include "table/colsum.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

enum { LETTERS = 26, NAME_SIZE = 16 };

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
	char name[NAME_SIZE] = { 0 };
	size_t at = NAME_SIZE - 1;

	for (size_t rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS)
		name[--at] = (char)('A' + (rest - 1) % LETTERS);
	(void)snprintf(formula, COLSUM_FORMULA, "=SUM(%s%zu:%s%zu)", name + at, first, name + at,
		       last);
}

void
colsum_free(struct colsum *sums)
{
	free(sums->sum);
	*sums = (struct colsum){ 0 };
}
