#ifndef JZ_DECIDE_UNIT_H
#define JZ_DECIDE_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * A benefit unit is what one row of a decision list is about: a household, or one person of
 * it.  It is known by the household's number and the person's identity number, and by the
 * person's name only where there is no number; never by its row.
 */

/* What a category brings. */
enum unit_standing {
	UNIT_PAID,    /* money by the month */
	UNIT_ONCE,    /* money once, for an occasion that is known by its case (案号) */
	UNIT_STATUS,  /* a status without money of its own */
	UNIT_NOTHING, /* not entitled */
	UNIT_WAITS,   /* undecided or invalid */
};

/* category is a WORD_CATEGORY_…; anything else, BLANK too, waits. */
enum unit_standing unit_standing(int64_t category);

/* Is the category one of a whole household, not of one person? */
bool unit_is_household(int64_t category);

/*
 * The form in which numbers that an office gives are compared, of households and cases: as
 * text_fold() has it, and every dash is "-", for "HB–1" that a word processor made of HB-1 is no
 * other household.  Writes at most size bytes into buf and returns a text in it.
 */
struct text unit_fold_number(struct text number, char *buf, size_t size);

/*
 * The form in which a number is the same however people type it, "E1", e-01, “E 1”: small letters,
 * leading zeros and marks left out but for one between two digits, where 2026-1 is not 20261.
 * Writes at most size bytes into buf and returns a text in it.
 */
struct text unit_plain_number(struct text number, char *buf, size_t size);

/* The same of names: as text_fold() has it, without the points between parts, 扎西·次仁. */
struct text unit_fold_name(struct text name, char *buf, size_t size);

/*
 * The same person whatever the spelling of his number: of 15 or 18 places, full or half width, x or
 * X, blanks; and the same household, hb-1 or HB-1.
 */
uint64_t unit_person(struct text person_id, struct text person);

/* One name, however it is typed: width, case, blanks, points; a blank one is nobody's. */
bool unit_is_one_name(struct text a, struct text b);

/* The unit of a decision; person_id and person are blank on the household's own row. */
uint64_t unit_hash(struct text household, struct text person_id, struct text person);

/*
 * What is paid once a month: a household's programmes together, known by its number; a
 * person's together, known by his identity number, or by household and name without one.
 */
uint64_t unit_key(int64_t programme, struct text household, struct text person_id,
		  struct text person);

/*
 * The same household may stand under two numbers, the same person once with his number and
 * once without.  So a payment is also known by the number of the household's head, and by
 * household and name where one of two has no number: it is the one that was paid where a mark
 * that is asked for is among the marks of the other.
 */
enum { UNIT_MARKS = 2 };
struct unit_marks {
	uint64_t own[UNIT_MARKS];
	uint64_t asked[UNIT_MARKS];
};

/* Is one of the marks asked for among those of the other? */
bool unit_marks_meet(const struct unit_marks *asked, const struct unit_marks *other);

/*
 * What is paid once is the same payment wherever its case is the same, whoever it is for and in
 * whatever month.
 */
struct unit_marks unit_marks_of_case(int64_t programme, struct text case_id);

/* person_id and person are the head's where the programme is a household's. */
struct unit_marks unit_marks(int64_t programme, struct text household, struct text person_id,
			     struct text person);

#endif
