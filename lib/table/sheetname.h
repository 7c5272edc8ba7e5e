#ifndef JZ_TABLE_SHEETNAME_H
#define JZ_TABLE_SHEETNAME_H

#include "base/arena.h"
#include "base/text.h"

/*
 * What a sheet of a workbook is called: what its title says before two blanks and a date, as far as
 * it fits into 31 characters, in the arena.  NULL where there is no title, or one with a sign that
 * no name of a sheet may have.
 */
const char *sheetname(struct arena *arena, struct text title);

#endif
