#ifndef JZ_TABLE_ROWOUT_H
#define JZ_TABLE_ROWOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * Rows of cells into a file that appears whole or not at all: CSV (table/csvout.h) or, where
 * the name ends in .xlsx, a workbook (table/xlsxout.h).  Everything is written to a temporary
 * file; rowout_finish() flushes, syncs and renames it, or copies it to standard output.
 */

/* What a cell is, for quoting and for a workbook's formats. */
enum cell_kind {
	CELL_TEXT,  /* made harmless where it begins with = + - @ */
	CELL_NAME,  /* a number that is a name: identity, account, phone */
	CELL_MONEY, /* yuan with two decimals */
	CELL_NUMBER,
	CELL_DATE, /* YYYY-MM-DD or YYYY-MM */
};

struct rowout_options {
	const char *encoding; /* of CSV; NULL: UTF-8.  What table_encoding() gave may stand here.
				 UTF-8 gets a mark in files, see table/csvout.h */
	enum language language;

	/* of a workbook alone; zero is a good value for each */
	struct text title; /* stands large above the header; blank: none */
	day_t date;        /* the as-of date, as the day on which it was made */
	bool sums;         /* a last row adds up the columns of money */
	size_t level;      /* the column, from 1, whose level colours the row; 0: none */
};

struct rowout;

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
 * Put the file in its place and free out.  On false trouble is reported, and what stood at
 * path is as it was.
 */
bool rowout_finish(struct rowout *out);

/* Throw everything away and free out; NULL is allowed. */
void rowout_abandon(struct rowout *out);

#endif
