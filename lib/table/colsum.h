#ifndef JZ_TABLE_COLSUM_H
#define JZ_TABLE_COLSUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/money.h"

/* What the columns of money of a sheet add up to.  It starts as { 0 }. */
struct colsum {
	struct colsum_column {
		fen_t fen;
		bool any; /* at least one amount stands in it */
	} * sum;
	size_t columns;
	size_t room;
};

/* There are at least so many columns. */
void colsum_widen(struct colsum *sums, size_t columns);

/* An amount in a column, from 0, as decimal_units() gives it; at most two decimals. */
void colsum_add(struct colsum *sums, size_t column, int64_t units, size_t decimals);

/* The formula over lines, from 1, of a column, from 0: "=SUM(J3:J34)". */
enum { COLSUM_FORMULA = 64 };
void colsum_formula(size_t column, size_t first, size_t last, char formula[COLSUM_FORMULA]);

void colsum_free(struct colsum *sums);

#endif
