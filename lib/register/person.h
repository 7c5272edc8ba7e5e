#ifndef JZ_REGISTER_PERSON_H
#define JZ_REGISTER_PERSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "register/assume.h"
#include "register/record.h"

/* A person of a register: what his row says, and what follows from it at once. */

struct person {
	struct record row;
	struct text number; /* the identity number, 18 places where it is one of a resident or an
			       upgraded one of 15; blank where there is none that is good */
	day_t birth;        /* from the identity number, else from birth_date; DAY_NONE */
	int sex;            /* WORD_SEX_MALE, WORD_SEX_FEMALE, or -1 */
	bits_t assumed;     /* columns whose value was assumed, one bit each */
};

/* What persons and households are examined with; all of it outlives the examination. */
struct examiner {
	const struct record_reader *reader;
	struct diag *diag;
	day_t date;
	struct assume assume;
	bits_t shared; /* the household columns, one bit each */
};

/*
 * Set number, birth, sex and assumed of a person whose cell was read.  Findings are reported;
 * false where one of them holds his household back.  Texts go into arena.
 */
bool person_examine(const struct examiner *examiner, struct person *person, struct arena *arena);

#endif
