#ifndef JZ_TABLE_SHEETPICK_H
#define JZ_TABLE_SHEETPICK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"

/* Which sheet of a workbook is read. */

struct sheetpick_sheet {
	struct text name; /* with a NUL behind it */
	bool hidden;
	bool table; /* a chart is none */
};

struct sheetpick {
	const struct sheetpick_sheet *sheet;
	size_t count;
	bool (*holds)(void *context, size_t sheet); /* any row */
	void *context;
};

/*
 * The sheet that is asked for by name, else by number from 1; where nothing is (NULL), the
 * first visible one that holds a row, else the first visible one, and a warning names the
 * other visible ones that hold rows.  SIZE_MAX, with trouble reported, where there is none.
 */
size_t sheetpick_choose(const struct sheetpick *pick, const char *asked, struct diag *diag,
			const struct where *where);

#endif
