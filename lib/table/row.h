#ifndef JZ_TABLE_ROW_H
#define JZ_TABLE_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* A row of a table, and what is asked of whoever reads one: see table/table.h. */

enum { TABLE_COLUMNS = 16384 }; /* of a sheet, at most */

/*
 * Cells that a workbook shows as one: rows by their numbers, columns from 0, all inclusive.
 * The value stands in the cell at top and left; the others are blank.
 */
struct table_range {
	size_t top;
	size_t left;
	size_t bottom;
	size_t right;
};

/* What somebody wrote beside a cell: its row by its number, its column from 0, as one line. */
struct table_comment {
	size_t line;
	size_t column;
	struct text words;
};

struct table_options {
	const char *encoding; /* NULL: find it out; else a name that iconv knows */
	const char *sheet;    /* NULL: the first visible sheet; else its name or number from 1 */
	bool every;           /* where sheet is NULL: all visible sheets, see table_go_to() */
};

/* What a cell of a workbook was, before it became text. */
enum table_mark {
	TABLE_TEXT,
	TABLE_NUMBER,
	TABLE_LONG_NUMBER, /* more than 15 digits: the last ones are lost */
	TABLE_DATE,      /* a number that a format makes a date; YYYY-MM-DD, YYYY-MM or HH:MM:SS */
	TABLE_DAY_SHORT, /* such a day, which a time just short of its midnight was taken for */
	TABLE_BOOLEAN,   /* TRUE or FALSE, as in the CSV of Excel */
	TABLE_ERROR,     /* "#N/A" and the like */
	TABLE_UNSAVED,   /* "#N/A", for a formula that was saved without its result */
};

struct row {
	size_t line; /* its number from 1, as a spreadsheet program counts rows */
	const struct text *cell;
	size_t count;
	const unsigned char *mark; /* enum table_mark of each cell; NULL: all are text */
	bool bad;                  /* it was reported as unreadable; cells are the best guess */
	bool plain;                /* surely no cell has a blank or a control character; all are
				      of one line of text, see row_extent() */
	bool lasts;                /* the cells stay for as long as the household at hand */
	bool hidden;               /* the workbook does not show it */
};

/* The bytes in which the cells of a row lie that was a line of text, one behind the other. */
static inline struct text
row_extent(const struct row *row)
{
	if (row->count == 0)
		return TEXT_NONE;
	const struct text *first = &row->cell[0];
	const struct text *last = &row->cell[row->count - 1];

	return (struct text){ first->p, (size_t)(last->p + last->n - first->p) };
}

/* Lines of text, each whole with its end and a record of its own, not split into cells yet. */
struct table_lines {
	struct text text; /* SCAN_BEHIND bytes behind it may be read */
	size_t line;      /* the number of the first */
	char delimiter;
};

enum table_result {
	TABLE_ROW,
	TABLE_END,
	TABLE_FAILED, /* reported as trouble */
};

#endif
