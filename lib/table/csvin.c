#include "table/csvin.h"

#include <csv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "table/decode.h"
#include "table/lines.h"
#include "table/split.h"

enum {
	SNIFF_LINES = 32, /* lines that choose the delimiter */
	PARSER_BLOCK = 4096,
	NUMBER = 24, /* bytes of a number in a message */
};

struct csvin {
	const struct table_source *source;
	struct csvin_tuning tuning;
	struct diag *diag;
	struct decode *decode;

	struct lines lines;
	bool skip; /* we stand inside a line that is too long */

	struct csv_parser parser;
	char delimiter;
	bool done; /* libcsv has seen the end of the record */

	char *text;  /* LINES_BUFFER bytes for the cells that libcsv gives */
	size_t used; /* of them */
	struct split cells;
	bool bad;
};

static const char *
number(size_t value, char buf[NUMBER])
{
	(void)snprintf(buf, NUMBER, "%zu", value);
	return buf;
}

/* The record at hand is bad. */
static void
tell(struct csvin *in, enum diag_code code, const char *one, const char *two)
{
	struct where where = { .file = in->source->name, .line = in->lines.number };

	in->bad = true;
	diag_say(in->diag, code, .at = where, .one = text_of(one), .two = text_of(two));
}

/* The cells of a line, if it can be split here; false, with none, where libcsv must judge. */
static bool
split(struct csvin *in, const struct lines_line *line)
{
	struct text whole = { in->lines.bytes + line->from, line->to - line->from };

	if (in->tuning.all_libcsv && text_trim(whole).n > 0)
		return false;
	return split_line(&in->cells, whole, in->delimiter);
}

/*
 * The quote that ends a cell: the next delimiter, or the end, is right behind it.  p stands on
 * the quote that begins the cell.  NULL where there is none.
 */
static const char *
closing_quote(const struct csvin *in, const char *p, const char *end)
{
	while (++p < end && (p = memchr(p, '"', (size_t)(end - p))) != NULL) {
		if (p + 1 == end || p[1] == in->delimiter)
			return p;
		p += p[1] == '"';
	}
	return NULL;
}

/* A cell without the quotes around it. */
static struct text
unquoted(struct text cell)
{
	cell = text_trim(cell);
	if (cell.n > 0 && cell.p[0] == '"')
		cell = (struct text){ cell.p + 1, cell.n - 1 };
	if (cell.n > 0 && cell.p[cell.n - 1] == '"')
		cell.n--;
	return text_trim(cell);
}

/* The best guess at the cells of a line that libcsv has refused. */
static void
guess(struct csvin *in, size_t from, size_t to)
{
	const char *p = in->lines.bytes + from;
	const char *end = in->lines.bytes + to;
	bool closes = true; /* a quote may still be found that ends a cell */

	in->cells.count = 0;
	for (;;) {
		const char *after = p;

		if (closes && p < end && *p == '"') {
			const char *close = closing_quote(in, p, end);

			closes = close != NULL;
			after = closes ? close + 1 : p;
		}
		const char *stop = memchr(after, in->delimiter, (size_t)(end - after));
		struct text cell = { p, (size_t)((stop == NULL ? end : stop) - p) };

		split_add(&in->cells, unquoted(cell));
		if (stop == NULL)
			break;
		p = stop + 1;
	}
}

static void
on_cell(void *bytes, size_t n, void *context)
{
	struct csvin *in = context;

	if (n > 0)
		memcpy(in->text + in->used, bytes, n);
	split_add(&in->cells, (struct text){ in->text + in->used, n });
	in->used += n;
}

static void
on_record(int byte, void *context)
{
	struct csvin *in = context;

	(void)byte;
	in->done = true;
}

static void
open_parser(struct csvin *in)
{
	csv_init(&in->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&in->parser, (unsigned char)in->delimiter);
	csv_set_blk_size(&in->parser, PARSER_BLOCK);
}

/* Feed lines until the record ends; DIAG_NONE where it did so well. */
static enum diag_code
parse_lines(struct csvin *in, struct lines_line line)
{
	enum lines_found found;

	do {
		size_t n = line.next - line.from;

		lines_pass(&in->lines, line.next);
		if (csv_parse(&in->parser, in->lines.bytes + line.from, n, on_cell, on_record,
			      in) != n)
			return DIAG_QUOTE_STRAY;
		found = in->done ? LINES_END : lines_find(&in->lines, &line);
	} while (found == LINES_FOUND);
	if (found == LINES_LONG)
		return DIAG_CELL_HUGE;
	if (!in->done && csv_fini(&in->parser, on_cell, on_record, in) != 0)
		return DIAG_QUOTE_OPEN;
	return DIAG_NONE;
}

/* A record that is not split as it stands. */
static void
parse(struct csvin *in, const struct lines_line *line)
{
	size_t length = line->to - line->from;
	enum diag_code code;
	char buf[NUMBER];

	in->done = false;
	in->used = 0;
	code = parse_lines(in, *line);
	if (code == DIAG_NONE) {
		split_trim(&in->cells);
		return;
	}
	tell(in, code, number(code == DIAG_CELL_HUGE ? LINES_RECORD : in->cells.count + 1, buf),
	     NULL);
	csv_free(&in->parser);
	open_parser(in);
	lines_back(&in->lines);
	guess(in, in->lines.begin, in->lines.begin + length);
}

/* The cell from 1 that holds such bytes; 1 where none does any more. */
static size_t
cell_with(const struct csvin *in, enum lines_mark mark)
{
	for (size_t i = 0; i < in->cells.count; i++)
		if (lines_mark(in->cells.cell[i].p, mark, 0, in->cells.cell[i].n) <
		    in->cells.cell[i].n)
			return i + 1;
	return 1;
}

/* Cells lie in bytes or in text, both ours; a NUL becomes a blank. */
static void
remove_nul(struct csvin *in)
{
	char *both[] = { in->lines.bytes + in->lines.begin, in->text };
	size_t size[] = { in->lines.at - in->lines.begin, in->used };

	for (size_t i = 0; i < 2; i++)
		for (char *p = both[i]; (p = memchr(p, '\0', (size_t)(both[i] + size[i] - p)));)
			*p = ' ';
	split_trim(&in->cells);
}

/* Bytes that no cell may hold, looked for only where the marks saw them. */
static void
inspect(struct csvin *in)
{
	char buf[NUMBER];

	if (in->lines.marks.seen[LINES_NUL]) {
		if (!in->bad)
			tell(in, DIAG_CELL_NUL, number(cell_with(in, LINES_NUL), buf), NULL);
		remove_nul(in);
	}
	if (in->lines.marks.seen[LINES_LOST] && !in->bad)
		tell(in, DIAG_BAD_BYTES, decode_encoding(in->decode),
		     number(cell_with(in, LINES_LOST), buf));
}

/* The beginning of a line that is too long; the rest is passed over at the next call. */
static void
take_long(struct csvin *in)
{
	char buf[NUMBER];
	size_t to = in->lines.begin + LINES_RECORD;

	tell(in, DIAG_CELL_HUGE, number(LINES_RECORD, buf), NULL);
	while (to > in->lines.begin && ((unsigned char)in->lines.bytes[to] & 0xC0) == 0x80)
		to--;
	lines_pass(&in->lines, to);
	guess(in, in->lines.begin, to);
	in->skip = true;
}

static bool
has_any(const struct csvin *in)
{
	for (size_t i = 0; i < in->cells.count; i++)
		if (in->cells.cell[i].n > 0)
			return true;
	return false;
}

enum table_result
csvin_next(void *reader, struct row *row)
{
	struct csvin *in = reader;
	struct lines_line line;

	do {
		if (in->skip)
			lines_skip(&in->lines);
		lines_begin(&in->lines);
		in->skip = false;
		in->cells.count = 0;
		in->cells.plain = false;
		in->bad = false;
		enum lines_found found = lines_find(&in->lines, &line);

		if (found == LINES_END)
			return decode_failed(in->decode) ? TABLE_FAILED : TABLE_END;
		row->line = in->lines.number;
		if (found == LINES_LONG)
			take_long(in);
		else if (split(in, &line))
			lines_pass(&in->lines, line.next);
		else
			parse(in, &line);
		inspect(in);
	} while (!in->bad && !has_any(in));
	row->cell = in->cells.cell;
	row->count = in->cells.count;
	row->mark = NULL;
	row->bad = in->bad;
	row->plain = in->cells.plain;
	row->lasts = false;
	row->hidden = false;
	return TABLE_ROW;
}

/* ---- lines for others to split ---- */

/* Where the line begins in which a byte stands. */
static size_t
line_of(const struct lines *lines, size_t at)
{
	while (at > lines->at && lines->bytes[at - 1] != '\n')
		at--;
	return at;
}

/* The first CR that has no LF behind it, or to. */
static size_t
lone_cr(const struct lines *lines, size_t to)
{
	size_t at = lines->marks.at[LINES_CR];

	while (at < to && lines->bytes[at + 1] == '\n')
		at = lines_mark(lines->bytes, LINES_CR, at + 1, to);
	return at < to ? at : to;
}

/* Does a quote, and the next one, stand around a whole cell of one line? */
static bool
encloses(const struct csvin *in, const char *open, const char *close)
{
	bool begins = open == in->lines.bytes + in->lines.at || open[-1] == in->delimiter ||
		      open[-1] == '\n';
	bool ends = close != NULL &&
		    (close[1] == in->delimiter || close[1] == '\n' || close[1] == '\r');

	return begins && ends && memchr(open, '\n', (size_t)(close - open)) == NULL;
}

/* The first line with quotes that is not split here, or to, which stands behind a line end. */
static size_t
odd_quotes(const struct csvin *in, size_t to)
{
	const char *bytes = in->lines.bytes;
	const char *end = bytes + to;
	const char *close;

	for (const char *p = bytes + in->lines.at; (p = memchr(p, '"', (size_t)(end - p))) != NULL;
	     p = close + 1) {
		close = memchr(p + 1, '"', (size_t)(end - p - 1));
		if (!encloses(in, p, close))
			return line_of(&in->lines, (size_t)(p - bytes));
	}
	return to;
}

bool
csvin_lines(void *reader, struct table_lines *lines)
{
	struct csvin *in = reader;
	const struct lines_marks *marks = &in->lines.marks;
	size_t left = in->lines.have - in->lines.at;
	size_t to = in->lines.at + (left < LINES_RECORD ? left : LINES_RECORD); /* none is longer */

	if (in->skip || in->tuning.all_libcsv)
		return false;
	lines_begin(&in->lines);
	for (enum lines_mark mark = LINES_NUL; mark < LINES_MARKS; mark++)
		to = marks->at[mark] < to ? marks->at[mark] : to;
	to = odd_quotes(in, line_of(&in->lines, lone_cr(&in->lines, to)));
	*lines = (struct table_lines){
		.text = { in->lines.bytes + in->lines.at, to - in->lines.at },
		.line = in->lines.number,
		.delimiter = in->delimiter,
	};
	if (lines->text.n > 0)
		lines_pass_all(&in->lines, to);
	return lines->text.n > 0;
}

/* The candidate that most of the first lines have outside quotes; then, that most is of. */
static char
sniff(const char *bytes, size_t n)
{
	static const char candidate[] = { ',', '\t', ';' };
	size_t total[sizeof(candidate)] = { 0 };
	size_t lines[sizeof(candidate)] = { 0 };
	bool quoted = false;
	size_t line = 1;
	size_t last[sizeof(candidate)] = { 0 };
	size_t best = 0;

	for (size_t i = 0; i < n && line <= SNIFF_LINES; i++) {
		quoted ^= bytes[i] == '"';
		line += bytes[i] == '\n' || bytes[i] == '\r';
		for (size_t k = 0; k < sizeof(candidate) && !quoted; k++) {
			if (bytes[i] != candidate[k])
				continue;
			total[k]++;
			lines[k] += last[k] != line;
			last[k] = line;
		}
	}
	for (size_t k = 1; k < sizeof(candidate); k++)
		if (lines[k] > lines[best] || (lines[k] == lines[best] && total[k] > total[best]))
			best = k;
	return candidate[best];
}

void *
csvin_open(const struct table_source *source, const struct csvin_tuning *tuning, struct diag *diag)
{
	struct csvin *in = arena_calloc(1, sizeof(*in));

	in->source = source;
	in->tuning = *tuning;
	in->diag = diag;
	in->decode = decode_open(source, diag);
	if (in->decode == NULL) {
		free(in);
		return NULL;
	}
	in->text = arena_calloc(LINES_BUFFER, 1);
	lines_open(&in->lines, in->decode, in->tuning.block);
	in->delimiter = sniff(in->lines.bytes, in->lines.have);
	open_parser(in);
	return in;
}

bool
csvin_rewind(void *reader)
{
	struct csvin *in = reader;

	if (!decode_rewind(in->decode))
		return false;
	in->skip = false;
	lines_start(&in->lines);
	return true;
}

static const char *
encoding_of(const void *reader)
{
	const struct csvin *in = reader;

	return decode_encoding(in->decode);
}

void
csvin_close(void *reader)
{
	struct csvin *in = reader;

	decode_close(in->decode);
	csv_free(&in->parser);
	lines_close(&in->lines);
	free(in->text);
	split_free(&in->cells);
	free(in);
}

static void *
open_as_usual(const struct table_source *source, struct diag *diag)
{
	return csvin_open(source, &(struct csvin_tuning){ .block = LINES_BLOCK }, diag);
}

static bool
select_sheet(void *reader, size_t sheet)
{
	(void)sheet;
	return csvin_rewind(reader);
}

const struct table_format csvin_format = {
	.encoding_of = encoding_of,
	.open = open_as_usual,
	.select = select_sheet,
	.next = csvin_next,
	.lines = csvin_lines,
	.close = csvin_close,
};
