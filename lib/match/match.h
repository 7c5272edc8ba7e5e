#ifndef JZ_MATCH_MATCH_H
#define JZ_MATCH_MATCH_H

#include <stdbool.h>

#include "match/meeting.h"

/*
 * The persons of a register met with the rows of an extract.  The smaller of the two is read twice:
 * in between stand at most 14 bytes for each of its rows, and what may have been met; the other is
 * read once.  Whoever is met is compared by the whole number, so that no hash makes a hit.
 */

/*
 * Do it; false where trouble was reported.  A supporter without consent is named to diag.  To be
 * given to match_free() in either case.
 */
bool match_run(struct match *match, struct subjects *subjects, struct extract *extract,
	       const struct match_how *how, struct diag *diag);

/* Is it not to be shown where he lives? */
bool match_hides(const struct match *match, const struct subject *subject);

/* Which of two rows of extracts is before the other, by file and line; 0: they are one. */
int match_compare_rows(const struct match_pair *a, const struct match_pair *b);

void match_free(struct match *match);

#endif
