#ifndef JZ_PAY_ALIKE_H
#define JZ_PAY_ALIKE_H

#include "pay/payment.h"

/*
 * What is paid once is known by its case (案号), which a person types: the same bill under a case
 * that was typed in another way would be paid a second time.  Alike are two payments of one
 * programme to one person under two cases, of one month and amount, but for the stages of one, R2/1
 * and R2/2; or of whatever month and amount, where the cases are one but for how they are typed;
 * or of two programmes, as the two kinds of relief, under one case.
 */

/* What is alike; case_id is the list's or the ledger's. */
struct alike {
	struct text case_id;
	month_t owed;
};

/* Is there one in the list, or in the ledger? */
bool alike_find(const struct payment_list *list, const struct payment *payment,
		struct alike *found);

#endif
