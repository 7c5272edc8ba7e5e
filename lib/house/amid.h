#ifndef JZ_HOUSE_AMID_H
#define JZ_HOUSE_AMID_H

#include <stdint.h>

#include "house/signs.h"

/* Households of another village amid those of one, where else all of a village stand together. */

enum { AMID_NONE = UINT16_MAX };

struct amid {
	uint16_t village; /* the number of its name; AMID_NONE: it is not named */
	uint16_t between; /* that of the households on both sides; else AMID_NONE */
};

/* Set between of each row of bounds, whose households are settled. */
void amid_find(const struct bounds *bounds, struct amid *row);

#endif
