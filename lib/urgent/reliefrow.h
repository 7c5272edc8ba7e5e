#ifndef JZ_URGENT_RELIEFROW_H
#define JZ_URGENT_RELIEFROW_H

#include "law/reason.h"
#include "page/papers.h"
#include "urgent/grant.h"

/*
 * The rows that come of a case of relief: a decision for each of its payments, and the task of the
 * papers that are owed behind one that was paid first.
 */

enum { RELIEFROW_STAGES = 24, RELIEFROW_NAME = 256, RELIEFROW_REASONS = 512 };

/* What is known of the case; the texts of a row that was made point into it and into the case. */
struct reliefrow {
	const struct record *row; /* the case, RECORD_CASE */
	const struct law *law;
	const struct grant *grant;
	month_t month;  /* of the first payment */
	fen_t amount;   /* of all */
	int64_t stages; /* payments, 1 to RELIEFROW_STAGES */
	reasons_t reasons;
	bool trial; /* the reserve will not have it: payments get no case, and so nobody pays them
		     */
	char own[RELIEFROW_NAME]; /* the number of a household that has none */
	char codes[RELIEFROW_REASONS];
	char articles[RULEASK_TEXT * 2];
	char name[RELIEFROW_NAME];
};

/*
 * The number of the household, else one made of the case's: never of the applicant's identity
 * number, for by trying all there are it could be found again from any digest.
 */
struct text reliefrow_household(struct reliefrow *made);

/* What payment i, from 0, brings: equal parts, the first ones a fen more. */
fen_t reliefrow_part(const struct reliefrow *made, int64_t i);

/*
 * The decision without money: WORD_CATEGORY_UNDECIDED with what is missing, _INVALID, or _NONE,
 * where the town granted nothing.
 */
void reliefrow_nothing(struct reliefrow *made, enum word category, struct text missing,
		       struct record *out);

/* The decision for payment i, from 0. */
void reliefrow_payment(struct reliefrow *made, int64_t i, struct record *out);

/*
 * The task of the papers, due on that day (RECORD_APPLICATION), which names those that are asked
 * for, and those that are not; papers: NULL, none.  When they were complete is for the caller to
 * say.  Its title is the arena's.
 */
void reliefrow_papers(struct reliefrow *made, day_t due, const struct papers *papers,
		      enum language language, struct arena *arena, struct record *out);

/*
 * The case of a payment, "2026-017/2": its id, and its stage, 1 where none is named, and 0 where
 * what is named cannot be a stage.
 */
struct text reliefrow_case(struct text name, int64_t *stage);

#endif
