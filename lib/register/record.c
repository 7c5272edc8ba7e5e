#include "register/record.h"

#include <stdlib.h>

#include "base/num.h"

enum { ALLOWS_SIZE = 512, NOWHERE = -1 };

/* A column of the file that is parsed. */
struct slot {
	size_t place; /* among the cells of a row */
	int column;
	bool is_text;
	bits_t bit; /* of the column */
	const struct column *about;
};

struct record_reader {
	struct table *table;
	const struct schema *schema;
	struct diag *diag;
	enum language language;
	size_t width;                      /* cells of the header, without blank ones at its end */
	struct text heading[COLUMN_LIMIT]; /* as the file has it; blank: no such column */
	struct slot slot[COLUMN_LIMIT];    /* in file order */
	size_t slots;
	int household;          /* the column household_id, or -1 */
	size_t household_place; /* its place in the file, or SIZE_MAX */
	size_t *extra_place;
	struct text *extra_heading;
	size_t extras;
	size_t header_line;
	struct arena arena; /* the headings */
	struct row row;     /* the one stepped to */
	size_t row_width;   /* its cells, without blank ones behind the header's */
};

#define EIGHT_BLANKS BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK
static const struct record blank_record = {
	.value = { EIGHT_BLANKS, EIGHT_BLANKS, EIGHT_BLANKS, EIGHT_BLANKS, EIGHT_BLANKS,
		   EIGHT_BLANKS, EIGHT_BLANKS, EIGHT_BLANKS, EIGHT_BLANKS, EIGHT_BLANKS,
		   EIGHT_BLANKS, EIGHT_BLANKS },
};
_Static_assert(COLUMN_LIMIT == 96, "every value of blank_record is BLANK");

void
record_clear(struct record *record)
{
	*record = blank_record;
}

/* ---- the header ---- */

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

/* A heading that names no column. */
static void
add_extra(struct record_reader *reader, const struct row *row, size_t place)
{
	struct text heading = row->cell[place];
	struct where where = where_in(reader, row->line, NOWHERE, TEXT_NONE);
	/* what tools wrote carries columns that were named when they came in */
	bool carried = reader->schema == schema_of(RECORD_REGISTER) ||
		       reader->schema == schema_of(RECORD_DECISION) ||
		       reader->schema == schema_of(RECORD_PAYMENT);

	where.column = heading;
	if (heading.n > 0 && !carried)
		diag_say(reader->diag, DIAG_COLUMN_UNKNOWN, .at = where, .value = heading);
	reader->extra_place[reader->extras] = place;
	reader->extra_heading[reader->extras++] = arena_text(&reader->arena, heading);
}

/* A heading that names a column; false where another did so before. */
static bool
add_column(struct record_reader *reader, const struct row *row, size_t place, int column)
{
	struct where where = where_in(reader, row->line, column, TEXT_NONE);

	if (reader->heading[column].n > 0) {
		where.secret = false;
		diag_say(reader->diag, DIAG_HEADER_DOUBLE, .at = where, .value = row->cell[place]);
		return false;
	}
	reader->heading[column] = arena_text(&reader->arena, row->cell[place]);
	if (column == reader->household)
		reader->household_place = place;
	return true;
}

/* The language of the headings that are known; Chinese where as many are of either. */
static enum language
language_of(const struct record_reader *reader)
{
	size_t known = 0;
	size_t chinese = 0;

	for (size_t i = 0; i < reader->schema->count; i++) {
		known += reader->heading[i].n > 0;
		chinese +=
			reader->heading[i].n > 0 && (unsigned char)reader->heading[i].p[0] >= 0x80;
	}
	return chinese * 2 >= known ? LANGUAGE_ZH : LANGUAGE_EN;
}

static bool
map_header(struct record_reader *reader, const struct row *row, const bool *wanted)
{
	const struct column *of = reader->schema->column;
	bool good = true;

	for (reader->width = row->count; reader->width > 0; reader->width--)
		if (row->cell[reader->width - 1].n > 0)
			break;
	reader->extra_place = arena_alloc(&reader->arena, row->count * sizeof(size_t));
	reader->extra_heading = arena_alloc(&reader->arena, row->count * sizeof(struct text));
	for (size_t place = 0; place < reader->width; place++) {
		int column = column_find(reader->schema, row->cell[place]);

		if (column == NOWHERE)
			add_extra(reader, row, place);
		else if (!add_column(reader, row, place, column))
			good = false;
		else if ((wanted == NULL || wanted[column]) && of[column].blank != BLANK_REWRITTEN)
			reader->slot[reader->slots++] =
				(struct slot){ place, column, cell_is_text(of + column),
					       BITS(column), of + column };
	}
	reader->language = language_of(reader);
	return good;
}

static bool
has_required(const struct record_reader *reader, size_t line, const int *required)
{
	bool good = true;

	for (; required != NULL && *required != NOWHERE; required++) {
		if (record_has(reader, *required))
			continue;
		struct where where = where_in(reader, line, NOWHERE, TEXT_NONE);

		diag_say(reader->diag, DIAG_COLUMN_MISSING, .at = where,
			 .one = record_heading(reader, *required));
		good = false;
	}
	return good;
}

/* A title above the header of a workbook: one cell, and no name of a column. */
static bool
is_title(const struct record_reader *reader, const struct row *row)
{
	size_t cells = 0;

	for (size_t i = 0; i < row->count; i++)
		cells += row->cell[i].n > 0;
	return row->mark != NULL && cells == 1 && column_find(reader->schema, row->cell[0]) < 0;
}

static bool
read_header(struct record_reader *reader, const bool *wanted, const int *required)
{
	struct row row;
	enum table_result result = table_next(reader->table, &row);

	while (result == TABLE_ROW && is_title(reader, &row))
		result = table_next(reader->table, &row);
	if (result == TABLE_END) {
		struct where where = where_in(reader, 0, NOWHERE, TEXT_NONE);

		diag_say(reader->diag, DIAG_FILE_EMPTY, .at = where);
	}
	if (result != TABLE_ROW)
		return false;
	reader->header_line = row.line;
	if (reader->schema == schema_of(RECORD_REGISTER) &&
	    column_is_decisions(row.cell, row.count)) {
		struct where where = where_in(reader, row.line, NOWHERE, TEXT_NONE);

		diag_say(reader->diag, DIAG_REGISTER_DECISIONS, .at = where);
		return false;
	}
	bool mapped = map_header(reader, &row, wanted);

	return has_required(reader, reader->header_line, required) && mapped;
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
	if (read_header(reader, wanted, required))
		return reader;
	record_close(reader);
	return NULL;
}

void
record_close(struct record_reader *reader)
{
	if (reader == NULL)
		return;
	table_close(reader->table);
	arena_free(&reader->arena);
	free(reader);
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

	if (width < reader->width && row->mark != NULL)
		return reader->width;
	while (width > reader->width && row->cell[width - 1].n == 0)
		width--;
	return width;
}

static void
report_cell(const struct record_reader *reader, const struct slot *slot, enum diag_code code)
{
	struct where where = where_at(reader, slot->column);
	char buf[ALLOWS_SIZE];
	struct text allows = column_allows(slot->about, reader->diag->language, buf, sizeof(buf));

	where.secret |= code == DIAG_NUMBER_LONG; /* whatever the column: most are of persons */
	diag_say(reader->diag, code, .at = where, .value = reader->row.cell[slot->place],
		 .one = allows);
}

static void
read_cell(const struct record_reader *reader, const struct slot *slot, struct arena *arena,
	  struct record *record)
{
	struct text cell = reader->row.cell[slot->place];
	const unsigned char *mark = reader->row.mark;
	int64_t *value = &record->value[slot->column];
	enum diag_code code = cell_damage(cell, mark == NULL ? NULL : mark + slot->place);

	if (code != DIAG_NONE)
		record->damaged |= slot->bit;
	else if (!slot->is_text)
		code = cell_read(slot->about, cell, value);
	if (code != DIAG_NONE) {
		report_cell(reader, slot, code);
		record->bad = true;
	}
	if (code != DIAG_NONE || (slot->is_text && !cell_is_blank(slot->about, cell)))
		record->text[slot->column] = slot->column == reader->household
						     ? arena_text(arena, cell_text(cell))
						     : arena_uncontrolled(arena, cell_text(cell));
	if (*value != BLANK || (slot->is_text && record->text[slot->column].n > 0))
		record->filled |= slot->bit;
}

static const struct text *
read_extras(const struct record_reader *reader, struct arena *arena)
{
	const struct row *row = &reader->row;
	struct text *extra = arena_alloc(arena, reader->extras * sizeof(*extra));

	for (size_t i = 0; i < reader->extras; i++)
		if (reader->extra_place[i] < row->count)
			extra[i] = arena_text(arena, row->cell[reader->extra_place[i]]);
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
	return !reader->row.bad && reader->row_width == reader->width;
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
	if (reader->row_width != reader->width && !reader->row.bad)
		diag_say(reader->diag,
			 reader->row_width < reader->width ? DIAG_ROW_SHORT : DIAG_ROW_LONG,
			 .at = where_at(reader, NOWHERE), .one = NUM_TEXT(reader->row_width),
			 .two = NUM_TEXT(reader->width));
}

enum { BLOCK = 64 }; /* slots that are looked at in one go */

/* Which of the slots of a block have cells that hold something, one bit each; without a branch. */
static uint64_t
filled_slots(const struct record_reader *reader, size_t first)
{
	const struct text *cell = reader->row.cell;
	const struct slot *begin = reader->slot + first;
	const struct slot *slot =
		reader->slot + (reader->slots < first + BLOCK ? reader->slots : first + BLOCK);
	uint64_t filled = 0;

	while (slot > begin && slot[-1].place >= reader->row.count)
		slot--;
	while (slot > begin)
		filled = filled << 1 | (cell[(--slot)->place].n > 0);
	return filled;
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
	*record = blank_record;
	record->line = reader->row.line;
	if (!is_sound(reader)) {
		read_broken(reader, arena, record);
		return;
	}
	for (size_t first = 0; first < reader->slots; first += BLOCK)
		for (uint64_t slots = filled_slots(reader, first); slots != 0; slots &= slots - 1)
			read_cell(reader, &reader->slot[first + (size_t)__builtin_ctzll(slots)],
				  arena, record);
	check_term(reader, record);
	if (reader->extras > 0)
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

bool
record_rewind(struct record_reader *reader)
{
	struct row row;

	if (!table_rewind(reader->table))
		return false;
	do
		if (table_next(reader->table, &row) != TABLE_ROW)
			return false;
	while (row.line < reader->header_line);
	return true;
}

/* ---- what a reader knows ---- */

bool
record_has(const struct record_reader *reader, int column)
{
	return reader->heading[column].n > 0;
}

struct text
record_heading(const struct record_reader *reader, int column)
{
	return record_has(reader, column)
		       ? reader->heading[column]
		       : column_heading(&reader->schema->column[column], reader->language);
}

enum language
record_language(const struct record_reader *reader)
{
	return reader->language;
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
	return reader->header_line;
}

size_t
record_extras(const struct record_reader *reader, const struct text **headings)
{
	*headings = reader->extra_heading;
	return reader->extras;
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
	return record_show(reader->schema, record, (size_t)column, reader->language, buf);
}
