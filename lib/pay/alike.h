#ifndef JZ_PAY_ALIKE_H
#define JZ_PAY_ALIKE_H

#include "pay/payment.h"

/*
 * What is paid once is known by its case (案号), which a person types: the same bill under a case
 * that was typed in another way would be paid a second time.  Alike are two payments of one
 * programme, month and amount to one person under two cases; the stages of one, R2/1 and R2/2, are
 * not.
 */

/* The case of a payment of the list, or of the ledger, that is alike; blank: there is none. */
struct text alike_case(const struct payment_list *list, const struct payment *payment);

#endif
