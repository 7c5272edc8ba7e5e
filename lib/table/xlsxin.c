#include "table/xlsxin.h"

#include <stdlib.h>
#include <string.h>

#include "table/xlsxbook.h"
#include "table/xlsxsheet.h"

/* The merged ranges of a sheet, which outlive the reading of it. */
struct merged {
	struct table_range *range; /* NULL: not known yet */
	size_t count;
};

struct xlsxin {
	const struct table_source *source;
	struct xlsxbook book;
	struct diag *diag;
	struct merged *merged; /* of each sheet */
	size_t at;             /* the one that is read */
	struct xlsxsheet *sheet;
};

static void
in_close(void *reader)
{
	struct xlsxin *in = reader;

	xlsxsheet_close(in->sheet);
	for (size_t i = 0; in->merged != NULL && i < in->book.sheets; i++)
		free(in->merged[i].range);
	free(in->merged);
	xlsxbook_close(&in->book);
	free(in);
}

static void *
in_open(const struct table_source *source, struct diag *diag)
{
	struct xlsxin *in = arena_calloc(1, sizeof(*in));

	in->source = source;
	in->diag = diag;
	if (!xlsxbook_open(&in->book, source->path, source->name, diag)) {
		in_close(in);
		return NULL;
	}
	in->merged = arena_calloc(in->book.sheets + 1, sizeof(*in->merged));
	return in;
}

static size_t
in_sheets(void *reader, const struct table_sheet **sheet)
{
	struct xlsxin *in = reader;

	*sheet = in->book.sheet;
	return in->book.sheets;
}

static bool
in_select(void *reader, size_t sheet)
{
	struct xlsxin *in = reader;

	in->at = sheet;
	in->book.file = in->source->name;
	xlsxsheet_close(in->sheet);
	in->sheet = xlsxsheet_open(&in->book, sheet, in->diag);
	return in->sheet != NULL;
}

/* Of a sheet that was read to its end. */
static void
take_merged(struct merged *merged, const struct xlsxsheet *sheet)
{
	const struct table_range *range;

	if (merged->range != NULL)
		return;
	merged->count = xlsxsheet_merged(sheet, &range);
	merged->range = arena_calloc(merged->count + 1, sizeof(*range));
	if (merged->count > 0)
		memcpy(merged->range, range, merged->count * sizeof(*range));
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsxin *in = reader;
	enum table_result result =
		in->sheet == NULL ? TABLE_FAILED : xlsxsheet_next(in->sheet, row);

	if (result == TABLE_END)
		take_merged(&in->merged[in->at], in->sheet);
	return result;
}

/* What is wrong with the sheet is said when its rows are read. */
static void
find_merged(struct xlsxin *in)
{
	struct diag quiet = { .least = DIAG_LEVELS };
	struct row row;
	struct xlsxsheet *sheet = xlsxsheet_open(&in->book, in->at, &quiet);

	while (sheet != NULL && xlsxsheet_next(sheet, &row) == TABLE_ROW)
		continue;
	if (sheet != NULL)
		take_merged(&in->merged[in->at], sheet);
	xlsxsheet_close(sheet);
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct xlsxin *in = reader;
	const struct merged *merged = &in->merged[in->at];

	if (merged->range == NULL)
		find_merged(in);
	*count = merged->count;
	return merged->range;
}

const struct table_format xlsxin_format = {
	.encoding = "xlsx",
	.open = in_open,
	.sheets = in_sheets,
	.select = in_select,
	.next = in_next,
	.merged = in_merged,
	.close = in_close,
};
