#ifndef JZ_PAY_STANDING_H
#define JZ_PAY_STANDING_H

#include "register/register.h"

/*
 * The town's own roster is an approved list: who stands on it was approved before, elsewhere.  A
 * household of a register of heads becomes an approved decision; nothing is computed, and its
 * basis is WORD_BASIS_RECORDED.
 */

struct standing_options {
	int64_t programme; /* of those whose row names none; BLANK: there is no such */
	month_t from;
	day_t date; /* of approval */
	struct text approver;
	bool heads; /* members may stand there, and are passed over */
};

enum standing_result {
	STANDING_APPROVED,
	STANDING_OPEN,   /* something is missing, as was reported; the row is a proposal */
	STANDING_FAILED, /* it is no roster of heads, which was reported */
};

/*
 * Make the decision of a household; its texts are the household's.  reader is the register's, for
 * places and for the columns of a roster that a register does not know: 家庭人口, 保障人数.
 */
enum standing_result standing_fill(struct record *decision, const struct household *household,
				   const struct standing_options *options,
				   const struct record_reader *reader, struct diag *diag);

#endif
