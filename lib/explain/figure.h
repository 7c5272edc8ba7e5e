#ifndef JZ_EXPLAIN_FIGURE_H
#define JZ_EXPLAIN_FIGURE_H

#include "explain/tell.h"

/*
 * The figures of a condition: what was held against what, with the arithmetic in numbers, and
 * the cells of the register that they come from.  Each line begins with a line feed.
 */

/* "5412.00 < 650.00 × 12 × 2 = 15600.00", and the cells of a condition without numbers. */
void figure_test(const struct telling *telling, const struct walk_test *test);

/* Is it a condition about the income of the household or of one person? */
bool figure_is_income(const struct walk_test *test);

/* The incomes behind such a condition, person by person and cell by cell. */
void figure_incomes(const struct telling *telling, const struct walk_test *test);

#endif
