#ifndef JZ_AUDIT_AUDITGROUP_H
#define JZ_AUDIT_AUDITGROUP_H

#include "audit/auditclue.h"

/* Payments that stand side by side. */

/* Is a payment one of those that a check looks at, and by what are they side by side? */
typedef bool auditgroup_key(const struct audit_payment *payment, uint64_t *key);
typedef void auditgroup_take(struct auditclues *clues, const struct audit_payment *const *payment,
			     size_t count);

/* Each group of at least so many, its payments in the order of their months. */
void auditgroup_each(struct auditclues *clues, size_t least, auditgroup_key *key_of,
		     auditgroup_take *take);

#endif
