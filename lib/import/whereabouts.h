#ifndef JZ_IMPORT_WHEREABOUTS_H
#define JZ_IMPORT_WHEREABOUTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/index.h"
#include "house/amid.h"
#include "house/bounds.h"
#include "import/entry.h"
#include "import/sheet.h"
#include "learn/sites.h"

/* The villages and towns of a sheet's people, by which one is told that none of the others has. */

struct whereabouts {
	size_t village; /* places of the columns, or SIZE_MAX */
	size_t town;
	struct sites villages;
	struct sites towns;
	struct amid *row; /* of people, as those of bounds */
	size_t room;
	size_t count;
};

void whereabouts_begin(struct whereabouts *w, const struct sheet *sheet);

/* A row of people. */
void whereabouts_add(struct whereabouts *w, const struct sheet *sheet, const struct mender *mender,
		     const struct sheet_row *row);

/*
 * All rows are there, and bounds are settled.  A cell below the top of a merged range says what
 * the top says; merged: so does any blank of what stands above.
 */
void whereabouts_settle(struct whereabouts *w, const struct bounds *bounds, struct sheet *sheet,
			bool merged);

/* Is it the name of one of the villages or towns? */
bool whereabouts_has(const struct whereabouts *w, struct text name);

/*
 * Say what is odd of the village and the town of a row, which is the at-th of people; SIZE_MAX: it
 * is not known which.  Names that many have otherwise are told once, and kept in seen.
 */
void whereabouts_check(const struct whereabouts *w, struct index *seen, const struct entry *entry,
		       size_t at);

void whereabouts_free(struct whereabouts *w);

#endif
