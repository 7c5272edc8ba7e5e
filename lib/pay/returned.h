#ifndef JZ_PAY_RETURNED_H
#define JZ_PAY_RETURNED_H

#include "pay/reconcile.h"
#include "table/rowout.h"

/*
 * What became of a batch, as lists: every result, what is to be paid again, whom to look at first.
 * They are read off a reconcile whose return is at its end; its texts are those of the rows.
 */

/* A list, header first: every result (returns(5)), the lines that are none of the batch last. */
void returned_write(const struct reconcile *r, struct rowout *out, enum language language);

/* What is to be paid again as it is: decisions that are approved already. */
void returned_write_again(const struct reconcile *r, struct rowout *out, enum language language);

/* Whom to look at before anything more is paid: rechecks(5), a household once. */
void returned_write_rechecks(const struct reconcile *r, struct rowout *out, enum language language);

/*
 * The row of payment i, below r->payments, of each; false, with a row that is blank or half filled,
 * where it has no result, is not to be paid again, or needs no look.
 */
bool returned_row(const struct reconcile *r, size_t i, struct record *out);
bool returned_again(const struct reconcile *r, size_t i, struct record *out);
bool returned_recheck(const struct reconcile *r, size_t i, struct record *out);

#endif
