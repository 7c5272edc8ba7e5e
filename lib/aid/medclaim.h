#ifndef JZ_AID_MEDCLAIM_H
#define JZ_AID_MEDCLAIM_H

#include "aid/billbook.h"
#include "decide/claimlist.h"

/*
 * What was decided for medical bills and a late bill or a reversal took away again, as claims: one
 * for each case that is less now than it was.  The ledger of bills does not know what was paid of
 * it and what came back: people write that into the list.
 */

/* Find them in the ledger, with what was posted to it; texts are in the arena or the book's. */
void medclaim_find(struct claims *claims, const struct billbook *book, struct arena *arena);

#endif
