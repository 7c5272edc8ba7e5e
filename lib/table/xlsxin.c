#include "table/xlsxin.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/sheetpick.h"
#include "table/xlsxbook.h"
#include "table/xlsxsheet.h"

/* A sheet that may be read. */
struct choice {
	size_t furthest; /* row so far, in any pass */
	bool told;       /* the note about hidden rows */
};

struct xlsxin {
	struct xlsxbook book;
	struct diag *diag;
	struct where where;
	size_t *chosen; /* in the book */
	struct choice *choice;
	size_t choices;
	size_t at; /* the one that is read */
	struct xlsxsheet *sheet;
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
	free(in->chosen);
	free(in->choice);
	free(in->merged);
	free(in);
}

static size_t
choose(struct xlsxin *in, const struct table_options *options)
{
	struct xlsxbook *book = &in->book;
	struct sheetpick_sheet *sheets = arena_calloc(book->sheets + 1, sizeof(*sheets));
	struct sheetpick pick = { sheets, book->sheets, holds_rows, book };

	for (size_t i = 0; i < book->sheets; i++)
		sheets[i] = (struct sheetpick_sheet){ book->sheet[i].name, book->sheet[i].hidden,
						      book->sheet[i].part != NULL };
	in->chosen = arena_calloc(book->sheets + 1, sizeof(*in->chosen));
	in->choice = arena_calloc(book->sheets + 1, sizeof(*in->choice));
	size_t choices = sheetpick_choose(&pick, options, in->diag, &in->where, in->chosen);

	free(sheets);
	return choices;
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct xlsxin *in = arena_calloc(1, sizeof(*in));

	in->diag = diag;
	in->where.file = source->name;
	if (xlsxbook_open(&in->book, source->path, source->name, diag))
		in->choices = choose(in, &source->options);
	if (in->choices > 0)
		in->sheet = xlsxsheet_open(&in->book, in->chosen[0], 0, diag);
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

	if (hidden > 0 && !in->choice[in->at].told)
		diag_say(in->diag, DIAG_ROWS_HIDDEN, &where, TEXT(""),
			 num_format((int64_t)hidden, digits), NULL);
	in->choice[in->at].told = true;
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsxin *in = reader;
	size_t *furthest = &in->choice[in->at].furthest;
	enum table_result result =
		in->sheet == NULL ? TABLE_FAILED : xlsxsheet_next(in->sheet, row);

	if (result == TABLE_END) {
		tell_hidden(in);
		*furthest = SIZE_MAX; /* rows that did not come out may have been named too */
	} else if (result == TABLE_ROW && row->line > *furthest) {
		*furthest = row->line;
	}
	return result;
}

static bool
in_rewind(void *reader)
{
	struct xlsxin *in = reader;

	xlsxsheet_close(in->sheet);
	in->sheet = xlsxsheet_open(&in->book, in->chosen[in->at], in->choice[in->at].furthest,
				   in->diag);
	return in->sheet != NULL;
}

static size_t
in_sheets(const void *reader)
{
	return ((const struct xlsxin *)reader)->choices;
}

static struct text
in_sheet_name(const void *reader, size_t sheet)
{
	const struct xlsxin *in = reader;

	return in->book.sheet[in->chosen[sheet]].name;
}

static bool
in_turn(void *reader, size_t sheet, struct text name)
{
	struct xlsxin *in = reader;

	in->where.file = in->book.file = name;
	in->merged_known = in->merged_known && in->at == sheet;
	in->at = sheet;
	return in_rewind(in);
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

	if (!in->merged_known) {
		free(in->merged);
		in->merged_count = xlsxsheet_merged(&in->book, in->chosen[in->at], &in->merged);
	}
	in->merged_known = true;
	*count = in->merged_count;
	return in->merged;
}

const struct table_format xlsxin_format = {
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
