#ifndef JZ_TABLE_WEBNOTE_H
#define JZ_TABLE_WEBNOTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"
#include "table/webtree.h"

/*
 * Comments in pages and XML Spreadsheets: a Comment within the Cell, or in a page that Excel wrote
 * an anchor in the cell (class msocomspan2, id _anchor_1) and the words below the table (_com_1).
 * Neither is a part of what the cell says.
 */

/* Has the page of a node any? */
bool webnote_is_in(const xmlNode *node);

/* What a cell says without them, in the arena, with no blanks around it. */
struct text webnote_cell(const xmlNode *cell, struct arena *arena);

/* Its comment, or blank; and who wrote it, as far as that is known. */
struct text webnote_words(const xmlNode *cell, struct arena *arena, struct text *author);

#endif
