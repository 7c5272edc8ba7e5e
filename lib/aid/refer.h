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
	enum language language;             /* of the rows */
	const struct standing_book *book;   /* decisions, or NULL */
	struct answers *answers;            /* of departments, or NULL */
	bits_t absent;                      /* columns that the register does not have */
	const struct record_reader *reader; /* of the register, for findings; NULL: none are made */
	struct diag *diag;
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
	size_t twice;    /* persons told of in an earlier household: they have no rows here */
	int64_t oldest;  /* days that the oldest row waits that was sent and is not settled */

	struct index told; /* persons, by unit_person(), and the household of each */
	struct text *told_in;
	size_t told_room;
	struct arena kept; /* of told_in */

	struct arena arena; /* of the household at hand */
	struct entitled *entitled;
	size_t room;
};

enum { REFER_MISSING_MOST = 3 };

/*
 * Hand on the rows of one decided household, in the order of programme.def.  Nobody has a programme
 * twice: who was told of in an earlier household, by his number, is reported, and has none of his
 * own here.
 */
void refer_household(struct refer *refer, const struct walk *walk);

/* A household that nothing is asked of: its persons are told of there. */
void refer_pass(struct refer *refer, const struct walk *walk);

/* Forget whom it told of and what it counted, to read the register anew; reader has its header. */
void refer_begin(struct refer *refer, const struct record_reader *reader);

/* Forget whom it told of. */
void refer_forget(struct refer *refer);

void refer_free(struct refer *refer);

#endif
