#ifndef JZ_COMPARE_RELATIVE_H
#define JZ_COMPARE_RELATIVE_H

#include "compare/difference.h"

/*
 * What changed for one person of a register, or for a household as a whole.  Each change goes
 * through difference_say(): household, life, income, then the other columns that both files have,
 * in the order of column.def.
 */

/* A person who is in both files; rows of each. */
void relative_compare(struct difference *difference, size_t before, size_t after);

/* A household that is in both files; groups of each.  The head, and the household columns. */
void relative_compare_shared(struct difference *difference, size_t before, size_t after);

#endif
