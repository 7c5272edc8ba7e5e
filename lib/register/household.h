#ifndef JZ_REGISTER_HOUSEHOLD_H
#define JZ_REGISTER_HOUSEHOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "register/person.h"

/* A household of a register: its persons, and the household columns gathered from its rows. */

struct household {
	struct text id;
	struct record row;         /* the household's columns, gathered from its rows */
	size_t line[COLUMN_LIMIT]; /* of the row that gave a value of cell; 0: it is blank or
				      assumed */
	bits_t assumed;            /* columns whose value was assumed, one bit each */
	struct person *person;     /* in the order of the file */
	size_t persons;
	size_t head; /* place of the head in person[]; 0 where there is none or two */
	bool valid;  /* false: something in it holds it back, and was reported */
	bool again;  /* its rows do not stand together; see register_must_repeat() */
};

/*
 * Fill in a household of which person[], their cells, and persons are set, 1 or more: all
 * else is set here, but for again, which is made false.  What holds it back is reported.
 */
void household_examine(const struct examiner *examiner, struct household *household,
		       struct arena *arena);

/* Is this the relation of a head: 户主, 本人, head …?  A number of a code list may stand before it.
 */
bool household_names_head(struct text relation);

/*
 * Is it somebody of whom nobody may learn where he lives (at_risk)?  What cannot be read may well
 * say so.  And is one of the household?
 */
bool household_hides(const struct record *row);
bool household_is_at_risk(const struct household *household);

/* Does a word name it: is it its number, or the name of somebody in it? */
bool household_is_called(const struct household *household, struct text word);

/* Where a household column stands: the row that gave its value, else the first. */
struct where household_where(const struct record_reader *reader, const struct household *household,
			     int column);

#endif
