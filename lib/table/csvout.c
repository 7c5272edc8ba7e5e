#include "table/csvout.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "table/decode.h"
#include "table/encoding.h"
#include "table/outfile.h"

enum { PIECE = 4096 };

struct csvout {
	struct outfile *out;
	struct decode_encoder *encoder; /* NULL: UTF-8 as it is */
	struct text between;
	struct text line_end;
	struct text special; /* bytes that need quotes */
	size_t cells;        /* of the row so far */
	bool blank;          /* all of them were */
	const char *unknown; /* no such encoding */
};

static void
put(struct csvout *csv, struct text utf8)
{
	char piece[PIECE];

	if (csv->encoder == NULL) {
		outfile_text(csv->out, utf8);
		return;
	}
	while (utf8.n > 0) {
		size_t n = decode_encode(csv->encoder, &utf8, piece, sizeof(piece));

		if (n == SIZE_MAX) {
			outfile_fail(csv->out, EILSEQ);
			return;
		}
		outfile_write(csv->out, piece, n);
	}
}

/* NULL for UTF-8 as it is. */
static const char *
encoding_of(const struct rowout_options *options)
{
	const char *name = options->encoding;
	const struct encoding *known = name == NULL ? NULL : encoding_look_up(name);

	if (name == NULL || (known != NULL && strcmp(known->canonical, "UTF-8") == 0))
		return NULL;
	/* the input was a workbook: a file for the same program */
	return strcmp(name, "xlsx") == 0 || strcmp(name, "xls") == 0 ? "UTF-8-BOM" : name;
}

static void *
csvout_open(struct outfile *out, const struct rowout_options *options)
{
	struct csvout *csv = arena_calloc(1, sizeof(*csv));
	const char *encoding = encoding_of(options);

	csv->out = out;
	csv->between = TEXT(",");
	csv->line_end = TEXT("\n");
	csv->special = TEXT(",\"\r\n");
	csv->blank = true;
	if (encoding == NULL)
		return csv;
	csv->line_end = TEXT("\r\n");
	csv->encoder = decode_encoder_open(encoding);
	if (csv->encoder == NULL) {
		csv->unknown = encoding;
		outfile_fail(out, EINVAL);
		return csv;
	}
	struct text mark = decode_encoder_mark(csv->encoder);

	outfile_text(out, mark);
	if (mark.n == 2) {
		csv->between = TEXT("\t");
		csv->special = TEXT("\t\"\r\n");
	}
	return csv;
}

static bool
holds_any(struct text value, struct text bytes)
{
	for (size_t i = 0; i < bytes.n; i++)
		if (memchr(value.p, bytes.p[i], value.n) != NULL)
			return true;
	return false;
}

/* Digits and what stands between them in a phone number compute to a number, at worst. */
static bool
is_dialled(struct text value)
{
	for (size_t i = 0; i < value.n; i++)
		if (memchr("0123456789+- ", value.p[i], 13) == NULL)
			return false;
	return true;
}

static bool
is_formula(enum cell_kind kind, struct text value)
{
	if (value.n == 0 || memchr("=+-@\t\r\n", value.p[0], 7) == NULL)
		return false;
	return kind == CELL_TEXT || (kind == CELL_NAME && !is_dialled(value));
}

/* With each quote twice. */
static void
put_quoted(struct csvout *csv, struct text guard, struct text value)
{
	put(csv, TEXT("\""));
	put(csv, guard);
	while (value.n > 0) {
		const char *quote = memchr(value.p, '"', value.n);
		size_t n = quote == NULL ? value.n : (size_t)(quote - value.p) + 1;

		put(csv, (struct text){ value.p, n });
		if (quote != NULL)
			put(csv, TEXT("\""));
		value = (struct text){ value.p + n, value.n - n };
	}
	put(csv, TEXT("\""));
}

static void
csvout_cell(void *writer, enum cell_kind kind, struct text value)
{
	struct csvout *csv = writer;
	struct text guard = is_formula(kind, value) ? TEXT("'") : TEXT("");

	if (csv->cells++ > 0)
		put(csv, csv->between);
	if (value.n == 0)
		return;
	csv->blank = false;
	if (holds_any(value, csv->special)) {
		put_quoted(csv, guard, value);
		return;
	}
	put(csv, guard);
	put(csv, value);
}

static void
csvout_end_row(void *writer)
{
	struct csvout *csv = writer;

	/* an empty line would be no row at all */
	if (csv->cells == 1 && csv->blank)
		put(csv, TEXT("\"\""));
	put(csv, csv->line_end);
	csv->cells = 0;
	csv->blank = true;
}

static bool
csvout_failed(const void *writer)
{
	const struct csvout *csv = writer;

	return outfile_failed(csv->out);
}

static void
csvout_abandon(void *writer)
{
	struct csvout *csv = writer;

	decode_encoder_close(csv->encoder);
	free(csv);
}

/* What failed in out is out's to report. */
static bool
csvout_finish(void *writer, struct diag *diag, const struct where *where)
{
	struct csvout *csv = writer;
	const char *unknown = csv->unknown;

	if (unknown != NULL)
		diag_say(diag, DIAG_ENCODING_UNKNOWN, where, text_of(NULL), unknown, NULL);
	csvout_abandon(writer);
	return unknown == NULL;
}

const struct rowout_format csvout_format = {
	.open = csvout_open,
	.cell = csvout_cell,
	.end_row = csvout_end_row,
	.failed = csvout_failed,
	.finish = csvout_finish,
	.abandon = csvout_abandon,
};
