#ifndef JZ_PAY_WHY_H
#define JZ_PAY_WHY_H

#include "base/prose.h"
#include "pay/payment.h"

/* Why a payment is not what it was last month, by the decisions of the list and by the ledger. */

enum why_change {
	WHY_NEW,
	WHY_GONE,
	WHY_OTHER, /* amount, account or category */
};

/*
 * The reason of a change about a household's payment, or a person's of it, in the language of
 * prose, in which it stands until prose is used again.  The person of a household's payment is its
 * head.
 */
struct text why(const struct payment_list *list, enum why_change change, struct text household,
		struct text person_id, struct text person, struct prose *prose);

#endif
