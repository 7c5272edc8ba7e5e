#ifndef JZ_CIVIL_DIGITS_H
#define JZ_CIVIL_DIGITS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/*
 * Numbers that are names (identity numbers, accounts, phones), as people type them and as
 * spreadsheets leave them.
 */

/*
 * The characters of a cell without blanks and hyphens, the quotes and = sign that guard a
 * number, and with half-width digits, into buf with NUL behind.  Returns how many bytes; size
 * where they have no room, and buf is then "".
 */
size_t digits_clean(struct text cell, char *buf, size_t size);

/* Is it 4.30921E+17, of which digits are lost for good? */
bool digits_scientific(const char *s);

#endif
