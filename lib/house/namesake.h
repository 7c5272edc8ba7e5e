#ifndef JZ_HOUSE_NAMESAKE_H
#define JZ_HOUSE_NAMESAKE_H

#include "house/signs.h"

/*
 * Two rows, one right below the other, have the same name and not the same identity number: mostly
 * a cell that was dragged down.
 */

/* Set namesake of the lower ones, where the sheet has hardly any. */
void namesake_find(struct bounds *bounds);

#endif
