#ifndef JZ_IMPORT_STRANGE_H
#define JZ_IMPORT_STRANGE_H

#include "base/arena.h"
#include "import/sheet.h"
#include "import/survey.h"

/* Columns that nobody knows: what their cells are of, and what they may be. */

/*
 * The other columns have their meanings: say which are not known, and give those a kind whose cells
 * have one, and those a name in the arena that have content and no heading.
 */
void strange_settle(struct sheet *sheet, const struct survey *survey, struct arena *arena);

#endif
