#ifndef JZ_TABLE_XLSXNOTE_H
#define JZ_TABLE_XLSXNOTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "table/comments.h"
#include "table/package.h"

/*
 * The comments of a sheet of an .xlsx: those that Excel calls notes (xl/comments1.xml), and threads
 * (xl/threadedComments), for which the former hold a text in place of them.
 */

/* sheet: the part; the words come into the arena.  False where trouble was reported. */
bool xlsxnote_read(struct package *package, const char *sheet, struct arena *arena,
		   struct comments *comments);

#endif
