#ifndef JZ_PUBLISH_RELEASEPAST_H
#define JZ_PUBLISH_RELEASEPAST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "table/table.h"

/* What the last release told: its rows, and what can be computed from them. */

struct release_row {
	struct text town;     /* n 0: of all */
	struct text village;  /* n 0: of a town */
	struct text category; /* n 0: of all */
	int64_t households;   /* negative: hidden */
};

/* Starts as { .language = … }. */
struct release_past {
	enum language
		language; /* of the next release: what this one had in another is told by it */
	struct release_row *row;
	size_t rows;
	size_t room;
	struct arena arena;
};

/* Read tally(5) as jz-tally --public writes it; false with trouble reported, or where it is none.
 */
bool releasepast_read(struct release_past *past, const char *path,
		      const struct table_options *options, struct diag *diag);

/* The next of names that are parted by 、; names is what is left. */
struct text releasepast_next(struct text *names);

/* Are all of some names, parted by 、, among others? */
bool releasepast_covers(struct text names, struct text some);

/* Is a row of a town and village, or of what stands together in them? */
bool releasepast_is_of(const struct release_row *row, struct text town, struct text village);

/* Was a category hidden there? */
bool releasepast_hid(const struct release_past *past, struct text town, struct text village,
		     struct text category);

/*
 * How many of a category are in the rows below a town (n 0: in the towns) that do not tell it; and
 * how many there are in all in rows that were hidden there, or -1 where none was.
 */
int64_t releasepast_rest(const struct release_past *past, struct text town, struct text category);
int64_t releasepast_hidden(const struct release_past *past, struct text town);

void releasepast_free(struct release_past *past);

#endif
