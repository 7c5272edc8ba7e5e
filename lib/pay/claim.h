#ifndef JZ_PAY_CLAIM_H
#define JZ_PAY_CLAIM_H

#include "decide/claimlist.h"
#include "pay/payment.h"

/*
 * What was drawn and was not due: what the ledger holds for a unit and month above what is approved
 * for it now, because the person died, aid ended or fell, or another programme paid the same
 * person.
 */

/* Find what the ledger holds too much up to the month of the list, whose decisions were all taken.
 */
void claim_find(struct claims *claims, const struct payment_list *list);

#endif
