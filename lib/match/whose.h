#ifndef JZ_MATCH_WHOSE_H
#define JZ_MATCH_WHOSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/digest.h"
#include "base/text.h"
#include "civil/idcard.h"

/* Whom a row is about, and whether two rows are about the same person. */

/*
 * How names are compared, of which this is the first version: without blanks, control characters
 * and the dots in foreign names (· . • ・ ‧ ・), in full width as in half width, a to z in any
 * case; a character of an old computer's private area as the one that it stood for.  Nothing else
 * is changed: names that only look or sound alike are two.
 */
enum { WHOSE_NAMES = 1, WHOSE_NAME_SIZE = 160, WHOSE_BIRTHS = 4096 };

/* Number, name and birth date, and name, as seal.h makes them; "": there is none. */
struct whose_seal {
	char number[DIGEST_SIZE];
	char person[DIGEST_SIZE];
	char name[DIGEST_SIZE];
};

struct whose {
	struct text name;         /* as the row has it */
	char number[IDCARD_SIZE]; /* 18 places, whose check character fits; "": there is none */
	bool legacy;              /* it is written with 15 */
	bool unread;              /* there is something in its place that is none */
	day_t birth;              /* of the number, else of the row; DAY_NONE */
	int sex;                  /* WORD_SEX_…, of the number, else of the row; -1 */
	const struct whose_seal *seal; /* where one of both files is sealed, of rows of both: what
					  they are compared by; else NULL */
};

enum whose_level {
	WHOSE_NOBODY, /* surely another, or not known to be the same */
	WHOSE_A,      /* the same number */
	WHOSE_B,      /* the same number, where one of both is written with 15 digits */
	WHOSE_C,      /* the same name and birth date */
	WHOSE_LEVELS
};

/*
 * What a row says of a person: its cells of name and number, and of birth and sex where it has
 * them (DAY_NONE, -1).  What is known by the number stands above what the row says.
 */
void whose_read(struct whose *whose, struct text name, struct text number, day_t birth, int sex,
		day_t today);

/* Let its texts be the arena's. */
void whose_keep(struct whose *whose, struct arena *arena);

/*
 * The name as it is compared; blank where it is none that can be: too long, or with signs in place
 * of characters (* ? × □ 某).
 */
struct text whose_fold(struct text name, char buf[WHOSE_NAME_SIZE]);

/*
 * What rows of the same person have in common, 0 where there is nothing: by the number, by name and
 * birth.  Rows of others may have it too, so ask whose_level().
 */
uint32_t whose_by_number(const struct whose *whose);
uint32_t whose_by_name(const struct whose *whose);

/*
 * whose_by_number() of a row with such a cell; 0 where it is not seen at once that it is a number.
 * Sets *birth, whose_by_birth() of who has it.
 */
uint32_t whose_by_cell(struct text number, day_t today, unsigned *birth);

/* Below WHOSE_BIRTHS, the same for those born on one day, and mostly another for others. */
unsigned whose_by_birth(day_t birth);

/* Are they the same?  C is asked only where both numbers are not known, and never if sexes differ.
 */
enum whose_level whose_level(const struct whose *a, const struct whose *b, bool level_c);

/* Have both a name that can be compared, and two? */
bool whose_names_differ(const struct whose *a, const struct whose *b);

#endif
