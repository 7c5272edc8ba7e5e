#ifndef JZ_IMPORT_IDFORM_H
#define JZ_IMPORT_IDFORM_H

#include <stdint.h>

/* Household ids that are made of numbers. */

enum { IDFORM_SIZE = 128 };

/*
 * The number in place of the signs # of the form, of as many digits at least, into out: "JP-###"
 * and 7 make "JP-007".  A form without # has it at its end; of a form that is too long the
 * number alone is left.
 */
void idform_make(const char *form, int64_t number, char out[IDFORM_SIZE]);

#endif
