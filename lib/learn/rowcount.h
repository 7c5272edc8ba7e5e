#ifndef JZ_LEARN_ROWCOUNT_H
#define JZ_LEARN_ROWCOUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "house/signs.h"
#include "learn/cross.h"

/*
 * Does the i-th column of numbers say in nearly all households how many rows these have, from one
 * row of a head to the next?  It is settled, and bounds have the same rows.
 */
bool rowcount_holds(const struct cross *cross, size_t i, const struct bounds *bounds);

#endif
