#ifndef JZ_INTAKE_SHEET_H
#define JZ_INTAKE_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "intake/heading.h"
#include "intake/mapping.h"
#include "intake/rowkind.h"
#include "table/table.h"

/* A clerk's sheet: a header of one row or two, somewhere near its top, and the rows below. */

struct sheet_column {
	struct heading about;
	struct text heading; /* of both rows, without line breaks; may be blank */
	bool yields;         /* its meaning to another column that has it too */
};

struct sheet {
	struct table *table;
	struct diag *diag;
	struct table_range *merged; /* by column, then by row; NULL: not asked for yet */
	size_t merged_count;
	size_t header_first; /* lines */
	size_t header_last;
	size_t width;                /* columns, without those at the end that have no heading */
	size_t room;                 /* columns with them, as the file has them */
	struct sheet_column *column; /* may be changed by the caller */
	struct rowkind_sheet kinds;
	struct text *cell; /* of the current row, at least width */
	size_t cells_room;
	struct arena arena;
};

/* A row of the sheet. */
struct sheet_row {
	size_t line;
	enum rowkind kind;
	const struct text *cell;   /* at least width, blank where the row has none */
	size_t count;              /* as the file has them */
	const unsigned char *mark; /* enum table_mark of each of count; NULL in a text file */
	bool bad;                  /* the table reported it */
};

/*
 * Find the header of a file; mapping, or NULL, says what headings mean before anything else
 * does.  NULL where there is none, which was reported as trouble.
 */
struct sheet *sheet_open(const char *path, const struct table_options *options,
			 const struct mapping *mapping, struct diag *diag);

/*
 * The next row but for those of the header itself.  Rows above the header are titles.  row is
 * good until the next call.
 */
enum table_result sheet_next(struct sheet *sheet, struct sheet_row *row);

/* Stand before the first row again. */
bool sheet_rewind(struct sheet *sheet);

/*
 * Is the cell one of those below the top of a merged range of a workbook?  Best asked when the
 * sheet was read once: see table_merged().
 */
bool sheet_is_merged(struct sheet *sheet, size_t line, size_t place);

/* The column with this meaning, or SIZE_MAX. */
size_t sheet_place(const struct sheet *sheet, enum heading_home home, int place);

/* NULL is allowed. */
void sheet_close(struct sheet *sheet);

#endif
