#ifndef JZ_PAY_SETTLE_H
#define JZ_PAY_SETTLE_H

#include <stdbool.h>

#include "base/day.h"
#include "base/diag.h"
#include "pay/verdict.h"
#include "register/record.h"

/*
 * The town's word on a decision (大办发〔2021〕30号（十八）: the town confirms).  Nothing is ever
 * recomputed: the amount is the town's where it gave one and said why, else the proposed one.
 * What is approved or refused stays so, but that it may be suspended and approved again.
 * Undecided and invalid rows cannot be approved, and what rests on illustrative values only where
 * that is asked for.
 */

enum settle_result {
	SETTLE_APPROVED,  /* now */
	SETTLE_REFUSED,   /* now */
	SETTLE_SUSPENDED, /* now */
	SETTLE_KEPT,      /* had the town's word already */
	SETTLE_OPEN,      /* has none yet */
	SETTLE_WAITS,     /* undecided or invalid */
	SETTLE_NOTHING,   /* not entitled, and not asked about */
	SETTLE_HELD,      /* asked for and not done; the finding says why */
	SETTLE_SHOWN,     /* the same, for it rests on illustrative values; the caller says it */
	SETTLE_RESULTS
};

struct settle_with {
	day_t date;           /* of approval, where the list gives none */
	struct text approver; /* where the list names none; blank: nobody is named */
	int64_t reviewed_on;  /* the day of which the decisions were proposed; BLANK: not known */
	bool all;             /* every decided row that brings something, but what a list says */
	bool illustrative;    /* what rests on illustrative values may be approved */
};

/*
 * Put the town's word into status, approved_on, approved_amount, approved_by and remark, and the
 * days of hearing and notice where they are blank; texts are the verdict's.  verdict is NULL where
 * the list has no row of it; where is the list's row, else that of the decision.
 */
enum settle_result settle(const struct settle_with *with, const struct verdict *verdict,
			  struct record *decision, const struct where *where, struct diag *diag);

/* Has the day of approval come?  Otherwise it is reported; BLANK is none. */
bool settle_day_has_come(int64_t approved_on, day_t date, const struct where *where,
			 struct diag *diag);

/* Report a day of approval long before the first month; either BLANK. */
void settle_check_day(int64_t approved_on, int64_t from, const struct where *where,
		      struct diag *diag);

/* Report a day of approval before that of the proposal; either BLANK. */
void settle_check_review(int64_t approved_on, int64_t reviewed_on, const struct where *where,
			 struct diag *diag);

#endif
