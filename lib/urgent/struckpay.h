#ifndef JZ_URGENT_STRUCKPAY_H
#define JZ_URGENT_STRUCKPAY_H

#include "base/money.h"
#include "register/record.h"
#include "urgent/ruleask.h"

/*
 * What a household that a disaster hit gets by the rule, of one of the five kinds: for each person,
 * in the transition for each of them and each day, and for a house by its damage.  No document that
 * was read has the figures: a place sets them, and what is not set stays open under its key.
 */

struct struckpay {
	bool known; /* else what was asked says what is missing */
	fen_t amount;
	int64_t days_most; /* of a kind that goes by days */
	enum reason reason;
	struct ruleask asked;
};

/* What a row (RECORD_STRUCK), whose kind is not blank, comes to. */
void struckpay_of(const struct law *law, const struct record *row, struct struckpay *pay);

#endif
