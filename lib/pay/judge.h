#ifndef JZ_PAY_JUDGE_H
#define JZ_PAY_JUDGE_H

#include "pay/payment.h"

/* Whether what a decision brings in the month is paid. */

enum payment_result {
	PAYMENT_PAID,
	PAYMENT_NOTHING, /* nothing is due in this month */
	PAYMENT_HELD,    /* something may be due, and the finding says why it is not paid */
};

/* Put a decision on the list, if it belongs there; reader is where it comes from. */
enum payment_result judge_decision(struct payment_list *list, const struct record_reader *reader,
				   const struct record *decision, struct diag *diag);

/*
 * Report what is said once for a file, when all its decisions were taken: how many were never paid
 * before and nobody looked for among members, and supplements of other months.
 */
void judge_say_rest(const struct payment_list *list, struct text file, struct diag *diag);

#endif
