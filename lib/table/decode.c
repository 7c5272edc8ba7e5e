#include "table/decode.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "os/spool.h"
#include "table/encoding.h"
#include "table/filelog.h"

enum {
	BLOCK = 64 * 1024,
	ROOM = 3 * BLOCK + 16, /* no byte becomes more than three, nor two more than four */
};

/* U+FFFD */
#define LOST TEXT("\xEF\xBF\xBD")

struct decode {
	const struct table_source *source;
	struct diag *diag;
	struct encoding as; /* mode, name and unit of what is being decoded */
	size_t mark;        /* bytes of the byte order mark, which the file has */
	iconv_t to_utf8;

	int64_t offset; /* in the file, of raw[0] */
	size_t at;      /* raw[at..have) is still to be decoded, up to limit in this round */
	size_t limit;
	size_t have;
	bool whole; /* raw[at..limit) ends where a line or the file does */
	bool end;
	bool failed;

	int64_t counted; /* line ends up to here are counted in lines */
	size_t lines;
	char last; /* the byte before counted */

	struct text ready; /* decoded, still to be handed out; in raw or out */
	char raw[BLOCK];
	char out[ROOM];
};

static struct where
place(const struct decode *d, size_t line)
{
	return (struct where){ .file = d->source->name, .line = line };
}

static bool
trouble(struct decode *d, enum diag_code code, const char *why)
{
	struct where where = place(d, 0);

	diag_say(d->diag, code, .at = where, .one = text_of(why));
	d->failed = true;
	return false;
}

/* An iconv name with // in it would drop characters silently. */
static iconv_t
convert_open(const char *to, const char *from)
{
	if (strchr(to, '/') != NULL || strchr(from, '/') != NULL)
		return (iconv_t)-1;
	return iconv_open(to, from);
}

/* raw[from..to) */
static struct text
stretch(const struct decode *d, size_t from, size_t to)
{
	return (struct text){ d->raw + from, to - from };
}

/* What the beginning of the file says. */
static bool
find_out(struct decode *d)
{
	static const char *const binary[] = { "二进制文件", "a binary file" };
	struct text begin = stretch(d, 0, d->have);
	const struct encoding *mark = encoding_marked(begin);
	const struct encoding *found = mark != NULL ? mark : encoding_sixteen(begin);

	d->as = encoding_table[ENCODING_UTF8];
	d->as.mode = ENCODING_UNDECIDED;
	if (found != NULL)
		d->as = *found;
	else if (encoding_is_binary(begin))
		return trouble(d, DIAG_FILE_KIND, binary[d->diag->language]);
	d->mark = mark != NULL ? mark->mark.n : 0;
	return true;
}

/* What the user says. */
static bool
take_given(struct decode *d, const char *name)
{
	const struct encoding *given = encoding_look_up(name);
	const struct encoding *mark = encoding_marked(stretch(d, 0, d->have));

	if (given == NULL) {
		d->as = (struct encoding){ name, name, name, ENCODING_THROUGHOUT, TEXT_NONE, 1 };
		return true;
	}
	d->as = *given;
	if (mark != NULL && (strcmp(mark->iconv, given->iconv) == 0 ||
			     (strcmp(given->name, "UTF-16") == 0 && mark->unit == 2))) {
		d->as = *mark;
		d->mark = mark->mark.n;
	}
	return true;
}

/* Move what is left to the front and fill the block. */
static void
fill(struct decode *d)
{
	d->offset += (int64_t)d->at;
	d->have -= d->at;
	memmove(d->raw, d->raw + d->at, d->have);
	d->at = 0;
	while (!d->end && d->have < BLOCK) {
		long got = spool_read(d->source->fd, d->raw + d->have, BLOCK - d->have);

		if (got < 0) {
			struct fault room;

			trouble(d, DIAG_FILE_READ, fault_text(errno, d->diag->language, &room));
		}
		if (got > 0)
			filelog_take(d->source->file, d->offset + (int64_t)d->have,
				     d->raw + d->have, (size_t)got);
		d->end = got <= 0;
		d->have += got > 0 ? (size_t)got : 0;
	}
}

/* How far this round goes: to the last line end, if there is one. */
static void
set_limit(struct decode *d)
{
	size_t limit = d->have;

	d->whole = d->end;
	if (!d->end && d->as.mode != ENCODING_THROUGHOUT) {
		while (limit > 0 && d->raw[limit - 1] != '\n' && d->raw[limit - 1] != '\r')
			limit--;
		d->whole = limit > 0;
	}
	d->limit = d->whole ? limit : d->have;
	if (d->end)
		d->limit = d->have;
}

/* Line number at an offset that only grows; read again, for clean files need no count. */
static size_t
line_at(struct decode *d, int64_t offset)
{
	char block[4096];

	while (d->counted < offset) {
		size_t want = (size_t)(offset - d->counted);
		long got = spool_read_at(d->source->fd, block,
					 want < sizeof(block) ? want : sizeof(block), d->counted);

		if (got <= 0)
			break;
		for (long i = 0; i < got; i++) {
			d->lines += block[i] == '\n' || (d->last == '\r' && block[i] != '\n');
			d->last = block[i];
		}
		d->counted += got;
	}
	return d->lines + 1 + (d->last == '\r');
}

static void
tell_mixed(struct decode *d, size_t file, size_t line)
{
	struct where where = place(d, line_at(d, d->offset + (int64_t)d->at));

	diag_say(d->diag, DIAG_MIXED_ENCODING, .at = where,
		 .one = text_of(encoding_table[file].canonical),
		 .two = text_of(encoding_table[line].canonical));
}

/*
 * Convert raw[at..to) into out as far as it goes, with U+FFFD for what cannot be read, and
 * move at; a character cut off by `to` is left where more may come.
 */
static void
convert(struct decode *d, size_t to, bool last)
{
	char *in = d->raw + d->at;
	size_t left = to - d->at;
	char *out = d->out;
	size_t room = ROOM;

	while (left > 0 && iconv(d->to_utf8, &in, &left, &out, &room) == (size_t)-1) {
		if (errno == E2BIG || room < LOST.n || (errno == EINVAL && !last))
			break;
		size_t skip = left < d->as.unit ? left : d->as.unit;

		if (errno == EINVAL)
			skip = d->as.unit == 1 ? 1 : left;
		memcpy(out, LOST.p, LOST.n);
		out += LOST.n;
		room -= LOST.n;
		in += skip;
		left -= skip;
	}
	d->at = to - left;
	d->ready = (struct text){ d->out, (size_t)(out - d->out) };
}

/* The same from UTF-8. */
static void
repair(struct decode *d, size_t to, bool last)
{
	size_t used = 0;

	while (d->at < to) {
		size_t good = text_valid(d->raw + d->at, to - d->at);

		memcpy(d->out + used, d->raw + d->at, good);
		used += good;
		d->at += good;
		if (d->at == to || (!last && to - d->at < 4))
			break;
		memcpy(d->out + used, LOST.p, LOST.n);
		used += LOST.n;
		d->at++;
	}
	d->ready = (struct text){ d->out, used };
}

/* Can all of it be read as GB18030? */
static bool
converts(struct decode *d, struct text line)
{
	char room[1024];
	char *in = d->raw + (line.p - d->raw);
	size_t left = line.n;

	while (left > 0) {
		char *out = room;
		size_t bytes = sizeof(room);

		if (iconv(d->to_utf8, &in, &left, &out, &bytes) == (size_t)-1 && errno != E2BIG)
			return false;
	}
	return true;
}

/* A stretch of a UTF-8 file: what is well-formed as it stands, or one line that is not. */
static void
next_utf8(struct decode *d)
{
	struct text rest = stretch(d, d->at, d->limit);
	size_t good = text_valid(rest.p, rest.n);
	size_t to = good < rest.n ? d->at + good : d->limit;

	while (good < rest.n && to > d->at && d->raw[to - 1] != '\n' && d->raw[to - 1] != '\r')
		to--; /* to where the line begins */
	if (to > d->at) {
		d->ready = stretch(d, d->at, to);
		d->at = to;
		return;
	}
	struct text line = { rest.p, encoding_line(rest) };

	if (d->whole && !encoding_count(line).damaged && converts(d, line)) {
		tell_mixed(d, ENCODING_UTF8, ENCODING_GB18030);
		convert(d, d->at + line.n, true);
	} else {
		repair(d, d->at + line.n, d->whole || line.n < rest.n);
	}
}

/* Is this line of a GB18030 file surely UTF-8? */
static bool
is_utf8_line(struct decode *d, struct text line)
{
	if (text_valid(line.p, line.n) < line.n)
		return false;
	struct encoding_tally tally = encoding_count(line);

	return tally.chinese || (tally.high > 0 && !converts(d, line));
}

/* A stretch of a GB18030 file: lines up to one that is UTF-8, or that one. */
static void
next_gb18030(struct decode *d)
{
	size_t to = d->at;
	size_t length = 0;

	while (d->whole && to < d->limit) {
		length = encoding_line(stretch(d, to, d->limit));
		if (is_utf8_line(d, stretch(d, to, to + length)))
			break;
		to += length;
	}
	if (!d->whole || to > d->at) {
		convert(d, d->whole ? to : d->limit, d->whole);
		return;
	}
	tell_mixed(d, ENCODING_GB18030, ENCODING_UTF8);
	d->ready = stretch(d, to, to + length);
	d->at += length;
}

/* Have something ready; false at the end. */
static bool
advance(struct decode *d)
{
	if (d->at == d->limit || (!d->whole && !d->end)) {
		fill(d);
		set_limit(d);
	}
	if (d->at == d->limit || d->failed)
		return false;
	if (d->as.mode == ENCODING_UNDECIDED && !encoding_is_ascii(stretch(d, d->at, d->limit)))
		d->as = *encoding_vote(stretch(d, d->at, d->limit));
	switch (d->as.mode) {
	case ENCODING_UNDECIDED:
		d->ready = stretch(d, d->at, d->limit);
		d->at = d->limit;
		break;
	case ENCODING_BY_LINE_UTF8:
		next_utf8(d);
		break;
	case ENCODING_BY_LINE_GB18030:
		next_gb18030(d);
		break;
	case ENCODING_THROUGHOUT:
		convert(d, d->limit, d->end);
		break;
	}
	return true;
}

size_t
decode_read(struct decode *d, char *buf, size_t size)
{
	size_t used = 0;

	while (used < size) {
		if (d->ready.n == 0 && (d->failed || !advance(d)))
			break;
		size_t n = d->ready.n < size - used ? d->ready.n : size - used;

		if (n > 0)
			memcpy(buf + used, d->ready.p, n);
		used += n;
		d->ready.p += n;
		d->ready.n -= n;
	}
	return used;
}

bool
decode_failed(const struct decode *d)
{
	return d->failed;
}

struct decode *
decode_open(const struct table_source *source, struct diag *diag)
{
	struct decode *d = arena_calloc(1, sizeof(*d));
	const char *given = source->options.encoding;

	d->source = source;
	d->diag = diag;
	d->to_utf8 = (iconv_t)-1;
	fill(d);
	bool good = !d->failed && (given != NULL ? take_given(d, given) : find_out(d));

	if (good) {
		const char *from = d->as.mode == ENCODING_THROUGHOUT
					   ? d->as.iconv
					   : encoding_table[ENCODING_GB18030].iconv;

		d->to_utf8 = convert_open("UTF-8", from);
		good = d->to_utf8 != (iconv_t)-1 || trouble(d, DIAG_ENCODING_UNKNOWN, from);
	}
	if (!good) {
		decode_close(d);
		return NULL;
	}
	d->at = d->mark;
	set_limit(d);
	return d;
}

bool
decode_rewind(struct decode *d)
{
	if (d->failed)
		return false;
	if (!spool_rewind(d->source->fd)) {
		struct fault room;

		return trouble(d, DIAG_FILE_READ, fault_text(errno, d->diag->language, &room));
	}
	iconv(d->to_utf8, NULL, NULL, NULL, NULL);
	d->ready.n = 0;
	d->at = d->have = 0;
	d->offset = d->counted = 0;
	d->lines = 0;
	d->last = '\0';
	d->end = false;
	fill(d);
	d->at = d->mark < d->have ? d->mark : d->have;
	set_limit(d);
	return !d->failed;
}

const char *
decode_encoding(const struct decode *d)
{
	return d->as.canonical;
}

void
decode_close(struct decode *d)
{
	if (d == NULL)
		return;
	if (d->to_utf8 != (iconv_t)-1)
		iconv_close(d->to_utf8);
	free(d);
}

struct decode_encoder {
	iconv_t how;
	struct text mark;
};

struct decode_encoder *
decode_encoder_open(const char *encoding)
{
	const struct encoding *as = encoding_look_up(encoding);
	iconv_t how = convert_open(as != NULL ? as->iconv : encoding, "UTF-8");

	if (how == (iconv_t)-1)
		return NULL;
	struct decode_encoder *encoder = arena_calloc(1, sizeof(*encoder));

	encoder->how = how;
	encoder->mark = as != NULL ? as->mark : TEXT_NONE;
	return encoder;
}

struct text
decode_encoder_mark(const struct decode_encoder *encoder)
{
	return encoder->mark;
}

size_t
decode_encode(struct decode_encoder *encoder, struct text *utf8, char *buf, size_t size)
{
	char *in = NULL;
	char *out = buf;
	size_t room = size;

	memcpy(&in, &utf8->p, sizeof(in));
	bool stuck = iconv(encoder->how, &in, &utf8->n, &out, &room) == (size_t)-1;

	utf8->p = in;
	return stuck && errno != E2BIG ? SIZE_MAX : size - room;
}

void
decode_encoder_close(struct decode_encoder *encoder)
{
	if (encoder == NULL)
		return;
	iconv_close(encoder->how);
	free(encoder);
}
