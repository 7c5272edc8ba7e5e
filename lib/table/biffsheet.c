#include "table/biffsheet.h"

#include <stdlib.h>

#include "table/biffrec.h"
#include "table/ole.h"

enum {
	RECORD_FORMULA = 0x06,
	RECORD_COLUMNS = 0x7D,
	RECORD_MULRK = 0xBD,
	RECORD_LABEL_RICH = 0xD6,
	RECORD_MERGED = 0xE5,
	RECORD_LABEL_SHARED = 0xFD,
	RECORD_NUMBER = 0x203,
	RECORD_LABEL = 0x204,
	RECORD_BOOLERR = 0x205,
	RECORD_STRING = 0x207,
	RECORD_ROW = 0x208,
	RECORD_RK = 0x27E,
	ROW_HIDDEN = 0x20,
	COLUMNS_HIDDEN = 0x01,
};

/* A new cell from the row, column and format that begin its record. */
static struct biffsheet_cell *
add_cell(const struct biff *biff, struct biffsheet *cells, uint32_t row, uint32_t column,
	 unsigned format)
{
	cells->cell = arena_grow(cells->cell, &cells->room, cells->count, sizeof(*cells->cell));
	struct biffsheet_cell *cell = &cells->cell[cells->count++];
	static const struct numform plain;

	if (column >= BIFFSHEET_COLUMNS) { /* there is no such column */
		cells->broken = true;
		column = BIFFSHEET_COLUMNS - 1;
	}
	*cell = (struct biffsheet_cell){ .row = row, .column = column, .shows = &plain };
	if (format < biff->formats) {
		cell->shows = &biff->format[format].shows;
		cell->struck = biff->format[format].struck;
	}
	return cell;
}

/* A number in 30 bits: a whole one, or the front of a double; the two bits below say which. */
static void
set_rk(struct biffsheet_cell *cell, uint32_t rk)
{
	cell->hundredths = (rk & 1) != 0;
	cell->bits = (uint64_t)(rk & ~UINT32_C(3)) << 32;
	cell->whole = (rk & 2) != 0;
}

static uint64_t
read_bits(const unsigned char *p)
{
	return ole_u32(p) | (uint64_t)ole_u32(p + 4) << 32;
}

static void
set_error(struct biffsheet_cell *cell, unsigned code)
{
	static const struct {
		unsigned code;
		struct text name;
	} known[] = {
		{ 0x00, { "#NULL!", 6 } }, { 0x07, { "#DIV/0!", 7 } }, { 0x0F, { "#VALUE!", 7 } },
		{ 0x17, { "#REF!", 5 } },  { 0x1D, { "#NAME?", 6 } },  { 0x24, { "#NUM!", 5 } },
	};

	cell->kind = BIFFSHEET_ERROR;
	cell->text = TEXT("#N/A");
	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (known[i].code == code)
			cell->text = known[i].name;
}

/* The result of a formula: a double, or, where its last two bytes are FF, what byte 0 says. */
static void
set_result(struct biffsheet_cell *cell, const unsigned char *p)
{
	if (p[6] != 0xFF || p[7] != 0xFF) {
		cell->bits = read_bits(p);
		return;
	}
	cell->kind = p[0] == 1 ? BIFFSHEET_BOOLEAN : p[0] == 3 ? BIFFSHEET_TEXT : BIFFSHEET_UNKNOWN;
	cell->bits = p[2];
	if (p[0] == 2)
		set_error(cell, p[2]);
}

/* The text that the formula before it gave. */
static void
set_string(struct biffsheet *cells, const struct biffrec *record)
{
	struct biffsheet_cell *cell = &cells->cell[cells->count - 1];

	if (cell->kind != BIFFSHEET_UNKNOWN ||
	    !biffrec_string(&cells->arena, record, 0, 2, &cell->text))
		return;
	cell->kind = BIFFSHEET_TEXT;
}

static void
add_rk_row(const struct biff *biff, struct biffsheet *cells, const struct biffrec *record)
{
	if (record->n < 4) {
		cells->broken = true;
		return;
	}
	uint32_t column = ole_u16(record->p + 2);

	for (size_t at = 4; at + 8 <= record->n; at += 6, column++)
		set_rk(add_cell(biff, cells, ole_u16(record->p), column, ole_u16(record->p + at)),
		       ole_u32(record->p + at + 2));
}

static void
add_ranges(struct biffsheet *cells, const struct biffrec *record)
{
	for (size_t at = 2; at + 8 <= record->n; at += 8) {
		const unsigned char *p = record->p + at;

		cells->range = arena_grow(cells->range, &cells->range_room, cells->ranges,
					  sizeof(*cells->range));
		cells->range[cells->ranges++] = (struct table_range){
			.top = (size_t)ole_u16(p) + 1,
			.bottom = (size_t)ole_u16(p + 2) + 1,
			.left = ole_u16(p + 4),
			.right = ole_u16(p + 6),
		};
	}
}

static void
add_row(struct biffsheet *cells, const struct biffrec *record)
{
	if (record->n < 16 || (record->p[12] & ROW_HIDDEN) == 0)
		return;
	cells->hidden =
		arena_grow(cells->hidden, &cells->hidden_room, cells->hiddens, sizeof(uint32_t));
	cells->hidden[cells->hiddens++] = ole_u16(record->p);
}

/* The first and the last column from 0; the last may lie one beyond the sheet. */
static void
add_columns(struct biffsheet *cells, const struct biffrec *record)
{
	if (record->n < 10 || (record->p[8] & COLUMNS_HIDDEN) == 0)
		return;
	size_t last = ole_u16(record->p + 2);

	for (size_t i = ole_u16(record->p); i <= last && i < BIFFSHEET_COLUMNS; i++)
		cells->column_hidden[i] = true;
}

/* A text: shared, or in the cell itself. */
static void
add_label(const struct biff *biff, struct biffsheet *cells, const struct biffrec *record)
{
	if (record->n < 8) {
		cells->broken = true;
		return;
	}
	const unsigned char *p = record->p;
	struct biffsheet_cell *cell =
		add_cell(biff, cells, ole_u16(p), ole_u16(p + 2), ole_u16(p + 4));

	cell->kind = BIFFSHEET_MISSING;
	if (record->id == RECORD_LABEL_SHARED
		    ? record->n >= 10 && sst_text(&biff->sst, ole_u32(p + 6), &cell->text)
		    : biffrec_string(&cells->arena, record, 6, 2, &cell->text))
		cell->kind = BIFFSHEET_TEXT;
}

/* The records of a cell begin with row, column and format. */
static void
add_single(const struct biff *biff, struct biffsheet *cells, const struct biffrec *record)
{
	static const struct {
		unsigned id;
		size_t n;
	} least[] = { { RECORD_NUMBER, 14 },
		      { RECORD_RK, 10 },
		      { RECORD_BOOLERR, 8 },
		      { RECORD_FORMULA, 14 } };
	bool known = false;
	bool broken = false;

	for (size_t i = 0; i < ARRAY_LENGTH(least); i++) {
		known = known || record->id == least[i].id;
		broken = broken || (record->id == least[i].id && record->n < least[i].n);
	}
	cells->broken |= broken;
	if (!known || broken)
		return;
	const unsigned char *p = record->p;
	struct biffsheet_cell *cell =
		add_cell(biff, cells, ole_u16(p), ole_u16(p + 2), ole_u16(p + 4));

	if (record->id == RECORD_NUMBER) {
		cell->bits = read_bits(p + 6);
	} else if (record->id == RECORD_RK) {
		set_rk(cell, ole_u32(p + 6));
	} else if (record->id == RECORD_FORMULA) {
		set_result(cell, p + 6);
	} else if (p[7] == 0) {
		cell->kind = BIFFSHEET_BOOLEAN;
		cell->bits = p[6];
	} else {
		set_error(cell, p[6]);
	}
}

int
biffsheet_compare_rows(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static int
compare_cells(const void *a, const void *b)
{
	const struct biffsheet_cell *x = a;
	const struct biffsheet_cell *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

static void
take_record(const struct biff *biff, struct biffsheet *cells, const struct biffrec *record)
{
	switch (record->id) {
	case RECORD_STRING:
		if (cells->count > 0)
			set_string(cells, record);
		break;
	case RECORD_MULRK:
		add_rk_row(biff, cells, record);
		break;
	case RECORD_LABEL_SHARED:
	case RECORD_LABEL:
	case RECORD_LABEL_RICH:
		add_label(biff, cells, record);
		break;
	case RECORD_MERGED:
		add_ranges(cells, record);
		break;
	case RECORD_ROW:
		add_row(cells, record);
		break;
	case RECORD_COLUMNS:
		add_columns(cells, record);
		break;
	default:
		add_single(biff, cells, record);
	}
}

void
biffsheet_read(const struct biff *biff, size_t sheet, struct biffsheet *cells)
{
	struct biffrec record;
	struct biffnote note = { 0 };
	size_t at = sheet < biff->sheets ? biff->start[sheet] : biff->size;
	int depth = 0; /* a chart in the sheet is a substream in it */
	bool whole = false;

	while (!whole && biffrec_next(biff->bytes, biff->size, &at, &record)) {
		if (record.id == BIFFREC_BOF)
			depth++;
		else if (record.id == BIFFREC_EOF)
			whole = --depth <= 0;
		if (depth != 1 || record.id == BIFFREC_BOF || record.id == BIFFREC_EOF)
			continue;
		take_record(biff, cells, &record);
		biffnote_take(&note, &cells->arena, &record);
	}
	cells->broken |= !whole;
	if (cells->count > 1)
		qsort(cells->cell, cells->count, sizeof(*cells->cell), compare_cells);
	if (cells->hiddens > 1)
		qsort(cells->hidden, cells->hiddens, sizeof(*cells->hidden),
		      biffsheet_compare_rows);
	biffnote_settle(&note, &cells->arena, &cells->comments);
	comments_settle(&cells->comments);
}

void
biffsheet_free(struct biffsheet *cells)
{
	arena_free(&cells->arena);
	free(cells->cell);
	free(cells->range);
	free(cells->hidden);
	comments_free(&cells->comments);
}
