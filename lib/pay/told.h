#ifndef JZ_PAY_TOLD_H
#define JZ_PAY_TOLD_H

#include "pay/candidate.h"

/*
 * What a bank says of a payment that comes back, that the person is dead, it says of the holder of
 * the account.  That is the beneficiary where no other holder was named, else whom the household
 * has of that name.  As long as this is the bank's last word of him nothing goes to him, under
 * whichever programme, account or number of a household, and nothing to that account.
 *
 * A household whose head it is goes on where somebody else of it lives and its money goes to the
 * account of another holder; so does whoever had a holder that died, with another one.
 */

/*
 * Is the candidate held because of it?  That is reported, once for a row; where the row's remark
 * speaks of it (decide/remark.h) it is paid all the same, and that is reported too.  What was sent
 * for the very month is candidate_is_back()'s.
 */
bool told_dead(struct candidate *c);

/* Report a household that is paid though its head is dead by the bank's word. */
void told_head(const struct candidate *c);

#endif
