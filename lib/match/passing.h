#ifndef JZ_MATCH_PASSING_H
#define JZ_MATCH_PASSING_H

#include "match/matchindex.h"
#include "match/subject.h"
#include "register/word.h"

/* Birth dates of whom is looked for by name.  It starts as { 0 }. */
struct passing_births {
	uint64_t bit[WHOSE_BIRTHS / 64];
};

void passing_expect(struct passing_births *births, day_t birth);

enum { PASSING_MOST = 32 }; /* persons of a household that is passed over */

/*
 * Persons of a large register whom nobody looks for, passed over at a glance at their rows: nearly
 * all of them.  A household is passed over whole or not at all, and only where reading it would say
 * nothing, everybody has a number, nobody is at risk, and nobody is a supporter outside of it.
 */
struct passing {
	struct subjects *subjects;       /* NULL: nobody is passed over */
	const struct matchindex *sought; /* numbers */
	const struct passing_births *births;

	/* of the household at hand: */
	uint32_t number[PASSING_MOST]; /* of each person */
	size_t own;                    /* how many of them */
	struct heldrows_place first;   /* its first row */

	struct word_memo risk;
	struct passing_relation {
		size_t n;
		char bytes[24];
	} within[16]; /* relations of the household, as they were met lately */
};

/*
 * Begin with a reader beside another (subject_beside()), which outlives it, as do the numbers and
 * births of those who are looked for.  Where the extract is sealed nobody is passed over: its
 * numbers are none of a cell's.
 */
void passing_begin(struct passing *passing, struct subjects *subjects,
		   const struct matchindex *sought, const struct passing_births *births);

/* Pass over the next households as far as that can be; how many persons. */
size_t passing_over(struct passing *passing);

#endif
