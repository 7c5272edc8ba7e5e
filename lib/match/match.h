#ifndef JZ_MATCH_MATCH_H
#define JZ_MATCH_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "match/extract.h"
#include "match/subject.h"

/*
 * The persons of a register met with the rows of an extract.  The smaller of the two is read twice:
 * in between stand 18 bytes for each of its rows, and what may have been met; the other is read
 * once.  Whoever is met is compared by the whole number, so that no hash makes a hit.
 */

/* Two rows that are about the same person. */
struct match_pair {
	const struct subject *subject;
	const struct extract_row *row;
	enum whose_level level;
	size_t file;       /* of whoever meets several extracts as one: which */
	bool unmeasured;   /* it is not known whether an amount is above the limit */
	struct text doubt; /* what neither row says; in the language of the leads */
};

struct match {
	const struct match_kind *kind;
	struct match_pair *pair; /* in the order of the rows of the register, then of the extract */
	size_t pairs;
	size_t room;
	struct arena arena; /* of what they say */

	/* rows of the extract: matched + unmatched + unusable */
	size_t rows;
	size_t matched;
	size_t unusable;
	size_t by_level[WHOSE_LEVELS]; /* of those that are matched, by their best */

	/* persons of the register */
	size_t persons;
	size_t numbered;         /* who can be met by their numbers */
	size_t named;            /* who can be met by name and birth date alone */
	size_t unasked;          /* supporters without consent: they are not met with anybody */
	struct hash_set at_risk; /* households in which somebody is at risk, and who lives there */
};

/*
 * Do it; false where trouble was reported.  few: the persons are likely fewer than the rows.  A
 * supporter without consent is named.  To be given to match_free() in either case.
 */
bool match_run(struct match *match, struct subjects *subjects, struct extract *extract, bool few,
	       struct diag *diag);

/*
 * Count a person of the register.  May he be met?  A supporter without consent may not, and is
 * named.
 */
bool match_count(struct match *match, const struct subjects *subjects,
		 const struct subject *subject, struct diag *diag);

/* Is it not to be shown where he lives? */
bool match_hides(const struct match *match, const struct subject *subject);

/* Which of two rows of extracts is before the other, by file and line; 0: they are one. */
int match_compare_rows(const struct match_pair *a, const struct match_pair *b);

void match_free(struct match *match);

#endif
