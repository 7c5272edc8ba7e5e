#ifndef JZ_MATCH_SUBJECT_H
#define JZ_MATCH_SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "match/seal.h"
#include "register/record.h"
#include "table/heldrows.h"

/* Who is looked for in an extract: the persons of a register, or of payments. */

struct subject {
	size_t line;
	struct whose whose;
	struct text household;
	struct text town;
	struct text village;
	struct text
		recorded; /* what the register has of the fact; of a payment its month and sum */
	int64_t area;     /* BLANK: not known */
	size_t members;   /* of the household who live in it; 0: not known */
	bool at_risk;   /* must where he lives not be shown: his, or another's of the household? */
	bool supporter; /* outside of the household: matched with his consent alone */
	day_t consent;  /* DAY_NONE: none */
	month_t month;  /* of a payment; MONTH_NONE: of a register */
};

struct subjects_options {
	struct table_options table;
	int fact;               /* of the register; -1: none */
	enum language language; /* of what is recorded, where the file's is not asked for */
	bool language_given;
	day_t today;
	const struct seal_key *key; /* where the extract is sealed; else NULL */
};

struct subjects;

/*
 * Open a register or a list of payments, whichever its header shows.  Trouble is reported and
 * gives NULL.  path and diag outlive it.
 */
struct subjects *subject_open(const char *path, const struct subjects_options *options,
			      struct diag *diag);

/*
 * The persons of the next household, whose rows stand together; of payments the next row.  They are
 * good until the next call.  What cannot be read of a row is reported; one that is broken comes out
 * with what is sure.
 */
enum table_result subject_next(struct subjects *subjects, const struct subject **person,
			       size_t *count);

bool subject_rewind(struct subjects *subjects);

/*
 * The same by several threads (register/share.h): subjects, as a struct share_task has it, whose
 * next households are held whole; and a reader beside it of what is held, with findings to a diag
 * of its own, which subject_begin_held() sets before it.
 */
bool subject_hold(void *subjects, struct heldrows *held, size_t bytes);
struct subjects *subject_beside(const struct subjects *subjects, struct heldrows *held,
				struct diag *diag);
void subject_begin_held(struct subjects *beside);

/* The reader behind it, for name, language and encoding. */
const struct record_reader *subject_records(const struct subjects *subjects);
bool subject_of_payments(const struct subjects *subjects);

/*
 * Is he a supporter outside of the household by his relation?  被抚养人, whom it brings up, is one
 * of it.
 */
bool subject_is_supporter(struct text relation);

/* A household by its number, however it is typed; 0: it has none. */
uint64_t subject_household_key(struct text id);

/* The same of his. */
uint64_t subject_household(const struct subject *subject);

/* A copy whose texts are the arena's. */
const struct subject *subject_keep(const struct subject *subject, struct arena *arena);

/* NULL is allowed. */
void subject_close(struct subjects *subjects);

#endif
