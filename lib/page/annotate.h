#ifndef JZ_PAGE_ANNOTATE_H
#define JZ_PAGE_ANNOTATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "table/outfile.h"
#include "table/table.h"

/*
 * The clerk's own sheets again, every value as it stands, with what was found as colours and
 * comments of the cells, and a sheet with all findings behind them.  Starts as { 0 }.
 */
struct problem;

struct annotate {
	struct problem *note; /* in the order in which they came */
	size_t count;
	size_t room;
	struct arena arena;
};

/* Take a finding of the import. */
void annotate_take(struct annotate *annotate, const struct finding *finding);

/* Who knows the clerk's file. */
struct annotate_source {
	const char *path;
	struct table_options table;
	/* The column, from 0, that a finding names; 0 where it names none. */
	size_t (*place)(const void *context, const struct where *where);
	/* The line of the header of a sheet, by its number among those that are read; 0: none. */
	size_t (*header)(const void *context, size_t sheet);
	const void *context;
	day_t date;
};

/*
 * Write it all as a workbook to the name of file, which stays the caller's.  False with trouble
 * reported.
 */
bool annotate_write(struct annotate *annotate, const struct annotate_source *source,
		    struct outfile *file, struct diag *diag, const struct where *where);

void annotate_free(struct annotate *annotate);

#endif
