#ifndef JZ_REGISTER_ASSUME_H
#define JZ_REGISTER_ASSUME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "register/record.h"

/*
 * Values that somebody states for the blanks of a column, as "vehicles=0".  A class of income
 * is blank only where neither its month, nor its year, nor, in place of all classes, a total
 * is given; a total, only where no class is given either.
 */
struct assume {
	bits_t columns; /* those with a stated value, one bit each */
	int64_t value[COLUMN_LIMIT];
	struct text item[COLUMN_LIMIT]; /* as they were given */
};

/*
 * Read a NULL-ended list of "key=value"; NULL is an empty list.  Keys, labels and aliases name
 * a column of the register that holds a value, not a text; the value is what its cells may
 * hold.  Every other, and a second one of a column, is reported as trouble, and gives false.
 * The list must outlive *assume.
 */
bool assume_read(struct assume *assume, const char *const *list, struct diag *diag);

/* Fill the blanks of the columns of a scope; returns those that were filled, one bit each. */
bits_t assume_fill(const struct assume *assume, enum column_scope scope, struct record *record);

#endif
