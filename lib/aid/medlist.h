#ifndef JZ_AID_MEDLIST_H
#define JZ_AID_MEDLIST_H

#include "aid/medical.h"
#include "table/rowout.h"

/*
 * Write the decisions of what was posted; where all was known, those of these bills once more, so
 * that a run that broke off behind the ledger gives them the next time, as far as they still
 * stand.  What comes to less is reported, and what no longer stands.  In a trial what is new has no
 * case, so that it cannot be paid.
 */
void medlist_write(struct medical *medical, struct rowout *out, enum language language,
		   struct diag *diag);

#endif
