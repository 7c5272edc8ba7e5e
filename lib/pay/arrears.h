#ifndef JZ_PAY_ARREARS_H
#define JZ_PAY_ARREARS_H

#include "pay/candidate.h"

/*
 * Arrears: what is approved for months before that of the list and was not sent, for whatever
 * reason, or came back.  For each such month from that in which the ledger opened on, the list gets
 * a line of its own over the difference; so nothing is ever sent above what is approved.
 *
 * Not by itself, but with a finding: what the person paid back; what the bank refused for a reason
 * that is still there; what another row of the list, or another programme, says or pays.
 */

/* Put on the list what a decision is owed for earlier months. */
void arrears_take(struct candidate *c);

/* Does the list make up for a month before it? */
bool arrears_answers(const struct payment_list *list, month_t owed);

/* arrears(5) of a list. */
void arrears_write(const struct payment_list *list, struct rowout *out, enum language language);

#endif
