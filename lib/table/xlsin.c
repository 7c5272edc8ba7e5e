#include "table/xlsin.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/money.h"
#include "base/num.h"
#include "table/biff.h"
#include "table/bifflook.h"
#include "table/biffsheet.h"
#include "table/shown.h"

enum { NUMBER_SIZE = 32 };

struct xlsin {
	struct diag *diag;
	const struct table_source *source;
	struct biff biff;
	size_t at; /* the sheet whose cells are there; none is at first */
	struct biffsheet cells;
	size_t next_cell; /* in cells, the first that was not yet met */
	unsigned rows;    /* of the sheet, by both */
	unsigned columns;
	unsigned row;    /* the next one, from 0 */
	unsigned filled; /* cells of the row that was read, */
	unsigned struck; /* and of these, struck through */
	bool column_told[BIFFSHEET_COLUMNS];
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
		.file = in->source->name,
		.line = (size_t)in->row + 1,
		.column = shown_column(column, letters),
	};

	diag_say(in->diag, code, .at = where);
}

/*
 * A number of the file as decimal text.  This is the one place where it is a double: it goes
 * straight into 15 digits, which no rounding of ours comes before, but for the hundredths of
 * a double, which Excel divides in the same way.
 */
static struct text
print_number(const struct biffsheet_cell *cell, char buf[NUMBER_SIZE])
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
put_number(struct xlsin *in, size_t column, const struct biffsheet_cell *cell)
{
	char digits[NUMBER_SIZE];
	char buf[DECIMAL_SIZE];
	struct text shown;
	enum table_mark mark = shown_number(print_number(cell, digits), cell->shows,
					    in->biff.from_1904, buf, &shown);

	if (mark == TABLE_DAY_SHORT)
		report(in, column, DIAG_DAY_SHORT);
	put(in, column, arena_text(&in->arena, shown), mark);
}

static void
put_cell(struct xlsin *in, size_t column, const struct biffsheet_cell *cell)
{
	switch (cell->kind) {
	case BIFFSHEET_NUMBER:
		put_number(in, column, cell);
		break;
	case BIFFSHEET_TEXT:
		put(in, column, text_trim(cell->text), TABLE_TEXT);
		break;
	case BIFFSHEET_BOOLEAN:
		put(in, column, cell->bits == 0 ? TEXT("FALSE") : TEXT("TRUE"), TABLE_BOOLEAN);
		break;
	case BIFFSHEET_ERROR:
		put(in, column, cell->text, TABLE_ERROR);
		break;
	case BIFFSHEET_MISSING:
		report(in, column, DIAG_STRING_MISSING);
		in->bad = true;
		break;
	case BIFFSHEET_UNKNOWN:
		put(in, column, TEXT("#N/A"), TABLE_UNSAVED);
		break;
	}
}

/* A cell that has something in it: is it struck through, or hidden with its column? */
static void
look_at(struct xlsin *in, size_t column, const struct biffsheet_cell *cell)
{
	in->filled++;
	in->struck += cell->struck;
	if (!in->cells.column_hidden[column] || in->column_told[column])
		return;
	in->column_told[column] = true;
	report(in, column, DIAG_COLUMN_HIDDEN);
}

/* All cells of the row; returns how many there are up to the last that is not blank. */
static size_t
read_row(struct xlsin *in)
{
	const struct biffsheet *cells = &in->cells;
	size_t count = 0;

	arena_reset(&in->arena);
	in->bad = false;
	in->filled = in->struck = 0;
	for (size_t column = 0; column < in->columns; column++) {
		const struct biffsheet_cell *cell = &cells->cell[in->next_cell];

		put(in, column, TEXT_NONE, TABLE_TEXT);
		if (in->next_cell < cells->count && cell->row == in->row && cell->column == column)
			put_cell(in, column, cell);
		while (in->next_cell < cells->count && cells->cell[in->next_cell].row == in->row &&
		       cells->cell[in->next_cell].column == column)
			in->next_cell++;
		if (in->text[column].n == 0)
			continue;
		look_at(in, column, cell);
		count = column + 1;
	}
	return count;
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsin *in = reader;
	const struct biffsheet *cells = &in->cells;

	/* a single cell far below is no reason to look at all the rows between */
	while (in->next_cell < cells->count && cells->cell[in->next_cell].row < in->rows) {
		in->row = cells->cell[in->next_cell].row;
		size_t count = read_row(in);

		in->row++;
		if (count == 0)
			continue;
		shown_tell_struck(in->diag,
				  (struct where){ .file = in->source->name, .line = in->row },
				  in->struck, in->filled);

		*row = (struct row){ .line = in->row,
				     .cell = in->text,
				     .count = count,
				     .mark = in->mark,
				     .bad = in->bad,
				     .hidden = cells->hiddens > 0 &&
					       bsearch(&(uint32_t){ in->row - 1 }, cells->hidden,
						       cells->hiddens, sizeof(*cells->hidden),
						       biffsheet_compare_rows) != NULL };
		return TABLE_ROW;
	}
	if (!in->cells.broken)
		return TABLE_END;
	diag_say(in->diag, DIAG_ZIP_DAMAGED, .at = { .file = in->source->name },
		 .one = in->diag->language == LANGUAGE_ZH ? TEXT("里面的内容前后对不上")
							  : TEXT("OLE/BIFF"));
	return TABLE_FAILED;
}

/* Make a sheet the one whose cells are there. */
static void
read_sheet(struct xlsin *in, size_t sheet)
{
	biffsheet_free(&in->cells);
	free(in->text);
	free(in->mark);
	in->cells = (struct biffsheet){ 0 };
	in->rows = 0;
	in->columns = 0;
	biffsheet_read(&in->biff, sheet, &in->cells);
	for (size_t i = 0; i < in->cells.count; i++) {
		const struct biffsheet_cell *cell = &in->cells.cell[i];

		in->rows = cell->row >= in->rows ? cell->row + 1 : in->rows;
		in->columns = cell->column >= in->columns ? cell->column + 1 : in->columns;
	}
	/* one to spare, so that there is always an array */
	in->cells.cell = arena_grow(in->cells.cell, &in->cells.room, in->cells.count,
				    sizeof(*in->cells.cell));
	in->text = arena_calloc((size_t)in->columns + 1, sizeof(*in->text));
	in->mark = arena_calloc((size_t)in->columns + 1, 1);
	in->at = sheet;
}

static bool
in_select(void *reader, size_t sheet)
{
	struct xlsin *in = reader;

	if (in->at != sheet)
		read_sheet(in, sheet);
	in->row = 0;
	in->next_cell = 0;
	memset(in->column_told, 0, sizeof(in->column_told));
	return true;
}

/* What is wrong with the file is said. */
static bool
open_file(struct xlsin *in)
{
	enum biff_fault fault = biff_open(&in->biff, in->source->fd);
	struct fault room;

	switch (fault) {
	case BIFF_OK:
		return true;
	case BIFF_READ:
		diag_say(in->diag, DIAG_FILE_READ, .at = { .file = in->source->name },
			 .one = text_of(fault_text(errno, in->diag->language, &room)));
		break;
	case BIFF_DAMAGED:
		diag_say(in->diag, DIAG_ZIP_DAMAGED, .at = { .file = in->source->name },
			 .one = in->diag->language == LANGUAGE_ZH ? TEXT("里面的内容前后对不上")
								  : TEXT("OLE/BIFF"));
		break;
	case BIFF_LOCKED:
		diag_say(in->diag, DIAG_WORKBOOK_LOCKED, .at = { .file = in->source->name });
		break;
	case BIFF_OLD:
		diag_say(in->diag, DIAG_FILE_KIND, .at = { .file = in->source->name },
			 .one = TEXT("Excel 95"));
		break;
	case BIFF_OTHER:
		diag_say(in->diag, DIAG_FILE_KIND, .at = { .file = in->source->name },
			 .one = TEXT("OLE"));
		break;
	}
	return false;
}

static void
in_close(void *reader)
{
	struct xlsin *in = reader;

	biff_close(&in->biff);
	biffsheet_free(&in->cells);
	arena_free(&in->arena);
	free(in->text);
	free(in->mark);
	free(in);
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct xlsin *in = arena_calloc(1, sizeof(*in));

	in->diag = diag;
	in->source = source;
	in->at = SIZE_MAX;
	if (open_file(in))
		return in;
	in_close(in);
	return NULL;
}

static size_t
in_sheets(void *reader, const struct table_sheet **sheet)
{
	struct xlsin *in = reader;

	*sheet = in->biff.sheet;
	return in->biff.sheets;
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct xlsin *in = reader;

	*count = in->cells.ranges;
	return in->cells.range;
}

static bool
in_comments(void *reader, const struct table_comment **comment, size_t *count)
{
	const struct xlsin *in = reader;

	*comment = in->cells.comments.shown;
	*count = in->cells.comments.count;
	return true;
}

static bool
in_looks(void *reader, struct celllooks *looks)
{
	const struct xlsin *in = reader;

	bifflook_read(&in->biff, in->at, looks);
	return true;
}

const struct table_format xlsin_format = {
	.encoding = "xls",
	.open = in_open,
	.sheets = in_sheets,
	.select = in_select,
	.next = in_next,
	.merged = in_merged,
	.looks = in_looks,
	.comments = in_comments,
	.close = in_close,
};
