#include "table/xlsxin.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/sheetpick.h"
#include "table/xlsxbook.h"
#include "table/xlsxsheet.h"

/* A sheet that may be read. */
struct choice {
	size_t furthest;            /* row so far, in any pass */
	bool told;                  /* the note about hidden rows */
	struct table_range *merged; /* NULL: not known yet */
	size_t merged_count;
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
};

/* Is there a row with anything in it? */
static bool
holds_rows(void *context, size_t number)
{
	const struct xlsxbook *book = context;
	struct diag quiet = { 0 };
	struct row row;
	struct xlsxsheet *sheet = xlsxsheet_open(book, number, 0, &quiet);
	/* one that cannot be opened is no blank one: whoever reads it will say why */
	bool holds = sheet == NULL || xlsxsheet_next(sheet, &row) != TABLE_END;

	xlsxsheet_close(sheet);
	return holds;
}

static void
in_close(void *reader)
{
	struct xlsxin *in = reader;

	xlsxsheet_close(in->sheet);
	xlsxbook_close(&in->book);
	for (size_t i = 0; i < in->choices; i++)
		free(in->choice[i].merged);
	free(in->chosen);
	free(in->choice);
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
	struct where where = in->where;
	size_t hidden = xlsxsheet_hidden(in->sheet, &where.line);

	if (hidden > 0 && !in->choice[in->at].told)
		diag_say(in->diag, DIAG_ROWS_HIDDEN, .at = where, .one = NUM_TEXT((int64_t)hidden));
	in->choice[in->at].told = true;
}

/* Of a sheet that was read to its end. */
static void
take_merged(struct choice *choice, const struct xlsxsheet *sheet)
{
	const struct table_range *range;

	if (choice->merged != NULL)
		return;
	choice->merged_count = xlsxsheet_merged(sheet, &range);
	choice->merged = arena_calloc(choice->merged_count + 1, sizeof(*range));
	if (choice->merged_count > 0)
		memcpy(choice->merged, range, choice->merged_count * sizeof(*range));
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsxin *in = reader;
	struct choice *choice = &in->choice[in->at];
	enum table_result result =
		in->sheet == NULL ? TABLE_FAILED : xlsxsheet_next(in->sheet, row);

	if (result == TABLE_END) {
		tell_hidden(in);
		take_merged(choice, in->sheet);
		choice->furthest =
			SIZE_MAX; /* rows that did not come out may have been named too */
	} else if (result == TABLE_ROW && row->line > choice->furthest) {
		choice->furthest = row->line;
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
	in->at = sheet;
	return in_rewind(in);
}

static const char *
in_encoding(const void *reader)
{
	(void)reader;
	return "xlsx";
}

/* What is wrong with the sheet is said when its rows are read. */
static void
find_merged(struct xlsxin *in)
{
	struct diag quiet = { 0 };
	struct row row;
	struct xlsxsheet *sheet = xlsxsheet_open(&in->book, in->chosen[in->at], 0, &quiet);

	while (sheet != NULL && xlsxsheet_next(sheet, &row) == TABLE_ROW)
		continue;
	if (sheet != NULL)
		take_merged(&in->choice[in->at], sheet);
	xlsxsheet_close(sheet);
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct xlsxin *in = reader;
	const struct choice *choice = &in->choice[in->at];

	if (choice->merged == NULL)
		find_merged(in);
	*count = choice->merged_count;
	return choice->merged;
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
