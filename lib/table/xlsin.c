#include "table/xlsin.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/money.h"
#include "base/num.h"
#include "table/biff.h"
#include "table/sheetpick.h"
#include "table/shown.h"

enum { NUMBER_SIZE = 32 };

/* A sheet that may be read. */
struct choice {
	unsigned furthest; /* rows up to here were reported on, in any pass */
	bool told;         /* the note about hidden rows */
};

struct xlsin {
	struct diag *diag;
	struct where where;
	struct biff biff;
	size_t *chosen; /* in the workbook */
	struct choice *choice;
	size_t choices;
	size_t at; /* the one that is read */
	struct biff_cells cells;
	size_t next_cell; /* in cells, the first that was not yet met */
	unsigned rows;    /* of the sheet, by both */
	unsigned columns;
	unsigned row; /* the next one, from 0 */
	bool bad;
	struct arena arena; /* texts of the row */
	struct text *text;
	unsigned char *mark;
};

static void
report(const struct xlsin *in, size_t column, enum diag_code code)
{
	char letters[SHOWN_LETTERS];
	struct where where = {
		.file = in->where.file,
		.line = (size_t)in->row + 1,
		.column = shown_column(column, letters),
	};

	if (in->row >= in->choice[in->at].furthest)
		diag_say(in->diag, code, .at = where);
}

/*
 * A number of the file as decimal text.  This is the one place where it is a double: it goes
 * straight into 15 digits, which no rounding of ours comes before, but for the hundredths of
 * a double, which Excel divides in the same way.
 */
static struct text
print_number(const struct biff_cell *cell, char buf[NUMBER_SIZE])
{
	double value;

	if (cell->whole) {
		int64_t whole = (int64_t)(int32_t)(cell->bits >> 32) / 4;

		return text_of(cell->hundredths ? money_format(whole, buf)
						: num_format(whole, buf));
	}
	memcpy(&value, &cell->bits, sizeof(value));
	(void)snprintf(buf, NUMBER_SIZE, "%.15g", cell->hundredths ? value / 100 : value);
	return text_of(buf);
}

static void
put(struct xlsin *in, size_t column, struct text text, enum table_mark mark)
{
	in->text[column] = text;
	in->mark[column] = (unsigned char)mark;
}

static void
put_number(struct xlsin *in, size_t column, const struct biff_cell *cell)
{
	char digits[NUMBER_SIZE];
	char buf[DECIMAL_SIZE];
	struct text shown;
	enum table_mark mark = shown_number(print_number(cell, digits), cell->shows,
					    in->biff.from_1904, buf, &shown);

	put(in, column, arena_text(&in->arena, shown), mark);
}

static void
put_cell(struct xlsin *in, size_t column, const struct biff_cell *cell)
{
	switch (cell->kind) {
	case BIFF_NUMBER:
		put_number(in, column, cell);
		break;
	case BIFF_TEXT:
		put(in, column, text_trim(cell->text), TABLE_TEXT);
		break;
	case BIFF_BOOLEAN:
		put(in, column, cell->bits == 0 ? TEXT("FALSE") : TEXT("TRUE"), TABLE_BOOLEAN);
		break;
	case BIFF_ERROR:
		put(in, column, cell->text, TABLE_ERROR);
		break;
	case BIFF_MISSING:
		report(in, column, DIAG_STRING_MISSING);
		in->bad = true;
		break;
	case BIFF_UNKNOWN:
		put(in, column, TEXT("#N/A"), TABLE_UNSAVED);
		break;
	}
}

/*
 * Go to the next row that may have a cell; a single one far below is no reason to look at all
 * the rows between.
 */
static bool
find_row(struct xlsin *in)
{
	const struct biff_cells *cells = &in->cells;

	in->row = in->next_cell < cells->count ? cells->cell[in->next_cell].row : in->rows;
	return in->row < in->rows;
}

/* All cells of the row; returns how many there are up to the last that is not blank. */
static size_t
read_row(struct xlsin *in)
{
	const struct biff_cells *cells = &in->cells;
	size_t count = 0;

	arena_reset(&in->arena);
	in->bad = false;
	for (size_t column = 0; column < in->columns; column++) {
		const struct biff_cell *cell = &cells->cell[in->next_cell];

		put(in, column, TEXT_NONE, TABLE_TEXT);
		if (in->next_cell < cells->count && cell->row == in->row && cell->column == column)
			put_cell(in, column, cell);
		while (in->next_cell < cells->count && cells->cell[in->next_cell].row == in->row &&
		       cells->cell[in->next_cell].column == column)
			in->next_cell++;
		if (in->text[column].n > 0)
			count = column + 1;
	}
	return count;
}

static void
tell_hidden(struct xlsin *in)
{
	struct where where = { .file = in->where.file, .line = in->cells.first_hidden };

	if (in->cells.hidden > 0 && !in->choice[in->at].told)
		diag_say(in->diag, DIAG_ROWS_HIDDEN, .at = where,
			 .one = NUM_TEXT((int64_t)in->cells.hidden));
	in->choice[in->at].told = true;
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsin *in = reader;
	unsigned *furthest = &in->choice[in->at].furthest;

	while (find_row(in)) {
		size_t count = read_row(in);

		in->row++;
		if (in->row > *furthest)
			*furthest = in->row;
		if (count == 0)
			continue;
		*row = (struct row){ .line = in->row,
				     .cell = in->text,
				     .count = count,
				     .mark = in->mark,
				     .bad = in->bad };
		return TABLE_ROW;
	}
	tell_hidden(in);
	if (!in->cells.broken)
		return TABLE_END;
	diag_say(in->diag, DIAG_ZIP_DAMAGED, .at = in->where, .one = TEXT("OLE/BIFF"));
	return TABLE_FAILED;
}

static bool
in_rewind(void *reader)
{
	struct xlsin *in = reader;

	in->row = 0;
	in->next_cell = 0;
	return true;
}

/* Make a sheet the one that is read. */
static void
select_sheet(struct xlsin *in, size_t sheet)
{
	biff_free(&in->cells);
	free(in->text);
	free(in->mark);
	in->cells = (struct biff_cells){ 0 };
	in->rows = 0;
	in->columns = 0;
	biff_read(&in->biff, sheet, &in->cells);
	for (size_t i = 0; i < in->cells.count; i++) {
		const struct biff_cell *cell = &in->cells.cell[i];

		in->rows = cell->row >= in->rows ? cell->row + 1 : in->rows;
		in->columns = cell->column >= in->columns ? cell->column + 1 : in->columns;
	}
	/* one to spare, so that there is always an array */
	in->cells.cell = arena_grow(in->cells.cell, &in->cells.room, in->cells.count,
				    sizeof(*in->cells.cell));
	in->text = arena_calloc((size_t)in->columns + 1, sizeof(*in->text));
	in->mark = arena_calloc((size_t)in->columns + 1, 1);
	(void)in_rewind(in);
}

static bool
holds_rows(void *context, size_t sheet)
{
	struct xlsin *in = context;
	bool holds = false;

	select_sheet(in, sheet);
	in->choice[in->at].furthest = in->rows; /* not a word yet */
	for (; find_row(in) && !holds; in->row++)
		holds = read_row(in) > 0;
	in->choice[in->at].furthest = 0;
	return holds;
}

static size_t
choose(struct xlsin *in, const struct table_options *options)
{
	size_t count = in->biff.sheets;
	struct sheetpick_sheet *sheets = arena_calloc(count, sizeof(*sheets));
	struct sheetpick pick = { sheets, count, holds_rows, in };

	for (size_t i = 0; i < count; i++) {
		const struct biff_sheet *sheet = &in->biff.sheet[i];

		sheets[i] = (struct sheetpick_sheet){ sheet->name, sheet->hidden, sheet->table };
	}
	in->chosen = arena_calloc(count + 1, sizeof(*in->chosen));
	in->choice = arena_calloc(count + 1, sizeof(*in->choice));
	size_t choices = sheetpick_choose(&pick, options, in->diag, &in->where, in->chosen);

	free(sheets);
	return choices;
}

/* What is wrong with the file is said. */
static bool
open_file(struct xlsin *in, const struct table_source *source)
{
	enum biff_fault fault = biff_open(&in->biff, source->fd);
	struct fault room;

	switch (fault) {
	case BIFF_OK:
		return true;
	case BIFF_READ:
		diag_say(in->diag, DIAG_FILE_READ, .at = in->where,
			 .one = text_of(fault_text(errno, in->diag->language, &room)));
		break;
	case BIFF_DAMAGED:
		diag_say(in->diag, DIAG_ZIP_DAMAGED, .at = in->where, .one = TEXT("OLE/BIFF"));
		break;
	case BIFF_LOCKED:
		diag_say(in->diag, DIAG_WORKBOOK_LOCKED, .at = in->where);
		break;
	case BIFF_OLD:
		diag_say(in->diag, DIAG_FILE_KIND, .at = in->where, .one = TEXT("Excel 95"));
		break;
	case BIFF_OTHER:
		diag_say(in->diag, DIAG_FILE_KIND, .at = in->where, .one = TEXT("OLE"));
		break;
	}
	return false;
}

static void
in_close(void *reader)
{
	struct xlsin *in = reader;

	biff_close(&in->biff);
	biff_free(&in->cells);
	arena_free(&in->arena);
	free(in->chosen);
	free(in->choice);
	free(in->text);
	free(in->mark);
	free(in);
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct xlsin *in = arena_calloc(1, sizeof(*in));

	in->diag = diag;
	in->where.file = source->name;
	in->choices = open_file(in, source) ? choose(in, &source->options) : 0;
	if (in->choices == 0) {
		in_close(in);
		return NULL;
	}
	select_sheet(in, in->chosen[0]);
	return in;
}

static size_t
in_sheets(const void *reader)
{
	return ((const struct xlsin *)reader)->choices;
}

static struct text
in_sheet_name(const void *reader, size_t sheet)
{
	const struct xlsin *in = reader;

	return in->biff.sheet[in->chosen[sheet]].name;
}

static bool
in_turn(void *reader, size_t sheet, struct text name)
{
	struct xlsin *in = reader;

	in->where.file = name;
	if (in->at != sheet)
		select_sheet(in, in->chosen[sheet]);
	in->at = sheet;
	return in_rewind(in);
}

static const char *
in_encoding(const void *reader)
{
	(void)reader;
	return "xls";
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct xlsin *in = reader;

	*count = in->cells.ranges;
	return in->cells.range;
}

const struct table_format xlsin_format = {
	.open = in_open,
	.next = in_next,
	.rewind = in_rewind,
	.encoding = in_encoding,
	.sheets = in_sheets,
	.sheet_name = in_sheet_name,
	.turn = in_turn,
	.merged = in_merged,
	.close = in_close,
};
