#ifndef JZ_IMPORT_STRANGE_H
#define JZ_IMPORT_STRANGE_H

#include "base/arena.h"
#include "import/sheet.h"
#include "import/survey.h"

/* Columns that nobody knows: what their cells are of, and what they may be. */

/*
 * The sheet was read: of two columns of one meaning the much fuller one has it, of 户籍所在村 and a
 * 社区 that somebody filled in once, where they never say two things of a row.  In a sheet that is
 * alone a column that is not known by its heading is by this and its cells (reported): sexes,
 * classes, villages, relations, the names of heads, or the numbers of the rows of households; of
 * several sheets of one form some might show it, and others not.  True where a column has another
 * meaning now, and the sheet is to be read again.
 */
bool strange_learn(const struct survey *survey, struct sheet *sheet, bool alone);

/*
 * The other columns have their meanings: say which are not known, and give those a kind whose cells
 * have one, and those a name in the arena that have content and no heading.
 */
void strange_settle(struct sheet *sheet, const struct survey *survey, struct arena *arena);

#endif
