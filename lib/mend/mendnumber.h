#ifndef JZ_MEND_MENDNUMBER_H
#define JZ_MEND_MENDNUMBER_H

#include <stdbool.h>

#include "mend/mender.h"

/*
 * Mend cells of numbers that are names; see mend.h.  The cell is not blank.  Digits are never
 * made up: a number that lost some, or fails its check, stays as it stands.
 */

/*
 * 18 places come out, X upper case; 15 digits are upgraded, with a word.  Words beside 18 places
 * are taken off, as the check character vouches for these.
 */
struct mend mendnumber_identity(const struct mender *mender, const struct mend_from *from,
				struct text cell);

/* A disability certificate. */
struct mend mendnumber_card(const struct mender *mender, const struct mend_from *from,
			    struct text cell);

/* Digits come out, without the words of the heading, a bank or a remark in brackets beside them. */
struct mend mendnumber_account(const struct mender *mender, const struct mend_from *from,
			       struct text cell);

/* Digits come out; the first of two phones, with a word. */
struct mend mendnumber_phone(const struct mender *mender, const struct mend_from *from,
			     struct text cell);

/* The id of a household: what a spreadsheet has made of 1-5 or of a long number is refused. */
struct mend mendnumber_household(const struct mender *mender, const struct mend_from *from,
				 struct text cell);

/* Is it what a spreadsheet leaves of a long number, 4.30921E+17, in whatever column? */
bool mendnumber_is_lost(struct text cell);

#endif
