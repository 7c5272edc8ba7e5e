#ifndef JZ_HOUSE_MARKS_H
#define JZ_HOUSE_MARKS_H

#include <stddef.h>
#include <stdint.h>

#include "house/signs.h"

/* √ beside the persons of a household who are covered, against the number that it states. */

/* Set odd_marks of the first rows of households, where nearly all others agree. */
void marks_find(struct bounds *bounds);

/* How many rows of the household are marked that begins with row at. */
int32_t marks_count(const struct bounds *bounds, size_t at);

#endif
