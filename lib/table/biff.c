#include "table/biff.h"

#include <stdlib.h>
#include <string.h>

#include "os/spool.h"
#include "table/ole.h"

enum { BIFF8 = 0x600 };

enum {
	RECORD_FORMULA = 0x06,
	RECORD_EOF = 0x0A,
	RECORD_1904 = 0x22,
	RECORD_FILEPASS = 0x2F,
	RECORD_BOUNDSHEET = 0x85,
	RECORD_MULRK = 0xBD,
	RECORD_LABEL_RICH = 0xD6,
	RECORD_XF = 0xE0,
	RECORD_MERGED = 0xE5,
	RECORD_SST = 0xFC,
	RECORD_LABEL_SHARED = 0xFD,
	RECORD_NUMBER = 0x203,
	RECORD_LABEL = 0x204,
	RECORD_BOOLERR = 0x205,
	RECORD_STRING = 0x207,
	RECORD_ROW = 0x208,
	RECORD_RK = 0x27E,
	RECORD_FORMAT = 0x41E,
	RECORD_BOF = 0x809,
	ROW_HIDDEN = 0x20,
	FILE_MAX = 1 << 30,
};

struct record {
	unsigned id;
	size_t n;
	const unsigned char *p;
};

/* The record at *at, which goes behind it; false at the end. */
static bool
next_record(const struct biff *biff, size_t *at, struct record *record)
{
	if (*at > biff->size || biff->size - *at < 4)
		return false;
	*record = (struct record){ ole_u16(biff->bytes + *at), ole_u16(biff->bytes + *at + 2),
				   biff->bytes + *at + 4 };
	if (record->n > biff->size - *at - 4)
		return false;
	*at += 4 + record->n;
	return true;
}

/* A text of n units as UTF-8; bytes: one byte a unit, below U+0100. */
static struct text
read_text(struct arena *arena, const unsigned char *p, size_t n, bool bytes)
{
	char *out = arena_alloc(arena, n * 3 + 4);
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t code = bytes ? p[i] : ole_u16(p + 2 * i);

		if (code >= 0xD800 && code < 0xDC00 && i + 1 < n) {
			uint32_t low = ole_u16(p + 2 * (i + 1));

			if (low >= 0xDC00 && low < 0xE000) {
				code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
				i++;
			}
		}
		if (code >= 0xD800 && code < 0xE000)
			code = 0xFFFD;
		if (code != 0)
			used += text_encode(code, out + used);
	}
	return (struct text){ out, used };
}

/*
 * A text at a place: its length in as many bytes, a byte of flags, its units.  False where it
 * does not fit.
 */
static bool
read_string(struct arena *arena, const struct record *record, size_t at, size_t length_bytes,
	    struct text *out)
{
	size_t head = at + length_bytes + 1;

	if (record->n < head)
		return false;
	const unsigned char *p = record->p + at;
	size_t n = length_bytes == 1 ? p[0] : ole_u16(p);
	bool bytes = (record->p[head - 1] & 1) == 0;

	if ((record->n - head) / (bytes ? 1 : 2) < n)
		return false;
	*out = read_text(arena, record->p + head, n, bytes);
	return true;
}

/* A number format: its number, then its code. */
struct formats {
	struct arena arena;
	struct {
		unsigned id;
		struct numform form;
	} * item;
	size_t room;
	size_t count;
};

static void
add_format(struct biff *biff, struct formats *formats, const struct record *record)
{
	struct text code;

	if (record->n < 2 || !read_string(&formats->arena, record, 2, 2, &code))
		return;
	formats->item =
		arena_grow(formats->item, &formats->room, formats->count, sizeof(*formats->item));
	formats->item[formats->count].id = ole_u16(record->p);
	formats->item[formats->count++].form = numform_read(code, &biff->arena);
}

static void
add_cell_format(struct biff *biff, const struct formats *formats, const struct record *record)
{
	if (record->n < 4)
		return;
	unsigned id = ole_u16(record->p + 2);
	struct numform form = numform_builtin(id);

	for (size_t i = 0; i < formats->count; i++)
		if (formats->item[i].id == id)
			form = formats->item[i].form;
	biff->format = arena_grow(biff->format, &biff->format_room, biff->formats, sizeof(form));
	biff->format[biff->formats++] = form;
}

static void
add_sheet(struct biff *biff, const struct record *record)
{
	struct text name = TEXT_NONE;

	if (record->n < 6)
		return;
	(void)read_string(&biff->arena, record, 6, 1, &name);
	biff->sheet =
		arena_grow(biff->sheet, &biff->sheet_room, biff->sheets, sizeof(*biff->sheet));
	biff->start =
		arena_grow(biff->start, &biff->start_room, biff->sheets, sizeof(*biff->start));
	biff->start[biff->sheets] = ole_u32(record->p);
	biff->sheet[biff->sheets++] = (struct table_sheet){
		.name = name,
		.hidden = (record->p[4] & 3) != 0,
		.table = record->p[5] == 0,
	};
}

/* The first substream: what all sheets share. */
static enum biff_fault
read_globals(struct biff *biff)
{
	struct formats formats = { 0 };
	struct record record;
	enum biff_fault fault = BIFF_DAMAGED;
	size_t at = 0;
	bool whole = true;
	bool old = false;

	for (size_t from = 0; next_record(biff, &at, &record) && record.id != RECORD_EOF;
	     from = at) {
		if (record.id == RECORD_BOF && record.n >= 2)
			old = ole_u16(record.p) < BIFF8;
		else if (record.id == RECORD_FILEPASS)
			fault = BIFF_LOCKED;
		else if (record.id == RECORD_1904 && record.n >= 2)
			biff->from_1904 = ole_u16(record.p) != 0;
		else if (record.id == RECORD_FORMAT)
			add_format(biff, &formats, &record);
		else if (record.id == RECORD_XF)
			add_cell_format(biff, &formats, &record);
		else if (record.id == RECORD_BOUNDSHEET)
			add_sheet(biff, &record);
		else if (record.id == RECORD_SST && fault != BIFF_LOCKED && whole &&
			 biff->sst.end == NULL)
			whole = sst_read(&biff->sst, biff->bytes, biff->size, from);
	}
	arena_free(&formats.arena);
	free(formats.item);
	if (old)
		return BIFF_OLD;
	return fault == BIFF_LOCKED || biff->sheets == 0 || !whole ? fault : BIFF_OK;
}

static unsigned char *
read_file(int fd, size_t *size)
{
	int64_t whole = spool_size(fd);
	size_t used = 0;

	if (whole < 0)
		return NULL;
	if (whole > FILE_MAX)
		whole = 0; /* no .xls is so large: it will be found to be none */
	unsigned char *bytes = arena_calloc((size_t)whole + 1, 1);

	while (used < (size_t)whole) {
		long n = spool_read_at(fd, bytes + used, (size_t)whole - used, (int64_t)used);

		if (n < 0) {
			free(bytes);
			return NULL;
		}
		if (n == 0)
			break;
		used += (size_t)n;
	}
	*size = used;
	return bytes;
}

enum biff_fault
biff_open(struct biff *biff, int fd)
{
	struct ole ole;
	size_t size;
	enum biff_fault fault = BIFF_DAMAGED;

	*biff = (struct biff){ 0 };
	unsigned char *file = read_file(fd, &size);

	if (file == NULL)
		return BIFF_READ;
	if (ole_open(&ole, file, size)) {
		biff->bytes = ole_stream(&ole, "Workbook", &biff->size);
		if (biff->bytes != NULL)
			fault = read_globals(biff);
		else if (ole_has(&ole, "EncryptedPackage"))
			fault = BIFF_LOCKED;
		else if (!ole_has(&ole, "Workbook"))
			fault = ole_has(&ole, "Book") ? BIFF_OLD : BIFF_OTHER;
	}
	ole_close(&ole);
	free(file);
	return fault;
}

void
biff_close(struct biff *biff)
{
	arena_free(&biff->arena);
	sst_free(&biff->sst);
	free(biff->bytes);
	free(biff->sheet);
	free(biff->start);
	free(biff->format);
}

/* A new cell from the row, column and format that begin its record. */
static struct biff_cell *
add_cell(const struct biff *biff, struct biff_cells *cells, uint32_t row, uint32_t column,
	 unsigned format)
{
	cells->cell = arena_grow(cells->cell, &cells->room, cells->count, sizeof(*cells->cell));
	struct biff_cell *cell = &cells->cell[cells->count++];
	static const struct numform plain;

	if (column >= BIFF_COLUMNS) { /* there is no such column */
		cells->broken = true;
		column = BIFF_COLUMNS - 1;
	}
	*cell = (struct biff_cell){ .row = row, .column = column, .shows = &plain };
	if (format < biff->formats)
		cell->shows = &biff->format[format];
	return cell;
}

/* A number in 30 bits: a whole one, or the front of a double; the two bits below say which. */
static void
set_rk(struct biff_cell *cell, uint32_t rk)
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
set_error(struct biff_cell *cell, unsigned code)
{
	static const struct {
		unsigned code;
		struct text name;
	} known[] = {
		{ 0x00, { "#NULL!", 6 } }, { 0x07, { "#DIV/0!", 7 } }, { 0x0F, { "#VALUE!", 7 } },
		{ 0x17, { "#REF!", 5 } },  { 0x1D, { "#NAME?", 6 } },  { 0x24, { "#NUM!", 5 } },
	};

	cell->kind = BIFF_ERROR;
	cell->text = TEXT("#N/A");
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (known[i].code == code)
			cell->text = known[i].name;
}

/* The result of a formula: a double, or, where its last two bytes are FF, what byte 0 says. */
static void
set_result(struct biff_cell *cell, const unsigned char *p)
{
	if (p[6] != 0xFF || p[7] != 0xFF) {
		cell->bits = read_bits(p);
		return;
	}
	cell->kind = p[0] == 1 ? BIFF_BOOLEAN : p[0] == 3 ? BIFF_TEXT : BIFF_UNKNOWN;
	cell->bits = p[2];
	if (p[0] == 2)
		set_error(cell, p[2]);
}

/* The text that the formula before it gave. */
static void
set_string(struct biff_cells *cells, const struct record *record)
{
	struct biff_cell *cell = &cells->cell[cells->count - 1];

	if (cell->kind != BIFF_UNKNOWN || !read_string(&cells->arena, record, 0, 2, &cell->text))
		return;
	cell->kind = BIFF_TEXT;
}

static void
add_rk_row(const struct biff *biff, struct biff_cells *cells, const struct record *record)
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
add_ranges(struct biff_cells *cells, const struct record *record)
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
add_row(struct biff_cells *cells, const struct record *record)
{
	if (record->n < 16 || (record->p[12] & ROW_HIDDEN) == 0)
		return;
	cells->hidden =
		arena_grow(cells->hidden, &cells->hidden_room, cells->hiddens, sizeof(uint32_t));
	cells->hidden[cells->hiddens++] = ole_u16(record->p);
}

/* A text: shared, or in the cell itself. */
static void
add_label(const struct biff *biff, struct biff_cells *cells, const struct record *record)
{
	if (record->n < 8) {
		cells->broken = true;
		return;
	}
	const unsigned char *p = record->p;
	struct biff_cell *cell = add_cell(biff, cells, ole_u16(p), ole_u16(p + 2), 0);

	cell->kind = BIFF_MISSING;
	if (record->id == RECORD_LABEL_SHARED
		    ? record->n >= 10 && sst_text(&biff->sst, ole_u32(p + 6), &cell->text)
		    : read_string(&cells->arena, record, 6, 2, &cell->text))
		cell->kind = BIFF_TEXT;
}

/* The records of a cell begin with row, column and format. */
static void
add_single(const struct biff *biff, struct biff_cells *cells, const struct record *record)
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

	for (size_t i = 0; i < sizeof(least) / sizeof(*least); i++) {
		known = known || record->id == least[i].id;
		broken = broken || (record->id == least[i].id && record->n < least[i].n);
	}
	cells->broken |= broken;
	if (!known || broken)
		return;
	const unsigned char *p = record->p;
	struct biff_cell *cell = add_cell(biff, cells, ole_u16(p), ole_u16(p + 2), ole_u16(p + 4));

	if (record->id == RECORD_NUMBER) {
		cell->bits = read_bits(p + 6);
	} else if (record->id == RECORD_RK) {
		set_rk(cell, ole_u32(p + 6));
	} else if (record->id == RECORD_FORMULA) {
		set_result(cell, p + 6);
	} else if (p[7] == 0) {
		cell->kind = BIFF_BOOLEAN;
		cell->bits = p[6];
	} else {
		set_error(cell, p[6]);
	}
}

int
biff_compare_rows(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static int
compare_cells(const void *a, const void *b)
{
	const struct biff_cell *x = a;
	const struct biff_cell *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

void
biff_read(const struct biff *biff, size_t sheet, struct biff_cells *cells)
{
	struct record record;
	size_t at = sheet < biff->sheets ? biff->start[sheet] : biff->size;
	int depth = 0; /* a chart in the sheet is a substream in it */
	bool whole = false;

	while (!whole && next_record(biff, &at, &record)) {
		if (record.id == RECORD_BOF)
			depth++;
		else if (record.id == RECORD_EOF)
			whole = --depth <= 0;
		else if (depth != 1)
			continue;
		else if (record.id == RECORD_STRING && cells->count > 0)
			set_string(cells, &record);
		else if (record.id == RECORD_MULRK)
			add_rk_row(biff, cells, &record);
		else if (record.id == RECORD_LABEL_SHARED || record.id == RECORD_LABEL ||
			 record.id == RECORD_LABEL_RICH)
			add_label(biff, cells, &record);
		else if (record.id == RECORD_MERGED)
			add_ranges(cells, &record);
		else if (record.id == RECORD_ROW)
			add_row(cells, &record);
		else
			add_single(biff, cells, &record);
	}
	cells->broken |= !whole;
	if (cells->count > 1)
		qsort(cells->cell, cells->count, sizeof(*cells->cell), compare_cells);
	if (cells->hiddens > 1)
		qsort(cells->hidden, cells->hiddens, sizeof(*cells->hidden), biff_compare_rows);
}

void
biff_free(struct biff_cells *cells)
{
	arena_free(&cells->arena);
	free(cells->cell);
	free(cells->range);
	free(cells->hidden);
}
