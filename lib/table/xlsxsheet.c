#include "table/xlsxsheet.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/num.h"
#include "table/cellname.h"
#include "table/shown.h"

enum { ROWS_MAX = 1048576, MERGED_MAX = 1 << 20 };

/* What stands in the v of a cell: attribute t. */
enum content {
	CONTENT_NUMBER,
	CONTENT_SHARED,
	CONTENT_INLINE,
	CONTENT_FORMULA, /* the text that a formula gave */
	CONTENT_BOOLEAN,
	CONTENT_ERROR,
	CONTENT_DAY, /* ISO 8601 */
};

/* The cell that is being read. */
struct cell {
	size_t column; /* from 0 */
	enum content content;
	size_t format;
	bool formula;
	bool in_value;
	bool in_inline;
};

struct xlsxsheet {
	const struct xlsxbook *book;
	struct diag *diag;
	struct package_part *part;
	struct arena arena; /* texts of the row */
	struct text *text;
	unsigned char *mark; /* enum table_mark of each */
	size_t text_room;
	size_t mark_room;
	size_t used;  /* cells that are set, in this row */
	size_t count; /* up to the last that is not blank */
	size_t filled;
	size_t struck;                                  /* of these, struck through */
	unsigned char column_hidden[TABLE_COLUMNS / 8]; /* and not yet named */
	size_t line;
	bool bad;
	bool mixed;      /* its rows come in any order, and are sorted by others */
	bool disordered; /* a row stands behind one that has a higher number */
	bool row_hidden;
	bool in_data;
	bool in_row;
	bool in_cell;
	struct cell cell;
	struct xlsxbook_text value;
	struct table_range *merged;
	size_t merged_room;
	size_t merged_count;
};

static bool
read_count(const char *s, size_t max, size_t *out)
{
	int64_t n;

	if (s == NULL || !num_parse(s, strlen(s), (int64_t)max, &n))
		return false;
	*out = (size_t)n;
	return true;
}

static void
report(const struct xlsxsheet *sheet, enum diag_code code)
{
	char letters[SHOWN_LETTERS];
	struct where where = {
		.file = sheet->book->file,
		.line = sheet->line,
		.column = shown_column(sheet->cell.column, letters),
	};

	diag_say(sheet->diag, code, .at = where);
}

/* A column that is hidden has something in it: it is named once. */
static void
tell_hidden_column(struct xlsxsheet *sheet)
{
	size_t column = sheet->cell.column;
	unsigned char *bits = &sheet->column_hidden[column / 8];
	unsigned bit = 1U << column % 8;

	if ((*bits & bit) == 0)
		return;
	*bits = (unsigned char)(*bits & ~bit);
	report(sheet, DIAG_COLUMN_HIDDEN);
}

/* Put a text that outlives the row's events into its cell. */
static void
put(struct xlsxsheet *sheet, struct text text, enum table_mark mark)
{
	size_t column = sheet->cell.column;

	if (text.n == 0)
		return;
	while (sheet->used <= column) {
		sheet->text = arena_grow(sheet->text, &sheet->text_room, sheet->used,
					 sizeof(*sheet->text));
		sheet->mark = arena_grow(sheet->mark, &sheet->mark_room, sheet->used, 1);
		sheet->text[sheet->used] = TEXT_NONE;
		sheet->mark[sheet->used++] = TABLE_TEXT;
	}
	sheet->text[column] = text;
	sheet->mark[column] = (unsigned char)mark;
	sheet->filled++;
	sheet->struck += xlsxbook_is_struck(sheet->book, sheet->cell.format);
	tell_hidden_column(sheet);
	if (column >= sheet->count)
		sheet->count = column + 1;
}

static void
put_copy(struct xlsxsheet *sheet, struct text text, enum table_mark mark)
{
	put(sheet, arena_text(&sheet->arena, text), mark);
}

static void
put_number(struct xlsxsheet *sheet, struct text value)
{
	char buf[DECIMAL_SIZE];
	struct text shown;
	const struct numform *form = xlsxbook_form(sheet->book, sheet->cell.format);
	enum table_mark mark = shown_number(value, form, sheet->book->from_1904, buf, &shown);

	if (mark == TABLE_DAY_SHORT)
		report(sheet, DIAG_DAY_SHORT);
	put_copy(sheet, shown, mark);
}

static void
put_shared(struct xlsxsheet *sheet, struct text value)
{
	int64_t number;
	struct text text;

	if (num_parse(value.p, value.n, INT32_MAX, &number) &&
	    xlsxbook_string(sheet->book, (size_t)number, &text)) {
		put(sheet, text, TABLE_TEXT);
		return;
	}
	report(sheet, DIAG_STRING_MISSING);
	sheet->bad = true;
}

static void
put_day(struct xlsxsheet *sheet, struct text value)
{
	day_t day;
	bool ok = value.n >= DAY_LENGTH && day_parse(value.p, DAY_LENGTH, &day);

	put_copy(sheet, ok ? (struct text){ value.p, DAY_LENGTH } : value,
		 ok ? TABLE_DATE : TABLE_TEXT);
}

static void
put_value(struct xlsxsheet *sheet, struct text value)
{
	switch (sheet->cell.content) {
	case CONTENT_NUMBER:
		put_number(sheet, value);
		break;
	case CONTENT_SHARED:
		put_shared(sheet, value);
		break;
	case CONTENT_INLINE:
	case CONTENT_FORMULA:
		put_copy(sheet, value, TABLE_TEXT);
		break;
	case CONTENT_BOOLEAN:
		put(sheet, text_equal(value, TEXT("0")) ? TEXT("FALSE") : TEXT("TRUE"),
		    TABLE_BOOLEAN);
		break;
	case CONTENT_ERROR:
		put_copy(sheet, value, TABLE_ERROR);
		break;
	case CONTENT_DAY:
		put_day(sheet, value);
		break;
	}
}

static void
end_cell(struct xlsxsheet *sheet)
{
	struct cell *cell = &sheet->cell;

	sheet->in_cell = false;
	if (sheet->value.cut) {
		report(sheet, DIAG_CELL_LONG);
		sheet->bad = true;
	}
	xlsxbook_text_unescape(&sheet->value);
	struct text value = text_trim((struct text){ sheet->value.bytes, sheet->value.n });

	if (value.n > 0)
		put_value(sheet, value);
	else if (cell->formula && cell->content == CONTENT_NUMBER)
		put(sheet, TEXT("#N/A"), TABLE_UNSAVED);
}

static enum content
content_of(const char *type)
{
	static const struct {
		const char *type;
		enum content content;
	} known[] = {
		{ "s", CONTENT_SHARED },
		{ "n", CONTENT_NUMBER },
		{ "inlineStr", CONTENT_INLINE },
		{ "str", CONTENT_FORMULA },
		{ "b", CONTENT_BOOLEAN },
		{ "e", CONTENT_ERROR },
		{ "d", CONTENT_DAY },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(known); i++)
		if (type[0] == known[i].type[0] && strcmp(type, known[i].type) == 0)
			return known[i].content;
	return CONTENT_INLINE; /* a kind to come: what it says is at least shown */
}

/* A cell without a reference stands behind the one before it. */
static void
start_cell(struct xlsxsheet *sheet, const char **attributes)
{
	struct cell *cell = &sheet->cell;
	size_t next = cell->column == SIZE_MAX ? 0 : cell->column + 1;

	*cell = (struct cell){ .column = next };
	for (const char **a = attributes; *a != NULL; a += 2) {
		if (strcmp(a[0], "r") == 0)
			(void)cellname_column(a[1], &cell->column);
		else if (strcmp(a[0], "s") == 0)
			(void)read_count(a[1], SIZE_MAX >> 1, &cell->format);
		else if (strcmp(a[0], "t") == 0)
			cell->content = content_of(a[1]);
	}
	sheet->in_cell = cell->column < TABLE_COLUMNS;
	sheet->value.n = 0;
	sheet->value.unread = 0;
	sheet->value.open = false;
	sheet->value.cut = false;
}

/* A row without a number, or with that of the one before it, stands below that one. */
static void
start_row(struct xlsxsheet *sheet, const char **attributes)
{
	size_t line = sheet->line;

	(void)read_count(package_attribute(attributes, "r"), ROWS_MAX, &line);
	sheet->disordered |= line < sheet->line && !sheet->mixed;
	sheet->line =
		line > sheet->line || (sheet->mixed && line < sheet->line) ? line : sheet->line + 1;
	sheet->in_row = true;
	sheet->row_hidden = package_flag(package_attribute(attributes, "hidden"));
	sheet->used = sheet->count = sheet->filled = sheet->struck = 0;
	sheet->bad = false;
	sheet->cell.column = SIZE_MAX;
	arena_reset(&sheet->arena);
}

static void
end_row(struct xlsxsheet *sheet)
{
	sheet->in_row = false;
	if (sheet->count == 0 && !sheet->disordered)
		return;
	shown_tell_struck(sheet->diag,
			  (struct where){ .file = sheet->book->file, .line = sheet->line },
			  sheet->struck, sheet->filled);
	package_part_pause(sheet->part);
}

/* Within a cell: its value v, its formula f, or its own text is. */
static void
start_inside(struct xlsxsheet *sheet, const char *name)
{
	if (strcmp(name, "v") == 0)
		sheet->cell.in_value = true;
	else if (strcmp(name, "f") == 0)
		sheet->cell.formula = true;
	else if (strcmp(name, "is") == 0)
		sheet->cell.in_inline = true;
	else if (sheet->cell.in_inline)
		xlsxbook_text_start(&sheet->value, name);
}

static void
add_merged(struct xlsxsheet *sheet, const char *at)
{
	struct table_range range;

	if (at == NULL || sheet->merged_count == MERGED_MAX)
		return;
	at = cellname_read(at, &range.top, &range.left);
	if (at == NULL || *at != ':' || cellname_read(at + 1, &range.bottom, &range.right) == NULL)
		return;
	sheet->merged = arena_grow(sheet->merged, &sheet->merged_room, sheet->merged_count,
				   sizeof(*sheet->merged));
	sheet->merged[sheet->merged_count++] = range;
}

/* Columns from min to max, from 1. */
static void
take_columns(struct xlsxsheet *sheet, const char **attributes)
{
	size_t min = 0;
	size_t max = 0;

	if (!package_flag(package_attribute(attributes, "hidden")) ||
	    !read_count(package_attribute(attributes, "min"), TABLE_COLUMNS, &min) ||
	    !read_count(package_attribute(attributes, "max"), TABLE_COLUMNS, &max))
		return;
	for (size_t i = min == 0 ? 0 : min - 1; i < max; i++)
		sheet->column_hidden[i / 8] |= (unsigned char)(1U << i % 8);
}

/* What stands before the rows, or behind them. */
static void
start_outside(struct xlsxsheet *sheet, const char *name, const char **attributes)
{
	if (strcmp(name, "sheetData") == 0)
		sheet->in_data = true;
	else if (strcmp(name, "col") == 0)
		take_columns(sheet, attributes);
	else if (strcmp(name, "mergeCell") == 0)
		add_merged(sheet, package_attribute(attributes, "ref"));
}

static void
on_start(void *context, const char *name, const char **attributes)
{
	struct xlsxsheet *sheet = context;

	if (sheet->in_cell)
		start_inside(sheet, name);
	else if (!sheet->in_data)
		start_outside(sheet, name, attributes);
	else if (sheet->in_row && strcmp(name, "c") == 0)
		start_cell(sheet, attributes);
	else if (!sheet->in_row && strcmp(name, "row") == 0)
		start_row(sheet, attributes);
}

static void
on_end(void *context, const char *name)
{
	struct xlsxsheet *sheet = context;

	if (sheet->in_cell) {
		if (strcmp(name, "v") == 0)
			sheet->cell.in_value = false;
		else if (strcmp(name, "is") == 0)
			sheet->cell.in_inline = false;
		else if (strcmp(name, "c") == 0)
			end_cell(sheet);
		else if (sheet->cell.in_inline)
			xlsxbook_text_end(&sheet->value, name);
	} else if (sheet->in_row && strcmp(name, "row") == 0) {
		end_row(sheet);
	} else if (strcmp(name, "sheetData") == 0) {
		sheet->in_data = false;
	}
}

static void
on_text(void *context, const char *s, int n)
{
	struct xlsxsheet *sheet = context;

	if (sheet->in_cell &&
	    (sheet->cell.in_value || (sheet->cell.in_inline && sheet->value.open)))
		xlsxbook_text_add(&sheet->value, s, (size_t)n);
}

struct xlsxsheet *
xlsxsheet_open(const struct xlsxbook *book, size_t number, bool mixed, struct diag *diag)
{
	static const struct package_handler handler = { on_start, on_end, on_text };
	struct xlsxsheet *sheet = arena_calloc(1, sizeof(*sheet));

	sheet->book = book;
	sheet->mixed = mixed;
	sheet->diag = diag;
	sheet->part =
		package_part_open(book->package, book->part[number].name, &handler, sheet, diag);
	if (sheet->part == NULL) {
		free(sheet);
		return NULL;
	}
	return sheet;
}

enum table_result
xlsxsheet_next(struct xlsxsheet *sheet, struct row *row)
{
	switch (package_part_run(sheet->part)) {
	case PACKAGE_PAUSED:
		/* what the look through its bytes did not see */
		if (sheet->disordered) {
			diag_say(sheet->diag, DIAG_ROWS_DISORDERED,
				 .at = { .file = sheet->book->file, .line = sheet->line });
			return TABLE_FAILED;
		}
		*row = (struct row){
			.line = sheet->line,
			.cell = sheet->text,
			.mark = sheet->mark,
			.count = sheet->count,
			.bad = sheet->bad,
			.hidden = sheet->row_hidden,
		};
		return TABLE_ROW;
	case PACKAGE_END:
		return TABLE_END;
	case PACKAGE_FAILED:
		break;
	}
	return TABLE_FAILED;
}

size_t
xlsxsheet_merged(const struct xlsxsheet *sheet, const struct table_range **ranges)
{
	*ranges = sheet->merged;
	return sheet->merged_count;
}

void
xlsxsheet_close(struct xlsxsheet *sheet)
{
	if (sheet == NULL)
		return;
	package_part_close(sheet->part);
	arena_free(&sheet->arena);
	free(sheet->text);
	free(sheet->mark);
	free(sheet->value.bytes);
	free(sheet->merged);
	free(sheet);
}
