#include "register/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "register/recordcells.h"

enum { ALLOWS_SIZE = 512, NOWHERE = -1 };

/* The values of a record that has none: to copy them is quicker than to set each. */
#define BLANK_8 BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK
#define BLANK_32 BLANK_8, BLANK_8, BLANK_8, BLANK_8
static const int64_t blanks[] = { BLANK_32, BLANK_32, BLANK_32 };
_Static_assert(ARRAY_LENGTH(blanks) == COLUMN_LIMIT, "each column has a blank");

/*
 * A record of so many columns with nothing in them.  Not inline: with a number that is known, a
 * compiler copies and sets word by word, which the library does quicker.
 */
__attribute__((noinline)) static void
clear(struct record *record, size_t columns)
{
	record->line = 0;
	record->bad = record->broken = false;
	record->filled = record->damaged = 0;
	record->extra = NULL;
	memcpy(record->value, blanks, columns * sizeof(*record->value));
	memset(record->text, 0, columns * sizeof(*record->text));
}

void
record_clear(struct record *record)
{
	clear(record, COLUMN_LIMIT);
}

const struct record *
record_keep(const struct record *record, enum record_type type, struct arena *arena)
{
	struct record *own = arena_alloc(arena, sizeof(*own));

	record_clear(own);
	own->line = record->line;
	for (size_t i = 0; i < schema_of(type)->count; i++) {
		own->value[i] = record->value[i];
		own->text[i] = arena_text(arena, record->text[i]);
	}
	return own;
}

/* ---- opening ---- */

static struct where
where_in(const struct record_reader *reader, size_t line, int column, struct text household)
{
	return (struct where){
		.file = table_name(reader->table),
		.line = line,
		.column = column == NOWHERE ? TEXT_NONE : record_heading(reader, column),
		.household = household,
		.secret = column != NOWHERE && column_is_secret(&reader->schema->column[column]),
	};
}

struct record_reader *
record_open(const char *path, enum record_type type, const struct table_options *options,
	    const bool *wanted, const int *required, struct diag *diag)
{
	struct table *table = table_open(path, options, diag);

	if (table == NULL)
		return NULL;
	struct record_reader *reader = arena_calloc(1, sizeof(*reader));

	reader->table = table;
	reader->schema = schema_of(type);
	reader->diag = diag;
	reader->household = column_by_key(reader->schema, TEXT("household_id"));
	reader->household_place = SIZE_MAX;
	if (!recordhead_read(&reader->head, type, table, required, diag)) {
		record_close(reader);
		return NULL;
	}
	recordcells_choose(reader, wanted);
	return reader;
}

void
record_close(struct record_reader *reader)
{
	if (reader == NULL)
		return;
	table_close(reader->table);
	recordhead_free(&reader->head);
	arena_free(&reader->arena);
	free(reader);
}

void
record_mend_by(struct record_reader *reader, const struct record_mender *mender)
{
	reader->mender = mender;
}

/* ---- rows ---- */

/* Where a cell of the row stands that is being read. */
static struct where
where_at(const struct record_reader *reader, int column)
{
	return where_in(reader, reader->row.line, column, record_household(reader));
}

/*
 * The cells of a row, without blank ones behind the width of the header.  The rows of a
 * workbook, which alone have marks, end with their last cell that is not blank.
 */
static size_t
width_of(const struct record_reader *reader, const struct row *row)
{
	size_t width = row->count;

	if (width < reader->head.width && row->mark != NULL)
		return reader->head.width;
	while (width > reader->head.width && row->cell[width - 1].n == 0)
		width--;
	return width;
}

/* Take a cell as the mender has it, or refuse it as he does; false where he has nothing to say. */
static bool
mend_slot(const struct record_reader *reader, const struct slot *slot, struct arena *arena,
	  struct record *record)
{
	const struct record_mender *mender = reader->mender;
	struct text cell = reader->row.cell[slot->place];
	struct record_mended mended = mender->mend(mender->context, slot->about, cell);
	bool blank = mended.value.n == 0;
	bool good = blank ||
		    cell_read(slot->about, mended.value, &record->value[slot->column]) == DIAG_NONE;

	if (!good && mended.code == DIAG_NONE)
		return false;
	diag_say(reader->diag, mended.code, .at = where_at(reader, slot->column), .value = cell,
		 .one = mended.became, .two = mended.also);
	record->filled |= good && !blank ? slot->bit : 0;
	record->bad |= !good;
	if (!good)
		record->text[slot->column] = recordcells_text(reader, slot, arena);
	return true;
}

/* Say what is wrong with a cell, and keep it as it stands. */
static void
tell_cell(const struct record_reader *reader, const struct slot *slot, struct arena *arena,
	  struct record *record)
{
	struct where where = where_at(reader, slot->column);
	struct text cell = reader->row.cell[slot->place];
	enum diag_code code = recordcells_damage(&reader->row, slot);
	char buf[ALLOWS_SIZE];

	if (code != DIAG_NONE)
		record->damaged |= slot->bit;
	else if (reader->mender != NULL && mend_slot(reader, slot, arena, record))
		return;
	else
		code = cell_read(slot->about, cell, &record->value[slot->column]);
	where.secret |= code == DIAG_NUMBER_LONG; /* whatever the column: most are of persons */
	diag_say(reader->diag, code, .at = where, .value = cell,
		 .one = column_allows(slot->about, reader->diag->language, buf, sizeof(buf)));
	record->bad = true;
	record->text[slot->column] = recordcells_text(reader, slot, arena);
	if (slot->is_text && record->text[slot->column].n > 0)
		record->filled |= slot->bit;
}

/* Say what is wrong with cells of these columns, in the order of the file. */
static void
tell_cells(const struct record_reader *reader, bits_t faults, struct arena *arena,
	   struct record *record)
{
	for (size_t place = 0; place < reader->head.width; place++) {
		int column = reader->head.column[place];

		if (column != NOWHERE && (faults & BITS(column)) != 0)
			tell_cell(reader, &reader->slot[column], arena, record);
	}
}

static const struct text *
read_extras(const struct record_reader *reader, struct arena *arena)
{
	struct text *extra = arena_alloc(arena, reader->head.extras * sizeof(*extra));

	for (size_t i = 0; i < reader->head.extras; i++)
		extra[i] = recordcells_kept(
			reader, table_cell(&reader->row, reader->head.extra_place[i]), arena);
	return extra;
}

enum table_result
record_step(struct record_reader *reader)
{
	enum table_result result = table_next(reader->table, &reader->row);

	while (result == TABLE_ROW && table_is_sum(&reader->row))
		result = table_next(reader->table, &reader->row);
	if (result == TABLE_ROW)
		reader->row_width = width_of(reader, &reader->row);
	return result;
}

static bool
is_sound(const struct record_reader *reader)
{
	return !reader->row.bad && reader->row_width == reader->head.width;
}

struct text
record_household(const struct record_reader *reader)
{
	static const struct text lost = TEXT_INIT("\xEF\xBF\xBD"); /* U+FFFD */
	size_t place = reader->household_place;

	if (place >= reader->row.count)
		return TEXT_NONE;
	struct text id = reader->row.cell[place];
	bool sure = is_sound(reader) || (place == 0 && text_find(id, lost) == SIZE_MAX);

	return sure ? cell_text(id) : TEXT_NONE;
}

/* A row whose cells may stand in the wrong columns: one finding about it is enough. */
static void
read_broken(struct record_reader *reader, struct arena *arena, struct record *record)
{
	record->bad = record->broken = true;
	if (reader->household >= 0)
		record->text[reader->household] = arena_text(arena, record_household(reader));
	if (reader->row_width != reader->head.width && !reader->row.bad)
		diag_say(reader->diag,
			 reader->row_width < reader->head.width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
			 .at = where_at(reader, NOWHERE), .one = NUM_TEXT(reader->row_width),
			 .two = NUM_TEXT(reader->head.width));
}

/*
 * Is the first month of a row, where its file has terms of months, not after the last?  Where it
 * is, somebody mistyped one of the two, and nobody knows which.
 */
static void
check_term(const struct record_reader *reader, struct record *record)
{
	int64_t from = record->value[reader->schema->from];
	int64_t until = record->value[reader->schema->until];

	if (from == BLANK || until == BLANK || from <= until)
		return;
	diag_say(reader->diag, DIAG_PERIOD,
		 .at = record_where(reader, record, reader->schema->until),
		 .value = MONTH_TEXT((month_t)until), .one = MONTH_TEXT((month_t)from));
	record->bad = true;
}

void
record_read(struct record_reader *reader, struct arena *arena, struct record *record)
{
	clear(record, reader->schema->count);
	record->line = reader->row.line;
	if (!is_sound(reader)) {
		read_broken(reader, arena, record);
		return;
	}
	struct recordcells cells = { .value = record->value, .text = record->text };

	recordcells_read(reader, arena, &cells);
	record->filled = cells.filled;
	if (cells.faults != 0)
		tell_cells(reader, cells.faults, arena, record);
	check_term(reader, record);
	if (reader->head.extras > 0)
		record->extra = read_extras(reader, arena);
}

bool
record_is_sound(struct record_reader *reader)
{
	bool terms = reader->schema->from != reader->schema->until;

	return !terms && reader->row.plain && is_sound(reader) && recordcells_are_sound(reader);
}

struct text
record_peek(const struct record_reader *reader, int column)
{
	const struct slot *slot = &reader->slot[column];

	return slot->about == NULL ? TEXT_NONE : cell_text(table_cell(&reader->row, slot->place));
}

enum table_result
record_next(struct record_reader *reader, struct arena *arena, struct record *record)
{
	enum table_result result = record_step(reader);

	if (result == TABLE_ROW)
		record_read(reader, arena, record);
	return result;
}

enum table_result
record_each(struct record_reader *reader, struct record *record)
{
	if (reader == NULL)
		return TABLE_FAILED;
	arena_reset(&reader->arena);
	return record_next(reader, &reader->arena, record);
}

bool
record_rewind(struct record_reader *reader)
{
	struct row row;

	if (!table_rewind(reader->table))
		return false;
	do
		if (table_next(reader->table, &row) != TABLE_ROW)
			return false;
	while (row.line < reader->head.line);
	return true;
}

/* ---- what a reader knows ---- */

bool
record_has(const struct record_reader *reader, int column)
{
	return reader->head.heading[column].n > 0;
}

struct text
record_heading(const struct record_reader *reader, int column)
{
	return recordhead_of(&reader->head, column);
}

enum language
record_language(const struct record_reader *reader)
{
	return reader->head.language;
}

struct text
record_name(const struct record_reader *reader)
{
	return table_name(reader->table);
}

const char *
record_encoding(const struct record_reader *reader)
{
	return table_encoding(reader->table);
}

size_t
record_header_line(const struct record_reader *reader)
{
	return reader->head.line;
}

size_t
record_extras(const struct record_reader *reader, const struct text **headings)
{
	*headings = reader->head.extra_heading;
	return reader->head.extras;
}

struct where
record_where(const struct record_reader *reader, const struct record *record, int column)
{
	return where_in(reader, record->line, column,
			reader->household == NOWHERE ? TEXT_NONE : record->text[reader->household]);
}

struct text
record_show(const struct schema *schema, const struct record *record, size_t column,
	    enum language language, char buf[CELL_SIZE])
{
	int64_t value = record->value[column];

	return value == BLANK ? record->text[column]
			      : cell_show(&schema->column[column], value, language, buf);
}

struct text
record_cell(const struct record_reader *reader, const struct record *record, int column,
	    char buf[CELL_SIZE])
{
	return record_show(reader->schema, record, (size_t)column, reader->head.language, buf);
}
