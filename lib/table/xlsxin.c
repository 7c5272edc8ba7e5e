#include "table/xlsxin.h"

#include <stdlib.h>
#include <string.h>

#include "table/xlsxbook.h"
#include "table/xlsxlook.h"
#include "table/xlsxnote.h"
#include "table/xlsxorder.h"
#include "table/xlsxsheet.h"

/* What outlives the reading of a sheet. */
struct kept {
	struct table_range *range; /* those that are merged; NULL: not known yet */
	size_t count;
	struct comments comments;
	bool commented; /* they were read */
	bool looked;    /* at the order of its rows */
	bool mixed;     /* they are not in that of their numbers */
};

struct xlsxin {
	const struct table_source *source;
	struct xlsxbook book;
	struct diag *diag;
	struct kept *kept; /* of each sheet */
	size_t at;         /* the one that is read */
	struct xlsxsheet *sheet;
	struct xlsxorder order; /* its rows, where they are mixed */
	bool sorted;
};

static void
in_close(void *reader)
{
	struct xlsxin *in = reader;

	xlsxsheet_close(in->sheet);
	xlsxorder_free(&in->order);
	for (size_t i = 0; in->kept != NULL && i < in->book.sheets; i++) {
		free(in->kept[i].range);
		comments_free(&in->kept[i].comments);
	}
	free(in->kept);
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
	in->kept = arena_calloc(in->book.sheets + 1, sizeof(*in->kept));
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
	struct kept *kept = &in->kept[sheet];

	if (!kept->looked)
		kept->mixed = xlsxorder_is_mixed(in->book.package, in->book.part[sheet].name);
	kept->looked = true;
	xlsxorder_free(&in->order);
	in->sorted = false;
	in->sheet = xlsxsheet_open(&in->book, sheet, kept->mixed, in->diag);
	return in->sheet != NULL;
}

/* Of a sheet that was read to its end. */
static void
take_merged(struct kept *kept, const struct xlsxsheet *sheet)
{
	const struct table_range *range;

	if (kept->range != NULL)
		return;
	kept->count = xlsxsheet_merged(sheet, &range);
	kept->range = arena_calloc(kept->count + 1, sizeof(*range));
	if (kept->count > 0)
		memcpy(kept->range, range, kept->count * sizeof(*range));
}

/* Read all rows, and put them into the order of their numbers. */
static enum table_result
sort_rows(struct xlsxin *in)
{
	struct row row;
	enum table_result result;

	while ((result = xlsxsheet_next(in->sheet, &row)) == TABLE_ROW)
		xlsxorder_keep(&in->order, &row);
	size_t twice = result == TABLE_END ? xlsxorder_sort(&in->order) : 0;

	in->sorted = true;
	if (twice == 0)
		return result;
	diag_say(in->diag, DIAG_ROWS_DISORDERED, .at = { .file = in->source->name, .line = twice });
	return TABLE_FAILED;
}

static enum table_result
next_row(struct xlsxin *in, struct row *row)
{
	if (in->sheet == NULL)
		return TABLE_FAILED;
	if (!in->kept[in->at].mixed)
		return xlsxsheet_next(in->sheet, row);
	if (!in->sorted && sort_rows(in) == TABLE_FAILED)
		return TABLE_FAILED;
	return xlsxorder_next(&in->order, row) ? TABLE_ROW : TABLE_END;
}

static enum table_result
in_next(void *reader, struct row *row)
{
	struct xlsxin *in = reader;
	enum table_result result = next_row(in, row);

	if (result == TABLE_END)
		take_merged(&in->kept[in->at], in->sheet);
	return result;
}

/* What is wrong with the sheet is said when its rows are read. */
static void
find_merged(struct xlsxin *in)
{
	struct diag quiet = { .least = DIAG_LEVELS };
	struct row row;
	struct xlsxsheet *sheet = xlsxsheet_open(&in->book, in->at, in->kept[in->at].mixed, &quiet);

	while (sheet != NULL && xlsxsheet_next(sheet, &row) == TABLE_ROW)
		continue;
	if (sheet != NULL)
		take_merged(&in->kept[in->at], sheet);
	xlsxsheet_close(sheet);
}

static const struct table_range *
in_merged(void *reader, size_t *count)
{
	struct xlsxin *in = reader;
	const struct kept *kept = &in->kept[in->at];

	if (kept->range == NULL)
		find_merged(in);
	*count = kept->count;
	return kept->range;
}

static bool
in_looks(void *reader, struct celllooks *looks)
{
	const struct xlsxin *in = reader;

	return xlsxlook_read(&in->book, in->at, looks);
}

static bool
in_comments(void *reader, const struct table_comment **comment, size_t *count)
{
	struct xlsxin *in = reader;
	struct kept *kept = &in->kept[in->at];

	if (!kept->commented) {
		kept->commented = true;
		if (!xlsxnote_read(in->book.package, in->book.part[in->at].name, &in->book.arena,
				   &kept->comments))
			return false;
		comments_settle(&kept->comments);
	}
	*comment = kept->comments.shown;
	*count = kept->comments.count;
	return true;
}

const struct table_format xlsxin_format = {
	.encoding = "xlsx",
	.open = in_open,
	.sheets = in_sheets,
	.select = in_select,
	.next = in_next,
	.merged = in_merged,
	.looks = in_looks,
	.comments = in_comments,
	.close = in_close,
};
