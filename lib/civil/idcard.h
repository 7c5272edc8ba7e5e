#ifndef JZ_CIVIL_IDCARD_H
#define JZ_CIVIL_IDCARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/text.h"

/*
 * Resident identity numbers: GB 11643-1999 (18 places, check character by ISO 7064 MOD 11-2)
 * and GB 11643-1989 (15 digits), and the numbers of the same form for residents from Hong
 * Kong, Macau and Taiwan and for foreigners with a permanent residence card.  No number is
 * refused for its first six places: division codes come and go, a number never changes.  But the
 * first two name a province (GB/T 2260), behind a foreigner's 9 the next two.
 */

#define IDCARD_SIZE 19 /* room for a number and NUL */

enum idcard_fault {
	IDCARD_OK,
	IDCARD_BLANK,
	IDCARD_LENGTH,    /* neither 18 nor 15 places */
	IDCARD_CHARACTER, /* something else than a digit, or X in the last place */
	IDCARD_DATE,      /* a birth date that does not exist */
	IDCARD_FUTURE,    /* born after the day asked for */
	IDCARD_CHECK,     /* the last place does not fit the others: a slip of the pen */
	IDCARD_LOST,      /* a spreadsheet took the last digits: 4.3E+17, or 000 in the end */
	IDCARD_MASKED,    /* places replaced by stars for publication */
	IDCARD_OTHER,     /* a foreigner's card of the older kind, 3 letters and 12 digits */
};

enum idcard_kind {
	IDCARD_RESIDENT,
	IDCARD_LEGACY,  /* 15 digits; the first-generation cards ended on 2013-01-01 */
	IDCARD_HKMT,    /* 81, 82, 83: residence permit for Hong Kong, Macau, Taiwan residents */
	IDCARD_FOREIGN, /* 9: foreigner's permanent residence card, since 2023-12-01 */
};

enum idcard_sex { IDCARD_MALE, IDCARD_FEMALE };

/* Well formed, and yet a person should look; or-ed together. */
enum {
	IDCARD_DOUBT_ZEROS = 1, /* ends in 000, and one such in eleven passes the check */
	IDCARD_DOUBT_OLD = 2,   /* born before 1900 or over 120 years old */
	IDCARD_DOUBT_AGED = 4,  /* 15 digits ending in 996-999, once kept for people over 100 */
	IDCARD_DOUBT_PLACE = 8, /* its first places name no province */
};

struct idcard {
	day_t birth;
	enum idcard_sex sex;
	enum idcard_kind kind;
	unsigned doubt;
	bool cleaned;                 /* blanks, hyphens, quotes or full width were taken off */
	char normalized[IDCARD_SIZE]; /* 18 places, X upper case, a legacy one upgraded */
};

/*
 * Read a number as a cell has it.  Blanks and hyphens in it, quotes or ="…" around it, and
 * full-width digits are taken off; x becomes X.  not_after is a real day, mostly the as-of
 * date.  On any fault *out is left alone.
 */
enum idcard_fault idcard_parse(struct text cell, day_t not_after, struct idcard *out);

/* Is it hardly anybody's birth: before 1900, or more than 120 years before a day? */
bool idcard_is_old(day_t birth, day_t today);

/*
 * Is a cell a number that is typed as it should be: 18 places and nothing else, for which
 * idcard_parse() gives IDCARD_OK?  False where that is not seen at once.  Sets *digits as
 * idcard_digits() has them.
 */
bool idcard_is_plain(struct text cell, day_t not_after, uint64_t *digits);

/* The first 17 places of a normalized number as one number, which tells it from all others. */
uint64_t idcard_digits(const char number[IDCARD_SIZE]);

/*
 * For a cell with the fault IDCARD_CHARACTER: replace what only looks like another character
 * (Ｘ × Х Χ Ⅹ * for X in the last place; O o 〇 ○ for 0, I l | for 1) and read again.  True where
 * the number is then good, with the check character to vouch for it; otherwise *out is left
 * alone.  Whoever uses it must say so.
 */
bool idcard_repair(struct text cell, day_t not_after, struct idcard *out);

/*
 * Does an identity number stand in a text, however it is typed?  One of 18 places has a check
 * character and is found among other digits; one of 15 has none, and every fifth number of an
 * electronic invoice would have one in it, so that it must stand for itself.
 */
bool idcard_stands_in(struct text t, day_t today);

#endif
