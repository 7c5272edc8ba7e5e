#ifndef JZ_MEND_MEND_H
#define JZ_MEND_MEND_H

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "register/column.h"

/*
 * A cell as a clerk has it, and what the register has in its place.  A repair is made where
 * there is one reading only, and always named; a cell that cannot be read surely stays as it
 * stands, for the reader of the register to refuse.
 */

enum { MEND_FINE = -1 };       /* instead of an enum diag_code: there is nothing to say */
enum { MEND_CELL_SIZE = 256 }; /* longer cells are no numbers, dates or words */

struct mend {
	struct text value;  /* for the register; in the cell, in the arena, or constant */
	int code;           /* enum diag_code of the finding, or MEND_FINE */
	struct text became; /* argument {1} of the finding; never a secret */
	struct text also;   /* argument {2} */
};

/* What a repair depends on; all of it outlives the mended values. */
struct mender {
	day_t today;            /* nobody is born later */
	enum language language; /* of the words in the register */
	enum language messages; /* of the findings */
	struct text bank;       /* the row's bank, for an account; may be blank */
	int64_t scale; /* of the column's money: 1, or 10000 where its heading says 万元 */
	struct arena *arena;
};

/*
 * Mend a cell that is trimmed of a column; a blank one is fine.  A dash or a stroke, 无 and
 * 不详 become what a blank of the column means: blank where that is not known or nothing, 0
 * where it is zero.
 */
struct mend mend_cell(const struct mender *mender, const struct column *column, struct text cell);

/* The cell as it stands, with nothing to say. */
struct mend mend_fine(struct text cell);

/* The cell as it stands, with a finding about it. */
struct mend mend_leave(struct text cell, enum diag_code code);

/*
 * As it stands, refused by its kind, or by the code of misfit.h: {1} says what the column
 * allows, for DIAG_MONEY_UNIT its label.
 */
struct mend mend_refuse(const struct mender *mender, const struct column *column, struct text cell,
			enum diag_code code);

/*
 * The cell as text_fold() has it, in buf, but with gap in place of blanks that part two digits,
 * and that folding would join to another number.
 */
struct text mend_fold(struct text cell, char gap, char buf[MEND_CELL_SIZE]);

/* A new value, copied into the arena; code may be MEND_FINE.  {1} is the value. */
struct mend mend_become(const struct mender *mender, const char *value, int code);

#endif
