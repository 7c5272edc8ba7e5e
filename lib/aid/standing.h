#ifndef JZ_AID_STANDING_H
#define JZ_AID_STANDING_H

#include <stdint.h>

#include "base/arena.h"
#include "base/index.h"
#include "base/truth.h"
#include "law/walk.h"
#include "register/record.h"

/*
 * Which classes of recipients a person is of: by a list of decisions where it decides him, else by
 * the walk.  What nobody decided yet is unknown, never a no.
 */
enum standing_class {
	CLASS_DIBAO,  /* alone or with the household, in the phase-out too: choices(7) */
	CLASS_FAMILY, /* of these with the household */
	CLASS_SINGLE, /* and alone */
	CLASS_TEKUN,
	CLASS_ORPHAN,
	CLASS_UNATTENDED,
	CLASS_LOW_INCOME,
	CLASS_RIGID,
	CLASSES
};

struct standing {
	enum truth in[CLASSES];
	fen_t amount;   /* of his basic aid by the month: of the list, else of the register where it
			   has him on it, else as computed; or BLANK */
	bool topped_up; /* less than its standard: what other aid is topped up by */
	bool recorded;  /* he has it already: approved, or in the register */
	struct text missing; /* of a class that is unknown: keys of facts, as decisions have them */
};

/* What a list says that somebody was confirmed as. */
struct standing_confirmed {
	int64_t category; /* WORD_CATEGORY_… */
	int64_t from;     /* months, and the day of the decision: or BLANK */
	int64_t until;
	int64_t on;
	struct text by; /* who decided */
	int64_t basis;  /* WORD_BASIS_…, or BLANK */
};

/* The lists of decisions; starts as { 0 }. */
struct standing_book {
	struct index by_household;
	struct standing_row *row;
	size_t rows;
	size_t room;
	struct arena arena;
};

/*
 * Read a decision list as it stands in a month.  The last row of a unit stands; one that was
 * refused, or has ended, says that nothing is had.  Rows for one occasion (case), of the price
 * supplement, and invalid ones say nothing.  False, with trouble reported, where it cannot be read.
 */
bool standing_read(struct standing_book *book, const char *path, month_t month, struct diag *diag);

/* Has the person died by the day of the facts? */
bool standing_is_dead(const struct person *person, const struct law *law);

/* Does the book decide anything of this household? */
bool standing_has(const struct standing_book *book, struct text household);

/*
 * How the person of a seat stands.  missing points into the book, or into buf of size bytes.  book
 * may be NULL.
 */
struct standing standing_of(const struct standing_book *book, const struct walk *walk, size_t seat,
			    char *buf, size_t size);

/*
 * What the person of a seat was confirmed as and still is, in the month of the book: special
 * hardship, minimum living, low income or rigid expenditure (Law of 2026 art. 42(2)).  NULL where
 * the list has nothing approved of him, and of the dead.  It points into the book.
 */
const struct standing_confirmed *standing_confirmed(const struct standing_book *book,
						    const struct walk *walk, size_t seat);

/* The word of a class, "低保对象". */
struct text standing_class_name(enum standing_class class, enum language language);

void standing_free(struct standing_book *book);

#endif
