#include "table/csvin.h"

#include <csv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "table/decode.h"

enum {
	SNIFF_LINES = 32, /* lines that choose the delimiter */
	PARSER_BLOCK = 4096,
	BUFFER = CSVIN_RECORD + CSVIN_BLOCK + 1,
	NUMBER = 24, /* bytes of a number in a message */
};

/* What is looked for in the bytes, far ahead and once. */
enum mark {
	MARK_LF,
	MARK_CR,
	MARK_QUOTE,
	MARK_NUL,
	MARK_LOST, /* U+FFFD, which stands for bytes that could not be read */
	MARKS,
};

struct marks {
	size_t at[MARKS]; /* where the next one stands, from the line at hand on; or `have` */
	bool seen[MARKS]; /* there was one in the record at hand */
};

/* A physical line: [from, to) without its line end, the next one begins at next. */
struct line {
	size_t from;
	size_t to;
	size_t next;
};

enum found {
	FOUND_LINE,
	FOUND_END,
	FOUND_LONG, /* the record would pass CSVIN_RECORD */
};

struct csvin {
	struct table_source source;
	struct csvin_tuning tuning;
	struct diag *diag;
	struct decode *decode;

	char *bytes;  /* BUFFER of them */
	size_t begin; /* of the record at hand */
	size_t at;    /* of the line at hand */
	size_t have;
	bool end; /* nothing comes after have */
	struct marks marks;
	struct marks kept;  /* as they were after the record's first line */
	size_t line_number; /* of bytes[begin] */
	size_t lines;       /* of the record so far */
	size_t told;        /* lines up to here were reported on in an earlier pass */
	bool skip;          /* begin is inside a line that is too long */

	struct csv_parser parser;
	char delimiter;
	bool done; /* libcsv has seen the end of the record */

	char *text;  /* BUFFER bytes for the cells that libcsv gives */
	size_t used; /* of them */
	struct text *cell;
	size_t count;
	size_t room;
	bool bad;
};

/* --- bytes, marks and lines ------------------------------------------------------- */

static size_t
find_lost(const char *bytes, size_t from, size_t to)
{
	while (from < to) {
		const char *found = memchr(bytes + from, 0xEF, to - from);

		if (found == NULL)
			break;
		from = (size_t)(found - bytes);
		if (to - from >= 3 && memcmp(found, "\xEF\xBF\xBD", 3) == 0)
			return from;
		from++;
	}
	return to;
}

static size_t
find_mark(const char *bytes, enum mark mark, size_t from, size_t to)
{
	static const char byte[MARKS] = { '\n', '\r', '"', '\0', 0 };

	if (mark == MARK_LOST)
		return find_lost(bytes, from, to);
	const char *found = memchr(bytes + from, byte[mark], to - from);

	return found == NULL ? to : (size_t)(found - bytes);
}

/* Go on to a line that begins at `next`. */
static void
pass(struct csvin *in, size_t next)
{
	for (enum mark mark = 0; mark < MARKS; mark++) {
		if (in->marks.at[mark] >= next)
			continue;
		in->marks.seen[mark] = true;
		in->marks.at[mark] = find_mark(in->bytes, mark, next, in->have);
	}
	in->at = next;
	in->lines++;
}

/* The record at hand begins here, and nothing before it is needed any more. */
static void
begin_record(struct csvin *in, size_t at)
{
	in->begin = at;
	in->at = at;
	in->line_number += in->lines;
	in->lines = 0;
	memset(in->marks.seen, 0, sizeof(in->marks.seen));
}

/* Marks that were not found before stand among the new bytes, or nowhere. */
static void
move_marks(struct csvin *in, struct marks *marks, size_t shift, size_t before)
{
	for (enum mark mark = 0; mark < MARKS; mark++) {
		/* U+FFFD may come in two pieces */
		size_t from = mark == MARK_LOST && before >= 2 ? before - 2 : before;

		marks->at[mark] -= shift;
		if (marks->at[mark] >= before)
			marks->at[mark] = find_mark(in->bytes, mark, from, in->have);
	}
}

/* Take more bytes behind those of the record at hand, which move to the front. */
static void
fill(struct csvin *in)
{
	size_t shift = in->begin;
	size_t before = in->have - shift;

	if (shift > 0)
		memmove(in->bytes, in->bytes + shift, before);
	in->begin = 0;
	in->at -= shift;
	in->have = before + decode_read(in->decode, in->bytes + before, in->tuning.block);
	in->end = in->have == before;
	move_marks(in, &in->marks, shift, before);
	if (in->lines > 0)
		move_marks(in, &in->kept, shift, before);
}

/* The line at in->at, whole. */
static enum found
find_line(struct csvin *in, struct line *line)
{
	size_t to;
	bool cr;

	for (;;) {
		cr = in->marks.at[MARK_CR] < in->marks.at[MARK_LF];
		to = in->marks.at[cr ? MARK_CR : MARK_LF];
		if (to - in->begin > CSVIN_RECORD)
			return FOUND_LONG;
		/* behind a CR there may be the LF that belongs to it */
		if (in->end || to + cr < in->have)
			break;
		fill(in);
	}
	if (in->at == in->have)
		return FOUND_END;
	*line = (struct line){ in->at, to, to + (to < in->have) };
	if (cr && line->next < in->have && in->bytes[line->next] == '\n')
		line->next++;
	return FOUND_LINE;
}

/* Pass over the rest of a line that is too long. */
static void
skip_line(struct csvin *in)
{
	struct line line;
	enum found found;

	while ((found = find_line(in, &line)) == FOUND_LONG) {
		/* the last byte may be a CR */
		pass(in, in->have - 1);
		in->lines = 0;
		begin_record(in, in->at);
	}
	if (found == FOUND_LINE)
		pass(in, line.next);
	in->lines = 1;
	begin_record(in, in->at);
	in->skip = false;
}

/* --- findings --------------------------------------------------------------------- */

static const char *
number(size_t value, char buf[NUMBER])
{
	snprintf(buf, NUMBER, "%zu", value);
	return buf;
}

/* The record at hand is bad; say so, unless it was said before a rewind. */
static void
tell(struct csvin *in, enum diag_code code, const char *one, const char *two)
{
	struct where where = { .file = in->source.name, .line = in->line_number };

	in->bad = true;
	if (in->line_number > in->told)
		diag_say(in->diag, code, &where, text_of(NULL), one, two);
}

/* --- cells ------------------------------------------------------------------------ */

static void
add_cell(struct csvin *in, const char *p, size_t n)
{
	if (in->count == in->room)
		in->cell = arena_grow(in->cell, &in->room, in->count, sizeof(*in->cell));
	in->cell[in->count++] = (struct text){ p, n };
}

/* May there be a blank at an end?  The usual cell is settled without decoding it. */
static bool
may_be_blank(const char *p, size_t n)
{
	const unsigned char *first = (const unsigned char *)p;
	const unsigned char *last = first + n - 1;

	if (*first <= ' ' || *last <= ' ' || *first == 0xC2 || (*first >= 0xE2 && *first <= 0xE3) ||
	    *first == 0xEF)
		return true;
	if (*last < 0x80)
		return false;
	return n < 3 || last[-1] == 0xC2 || last[-2] == 0xE2 || last[-2] == 0xE3 ||
	       last[-2] == 0xEF;
}

static struct text
trimmed(const char *p, size_t n)
{
	struct text cell = { p, n };

	return n > 0 && may_be_blank(p, n) ? text_trim(cell) : cell;
}

/* A line without quotes. */
static void
split(struct csvin *in, const struct line *line)
{
	const char *p = in->bytes + line->from;
	const char *end = in->bytes + line->to;

	for (;;) {
		const char *stop = memchr(p, in->delimiter, (size_t)(end - p));
		struct text cell = trimmed(p, (size_t)((stop == NULL ? end : stop) - p));

		add_cell(in, cell.p, cell.n);
		if (stop == NULL)
			break;
		p = stop + 1;
	}
}

/* The quote that ends the cell beginning at p with a quote; NULL where none does. */
static const char *
closing_quote(const struct csvin *in, const char *p, const char *end)
{
	while ((p = memchr(p + 1, '"', (size_t)(end - p - 1))) != NULL) {
		if (p + 1 == end || p[1] == in->delimiter)
			return p;
		if (p[1] == '"')
			p++;
		if (p + 1 == end)
			return NULL;
	}
	return NULL;
}

/* The best guess at the cells of a line that libcsv has refused. */
static void
guess(struct csvin *in, size_t from, size_t to)
{
	const char *p = in->bytes + from;
	const char *end = in->bytes + to;

	in->count = 0;
	for (;;) {
		struct text rest = text_trim((struct text){ p, (size_t)(end - p) });
		bool quoted = rest.n > 0 && *rest.p == '"';
		const char *close = quoted ? closing_quote(in, rest.p, end) : NULL;
		const char *after = close != NULL ? close + 1 : p;
		const char *stop = memchr(after, in->delimiter, (size_t)(end - after));
		struct text cell = { p, (size_t)((stop == NULL ? end : stop) - p) };

		cell = text_trim(cell);
		if (cell.n > 0 && cell.p[0] == '"')
			cell = (struct text){ cell.p + 1, cell.n - 1 };
		if (cell.n > 0 && cell.p[cell.n - 1] == '"')
			cell.n--;
		cell = text_trim(cell);
		add_cell(in, cell.p, cell.n);
		if (stop == NULL)
			break;
		p = stop + 1;
	}
}

/* --- libcsv ----------------------------------------------------------------------- */

static void
on_cell(void *bytes, size_t n, void *context)
{
	struct csvin *in = context;

	if (n > 0)
		memcpy(in->text + in->used, bytes, n);
	add_cell(in, in->text + in->used, n);
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

/* Feed lines until the record ends; DIAG_CODES where it did so well. */
static enum diag_code
parse_lines(struct csvin *in, struct line line)
{
	enum found found;

	do {
		size_t n = line.next - line.from;

		pass(in, line.next);
		if (in->lines == 1)
			in->kept = in->marks;
		if (csv_parse(&in->parser, in->bytes + line.from, n, on_cell, on_record, in) != n)
			return DIAG_QUOTE_STRAY;
		found = in->done ? FOUND_END : find_line(in, &line);
	} while (found == FOUND_LINE);
	if (found == FOUND_LONG)
		return DIAG_CELL_HUGE;
	if (!in->done && csv_fini(&in->parser, on_cell, on_record, in) != 0)
		return DIAG_QUOTE_OPEN;
	return DIAG_CODES;
}

/* A record with quotes. */
static void
parse(struct csvin *in, const struct line *line)
{
	size_t to = line->to - in->begin;
	size_t next = line->next - in->begin;
	enum diag_code code;
	char buf[NUMBER];

	in->done = false;
	in->used = 0;
	code = parse_lines(in, *line);
	if (code == DIAG_CODES) {
		for (size_t i = 0; i < in->count; i++)
			in->cell[i] = trimmed(in->cell[i].p, in->cell[i].n);
		return;
	}
	tell(in, code, number(code == DIAG_CELL_HUGE ? CSVIN_RECORD : in->count + 1, buf), NULL);
	csv_free(&in->parser);
	open_parser(in);
	guess(in, in->begin, in->begin + to);
	in->marks = in->kept;
	in->at = in->begin + next;
	in->lines = 1;
}

/* --- records ---------------------------------------------------------------------- */

/* The cell from 1 that holds such bytes; 1 where none does any more. */
static size_t
cell_with(const struct csvin *in, enum mark mark)
{
	for (size_t i = 0; i < in->count; i++)
		if (find_mark(in->cell[i].p, mark, 0, in->cell[i].n) < in->cell[i].n)
			return i + 1;
	return 1;
}

/* Cells lie in bytes or in text, both ours; a NUL becomes a blank. */
static void
remove_nul(struct csvin *in)
{
	char *both[] = { in->bytes + in->begin, in->text };
	size_t size[] = { in->at - in->begin, in->used };

	for (size_t i = 0; i < 2; i++)
		for (char *p = both[i]; (p = memchr(p, '\0', (size_t)(both[i] + size[i] - p)));)
			*p = ' ';
	for (size_t i = 0; i < in->count; i++)
		in->cell[i] = text_trim(in->cell[i]);
}

/* Bytes that no cell may hold, looked for only where the marks saw them. */
static void
inspect(struct csvin *in)
{
	char buf[NUMBER];

	if (in->marks.seen[MARK_NUL]) {
		if (!in->bad)
			tell(in, DIAG_CELL_NUL, number(cell_with(in, MARK_NUL), buf), NULL);
		remove_nul(in);
	}
	if (in->marks.seen[MARK_LOST] && !in->bad)
		tell(in, DIAG_BAD_BYTES, decode_encoding(in->decode),
		     number(cell_with(in, MARK_LOST), buf));
}

/* The beginning of a line that is too long; the rest is passed over at the next call. */
static void
take_long(struct csvin *in)
{
	char buf[NUMBER];
	size_t to = in->begin + CSVIN_RECORD;

	tell(in, DIAG_CELL_HUGE, number(CSVIN_RECORD, buf), NULL);
	while (to > in->begin && ((unsigned char)in->bytes[to] & 0xC0) == 0x80)
		to--;
	pass(in, to);
	in->lines = 0;
	guess(in, in->begin, to);
	in->skip = true;
}

static bool
is_plain(const struct csvin *in, const struct line *line)
{
	if (in->marks.at[MARK_QUOTE] < line->to)
		return false;
	return !in->tuning.all_libcsv ||
	       trimmed(in->bytes + line->from, line->to - line->from).n == 0;
}

static bool
has_any(const struct csvin *in)
{
	for (size_t i = 0; i < in->count; i++)
		if (in->cell[i].n > 0)
			return true;
	return false;
}

enum table_result
csvin_next(void *reader, struct row *row)
{
	struct csvin *in = reader;
	struct line line;

	do {
		begin_record(in, in->at);
		if (in->skip)
			skip_line(in);
		in->count = 0;
		in->bad = false;
		enum found found = find_line(in, &line);

		if (found == FOUND_END)
			return decode_failed(in->decode) ? TABLE_FAILED : TABLE_END;
		row->line = in->line_number;
		if (found == FOUND_LONG) {
			take_long(in);
		} else if (is_plain(in, &line)) {
			split(in, &line);
			pass(in, line.next);
		} else {
			parse(in, &line);
		}
		inspect(in);
	} while (!in->bad && !has_any(in));
	row->cell = in->cell;
	row->count = in->count;
	row->mark = NULL;
	row->bad = in->bad;
	return TABLE_ROW;
}

/* --- opening ---------------------------------------------------------------------- */

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

/* Stand at the first line. */
static void
start(struct csvin *in)
{
	in->begin = in->at = in->have = 0;
	in->end = in->skip = false;
	in->marks = (struct marks){ 0 };
	in->line_number = 1;
	in->lines = 0;
	/* the delimiter must not depend on how much is read at once */
	while (!in->end && in->have < CSVIN_BLOCK)
		fill(in);
}

void *
csvin_open(const struct table_source *source, const struct csvin_tuning *tuning, struct diag *diag)
{
	struct csvin *in = arena_calloc(1, sizeof(*in));

	in->source = *source;
	in->tuning = *tuning;
	in->diag = diag;
	in->decode = decode_open(&in->source, diag);
	if (in->decode == NULL) {
		free(in);
		return NULL;
	}
	in->bytes = arena_calloc(BUFFER, 1);
	in->text = arena_calloc(BUFFER, 1);
	start(in);
	in->delimiter = sniff(in->bytes, in->have);
	open_parser(in);
	return in;
}

bool
csvin_rewind(void *reader)
{
	struct csvin *in = reader;
	size_t reached = in->line_number + in->lines - 1;

	if (reached > in->told)
		in->told = reached;
	if (!decode_rewind(in->decode))
		return false;
	start(in);
	return true;
}

const char *
csvin_encoding(const void *reader)
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
	free(in->bytes);
	free(in->text);
	free(in->cell);
	free(in);
}

static void *
open_as_usual(const struct table_source *source, struct diag *diag)
{
	return csvin_open(source, &(struct csvin_tuning){ .block = CSVIN_BLOCK }, diag);
}

const struct table_format csvin_format = {
	.open = open_as_usual,
	.next = csvin_next,
	.rewind = csvin_rewind,
	.encoding = csvin_encoding,
	.close = csvin_close,
};
