#ifndef JZ_IMPORT_STRANGE_H
#define JZ_IMPORT_STRANGE_H

#include "base/arena.h"
#include "import/sheet.h"
#include "import/survey.h"

/* Columns that nobody knows: what their cells are of, and what they may be. */

/* A sheet, or a part of one, that was read once. */
struct strange_sheet {
	struct sheet *sheet;
	struct survey *survey;
	bool again;   /* a column has another meaning now: it is to be read again */
	bool numbers; /* this is that of identity numbers, of which none were known */
};

/*
 * All sheets of a file were read: of two columns of one meaning the much fuller one has it, of
 * 户籍所在村 and a 社区 that somebody filled in once, where they never say two things of a row.  A
 * column that is not known by its heading is by this and its cells (reported), as all sheets that
 * have it show them together: sexes, classes, villages, relations, the names of heads or of people,
 * or the numbers of the rows of households.  True where a sheet is to be read again.
 */
bool strange_learn(struct strange_sheet *sheet, size_t sheets);

/*
 * The other columns have their meanings: say which are not known, and give those a kind whose cells
 * have one, and those a name in the arena that have content and no heading.
 */
void strange_settle(struct sheet *sheet, const struct survey *survey, struct arena *arena);

#endif
