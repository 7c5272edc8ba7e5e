#ifndef JZ_IMPORT_IMPORT_H
#define JZ_IMPORT_IMPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "import/layout.h"
#include "table/rowout.h"
#include "table/table.h"

/* A clerk's sheet becomes a register: rows in their order, every change named. */

struct import_options {
	struct table_options table;
	const char *map;          /* a file of mapping.h, or NULL */
	const char *household_id; /* "JP-###": the form of ids that are made, or NULL */
	const char *ids;          /* a file of household ids that last (idbook.h), or NULL */
	bool begin;               /* there is none yet */
	const char *const *set;   /* "column=value", NULL-ended, or NULL */
	day_t today;              /* the as-of date */
	month_t month;            /* of which the list is meant to be, see mend/stated.h; 0: any */
};

struct import;

/*
 * Read the whole sheet once and judge it.  NULL with trouble reported.  options and what it
 * points to must outlive the import.
 */
struct import *import_open(const char *path, const struct import_options *options,
			   struct diag *diag);

/* The language of its headings, and its encoding. */
enum language import_language(const struct import *import);
const char *import_encoding(const struct import *import);

/* Columns of the sheet, and the line of a mapping file for the i-th; n 0: it has none. */
size_t import_width(const struct import *import);
struct text import_map_line(const struct import *import, size_t i, struct arena *arena);

/* Write the register; tick, if not NULL, is called with each row.  False on trouble. */
bool import_run(struct import *import, struct rowout *out, enum language language,
		void (*tick)(void *context, size_t line), void *context);

/* Of how many sheets the register was made, and how many persons are in it, once it was written. */
size_t import_sheets(const struct import *import);
size_t import_persons(const struct import *import);

/*
 * Of a struct import, as struct annotate_source asks it.  The column of the sheet, from 0, that a
 * finding of the import names by its heading, or by its letters; 0 where it names none.  Line of
 * the header of the table's sheet of that number; 0: it has none.
 */
size_t import_place(const void *import, const struct where *where);
size_t import_header(const void *import, size_t number);

/* The file of ids, with the people of the register, once that was written. */
void import_write_ids(const struct import *import, struct rowout *out, enum language language);

/* NULL is allowed. */
void import_close(struct import *import);

#endif
