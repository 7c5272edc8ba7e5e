#ifndef JZ_SCALE_CUT_H
#define JZ_SCALE_CUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "scale/parts.h"
#include "table/row.h"

/*
 * A register cut for many machines: files with the header in each, and the bytes of whole
 * households as they stand, so that each is read as it was read in the whole.
 */

enum { CUT_HOUSEHOLDS = -1 };

struct cut_options {
	struct table_options table;
	size_t parts; /* how many */
	/*
	 * A column of the register: rows go by what stands there, so that whoever shares it meets
	 * in one part; each has its number in the register before it.  Or CUT_HOUSEHOLDS.
	 */
	int key;
	bool sorted;        /* by household_id: no list of those that were there is needed */
	const char *folder; /* which is there, and empty */
};

/*
 * Cut the register at path, which is read twice, and write the parts and their list.  On false
 * trouble was reported, and nothing is left in the folder.  parts_free() in any case.
 */
bool cut_register(struct parts *parts, const char *path, const struct cut_options *options,
		  struct diag *diag);

#endif
