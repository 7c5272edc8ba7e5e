#ifndef JZ_SCALE_RESTATE_H
#define JZ_SCALE_RESTATE_H

#include <stdbool.h>

#include "base/diag.h"

/*
 * A message that was made already, and has in it a number that another run would give otherwise: of
 * a row, or how many there are.
 */

enum restate_kind {
	RESTATE_NONE,  /* it has none */
	RESTATE_LINE,  /* of a row of the same file */
	RESTATE_PLACE, /* "FILE:LINE", of another household, wherever it stands */
	RESTATE_COUNT, /* of households, said once at the end of a run */
};

enum restate_kind restate_kind(enum diag_code code);

/* Where the number stands in the message, in either language; false where it cannot be found. */
bool restate_number(enum diag_code code, struct text message, struct text *number);

#endif
