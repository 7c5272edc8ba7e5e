#ifndef JZ_AID_REFER_H
#define JZ_AID_REFER_H

#include "aid/answer.h"
#include "aid/entitle.h"
#include "register/recordout.h"
#include "rule/ruleset.h"

/*
 * What a household is to be told, and each department: which programmes its persons are due, which
 * they may be due and what would settle it, which they have, and which something else bars
 * (大办发〔2021〕30号（十七）; Law of 2026 art. 64).
 */
struct refer {
	/* set by the caller */
	const struct place *nearest;
	size_t places;
	enum language language;           /* of the rows */
	const struct standing_book *book; /* decisions, or NULL */
	struct answers *answers;          /* of departments, or NULL */
	bits_t absent;                    /* columns that the register does not have */
	/* a row, RECORD_REFERRAL; good until it returns */
	void (*take)(void *context, const struct record *row, enum programme programme);
	void *context;

	/* counted */
	size_t households;
	size_t held; /* invalid ones: they have no rows */
	size_t due;  /* rows without an answer, by state */
	size_t may;
	size_t barred;
	size_t answered; /* rows that a department took up and that stay */
	size_t settled;  /* granted or refused: they are left out */

	struct arena arena; /* of the household at hand */
	struct entitled *entitled;
	size_t room;
};

enum { REFER_MISSING_MOST = 3 };

/* Hand on the rows of one decided household, in the order of programme.def. */
void refer_household(struct refer *refer, const struct walk *walk);

void refer_free(struct refer *refer);

#endif
