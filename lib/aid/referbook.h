#ifndef JZ_AID_REFERBOOK_H
#define JZ_AID_REFERBOOK_H

#include "aid/referlist.h"
#include "table/bookout.h"

/* Is a row of that state something to hand to a department?  No other need be in the list. */
bool referbook_has(int64_t state, enum programme programme);

/*
 * A workbook with a sheet for each department, in the order in which they first come: what is to
 * be handed to it, with a list to pick its answer from.  What is had or barred is no department's
 * business, and is left out.  file stays the caller's; false with trouble reported.
 */
bool referbook_write(const struct referlist *list, struct outfile *file, day_t date,
		     struct diag *diag, const struct where *where);

#endif
