#ifndef JZ_REGISTER_RECORD_H
#define JZ_REGISTER_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "register/cell.h"
#include "register/column.h"
#include "table/table.h"

/*
 * A row of a file whose columns are known: cells become values by the kind of their column.
 * Money is in fen, a day is a day_t, a month a month_t, a word an enum word, a count a number.
 */

struct record {
	size_t line;    /* of the row, from 1; 0 for one made by a tool */
	bool bad;       /* something in it could not be read or meant, and was reported */
	bool broken;    /* the whole row: all is blank, but for a household_id that is sure */
	bits_t filled;  /* columns that were read and not blank, one bit each */
	bits_t damaged; /* columns whose content is gone, as was reported: see cell_damage() */
	/* by column, of those that records of the type have */
	int64_t value[COLUMN_LIMIT];    /* not for the kinds held as text */
	struct text text[COLUMN_LIMIT]; /* KIND_TEXT, identity, account, phone; blank n 0.
					 Of another kind, what a cell holds that cannot be read */
	const struct text *extra;       /* the cells of the unknown columns, in file order */
};

/* A day or a month of value[], for what has DAY_NONE and MONTH_NONE where it is BLANK. */
static inline day_t
record_day(int64_t value)
{
	return value == BLANK ? DAY_NONE : (day_t)value;
}

static inline month_t
record_month(int64_t value)
{
	return value == BLANK ? MONTH_NONE : (month_t)value;
}

/* Is the content of a cell gone, so that nothing more can be said of it? */
static inline bool
record_is_damaged(const struct record *record, int column)
{
	return bits_has(record->damaged, column);
}

struct record_reader;

/*
 * Read path as records of a type; its first row is the header.  wanted[] (by column, or NULL
 * for all) says which columns are parsed; the others stay blank and are not checked.  The cells of
 * unknown columns are kept as they stand, unlooked at; they are named as notes, but for those of
 * registers, decisions and payments, which others named before (jz-import, jz-check).  Columns that
 * the file must have are named in required[], ended by -1, or NULL.  Trouble is reported, all of
 * it, and gives NULL. Where a blank means none, "无" and "none" are blanks.
 */
struct record_reader *record_open(const char *path, enum record_type type,
				  const struct table_options *options, const bool *wanted,
				  const int *required, struct diag *diag);

/* What a cell that cannot be read is taken for, and what is said of that; see mend/mendrecord.h. */
struct record_mended {
	struct text value;
	enum diag_code code; /* DIAG_NONE: nothing is said; it may refuse the cell */
	struct text became;  /* {1} and {2} of it */
	struct text also;
};

struct record_mender {
	struct record_mended (*mend)(void *context, const struct column *column, struct text cell);
	void *context;
};

/*
 * Ask the mender about every cell that cannot be read as it stands, before it is refused.  It
 * outlives the reader.
 */
void record_mend_by(struct record_reader *reader, const struct record_mender *mender);

/*
 * The next row.  Texts are copied into arena.  A cell that cannot be read, or whose content
 * is gone, is reported with its place; household_id, where the record has one, names the household
 * in the finding.  A row with fewer cells than the header, or with more that are not blank, or that
 * the table reported, is broken: its cells may stand in the wrong columns.  A month "until" that
 * lies before the month "from" is reported too; both stay, so that the next reader says it again.
 */
enum table_result record_next(struct record_reader *reader, struct arena *arena,
			      struct record *record);

/*
 * The same for who looks at one row at a time: its texts are good until the next, or until the
 * reader is closed.  A reader that could not be opened, NULL, has failed.
 */
enum table_result record_each(struct record_reader *reader, struct record *record);

/*
 * The same in two steps: go to the next row, and, once for each TABLE_ROW, read its cells.
 * Between them record_household() is the row's household_id; good until the next step.  It is
 * blank where the row has none, or has a fault that may have put another cell in its place.
 */
enum table_result record_step(struct record_reader *reader);
struct text record_household(const struct record_reader *reader);
void record_read(struct record_reader *reader, struct arena *arena, struct record *record);

/*
 * For who passes over most rows: would record_read() surely have nothing to say of the row stepped
 * to?  And a cell of that row as record_read() takes it, blank where the file has no such column;
 * good as long as the row.
 */
bool record_is_sound(struct record_reader *reader);
struct text record_peek(const struct record_reader *reader, int column);

/* Stand before the first row again; false, with trouble reported, where that cannot be done. */
bool record_rewind(struct record_reader *reader);

/* NULL is allowed. */
void record_close(struct record_reader *reader);

/* Does the file have this column?  Its heading as the file writes it, else its own. */
bool record_has(const struct record_reader *reader, int column);
struct text record_heading(const struct record_reader *reader, int column);

/* Chinese where more known headings are labels than keys. */
enum language record_language(const struct record_reader *reader);

/* The line of the header: above it stand titles alone. */
size_t record_header_line(const struct record_reader *reader);

/* The headings of the unknown columns, in file order. */
size_t record_extras(const struct record_reader *reader, const struct text **headings);

/* Name and encoding of the file, as table_name() and table_encoding(). */
struct text record_name(const struct record_reader *reader);
const char *record_encoding(const struct record_reader *reader);

/* Where a cell stands, for a finding of the caller's; column -1: the row as a whole. */
struct where record_where(const struct record_reader *reader, const struct record *record,
			  int column);

/* The content of a cell in the language of the file, for a finding; blank where it is blank. */
struct text record_cell(const struct record_reader *reader, const struct record *record, int column,
			char buf[CELL_SIZE]);

/* The same in any language, for a record of any origin. */
struct text record_show(const struct schema *schema, const struct record *record, size_t column,
			enum language language, char buf[CELL_SIZE]);

/* A record with every value BLANK and every text blank. */
void record_clear(struct record *record);

/* A copy of the known columns of that type, which the arena keeps with its texts. */
const struct record *record_keep(const struct record *record, enum record_type type,
				 struct arena *arena);

#endif
