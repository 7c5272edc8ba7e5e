#ifndef JZ_TABLE_CSVIN_H
#define JZ_TABLE_CSVIN_H

#include <stdbool.h>
#include <stddef.h>

#include "table/format.h"

/*
 * CSV text as rows: cells between commas, tabs or semicolons (whichever its first lines have),
 * in double quotes where they hold one of these, a quote or a line end.  Lines end in LF, CRLF
 * or CR.  A line whose quotes stand around whole cells and nowhere else is split here; libcsv,
 * strictly, is the judge of every other record, and gives the same for those.
 *
 * A record that libcsv refuses (a stray quote, a quote never closed) or that is longer than
 * LINES_RECORD is reported at its first line.  This line comes out alone, as a bad row with
 * the best guess at its cells, and reading goes on at the line after it: one bad quote spoils
 * one row.
 */
extern const struct table_format csvin_format;

/* How to read, for tests: rows do not depend on it. */
struct csvin_tuning {
	size_t block;    /* bytes taken at once, 1 to LINES_BLOCK (table/lines.h) */
	bool all_libcsv; /* also for records that are split here */
};

/* What csvin_format does, with other tuning. */
void *csvin_open(const struct table_source *source, const struct csvin_tuning *tuning,
		 struct diag *diag);
enum table_result csvin_next(void *reader, struct row *row);
/* As table_hold_lines() has them: those up to a quote, a byte or a line end that needs a closer
 * look. */
bool csvin_lines(void *reader, struct table_lines *lines);
bool csvin_rewind(void *reader);
void csvin_close(void *reader);

#endif
