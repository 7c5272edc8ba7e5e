#ifndef JZ_TABLE_ROWOUT_H
#define JZ_TABLE_ROWOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "table/rowform.h"

/*
 * Rows of cells into a file that appears whole or not at all: CSV (table/csvout.h) or, where
 * the name ends in .xlsx, a workbook (table/xlsxout.h).  Everything is written to a temporary
 * file; rowout_finish() flushes, syncs and renames it, or copies it to standard output.
 */

struct rowout;

/* Would a file of this name become a workbook?  NULL: no. */
bool rowout_is_workbook(const char *path);

/*
 * Is it the name of a table: one that ends in .csv or .xlsx, or has no ending, as devices have
 * none? Else trouble is reported.
 */
bool rowout_is_table(const char *path, struct diag *diag);

/*
 * path NULL or "-": standard output.  Trouble (an unknown encoding among it) is reported to
 * diag and gives NULL.  path and options' strings must outlive the rowout.
 */
struct rowout *rowout_open(const char *path, const struct rowout_options *options,
			   struct diag *diag);

/*
 * One cell of the current row; the first row is the header.  What goes wrong is reported by
 * rowout_finish().
 */
void rowout_cell(struct rowout *out, enum cell_kind kind, struct text value);
void rowout_end_row(struct rowout *out);

/*
 * Rows that another thread makes, to stand in out when rowout_take() puts all that there are behind
 * the others: rowout_cell() and rowout_end_row() for it touch nothing of out.  NULL where out is a
 * workbook, whose rows are made one by one.  rowout_abandon() it.
 */
struct rowout *rowout_apart(const struct rowout *out);
void rowout_take(struct rowout *out, struct rowout *apart);

/* No more rows come: do what can fail, as outfile_prepare() does.  On false, abandon it. */
bool rowout_prepare(struct rowout *out);

/* A line of text across all columns, behind the rows; in a workbook alone. */
void rowout_line(struct rowout *out, struct text line);

/*
 * Put the file in its place and free out.  On false trouble is reported, and what stood at
 * path is as it was.
 */
bool rowout_finish(struct rowout *out);

/* Throw everything away and free out; NULL is allowed. */
void rowout_abandon(struct rowout *out);

#endif
