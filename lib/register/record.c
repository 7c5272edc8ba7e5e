#include "register/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "register/recordreader.h"

enum { ALLOWS_SIZE = 512, NOWHERE = -1 };

/* The values of a record that has none: to copy them is quicker than to set each. */
#define BLANK_8 BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK
#define BLANK_32 BLANK_8, BLANK_8, BLANK_8, BLANK_8
static const int64_t blanks[] = { BLANK_32, BLANK_32, BLANK_32 };
_Static_assert(ARRAY_LENGTH(blanks) == COLUMN_LIMIT, "each column has a blank");

/* A record of so many columns with nothing in them. */
static void
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

/* The columns that are parsed: those wanted, but for what is written anew each time. */
static void
choose_slots(struct record_reader *reader, const bool *wanted)
{
	size_t n = 0;

	for (size_t place = 0; place < reader->head.width; place++) {
		int column = reader->head.column[place];
		const struct column *about = reader->schema->column + (column < 0 ? 0 : column);

		if (column == reader->household && column != NOWHERE)
			reader->household_place = place;
		if (column != NOWHERE && (wanted == NULL || wanted[column]) &&
		    about->blank != BLANK_REWRITTEN)
			reader->slot[reader->slots++] =
				(struct slot){ place, column, cell_is_text(about), BITS(column),
					       about };
	}
	for (enum column_kind kind = KIND_TEXT; kind <= KIND_WORD; kind++)
		for (size_t i = 0; i < reader->slots; i++)
			if (reader->slot[i].about->kind == kind)
				reader->by_kind[n++] = reader->slot[i];
	for (size_t i = 0; i < n; i++)
		reader->place[i] = (unsigned)reader->by_kind[i].place;
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
	choose_slots(reader, wanted);
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

/* All texts of a plain row are kept by one copy of it, where the row itself does not last. */
static void
keep_row(struct record_reader *reader, struct arena *arena)
{
	reader->line = row_extent(&reader->row);
	reader->kept = reader->row.lasts ? reader->line.p : arena_string(arena, reader->line);
}

/* A cell of a plain row, where it is kept. */
static struct text
kept(const struct record_reader *reader, struct text cell)
{
	return (struct text){ reader->kept + (cell.p - reader->line.p), cell.n };
}

static void
keep_text(const struct record_reader *reader, const struct slot *slot, struct arena *arena,
	  struct record *record)
{
	struct text cell = cell_text(reader->row.cell[slot->place]);

	record->text[slot->column] = reader->row.plain ? kept(reader, cell)
				     : slot->column == reader->household
					     ? arena_text(arena, cell)
					     : arena_uncontrolled(arena, cell);
}

static enum diag_code
damage_of(const struct row *row, const struct slot *slot)
{
	return cell_damage(row->cell[slot->place],
			   row->mark == NULL ? NULL : row->mark + slot->place);
}

/* Read a cell that has content; false where something is to be said of it. */
static bool
read_cell(struct record_reader *reader, const struct slot *slot, struct arena *arena,
	  struct record *record)
{
	struct text cell = reader->row.cell[slot->place];
	int64_t *value = &record->value[slot->column];
	enum word_set set = slot->about->words;

	if (damage_of(&reader->row, slot) != DIAG_NONE)
		return false;
	int64_t word = slot->about->kind == KIND_WORD
			       ? word_parse_again(set, cell, &reader->memo[set])
			       : -1;

	if (word >= 0)
		*value = word;
	else if (!slot->is_text)
		return cell_read(slot->about, cell, value) == DIAG_NONE;
	else if (!cell_is_blank(slot->about, cell))
		keep_text(reader, slot, arena, record);
	return true;
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
		keep_text(reader, slot, arena, record);
	return true;
}

/* Say what is wrong with a cell, and keep it as it stands. */
static void
tell_cell(const struct record_reader *reader, const struct slot *slot, struct arena *arena,
	  struct record *record)
{
	struct where where = where_at(reader, slot->column);
	struct text cell = reader->row.cell[slot->place];
	enum diag_code code = damage_of(&reader->row, slot);
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
	keep_text(reader, slot, arena, record);
	if (slot->is_text && record->text[slot->column].n > 0)
		record->filled |= slot->bit;
}

static const struct text *
read_extras(const struct record_reader *reader, struct arena *arena)
{
	struct text *extra = arena_alloc(arena, reader->head.extras * sizeof(*extra));

	for (size_t i = 0; i < reader->head.extras; i++) {
		struct text cell = table_cell(&reader->row, reader->head.extra_place[i]);

		extra[i] = reader->row.plain ? kept(reader, cell) : arena_text(arena, cell);
	}
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

enum { BLOCK = 64 }; /* slots that are looked at in one go */

/* Which of the slots of a block have cells that hold something, one bit each; without a branch. */
static uint64_t
filled_slots(const struct record_reader *reader, size_t first)
{
	const struct row *row = &reader->row;
	const unsigned *place = reader->place + first;
	size_t most = reader->slots - first < BLOCK ? reader->slots - first : BLOCK;
	bool whole = row->count >= reader->head.width; /* those of a workbook may be shorter */
	uint64_t filled = 0;

	for (size_t i = most; i-- > 0;)
		filled = filled << 1 |
			 ((whole || place[i] < row->count) && row->cell[place[i]].n > 0);
	return filled;
}

/*
 * Read the cells of a row kind by kind, which a processor foresees better than their order in the
 * file; the columns of which something is to be said.
 */
static bits_t
read_cells(struct record_reader *reader, struct arena *arena, struct record *record)
{
	bits_t faults = 0;
	bits_t filled = 0;

	for (size_t first = 0; first < reader->slots; first += BLOCK)
		for (uint64_t slots = filled_slots(reader, first); slots != 0; slots &= slots - 1) {
			const struct slot *slot = reader->by_kind + first + __builtin_ctzll(slots);

			if (!read_cell(reader, slot, arena, record))
				faults |= slot->bit;
			if (record->value[slot->column] != BLANK ||
			    record->text[slot->column].n > 0)
				filled |= slot->bit;
		}
	record->filled = filled;
	return faults;
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
	if (reader->row.plain)
		keep_row(reader, arena);
	bits_t faults = read_cells(reader, arena, record);

	for (size_t i = 0; i < reader->slots && faults != 0; i++)
		if ((faults & reader->slot[i].bit) != 0)
			tell_cell(reader, &reader->slot[i], arena, record);
	check_term(reader, record);
	if (reader->head.extras > 0)
		record->extra = read_extras(reader, arena);
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
