#ifndef JZ_URGENT_GRANT_H
#define JZ_URGENT_GRANT_H

#include <stdbool.h>

#include "base/money.h"
#include "register/record.h"
#include "urgent/ruleask.h"

/*
 * What a case of temporary relief comes to by the rule (大办发〔2021〕30号（十四）;
 * 社会救助法第二十九条): the monthly minimum living standard of its area, for so many persons and
 * months, times relief.k of its degree, rounded once, and never above the cap.  No document that
 * was read has the figures: a place sets them, and what is not set stays open under its key.
 */

struct grant {
	bool known;       /* else what was asked says what is missing */
	fen_t standard;   /* a person and month, half up to the fen */
	fen_t amount;     /* of all stages */
	fen_t most;       /* the cap: no word of the town's is above it */
	bool capped;      /* amount was above it */
	fen_t town_limit; /* what the town approves by itself */
	fen_t small;      /* what may be paid first; of a case that is to be */
	month_t repeat;   /* months within which the same cause is not paid again */
	struct ruleask asked;
};

/* What a row (RECORD_CASE) comes to. */
void grant_of(const struct law *law, const struct record *row, struct grant *grant);

/* May a case of that type (WORD_RELIEF_…) be paid in stages by one approval? */
bool grant_in_stages(const struct law *law, int64_t type);

#endif
