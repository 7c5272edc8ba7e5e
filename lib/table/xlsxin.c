#include "table/xlsxin.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/sheetpick.h"
#include "table/xlsxbook.h"
#include "table/xlsxsheet.h"

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

/* Is there a row with anything in it? */
static bool
holds_rows(void *context, size_t number)
{
	const struct xlsxbook *book = context;
	struct diag quiet = { 0 };
	struct row row;
	struct xlsxsheet *sheet = xlsxsheet_open(book, number, 0, &quiet);
	bool holds = sheet != NULL && xlsxsheet_next(sheet, &row) != TABLE_END;

	xlsxsheet_close(sheet);
	return holds;
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

static size_t
choose(struct xlsxin *in, const char *asked)
{
	struct xlsxbook *book = &in->book;
	struct sheetpick_sheet *sheets = arena_calloc(book->sheets + 1, sizeof(*sheets));
	struct sheetpick pick = { sheets, book->sheets, holds_rows, book };

	for (size_t i = 0; i < book->sheets; i++)
		sheets[i] = (struct sheetpick_sheet){ book->sheet[i].name, book->sheet[i].hidden,
						      book->sheet[i].part != NULL };
	size_t chosen = sheetpick_choose(&pick, asked, in->diag, &in->where);

	free(sheets);
	return chosen;
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct xlsxin *in = arena_calloc(1, sizeof(*in));

	in->diag = diag;
	in->where.file = source->name;
	in->chosen = SIZE_MAX;
	if (xlsxbook_open(&in->book, source->path, source->name, diag))
		in->chosen = choose(in, source->options.sheet);
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

	if (result == TABLE_END) {
		tell_hidden(in);
		in->furthest = SIZE_MAX; /* rows that did not come out may have been named too */
	} else if (result == TABLE_ROW && row->line > in->furthest) {
		in->furthest = row->line;
	}
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
