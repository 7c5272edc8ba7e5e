#ifndef JZ_HEADING_MAPPING_H
#define JZ_HEADING_MAPPING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "heading/heading.h"
#include "table/ini.h"

/*
 * What a person says of the headings of a sheet: an INI file with a section [columns] of lines
 * "heading = column", the column by key, label or alias, or - for one to carry through as it
 * is.  Headings are compared as text_fold() makes them, for that is how the file has them.
 */
struct mapping {
	struct ini ini;
	struct heading *about; /* by entry of ini */
	bool *met;             /* was it asked for? */
};

/* Read a file; false, with trouble reported, where it has any fault.  Memory is the arena's. */
bool mapping_read(struct mapping *mapping, const char *path, struct arena *arena,
		  struct diag *diag);

/* What it says of a heading; false where nothing.  mapping may be NULL. */
bool mapping_find(const struct mapping *mapping, struct text heading, struct heading *about);

/* Report the headings of the file that were never met. */
void mapping_report(const struct mapping *mapping, struct diag *diag);

/*
 * A line of such a file, for a heading and what was found of it: "姓名 = name", in the arena;
 * for a number that nobody knows by its heading a comment, "; 证号码 = id_number", since a line
 * with
 * - would leave it as it is.  n 0 where there is no such line.
 */
struct text mapping_line(struct text heading, struct heading about, struct arena *arena);

#endif
