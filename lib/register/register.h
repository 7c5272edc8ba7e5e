#ifndef JZ_REGISTER_REGISTER_H
#define JZ_REGISTER_REGISTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/hash.h"
#include "register/record.h"

/*
 * A register of households, one row per person, read household by household.  Memory is the
 * largest household plus a hash per household seen.
 */

struct person {
	struct record cell; /* the person's own columns */
	day_t birth;        /* from the identity number, else from birth_date; DAY_NONE */
	int sex;            /* WORD_SEX_MALE, WORD_SEX_FEMALE, or -1 */
};

struct household {
	struct text id;
	struct record cell; /* the household's columns, gathered from its rows */
	struct person *person;
	size_t persons;
	size_t head; /* place of the head in person[]; 0 where there is none or two */
	bool valid;  /* false: something in it holds it back, and was reported */
	bool again;  /* its rows do not stand together; see register_must_repeat() */
};

struct register_options {
	struct table_options table;
	const bool *wanted;        /* columns parsed and checked; NULL for all */
	const char *const *assume; /* "key=value" for blanks of a column; NULL-ended, or NULL */
};

enum register_result {
	REGISTER_HOUSEHOLD,
	REGISTER_END,
	REGISTER_FAILED, /* reported as trouble */
};

struct register_reader;

/* Trouble is reported and gives NULL. */
struct register_reader *register_open(const char *path, const struct register_options *options,
				      day_t date, struct diag *diag);

/*
 * The next household.  It and all in it are good until the next call.  What holds a household
 * back (assess.md, "Held back") is reported with its cell and leaves valid false.
 */
enum register_result register_next(struct register_reader *reg, struct household *household);

/* The reader behind it, for headings, language, extra columns and places of cells. */
const struct record_reader *register_reader(const struct register_reader *reg);

/*
 * Households whose rows do not stand together come out once, as invalid, with again set, only
 * when the file is read a second time: after REGISTER_END, true means that such were met for
 * the first time, that what was written must be thrown away, and that the register now stands
 * at its first household again.  Such households then come out invalid at their first row and
 * not at their later ones.
 */
bool register_must_repeat(struct register_reader *reg);

void register_close(struct register_reader *reg);

#endif
