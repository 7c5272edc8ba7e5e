#include "table/xlsxin.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/xlsxbook.h"
#include "table/xlsxsheet.h"

enum { LIST_SIZE = 512 };

struct xlsxin {
	struct xlsxbook book;
	struct diag *diag;
	struct where where;
	size_t chosen;
	struct xlsxsheet *sheet;
	size_t furthest; /* row so far, in any pass */
	bool told;       /* the note about hidden rows */
	struct table_range *merged;
	size_t merged_count;
	bool merged_known;
};

/* Names of sheets, "甲、乙", as far as they fit. */
struct list {
	char bytes[LIST_SIZE];
	size_t n;
};

static void
add_name(struct list *list, struct text name)
{
	static const char comma[] = "、";
	size_t gap = list->n > 0 ? sizeof(comma) - 1 : 0;

	if (list->n + gap + name.n >= sizeof(list->bytes))
		return;
	memcpy(list->bytes + list->n, comma, gap);
	memcpy(list->bytes + list->n + gap, name.p, name.n);
	list->n += gap + name.n;
	list->bytes[list->n] = '\0';
}

static bool
is_asked_for(const struct xlsxbook *book, size_t number, struct text asked)
{
	char digits[NUM_SIZE];

	return text_equal(book->sheet[number].name, asked) ||
	       text_equal(text_of(num_format((int64_t)number + 1, digits)), asked);
}

/* The sheet of that name, else of that number from 1; SIZE_MAX where there is none. */
static size_t
find_sheet(const struct xlsxin *in, const char *asked)
{
	const struct xlsxbook *book = &in->book;
	size_t found = SIZE_MAX;
	struct list all = { 0 };

	for (size_t i = 0; i < book->sheets; i++) {
		bool same = text_equal(book->sheet[i].name, text_of(asked));

		if (same || (found == SIZE_MAX && is_asked_for(book, i, text_of(asked))))
			found = i;
		if (same)
			break;
		add_name(&all, book->sheet[i].name);
	}
	if (found < SIZE_MAX && book->sheet[found].part != NULL)
		return found;
	diag_say(in->diag, DIAG_SHEET_MISSING, &in->where, TEXT(""), asked, all.bytes);
	return SIZE_MAX;
}

/* Is there a row with anything in it? */
static bool
holds_rows(const struct xlsxbook *book, size_t number)
{
	struct diag quiet = { 0 };
	struct row row;
	struct xlsxsheet *sheet = xlsxsheet_open(book, number, 0, &quiet);
	bool holds = sheet != NULL && xlsxsheet_next(sheet, &row) != TABLE_END;

	xlsxsheet_close(sheet);
	return holds;
}

/* The first visible sheet that holds rows, else the first visible; the others are named. */
static size_t
first_sheet(const struct xlsxin *in)
{
	const struct xlsxbook *book = &in->book;
	size_t first = SIZE_MAX;
	size_t empty = SIZE_MAX;
	struct list others = { 0 };

	for (size_t i = 0; i < book->sheets; i++) {
		if (book->sheet[i].hidden || book->sheet[i].part == NULL)
			continue;
		if (!holds_rows(book, i))
			empty = empty == SIZE_MAX ? i : empty;
		else if (first == SIZE_MAX)
			first = i;
		else
			add_name(&others, book->sheet[i].name);
	}
	if (first == SIZE_MAX)
		first = empty;
	if (first == SIZE_MAX)
		diag_say(in->diag, DIAG_SHEET_MISSING, &in->where, TEXT(""), "1", "-");
	else if (others.n > 0)
		diag_say(in->diag, DIAG_SHEETS_OTHER, &in->where, TEXT(""),
			 book->sheet[first].name.p, others.bytes);
	return first;
}

static void
in_close(void *reader)
{
	struct xlsxin *in = reader;

	xlsxsheet_close(in->sheet);
	xlsxbook_close(&in->book);
	free(in->merged);
	free(in);
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct xlsxin *in = arena_calloc(1, sizeof(*in));
	const char *asked = source->options.sheet;

	in->diag = diag;
	in->where.file = source->name;
	in->chosen = SIZE_MAX;
	if (xlsxbook_open(&in->book, source->path, source->name, diag))
		in->chosen = asked != NULL ? find_sheet(in, asked) : first_sheet(in);
	if (in->chosen < SIZE_MAX)
		in->sheet = xlsxsheet_open(&in->book, in->chosen, 0, diag);
	if (in->sheet == NULL) {
		in_close(in);
		return NULL;
	}
	return in;
}

static void
tell_hidden(struct xlsxin *in)
{
	char digits[NUM_SIZE];
	struct where where = in->where;
	size_t hidden = xlsxsheet_hidden(in->sheet, &where.line);

	if (hidden > 0 && !in->told)
		diag_say(in->diag, DIAG_ROWS_HIDDEN, &where, TEXT(""),
			 num_format((int64_t)hidden, digits), NULL);
	in->told = true;
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsxin *in = reader;
	enum table_result result =
		in->sheet == NULL ? TABLE_FAILED : xlsxsheet_next(in->sheet, row);

	if (result == TABLE_END)
		tell_hidden(in);
	else if (result == TABLE_ROW && row->line > in->furthest)
		in->furthest = row->line;
	return result;
}

static bool
in_rewind(void *reader)
{
	struct xlsxin *in = reader;

	xlsxsheet_close(in->sheet);
	in->sheet = xlsxsheet_open(&in->book, in->chosen, in->furthest, in->diag);
	return in->sheet != NULL;
}

static const char *
in_encoding(const void *reader)
{
	(void)reader;
	return "xlsx";
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct xlsxin *in = reader;

	if (!in->merged_known)
		in->merged_count = xlsxsheet_merged(&in->book, in->chosen, &in->merged);
	in->merged_known = true;
	*count = in->merged_count;
	return in->merged;
}

const struct table_format xlsxin_format = {
	.open = in_open,
	.next = in_next,
	.rewind = in_rewind,
	.encoding = in_encoding,
	.merged = in_merged,
	.close = in_close,
};
