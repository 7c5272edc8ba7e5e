#ifndef JZ_EXPLAIN_AMOUNT_H
#define JZ_EXPLAIN_AMOUNT_H

#include "explain/tell.h"

/*
 * How the amount of an outcome was computed: each term with its arithmetic in numbers, its
 * rounding, the cells and the rule values behind it; then their sum.  Nothing where it pays
 * nothing.
 */
void amount_tell(const struct telling *telling, const struct outcome *outcome);

#endif
