#ifndef JZ_PAY_CONFIRM_H
#define JZ_PAY_CONFIRM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/hash.h"
#include "base/index.h"
#include "pay/settle.h"

/*
 * A list of decisions, and the list by which the town speaks of them; settle.h has what comes of a
 * word.
 *
 * A list's row means the decision of its household and person; one that names no person means
 * the household's own row, or its only row.  To know that, the decisions are read twice:
 * confirm_survey(), and then confirm_each().
 */

struct confirm {
	struct settle_with with;
	struct text file;
	struct verdict *verdict;
	size_t verdicts;
	size_t room;
	size_t astray;           /* rows of the list that could not be used */
	size_t shown;            /* rows that were held because they are illustrative */
	struct index households; /* verdicts by household */
	struct index targets;    /* verdicts by the decision's line */
	struct index units;      /* lines of decisions by unit: of those that grant something, */
	struct index idle;       /* and of others */
	struct hash_set doubled; /* lines of decisions whose unit stands twice */
	struct arena arena;
};

/* Take the town's list; false where reading it failed.  What cannot be read is reported. */
bool confirm_take(struct confirm *confirm, struct record_reader *list, struct diag *diag);

/*
 * The first reading: which row of the list means which decision; reports rows that mean none or
 * two. With such a row nothing is approved that the list does not name: it may be what the row
 * refuses. False where reading failed.
 */
bool confirm_survey(struct confirm *confirm, struct record_reader *decisions, struct diag *diag);

/*
 * The second: put the town's word into status, approved_on, approved_amount, approved_by and remark
 * of each decision, from the first on, and hand it on; what the survey has reported is not reported
 * again.  May be done more than once.
 */
typedef void confirm_taker(void *context, const struct record *decision, enum settle_result result);
bool confirm_each(struct confirm *confirm, struct record_reader *decisions, confirm_taker *take,
		  void *context, struct diag *diag);

/* After it: what is said once for all decisions of a file. */
void confirm_say_rest(const struct confirm *confirm, struct text file, struct diag *diag);

void confirm_free(struct confirm *confirm);

#endif
