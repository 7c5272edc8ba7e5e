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

enum { PIECE = 4096, LAID_MOST = 64 };

/* A cell that was put down as most can stand; it may have to be quoted. */
struct laid {
	size_t from; /* in what is not settled */
	size_t to;
	enum cell_kind kind;
};

struct csvout {
	struct outfile *out;
	struct decode_encoder *encoder; /* NULL: UTF-8 as it is */
	char between;
	struct text line_end;
	char *row; /* so far, before it is encoded; where out is NULL all rows, which stay here */
	size_t used;
	size_t room;
	size_t begin;                /* of the row at hand */
	size_t cells;                /* in it */
	size_t settled;              /* up to there it stands as it goes out */
	size_t parted;               /* delimiters of its own before that */
	struct laid laid[LAID_MOST]; /* its cells from there on that are not blank */
	size_t laid_count;
	struct arena aside;
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

/* Not inline, nor what else few cells need: nothing is made ready for it before. */
#define SELDOM __attribute__((noinline))

SELDOM static void
grow(struct csvout *csv, size_t n)
{
	while (csv->room - csv->used < n)
		csv->row = arena_grow(csv->row, &csv->room, csv->room, 1);
}

/* Have room for n more bytes in the row. */
static void
reserve(struct csvout *csv, size_t n)
{
	if (csv->room - csv->used < n)
		grow(csv, n);
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
add_plain(struct csvout *csv, struct text value)
{
	if (value.n > 0)
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

	if (torn) {
		add_quoted(csv, guard, value);
		return;
	}
	if (guard)
		add_byte(csv, '\'');
	add_plain(csv, value);
}

/* What stood from one place to another. */
static void
add_again(struct csvout *csv, const char *was, size_t from, size_t to)
{
	reserve(csv, to - from);
	add_plain(csv, (struct text){ was + from, to - from });
}

/* Put down anew, cell by cell, what is not settled. */
SELDOM static void
lay_anew(struct csvout *csv)
{
	size_t end = csv->used - csv->settled;
	size_t at = 0;

	arena_reset(&csv->aside);
	const char *was = arena_string(&csv->aside, (struct text){ csv->row + csv->settled, end });

	csv->used = csv->settled;
	for (size_t i = 0; i < csv->laid_count; i++) {
		const struct laid *laid = &csv->laid[i];

		add_again(csv, was, at, laid->from);
		at = laid->to;
		add_special(csv, laid->kind,
			    (struct text){ was + laid->from, laid->to - laid->from });
	}
	add_again(csv, was, at, end);
}

/* Is there nothing in what is not settled but plain cells, and the delimiters between them? */
static bool
is_plain(struct csvout *csv)
{
	reserve(csv, SCAN_BEHIND);
	return scan_delimiters(csv->row + csv->settled, csv->used - csv->settled, csv->between) ==
	       csv->cells - 1 - csv->parted;
}

/* Most rows are plain: they are looked at once, and not each cell. */
static void
settle(struct csvout *csv)
{
	if (csv->laid_count > 0 && !is_plain(csv))
		lay_anew(csv);
	csv->laid_count = 0;
	csv->settled = csv->used;
}

/* With what stands before it in the row. */
SELDOM static void
add_settled(struct csvout *csv, enum cell_kind kind, struct text value)
{
	settle(csv);
	add_special(csv, kind, value);
	csv->settled = csv->used;
	csv->parted = csv->cells - 1;
}

/* Most cells are blank. */
SELDOM static void
add_cell(struct csvout *csv, enum cell_kind kind, struct text value)
{
	reserve(csv, value.n + 1); /* with what parts it */
	if (csv->cells++ > 0)
		add_byte(csv, csv->between);
	if (value.n == 0)
		return;
	if (begins_oddly(value) || csv->laid_count == LAID_MOST) {
		add_settled(csv, kind, value);
		return;
	}
	size_t from = csv->used - csv->settled;

	csv->laid[csv->laid_count++] = (struct laid){ from, from + value.n, kind };
	add_plain(csv, value);
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

	settle(csv);
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
	csv->begin = csv->settled = csv->used;
	csv->parted = 0;
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
	apart->used = apart->begin = apart->settled = 0;
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
	arena_free(&csv->aside);
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
