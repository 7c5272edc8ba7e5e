#ifndef JZ_TABLE_ROWFORM_H
#define JZ_TABLE_ROWFORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * What rows are written with, and what a kind of file must be able to do to be written by
 * table/rowout.h.  A writer gives `extern const struct rowout_format xlsxout_format;`, and one
 * line in rowout.c.
 */

/* What a cell is, for quoting and for a workbook's formats. */
enum cell_kind {
	CELL_TEXT,  /* made harmless where it begins with = + - @ */
	CELL_NAME,  /* a number that is a name: identity, account, phone */
	CELL_MONEY, /* yuan with two decimals */
	CELL_RATE,  /* the same, of what nobody adds up: a standard, an income a head */
	CELL_NUMBER,
	CELL_DATE, /* YYYY-MM-DD or YYYY-MM */
	CELL_CODE, /* text that programs read, whose words for people stand in another column */
};

/* A column of which people pick each cell from a few words. */
struct rowout_choice {
	struct text heading;
	const struct text *word;
	size_t words;
};

/*
 * What a second sheet of a workbook adds up, and shows in a chart: columns of the list, from 1, 0
 * for none.  All of such a list is in memory.
 */
enum { ROWOUT_CHART_BY = 2, ROWOUT_CHART_OF = 2 };

struct rowout_chart {
	size_t by[ROWOUT_CHART_BY]; /* the first that has more than one value */
	size_t part; /* whose values are drawn on each other; 0: columns side by side */
	size_t of[ROWOUT_CHART_OF]; /* of money */
};

struct rowout_options {
	const char *encoding; /* of CSV; NULL: UTF-8.  What table_encoding() gave may stand here.
				 UTF-8 gets a mark in files, see table/csvout.h */
	enum language language;

	/* of a workbook alone; zero is a good value for each */
	struct text title; /* stands large above the header; blank: none */
	struct text about; /* and below it, to the right: its day, the unit; blank: none */
	struct text sheet; /* what the sheet is called; blank: as its title */
	struct text foot;  /* behind all rows and sums: who made it; blank: none */
	day_t date;        /* the as-of date, as the day on which it was made */
	bool sums;         /* a last row adds up the columns of money */
	size_t level;      /* the column, from 1, whose level colours the row; 0: none */
	struct text late;  /* a row with a cell that says so, or with days left below zero, is
			      coloured as an error; blank: none */
	struct rowout_choice choice;
	struct text open; /* "备注|确认人": columns that people fill in, which are wide; or blank */
	struct text sentence; /* the same of those that take more than a word */
	struct text
		total; /* "小计|合计": a row with such a cell is a sum among the rows; or blank */
	struct rowout_chart chart; /* by[0] 0: none */
};

struct outfile;

/*
 * A writer puts its bytes into out with outfile_write(), or, for a library that wants a name,
 * into outfile_path(out).  It never finishes out, which is rowout's.
 */
struct rowout_format {
	/* A writer; never NULL.  What goes wrong is kept for finish(). */
	void *(*open)(struct outfile *out, const struct rowout_options *options);
	/* value is good during the call only; it is valid UTF-8. */
	void (*cell)(void *writer, enum cell_kind kind, struct text value);
	void (*end_row)(void *writer);
	/* A line across all columns behind the rows, for people; NULL where there is no such thing.
	 */
	void (*line)(void *writer, struct text line);
	/*
	 * A writer of the same rows into memory, which another thread may use, and all of its rows
	 * behind those of this one: it has none then.  NULL where there is no such thing.
	 */
	void *(*apart)(const void *writer);
	void (*take)(void *writer, void *apart);
	bool (*failed)(const void *writer);
	/* Write what is still to be written and free the writer; false with trouble reported. */
	bool (*finish)(void *writer, struct diag *diag, const struct where *where);
	/* Free the writer; out is thrown away. */
	void (*abandon)(void *writer);
};

#endif
