#ifndef JZ_EXPLAIN_GROUNDS_H
#define JZ_EXPLAIN_GROUNDS_H

#include "explain/tell.h"

/*
 * The reasons of one row of a decision in a letter: first what it is granted by, then, condition by
 * condition of each kind of aid, what was not met, with its figures.  refused: the household's
 * failed conditions are told too.  Each is cited as the rules in force have it.
 */
void grounds_tell(const struct telling *telling, reasons_t reasons, bool refused);

#endif
