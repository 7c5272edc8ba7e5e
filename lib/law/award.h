#ifndef JZ_LAW_AWARD_H
#define JZ_LAW_AWARD_H

#include "law/walk.h"

/*
 * The amount of a row, term by term: computed by benefit.h, added up in the outcome, and each
 * term recorded in the walk with the rule values and the cell behind it.
 */

/* The supplements of those whom a row covers, summed. */
struct award_classes {
	struct ratio year;  /* fen */
	struct ratio share; /* of the standard, where all of it are shares; else 0 */
	bool amounts;       /* some are amounts, not shares */
	reasons_t reasons;
	facts_t missing; /* what the amount needs or could still raise it; who lacks it is noted */
};

/* What is not set that a basic standard, or the care fee for a number of gaps, needs. */
facts_t award_basic_lacks(const struct walk *walk, enum param param);
facts_t award_care_lacks(const struct walk *walk, int64_t care_gaps);

/* Of every member for WALK_UNIT, of one for his seat. */
struct award_classes award_classes(struct walk *walk, size_t unit);

/*
 * Which fixed tier an income by the year of so many heads is in: by the town's word, else the first
 * whose limit it is below.  Where that cannot be told, what is missing for it.
 */
facts_t award_tier_lacks(const struct walk *walk, fen_t income, int64_t heads, enum param *tier);

/*
 * The gap of the outcome's members and income, or the amount of their tier, and the supplements;
 * the reason of a tier is added.
 */
void award_gap(struct walk *walk, struct outcome *outcome, const struct award_classes *classes);

/* A standard that is paid whole; column is the cell that chose it, or 0. */
void award_basic(struct walk *walk, struct outcome *outcome, enum param param, int column);

/* The care fee for a number of care gaps. */
void award_care(struct walk *walk, struct outcome *outcome, int64_t care_gaps);

/* An earlier amount, as the cell of a column has it. */
void award_kept(struct walk *walk, struct outcome *outcome, int column);

#endif
