#include "bank/bankline.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "table/decode.h"

enum { FIXED = 1, FEN = 1, HYPHEN = 1, CHARACTER = 16, SHOWN = 32, PLAIN_DATE = 8 };

#define SUM_MOST (MONEY_MAX * 10000)

/* A value on its way into or out of a line. */
struct passage {
	struct bankline *line;
	const struct bank_column *column;
	const struct where *at;
	struct diag *diag;
	bool good;
};

static const struct bank_shape *
shape_of(const struct bankline *line)
{
	return &line->bank->shape[line->way];
}

static bool
is_fixed(const struct bankline *line)
{
	return shape_of(line)->choice[BANK_FORM] == FIXED;
}

static void
say(struct passage *p, enum diag_code code, struct text value, struct text one, struct text two)
{
	struct where where = *p->at;

	where.column = bankcolumn_heading(p->column->field, p->diag->language);
	where.secret = bankcolumn_is_secret(p->column->field);
	diag_say(p->diag, code, .at = where, .value = value, .one = one, .two = two);
	p->good = false;
}

void
bankline_clear(struct bank_row *row)
{
	*row = (struct bank_row){ 0 };
	for (size_t i = 0; i < BANK_FIELDS; i++)
		row->value[i] = BLANK;
}

void
bankline_begin(struct bankline *line, const struct bank *bank, enum bank_way way)
{
	*line = (struct bankline){ .bank = bank, .way = way };
	line->encoder = decode_encoder_open(bank_exact_encoding(shape_of(line)));
}

void
bankline_end(struct bankline *line)
{
	decode_encoder_close(line->encoder);
	split_free(&line->cells);
	free(line->bytes);
	*line = (struct bankline){ 0 };
}

/* ---- out ---- */

static void
add(struct bankline *line, const char *bytes, size_t n)
{
	while (line->room - line->n < n)
		line->bytes = arena_grow(line->bytes, &line->room, line->room, 1);
	if (n > 0)
		memcpy(line->bytes + line->n, bytes, n);
	line->n += n;
}

/* "20261201" of "2026-12-01", in place. */
static struct text
without_hyphens(char *date)
{
	size_t n = 0;

	for (size_t i = 0; date[i] != '\0'; i++)
		if (date[i] != '-')
			date[n++] = date[i];
	return (struct text){ date, n };
}

/* What the column shows of the row. */
static struct text
show(const struct passage *p, const struct bank_row *row, char buf[SHOWN])
{
	const struct bank_shape *shape = shape_of(p->line);
	int64_t value = row->value[p->column->field];

	if (p->column->field == BANK_const)
		return p->column->constant;
	if (p->column->kind == BANK_TEXT)
		return row->text[p->column->field];
	if (value == BLANK)
		return TEXT_NONE;
	if (p->column->kind == BANK_MONEY && shape->choice[BANK_UNIT] != FEN)
		return text_of(money_format(value, buf));
	if (p->column->kind == BANK_MONEY || p->column->kind == BANK_NUMBER)
		return text_of(num_format(value, buf));
	if (p->column->kind == BANK_DATE)
		(void)day_format((day_t)value, buf);
	else
		(void)month_format((month_t)value, buf);
	return shape->choice[BANK_DATES] == HYPHEN ? text_of(buf) : without_hyphens(buf);
}

/* Add a value in the bank's encoding; returns its characters. */
static size_t
encode(struct passage *p, struct text value)
{
	size_t count = 0;
	size_t used;

	for (size_t i = 0; i < value.n && p->good; i += used, count++) {
		char bytes[CHARACTER];
		struct text rest = text_from(value, i);

		(void)text_decode(rest.p, rest.n, &used);
		struct text one = { rest.p, used };
		size_t n = decode_encode(p->line->encoder, &one, bytes, sizeof(bytes));
		bool breaks =
			(unsigned char)rest.p[0] < ' ' || rest.p[0] == 0x7F ||
			(!is_fixed(p->line) && text_begins(rest, shape_of(p->line)->delimiter));

		if (breaks) /* the line, in two */
			say(p, DIAG_BANK_BREAKS, value, TEXT_NONE, TEXT_NONE);
		else if (n == SIZE_MAX)
			say(p, DIAG_BANK_LACKS, value, (struct text){ rest.p, used },
			    text_of(bank_encoding(shape_of(p->line))));
		else
			add(p->line, bytes, n);
	}
	return count;
}

/* Fill a column of a fixed file up to its bytes. */
static void
pad(struct passage *p, size_t begin)
{
	const struct bank_column *column = p->column;
	bool zeros =
		column->pad_left && (column->kind == BANK_NUMBER || column->kind == BANK_MONEY);
	size_t have = p->line->n - begin;

	for (size_t i = have; i < column->bytes; i++)
		add(p->line, zeros ? "0" : " ", 1);
	if (!column->pad_left)
		return;
	char *at = p->line->bytes + begin;
	size_t fill = column->bytes - have;

	memmove(at + fill, at, have);
	memset(at, zeros ? '0' : ' ', fill);
}

static void
put(struct passage *p, const struct bank_row *row)
{
	static const struct text units[][2] = {
		{ TEXT_INIT("个字"), TEXT_INIT("characters") },
		{ TEXT_INIT("个字节"), TEXT_INIT("bytes") },
	};
	const struct bank_column *column = p->column;
	char buf[SHOWN];
	struct text value = show(p, row, buf);
	size_t begin = p->line->n;

	if (value.n == 0 && column->required)
		say(p, DIAG_BANK_WANTED, TEXT_NONE, TEXT_NONE, TEXT_NONE);
	size_t characters = encode(p, value);
	bool many = column->characters > 0 && characters > column->characters;
	bool wide = column->bytes > 0 && p->line->n - begin > column->bytes;

	if (p->good && (many || wide))
		say(p, DIAG_BANK_TOO_LONG, value,
		    NUM_TEXT(many ? column->characters : column->bytes),
		    units[!many][p->diag->language]);
	else if (p->good && is_fixed(p->line))
		pad(p, begin);
}

bool
bankline_make(struct bankline *line, enum bank_place place, const struct bank_row *row,
	      const struct where *at, struct diag *diag)
{
	static const struct text ends[] = { TEXT_INIT("\r\n"), TEXT_INIT("\n") };
	const struct bank_part *part = &line->bank->part[line->way][place];
	const struct bank_shape *shape = shape_of(line);
	struct passage p = { .line = line, .at = at, .diag = diag, .good = true };

	line->n = 0;
	for (size_t i = 0; i < part->count; i++) {
		bool good = p.good;

		p.good = true;
		p.column = &part->column[i];
		if (i > 0 && !is_fixed(line))
			add(line, shape->delimiter.p, shape->delimiter.n);
		put(&p, row);
		p.good = p.good && good;
	}
	add(line, ends[shape->choice[BANK_LINE]].p, ends[shape->choice[BANK_LINE]].n);
	return p.good;
}

/* ---- in ---- */

/* A cell in quotes, which begins at rest: without them, and with those inside once. */
static struct text
unquote(struct text *rest, struct arena *arena)
{
	char *out = arena_alloc(arena, rest->n);
	size_t n = 0;
	size_t i = 1;

	for (; i < rest->n; i++) {
		if (rest->p[i] == '"' && (i + 1 == rest->n || rest->p[++i] != '"'))
			break;
		out[n++] = rest->p[i];
	}
	*rest = text_from(*rest, i < rest->n ? i : rest->n);
	return (struct text){ out, n };
}

static void
split_delimited(struct bankline *line, struct text rest, struct arena *arena)
{
	struct text delimiter = shape_of(line)->delimiter;
	bool more = true;

	while (more) {
		struct text cell = TEXT_NONE;

		if (rest.n > 1 && rest.p[0] == '"')
			cell = unquote(&rest, arena);
		size_t end = text_find(rest, delimiter);

		more = end != SIZE_MAX;
		if (cell.p == NULL)
			cell = (struct text){ rest.p, more ? end : rest.n };
		split_add(&line->cells, text_trim(cell));
		if (more)
			rest = text_from(rest, end + delimiter.n);
	}
}

/* What stands behind the last column is blank, or the line does not fit: bytes too many. */
static size_t
split_fixed(struct bankline *line, const struct bank_part *part, struct text rest)
{
	char encoded[CHARACTER];
	size_t over = 0;
	size_t used;

	for (size_t i = 0; i < part->count; i++) {
		size_t left = part->column[i].bytes;
		size_t n = 0;

		for (; n < rest.n && left > 0; n += used) {
			(void)text_decode(rest.p + n, rest.n - n, &used);
			struct text one = { rest.p + n, used };
			size_t bytes = decode_encode(line->encoder, &one, encoded, sizeof(encoded));

			if (bytes == SIZE_MAX)
				bytes = 1;
			if (bytes > left)
				return bytes - left;
			left -= bytes;
		}
		split_add(&line->cells, text_trim((struct text){ rest.p, n }));
		rest = text_from(rest, n);
	}
	rest = text_trim(rest);
	for (size_t i = 0; i < rest.n; i += used, over++)
		(void)text_decode(rest.p + i, rest.n - i, &used);
	return over;
}

/* The line as cells; false, with that reported, where it has not those of the template. */
static bool
split(struct bankline *line, const struct bank_part *part, struct text content,
      const struct where *at, struct arena *arena, struct diag *diag)
{
	line->cells.count = 0;
	if (is_fixed(line)) {
		size_t over = split_fixed(line, part, content);

		if (over > 0)
			diag_say(diag, DIAG_BANK_BYTES, .at = *at, .one = NUM_TEXT(over));
		return over == 0;
	}
	split_delimited(line, content, arena);
	if (line->cells.count != part->count)
		diag_say(diag, DIAG_BANK_CELLS, .at = *at, .one = NUM_TEXT(line->cells.count),
			 .two = NUM_TEXT(part->count));
	return line->cells.count == part->count;
}

/* Nothing but zeros: no date at all, or nought. */
static bool
is_zeros(struct text cell)
{
	size_t i = 0;

	while (i < cell.n && cell.p[i] == '0')
		i++;
	return i == cell.n;
}

/* "20261201" is read as "2026-12-01". */
static bool
read_date(struct text cell, bool month, bool hyphen, int64_t *out)
{
	char buf[DAY_SIZE];
	day_t day = DAY_NONE;
	month_t of = MONTH_NONE;

	if (!hyphen) {
		if (cell.n != (month ? 6 : PLAIN_DATE))
			return false;
		memcpy(buf, cell.p, 4);
		buf[4] = '-';
		memcpy(buf + 5, cell.p + 4, 2);
		buf[7] = '-';
		if (!month)
			memcpy(buf + 8, cell.p + 6, 2);
		cell = (struct text){ buf, month ? 7 : DAY_LENGTH };
	}
	bool good = month ? month_parse(cell.p, cell.n, &of) : day_parse(cell.p, cell.n, &day);

	if (good)
		*out = month ? of : day;
	return good;
}

/* Digits, and one or two behind a point; a total may be above what one payment can be. */
static bool
read_yuan(struct text cell, int64_t *out)
{
	struct text fraction = cell;
	struct text whole = text_next(&fraction, '.');
	int64_t yuan;
	int64_t fen = 0;

	if (!num_parse(whole.p, whole.n, SUM_MOST / 100, &yuan) || fraction.n > 2 ||
	    (fraction.n > 0 && !num_parse(fraction.p, fraction.n, 99, &fen)))
		return false;
	*out = yuan * 100 + (fraction.n == 1 ? 10 * fen : fen);
	return true;
}

static bool
read_value(const struct passage *p, struct text cell, int64_t *out)
{
	const struct bank_shape *shape = shape_of(p->line);
	bool hyphen = shape->choice[BANK_DATES] == HYPHEN;

	switch (p->column->kind) {
	case BANK_DATE:
	case BANK_MONTH:
		return is_zeros(cell) ||
		       read_date(cell, p->column->kind == BANK_MONTH, hyphen, out);
	case BANK_MONEY:
		if (shape->choice[BANK_UNIT] == FEN)
			return num_parse(cell.p, cell.n, SUM_MOST, out);
		return read_yuan(cell, out);
	case BANK_NUMBER:
	case BANK_TEXT:
		break;
	}
	return num_parse(cell.p, cell.n, INT64_MAX, out);
}

static void
take(struct passage *p, struct text cell, struct bank_row *out)
{
	enum bank_field field = p->column->field;

	if (cell.n == 0 && p->column->required)
		say(p, DIAG_BANK_ABSENT, TEXT_NONE, TEXT_NONE, TEXT_NONE);
	else if (field == BANK_const && !text_equal(cell, p->column->constant))
		say(p, DIAG_BANK_CONSTANT, cell, p->column->constant, TEXT_NONE);
	else if (p->column->kind == BANK_TEXT)
		out->text[field] = cell;
	else if (cell.n > 0 && !read_value(p, cell, &out->value[field]))
		say(p, DIAG_BANK_VALUE, cell, TEXT_NONE, TEXT_NONE);
}

bool
bankline_read(struct bankline *line, enum bank_place place, struct text content,
	      const struct where *at, struct arena *arena, struct bank_row *out, struct diag *diag)
{
	const struct bank_part *part = &line->bank->part[line->way][place];
	struct passage p = { .line = line, .at = at, .diag = diag, .good = true };

	bankline_clear(out);
	out->line = at->line;
	if (!split(line, part, content, at, arena, diag))
		return false;
	for (size_t i = 0; i < part->count; i++) {
		p.column = &part->column[i];
		take(&p, line->cells.cell[i], out);
	}
	return p.good;
}
