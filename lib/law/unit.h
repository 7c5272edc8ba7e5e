#ifndef JZ_LAW_UNIT_H
#define JZ_LAW_UNIT_H

#include "law/walk.h"

/*
 * Steps 5 to 9, the household of the members left: minimum living allowance, phase-out, low
 * income, rigid expenditure, or none.  Adds its row, and those of step 7's single persons.
 */
void unit_decide(struct walk *walk);

/* What a refused household is told where it failed this condition; 0: nothing of its own. */
reasons_t unit_refusal(enum criterion criterion);

/* Is it one of the conditions of a phase-out alone? */
bool unit_is_phase_out(enum criterion criterion);

/* The household's row of a refusal. */
void unit_refuse(struct walk *walk, reasons_t reasons);

#endif
