#ifndef JZ_TESTS_MENDED_H
#define JZ_TESTS_MENDED_H

#include "mend/mender.h"

/* Cells of clerks, and what lib/mend/mend*.c makes of them. */

struct mended {
	const char *cell;
	const char *value;   /* in the register */
	enum diag_code code; /* of the finding, or DIAG_NONE */
};

/* As of 2026-11-23, the register in Chinese, the findings in English. */
extern const struct mender mended_by;

/* A column of the register. */
const struct column *mended_column(int place);

/* Where a cell of it stands. */
struct mend_from mended_from(int place);

/* The cell became this value, with this finding. */
void mended_check(struct mend mend, const char *cell, const char *value, enum diag_code code);

/* Each of the cells, of a column of the register, by one of the mend functions. */
void mended_check_all(int place,
		      struct mend (*mend)(const struct mender *mender, const struct mend_from *from,
					  struct text cell),
		      const struct mended *cases, size_t count);

/* Give back what mended_by needed. */
void mended_end(void);

#endif
