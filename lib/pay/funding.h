#ifndef JZ_PAY_FUNDING_H
#define JZ_PAY_FUNDING_H

#include <stdbool.h>

#include "pay/payment.h"
#include "rule/law.h"

/*
 * Who bears what of a batch: the sum of each programme by the shares that the rules set for the
 * central government, the province and the city; the county bears the rest.
 */

enum { FUNDING_LEVELS = WORD_LEVEL_COUNTY - WORD_LEVEL_CENTRAL + 1 };

/* What one programme's shares are; the county's is the last. */
struct funding {
	struct ratio share[FUNDING_LEVELS];
	fen_t part[FUNDING_LEVELS]; /* of the sum; they add up to it */
	bool set;                   /* is any share set? */
};

/*
 * Share out the sum of a programme (WORD_CATEGORY_…): each part is its share cut to the fen, and
 * the fen that are left go where the most was cut off.  False where the shares are more than the
 * whole.
 */
bool funding_split(const struct law *law, int64_t programme, fen_t sum, struct funding *out);

/* What a chart of funding(5) shows. */
extern const struct rowout_chart funding_chart;

/* funding(5) of a list; what is not set is reported.  False where shares are more than the whole.
 */
bool funding_write(const struct payment_list *list, const struct law *law, struct rowout *out,
		   enum language language, struct diag *diag);

#endif
