#ifndef JZ_AID_ENTITLE_H
#define JZ_AID_ENTITLE_H

#include "aid/way.h"

/* What each person of a household is due of every programme: three-valued, and what is open. */
struct entitlement {
	enum truth truth;
	const struct way *way; /* by which; NULL where the answer is no */
	bool class_open;       /* where unknown: his class is not decided */
	needs_t open;          /* where unknown: what is not known */
	bool barred;           /* yes, but what else he is due keeps him from it */
	enum programme by;     /* that */
};

/* Of one person, whose standing is known. */
struct entitled {
	struct standing standing;
	bits_t absent;  /* columns that the register does not have */
	bool elsewhere; /* told of in an earlier household: what is a person's own is not his here
			 */
	struct entitlement of[PROGRAMMES];
};

/*
 * Judge the person of a seat by the ways that are in force in the law of the walk.  Of several that
 * hold the one that brings most stands, else the first; of several that are open the one with the
 * fewest questions.  Who does not count in the household is due what is for the dead, if he is.
 */
void entitle(struct entitled *entitled, const struct walk *walk, size_t seat);

/* So much fen: by the year where the rule is stated so (*yearly), else by the month.  BLANK: not
 * stated, or not set. */
int64_t entitle_amount(const struct way *way, const struct law *law, bool *yearly);

/* The weakest of the figures that it comes of. */
enum basis entitle_basis(const struct way *way, const struct law *law);

#endif
