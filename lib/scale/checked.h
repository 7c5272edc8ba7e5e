#ifndef JZ_SCALE_CHECKED_H
#define JZ_SCALE_CHECKED_H

#include <stdbool.h>
#include <stddef.h>

#include "check/check.h"
#include "register/register.h"

/*
 * A register checked by several threads: what is found, and in which order, does not depend on how
 * many there are.  What is met in two households is looked for by one at a time, in the order of
 * the register; all else is done beside the others.
 */

/* What is known of a household, behind its findings. */
struct checked {
	struct text id; /* blank: a row that names none */
	size_t persons;
	bool broken; /* a row of it */
};

struct checked_reading {
	/* as register_each() has them; check_household() is asked in the first reading alone */
	bool (*begin)(void *context);
	void (*take)(void *context, const struct checked *household);
	void *context;
	size_t threads; /* as cores_assess() has them */
	size_t piece;   /* SHARE_PIECE, or what a test has: nothing depends on it */
};

/*
 * check->reader is that of reg, which was opened with own, a diag that goes on to that of check
 * (diag_behind()).  False where trouble was reported.
 */
bool checked_register(struct check *check, struct register_reader *reg, struct diag *own,
		      const struct checked_reading *reading);

#endif
