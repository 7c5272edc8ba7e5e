#ifndef JZ_PAY_CONTROL_H
#define JZ_PAY_CONTROL_H

#include <stdbool.h>

#include "pay/payment.h"

/* What a payment list is checked by: its totals, its sums, and what reads back of it. */

/* One row: batch, month, count, sum in yuan, in fen and in words, and how the rows went. */
void control_write(const struct payment_list *list, struct rowout *out, enum language language);

/* Sums by town, village and programme of a sorted list, with those of each town and of all. */
void control_write_summary(const struct payment_list *list, struct rowout *out,
			   enum language language);

/* Read the list at path and compare count and sum; false, with trouble reported, if they differ. */
bool control_verify(const struct payment_list *list, const char *path, struct diag *diag);

#endif
