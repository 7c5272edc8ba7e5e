#ifndef JZ_IMPORT_WHOLE_H
#define JZ_IMPORT_WHOLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "import/part.h"

/* The register that the sheets of a file make together: the union of their columns. */
struct whole {
	struct arena *arena;        /* of its headings */
	struct part_column *column; /* those of the first sheet come first */
	size_t count;
	bool numbered;          /* households are named by running numbers, else by the count */
	enum language language; /* of the known headings */
};

/* Does a list of "column=value", NULL-ended or NULL, name this column of the register? */
bool whole_is_set(const char *const *set, int place);

/*
 * Sheets that have the same headings in the same meanings, in any order and but for one: what the
 * columns of all say of each other is so in each (cross.h, follows.h).  Where a heading has another
 * unit of money than in most of them, that is reported.
 */
void whole_share(struct part *part, size_t parts);

/*
 * Put the sheets together, of which there is one at least, and give each part its from.  What
 * a person should know is reported.  set: columns with the same value in every row.  ids_formed:
 * how ids are made was said.  False, with trouble reported, where they make no one register.
 */
bool whole_make(struct whole *whole, struct part *part, size_t parts, const char *const *set,
		bool ids_formed, struct arena *arena);

/* The headings, in a language. */
void whole_head(struct whole *whole, enum language language);

#endif
