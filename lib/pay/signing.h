#ifndef JZ_PAY_SIGNING_H
#define JZ_PAY_SIGNING_H

#include "pay/payment.h"

/*
 * The sheet of a batch that the town's leaders sign, as a workbook: place and month in its title,
 * every column in words, sums of each village, town and of all, in figures and in words, and below
 * them what the batch and the ledger are known by, and where to sign.
 */

/* "河坝镇2026年12月社会救助资金发放表"; the list is sorted.  It lives as long as the list. */
struct text signing_title(struct payment_list *list, enum language language);

/* "河坝镇等2个乡镇", for other titles; the list is sorted.  It lives as long as the list. */
struct text signing_place(struct payment_list *list, enum language language);

/* With what a row begins that is a sum. */
struct text signing_total(enum language language);

/* The sheet, as a batch_side has it: a sorted list, whose head of the ledger is known. */
void signing_write(const struct payment_list *list, struct rowout *out, enum language language);

#endif
