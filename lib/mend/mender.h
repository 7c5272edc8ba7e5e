#ifndef JZ_MEND_MENDER_H
#define JZ_MEND_MENDER_H

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "register/column.h"

/* What every repair of a cell takes and gives; see mend.h. */

enum { MEND_CELL_SIZE = 256 }; /* longer cells are no numbers, dates or words */

struct mend {
	struct text value;   /* for the register; in the cell, in the arena, or constant */
	enum diag_code code; /* of the finding, or DIAG_NONE */
	struct text became;  /* argument {1} of the finding; never a secret */
	struct text also;    /* argument {2} */
};

/* What all repairs of a run depend on; it outlives the mended values. */
struct mender {
	day_t today;            /* nobody is born later */
	enum language language; /* of the words in the register */
	enum language messages; /* of the findings */
	struct arena *arena;
};

/* Where a cell stands, as far as its repair depends on that. */
struct mend_from {
	const struct column *column;
	int64_t scale;    /* of its money: 10000 where its heading says 万元; a power of ten */
	struct text bank; /* the row's, for an account; may be blank */
	bool guessed;     /* its heading is not known, only that it is of the column's kind */
	bool change;      /* money that may be below nothing: 增减额 */
	bool sum;         /* is it a sum of many households, for which nothing is too much? */
};

/* The cell as it stands, with nothing to say. */
struct mend mender_fine(struct text cell);

/* The cell as it stands, with a finding about it. */
struct mend mender_leave(struct text cell, enum diag_code code);

/*
 * As it stands, refused by its kind, or by the code of misfit.h: {1} says what the column
 * allows, for DIAG_MONEY_UNIT its label.
 */
struct mend mender_refuse(const struct mender *mender, const struct column *column,
			  struct text cell, enum diag_code code);

/*
 * The cell as text_fold() has it, in buf, but with gap in place of blanks that part two digits,
 * and that folding would join to another number.
 */
struct text mender_fold(struct text cell, char gap, char buf[MEND_CELL_SIZE]);

/* A new value, copied into the arena; code may be DIAG_NONE.  {1} is the value. */
struct mend mender_become(const struct mender *mender, const char *value, enum diag_code code);

#endif
