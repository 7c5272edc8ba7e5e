#ifndef JZ_LAW_UNIT_H
#define JZ_LAW_UNIT_H

#include "law/walk.h"

/*
 * Steps 5 to 9, the household of the members left: minimum living allowance, phase-out, low
 * income, rigid expenditure, or none.  Adds its row, and those of step 7's single persons.
 */
void unit_decide(struct walk *walk);

/* The household's row of a refusal. */
void unit_refuse(struct walk *walk, reasons_t reasons);

#endif
