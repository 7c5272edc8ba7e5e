#ifndef JZ_TABLE_SHEETPICK_H
#define JZ_TABLE_SHEETPICK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/format.h"

/* Which sheets of a workbook are read. */

struct sheetpick {
	const struct table_sheet *sheet;
	size_t count;
	bool (*holds)(void *context, size_t sheet); /* any row */
	void *context;
};

/*
 * The sheet that is asked for by name, else by number from 1; where none is, the visible ones
 * that hold a row and are no directions for the others (填写说明 of jz-form, 问题 of jz-import),
 * else the first visible one.  Only the first of them is read, and a warning names the others,
 * unless options->every.  chosen has room for pick->count; returns how many there are, and 0, with
 * trouble reported, where there is none.
 */
size_t sheetpick_choose(const struct sheetpick *pick, const struct table_options *options,
			struct diag *diag, const struct where *where, size_t *chosen);

#endif
