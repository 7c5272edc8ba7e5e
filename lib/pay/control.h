#ifndef JZ_PAY_CONTROL_H
#define JZ_PAY_CONTROL_H

#include <stdbool.h>

#include "decide/proof.h"
#include "pay/payment.h"

/* What a payment list is checked by: its totals, its sums, and what reads back of it. */

/*
 * The first 16 digits of the SHA-256 over the lines "account,fen" of all payments, sorted, each
 * ended by a line feed: a changed account and two swapped ones show, in whatever order the list
 * stands.
 */
char *control_digest(const struct payment_list *list, char digest[PROOF_SIZE]);

/*
 * One row: batch, month, count, sum in yuan, in fen and in words, how the rows went, the digest,
 * and the head of the ledger.
 */
void control_write(const struct payment_list *list, struct rowout *out, enum language language);

/* What a row of that summary that is a sum says, parted by "|". */
struct text control_total(enum language language);

/* What a chart of that summary shows. */
extern const struct rowout_chart control_chart;

/* Sums by town, village and programme of a sorted list, with those of each town and of all. */
void control_write_summary(const struct payment_list *list, struct rowout *out,
			   enum language language);

/* Read the list at path and compare count and sum; false, with trouble reported, if they differ. */
bool control_verify(const struct payment_list *list, const char *path, struct diag *diag);

#endif
