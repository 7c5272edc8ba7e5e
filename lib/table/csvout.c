#include "table/csvout.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/scan.h"
#include "table/decode.h"
#include "table/encoding.h"
#include "table/outfile.h"

enum { PIECE = 4096 };

struct csvout {
	struct outfile *out;
	struct decode_encoder *encoder; /* NULL: UTF-8 as it is */
	char between;
	struct text line_end;
	char *row; /* so far, before it is encoded; where out is NULL all rows, which stay here */
	size_t used;
	size_t room;
	size_t begin;        /* of the row at hand */
	size_t cells;        /* in it */
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

/* What spreadsheet programs write. */
static void
use_encoding(struct csvout *csv, const char *encoding)
{
	csv->line_end = TEXT("\r\n");
	csv->encoder = decode_encoder_open(encoding);
	if (csv->encoder == NULL) {
		csv->unknown = encoding;
		outfile_fail(csv->out, EINVAL);
		return;
	}
	struct text mark = decode_encoder_mark(csv->encoder);

	outfile_text(csv->out, mark);
	if (mark.n == 2)
		csv->between = '\t';
}

static void *
csvout_open(struct outfile *out, const struct rowout_options *options)
{
	struct csvout *csv = arena_calloc(1, sizeof(*csv));
	const char *name = options->encoding;
	const struct encoding *known = name == NULL ? NULL : encoding_look_up(name);
	/* by whatever name, or because the input came from a workbook */
	bool utf8 = name == NULL || strcmp(name, "xlsx") == 0 || strcmp(name, "xls") == 0 ||
		    (known != NULL && strncmp(known->canonical, "UTF-8", 5) == 0);

	csv->out = out;
	csv->between = ',';
	csv->line_end = TEXT("\n");
	if (!utf8)
		use_encoding(csv, name);
	else if (outfile_is_file(out))
		outfile_text(out, TEXT("\xEF\xBB\xBF"));
	return csv;
}

/* Of a value that begins with a byte by which it may be one. */
static bool
is_formula(enum cell_kind kind, struct text value)
{
	if ((kind != CELL_TEXT && kind != CELL_NAME && kind != CELL_CODE) ||
	    (memchr("\t\r\n", value.p[0], 3) == NULL && !text_begins_formula(value)))
		return false;
	/* digits and what stands between them in a phone number compute to a number, at worst */
	bool dialled = true;

	for (size_t i = 0; i < value.n; i++)
		dialled &= memchr("0123456789+- ", value.p[i], 13) != NULL;
	return kind != CELL_NAME || !dialled;
}

/* Does a value, which is not blank, begin as hardly any does: as a formula, perhaps? */
static bool
begins_oddly(struct text value)
{
	unsigned char byte = (unsigned char)value.p[0];

	return byte == 0xEF || (byte <= '@' && !text_is_digit(value.p[0]));
}

/* Have room for n more bytes in the row. */
static void
reserve(struct csvout *csv, size_t n)
{
	while (csv->room - csv->used < n)
		csv->row = arena_grow(csv->row, &csv->room, csv->room, 1);
}

static void
add_byte(struct csvout *csv, char byte)
{
	csv->row[csv->used++] = byte;
}

/* With each quote twice. */
static void
add_quoted(struct csvout *csv, bool guard, struct text value)
{
	add_byte(csv, '"');
	if (guard)
		add_byte(csv, '\'');
	for (size_t i = 0; i < value.n; i++) {
		if (value.p[i] == '"')
			add_byte(csv, '"');
		add_byte(csv, value.p[i]);
	}
	add_byte(csv, '"');
}

static void
add_plain(struct csvout *csv, bool guard, struct text value)
{
	if (guard)
		add_byte(csv, '\'');
	memcpy(csv->row + csv->used, value.p, value.n);
	csv->used += value.n;
}

/*
 * A value that needs a closer look: no control character goes out.  It is cleaned in the
 * row, behind all that comes of it.
 */
static void
add_special(struct csvout *csv, enum cell_kind kind, struct text value)
{
	size_t most = 2 * value.n + 3; /* each byte a quote; an apostrophe, and quotes around it */

	reserve(csv, most + value.n);
	value = text_uncontrolled(value, csv->row + csv->used + most);
	if (value.n == 0)
		return;
	bool guard = begins_oddly(value) && is_formula(kind, value);
	bool torn = memchr(value.p, '"', value.n) != NULL ||
		    memchr(value.p, '\n', value.n) != NULL ||
		    memchr(value.p, '\r', value.n) != NULL ||
		    memchr(value.p, csv->between, value.n) != NULL;

	if (torn)
		add_quoted(csv, guard, value);
	else
		add_plain(csv, guard, value);
}

/* Not inline, for most cells are blank: what others need is not made ready for those. */
__attribute__((noinline)) static void
add_cell(struct csvout *csv, enum cell_kind kind, struct text value)
{
	reserve(csv, value.n + 1 + SCAN_BEHIND); /* with what parts it */
	if (csv->cells++ > 0)
		add_byte(csv, csv->between);
	if (value.n == 0)
		return;
	char *to = csv->row + csv->used;

	/* put down as most can stand; behind it there is room to look */
	memcpy(to, value.p, value.n);
	if (begins_oddly(value) || scan_special(to, value.n, csv->between))
		add_special(csv, kind, value);
	else
		csv->used += value.n;
}

static void
csvout_cell(void *writer, enum cell_kind kind, struct text value)
{
	struct csvout *csv = writer;

	if (value.n > 0 || csv->cells == 0 || csv->used == csv->room) {
		add_cell(csv, kind, value);
		return;
	}
	csv->cells++;
	add_byte(csv, csv->between);
}

static void
csvout_end_row(void *writer)
{
	struct csvout *csv = writer;

	reserve(csv, 2 + csv->line_end.n);
	/* an empty line would be no row at all */
	if (csv->cells == 1 && csv->used == csv->begin) {
		add_byte(csv, '"');
		add_byte(csv, '"');
	}
	memcpy(csv->row + csv->used, csv->line_end.p, csv->line_end.n);
	csv->used += csv->line_end.n;
	csv->cells = 0;
	if (csv->out != NULL) {
		put(csv, (struct text){ csv->row, csv->used });
		csv->used = 0;
	}
	csv->begin = csv->used;
}

static void *
csvout_apart(const void *writer)
{
	const struct csvout *csv = writer;
	struct csvout *apart = arena_calloc(1, sizeof(*apart));

	apart->between = csv->between;
	apart->line_end = csv->line_end;
	return apart;
}

static void
csvout_take(void *writer, void *other)
{
	struct csvout *csv = writer;
	struct csvout *apart = other;

	put(csv, (struct text){ apart->row, apart->used });
	apart->used = apart->begin = 0;
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
	free(csv->row);
	free(csv);
}

/* What failed in out is out's to report. */
static bool
csvout_finish(void *writer, struct diag *diag, const struct where *where)
{
	struct csvout *csv = writer;
	const char *unknown = csv->unknown;

	if (unknown != NULL)
		diag_say(diag, DIAG_ENCODING_UNKNOWN, .at = *where, .one = text_of(unknown));
	csvout_abandon(writer);
	return unknown == NULL;
}

const struct rowout_format csvout_format = {
	.open = csvout_open,
	.cell = csvout_cell,
	.end_row = csvout_end_row,
	.apart = csvout_apart,
	.take = csvout_take,
	.failed = csvout_failed,
	.finish = csvout_finish,
	.abandon = csvout_abandon,
};
