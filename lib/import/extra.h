#ifndef JZ_IMPORT_EXTRA_H
#define JZ_IMPORT_EXTRA_H

#include <stddef.h>

#include "import/heading.h"
#include "mend/mend.h"

/*
 * What the cells of a column are whose heading nobody knows.  Of one kind it is where at least
 * three have digits, four of five of these look like that kind, damaged or not, and at least half
 * are surely of it; and where no more cells have words alone.
 */

enum extra_kind {
	EXTRA_IDENTITY,
	EXTRA_ACCOUNT,
	EXTRA_PHONE,
	EXTRA_DAY,
	EXTRA_MONEY, /* under a heading that speaks of money alone */
	EXTRA_KINDS,
};

struct extra {
	size_t words;   /* cells without a digit */
	size_t numbers; /* the others */
	size_t like[EXTRA_KINDS];
	size_t sure[EXTRA_KINDS]; /* of these */
};

/* Starts as { 0 }.  Count a cell; a blank one does not count. */
void extra_add(struct extra *extra, const struct mender *mender, struct text cell);

/* HEADING_EXTRA where the cells are of one kind; else an unknown heading. */
struct heading extra_about(const struct extra *extra, struct text heading);

/* The kind in words: "身份证号". */
struct text extra_words(struct heading about, enum language language);

#endif
