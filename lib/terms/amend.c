#include "terms/amend.h"

#include "register/cell.h"

static const struct column *
column_of(size_t column)
{
	return &schema_of(RECORD_REGISTER)->column[column];
}

static bool
is_in(bits_t set, size_t column)
{
	return (set >> column & 1) != 0;
}

static void
map_header(struct amend *amend)
{
	size_t chinese = 0;
	size_t known = 0;

	amend->width = amend->row.count;
	amend->column = arena_alloc(&amend->arena, amend->width * sizeof(*amend->column));
	amend->heading = arena_alloc(&amend->arena, amend->width * sizeof(*amend->heading));
	for (size_t i = 0; i < amend->width; i++) {
		int column = column_find(schema_of(RECORD_REGISTER), amend->row.cell[i]);

		amend->heading[i] = arena_text(&amend->arena, amend->row.cell[i]);
		amend->column[i] = column;
		if (column < 0)
			continue;
		amend->has |= BITS(column);
		known++;
		chinese += (unsigned char)amend->heading[i].p[0] >= 0x80;
	}
	amend->language = chinese * 2 >= known ? LANGUAGE_ZH : LANGUAGE_EN;
}

static bool
has_keys(const struct amend *amend, struct diag *diag)
{
	static const int keys[] = { REGISTER_household_id, REGISTER_name };
	bool good = true;

	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++) {
		struct where where = { .file = table_name(amend->table), .line = amend->row.line };
		struct text heading = column_heading(column_of((size_t)keys[i]), amend->language);

		if (is_in(amend->has, (size_t)keys[i]))
			continue;
		diag_say(diag, DIAG_COLUMN_MISSING, .at = where, .one = heading);
		good = false;
	}
	return good;
}

bool
amend_open(struct amend *amend, const char *path, const struct table_options *options,
	   struct diag *diag)
{
	*amend = (struct amend){ .table = table_open(path, options, diag) };
	if (amend->table == NULL)
		return false;
	enum table_result result = table_next(amend->table, &amend->row);

	if (result == TABLE_END)
		diag_say(diag, DIAG_FILE_EMPTY, .at = { .file = table_name(amend->table) });
	if (result != TABLE_ROW)
		return false;
	map_header(amend);
	return has_keys(amend, diag);
}

enum table_result
amend_next(struct amend *amend, struct record *record)
{
	enum table_result result = table_next(amend->table, &amend->row);

	if (result != TABLE_ROW)
		return result;
	record_clear(record);
	record->line = amend->row.line;
	for (size_t i = 0; i < amend->width && i < amend->row.count; i++) {
		int column = amend->column[i];
		struct text cell = amend->row.cell[i];

		if (column < 0 || cell_is_blank(column_of((size_t)column), cell))
			continue;
		if (cell_is_text(column_of((size_t)column)))
			record->text[column] = cell;
		else
			(void)cell_read(column_of((size_t)column), cell, &record->value[column]);
	}
	return TABLE_ROW;
}

bool
amend_rewind(struct amend *amend)
{
	return table_rewind(amend->table) && table_next(amend->table, &amend->row) == TABLE_ROW;
}

void
amend_write_header(struct amend *amend, bits_t needed, struct rowout *out)
{
	amend->adds = needed & ~amend->has;
	for (size_t i = 0; i < amend->width; i++)
		rowout_cell(out, CELL_TEXT, amend->heading[i]);
	for (size_t i = 0; i < schema_of(RECORD_REGISTER)->count; i++)
		if (is_in(amend->adds, i))
			rowout_cell(out, CELL_TEXT, column_heading(column_of(i), amend->language));
	rowout_end_row(out);
}

static void
write_cell(const struct amend *amend, const struct record *record, size_t column,
	   struct rowout *out)
{
	char buf[CELL_SIZE];
	struct text shown =
		record->value[column] == BLANK
			? record->text[column]
			: cell_show(column_of(column), record->value[column], amend->language, buf);

	rowout_cell(out, cell_kind(column_of(column)), shown);
}

void
amend_write(const struct amend *amend, const struct record *record, bits_t changed,
	    struct rowout *out)
{
	const struct row *row = &amend->row;
	const struct text nothing = { 0 };

	for (size_t i = 0; i < amend->width; i++) {
		int column = amend->column[i];
		enum cell_kind kind = column < 0 ? CELL_TEXT : cell_kind(column_of((size_t)column));

		if (column >= 0 && is_in(changed, (size_t)column))
			write_cell(amend, record, (size_t)column, out);
		else
			rowout_cell(out, kind, i < row->count ? row->cell[i] : nothing);
	}
	for (size_t i = 0; i < schema_of(RECORD_REGISTER)->count; i++) {
		if (!is_in(amend->adds, i))
			continue;
		if (is_in(changed, i))
			write_cell(amend, record, i, out);
		else
			rowout_cell(out, CELL_TEXT, nothing);
	}
	for (size_t i = amend->width; i < row->count; i++)
		if (row->cell[i].n > 0) /* beyond the header: kept, though jz-check will ask */
			rowout_cell(out, CELL_TEXT, row->cell[i]);
	rowout_end_row(out);
}

void
amend_add(const struct amend *amend, const struct record *record, bits_t filled, struct rowout *out)
{
	struct amend blank = *amend;

	blank.row.count = 0;
	amend_write(&blank, record, filled, out);
}

void
amend_close(struct amend *amend)
{
	table_close(amend->table);
	arena_free(&amend->arena);
}
