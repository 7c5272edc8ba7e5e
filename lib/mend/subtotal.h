#ifndef JZ_MEND_SUBTOTAL_H
#define JZ_MEND_SUBTOTAL_H

#include <stdbool.h>

#include "base/text.h"

/* 石门村小计: is the village that a row of totals names that of the rows above it? */

enum { SUBTOTAL_NAME = 64 };

/* It starts as { 0 }, before the first row of a sheet. */
struct subtotal {
	char village[SUBTOTAL_NAME]; /* of the rows since the last total; blank: of none */
	char last[SUBTOTAL_NAME];    /* the same of the total before */
	bool several;                /* these are of several */
	bool begun;                  /* there were rows */
	bool above; /* the first total stands above all rows, as the others above theirs */
};

/* A row of people, who live there. */
void subtotal_person(struct subtotal *subtotal, struct text village);

/*
 * A row of totals with this label.  Where it names another village than that of the rows above it,
 * true, and *above is theirs; it is good until the next row.
 */
bool subtotal_differs(struct subtotal *subtotal, struct text label, struct text *above);

#endif
