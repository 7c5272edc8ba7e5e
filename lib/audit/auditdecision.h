#ifndef JZ_AUDIT_AUDITDECISION_H
#define JZ_AUDIT_AUDITDECISION_H

#include "audit/auditbook.h"

/* What is kept of decisions: what they say of persons of the register, and what was approved. */

void auditdecision_take(struct audit_book *book, const struct record *row);

/* Behind the last of a file. */
void auditdecision_sort(struct audit_book *book);

/*
 * The decision of a unit that covers the month of a payment, NULL: none.  What began later was said
 * later, whichever list is named first; of one month a later row.
 */
const struct audit_decision *auditdecision_of(const struct audit_book *book,
					      const struct audit_payment *payment);

#endif
