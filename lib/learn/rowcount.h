#ifndef JZ_LEARN_ROWCOUNT_H
#define JZ_LEARN_ROWCOUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "house/signs.h"
#include "learn/cross.h"

/*
 * Does a column of numbers say in nearly all households how many rows these have, from one row of a
 * head to the next?
 */

/* It starts as { 0 }. */
struct rowcount {
	size_t fits;    /* households that it fits, */
	size_t several; /* of these such as have more than one row, */
	size_t differ;  /* and those that it does not */
};

/* The i-th column of a sheet's numbers, which is settled; bounds have the same rows. */
void rowcount_add(struct rowcount *count, const struct cross *cross, size_t i,
		  const struct bounds *bounds);

bool rowcount_holds(const struct rowcount *count);

#endif
