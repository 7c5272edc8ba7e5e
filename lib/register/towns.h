#ifndef JZ_REGISTER_TOWNS_H
#define JZ_REGISTER_TOWNS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"
#include "table/table.h"

/*
 * Which towns a list speaks of, for the title above it.  It starts as { .arena = … }, which has all
 * of it.
 */
struct towns {
	struct arena *arena;
	struct text *town; /* each once, in the order of the rows */
	size_t count;
	size_t room;
};

/* One more row is of a town; a blank one counts for nothing. */
void towns_add(struct towns *towns, struct text town);

/*
 * Those of a table of any kind, by its column of towns.  Nothing is reported: where the file is no
 * regular one or cannot be read, or where it has no such column, there are none.
 */
void towns_read(struct towns *towns, const char *path, const struct table_options *options);

/* "河坝镇", "河坝镇等5个乡镇"; blank where there is none. */
struct text towns_tell(const struct towns *towns, enum language language);

#endif
