#ifndef JZ_REGISTER_RECORDREADER_H
#define JZ_REGISTER_RECORDREADER_H

#include "base/bits.h"
#include "base/scan.h"
#include "register/cell.h"
#include "register/recordhead.h"

/* What a reader of records holds; for record.c, recordcells.c and recordbeside.c alone. */

struct record_mender; /* record.h */

/* A column of the file that is parsed. */
struct slot {
	size_t place; /* among the cells of a row */
	int column;
	bool is_text;
	bits_t bit; /* of the column */
	const struct column *about;
};

/* Columns among SCAN_BLOCK places of a row that are read alike. */
struct group {
	size_t first;          /* of the places */
	bool begins;           /* the first group of these */
	enum column_kind kind; /* of the first column; all are read alike */
	uint64_t places;       /* a bit for each of them, from first on */
	cell_parser *read;     /* NULL: they are kept as texts */
};

struct record_reader {
	struct table *table;
	const struct schema *schema;
	struct diag *diag;
	struct recordhead head;
	struct arena arena;               /* of the row of record_each() */
	struct slot slot[COLUMN_LIMIT];   /* by column, of those that are parsed */
	const struct slot **at;           /* by place; NULL: no column; of the first reader */
	struct group group[COLUMN_LIMIT]; /* all of these, by place and kind */
	size_t groups;
	const struct record_mender *mender; /* NULL: what cannot be read is refused */
	int household;                      /* the column household_id, or -1 */
	size_t household_place;             /* its place in the file, or SIZE_MAX */
	struct word_memo memo[WORD_SETS];   /* of cells that were read */
	struct row row;                     /* the one stepped to */
	struct text line;                   /* in which its cells lie, where it is plain */
	const char *kept;                   /* the same bytes for as long as texts are kept */
	size_t row_width;                   /* its cells, without blank ones behind the header's */
};

#endif
