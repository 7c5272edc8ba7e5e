#ifndef JZ_HOUSE_ASTRAY_H
#define JZ_HOUSE_ASTRAY_H

#include "house/span.h"

/* Somebody in the wrong household: one has rows too many, and another too few. */

/*
 * Where the numbers are right in nearly all households: which have as many rows too many as a
 * neighbour, or the only others that are wrong, have too few (astray of a row of each).  A
 * neighbour whom the relation alone parts from the other, though their number is that of both
 * together, is of none.
 */
void astray_find(struct bounds *bounds, enum span_counts counts);

/* Once all else was judged: a row of each such household is of none, so that all are held back. */
void astray_hold(struct bounds *bounds);

/* The same of the only household that has too few rows, where as many are of none that is known. */
void astray_hold_lacking(struct bounds *bounds, enum span_counts counts);

#endif
