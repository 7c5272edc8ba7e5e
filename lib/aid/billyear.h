#ifndef JZ_AID_BILLYEAR_H
#define JZ_AID_BILLYEAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/money.h"
#include "base/text.h"
#include "rule/value.h"

/*
 * Medical assistance for a person's bills of one year: a function of the set of bills, whatever the
 * order in which they came.  They are ordered by their day, then by number and hospital, and each
 * goes through the terms of its profile (rules(5)): what earlier ones used of the year's deductible
 * and cap is used for it.
 */

/* Those of the day of a bill: what holds from January on says nothing of the year before. */
struct bill_year_rules {
	bool deductible_by_year; /* else of each bill */
	struct rounding rounding;
};

struct year_bill {
	size_t of; /* which bill it is to the caller */
	day_t on;
	struct text id;
	struct text hospital;
	fen_t eligible;              /* what the insurances left of its eligible cost, 0 or more */
	const struct value *profile; /* NULL: none is set, and it gets what it had */
	struct bill_year_rules rules;
	bool gone;         /* reversed, or a reversal: it gets and uses nothing */
	fen_t amount;      /* of aid: set here, and where there is no profile what it had */
	fen_t used_before; /* of aid in the year: set here */
	fen_t used_after;
};

/* Does one stand before another in the order of a year? */
bool billyear_is_before(const struct year_bill *one, const struct year_bill *other);

/* Does what a bill comes to hang on those before it? */
bool billyear_depends(const struct year_bill *bill);

/* Put the bills of one person and year in order, and compute them. */
void billyear_compute(struct year_bill **bill, size_t count);

#endif
