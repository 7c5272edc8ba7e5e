#include "table/encoding.h"

#include <string.h>

enum {
	CONTROL_LEAST = 16, /* so many control characters, ... */
	CONTROL_SHARE = 16, /* ... and one byte in so many, make a file binary */
	NUL_SHARE = 3,      /* one pair in so many with a NUL is UTF-16 */
	NUL_ASTRAY = 16,    /* with at most one in so many of them on the wrong side */
};

#define UTF8 ENCODING_BY_LINE_UTF8, { "", 0 }, 1
#define GB18030 "GB18030", "GB18030", ENCODING_BY_LINE_GB18030, { "", 0 }, 1

const struct encoding encoding_table[] = {
	{ "UTF-8", "UTF-8", "UTF-8", UTF8 },
	{ "UTF-8-BOM", "UTF-8-BOM", "UTF-8", ENCODING_BY_LINE_UTF8, { "\xEF\xBB\xBF", 3 }, 1 },
	{ "UTF-16LE", "UTF-16LE", "UTF-16LE", ENCODING_THROUGHOUT, { "\xFF\xFE", 2 }, 2 },
	{ "UTF-16BE", "UTF-16BE", "UTF-16BE", ENCODING_THROUGHOUT, { "\xFE\xFF", 2 }, 2 },
	{ "GB18030", GB18030 },
	{ "UTF8", "UTF-8", "UTF-8", UTF8 },
	{ "UTF-16", "UTF-16LE", "UTF-16LE", ENCODING_THROUGHOUT, { "\xFF\xFE", 2 }, 2 },
	{ "GBK", GB18030 },
	{ "GB2312", GB18030 },
	{ "CP936", GB18030 },
	{ "ANSI", GB18030 },
	{ NULL, NULL, NULL, ENCODING_UNDECIDED, { NULL, 0 }, 0 },
};

const struct encoding *
encoding_look_up(const char *name)
{
	char upper[16];
	size_t n = strlen(name);

	if (n >= sizeof(upper))
		return NULL;
	for (size_t i = 0; i <= n; i++)
		upper[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 'a' + 'A' : name[i]);
	for (const struct encoding *e = encoding_table; e->name != NULL; e++)
		if (strcmp(upper, e->name) == 0)
			return e;
	return NULL;
}

const struct encoding *
encoding_marked(struct text bytes)
{
	for (size_t i = ENCODING_UTF8_BOM; i <= ENCODING_UTF16BE; i++)
		if (text_begins(bytes, encoding_table[i].mark))
			return &encoding_table[i];
	return NULL;
}

const struct encoding *
encoding_sixteen(struct text bytes)
{
	size_t nul[2] = { 0 };
	size_t pairs = bytes.n / 2;

	for (size_t i = 0; i < 2 * pairs; i++)
		nul[i % 2] += bytes.p[i] == '\0';
	for (size_t side = 0; side < 2; side++)
		if (nul[side] >= 2 && NUL_SHARE * nul[side] >= pairs &&
		    NUL_ASTRAY * nul[1 - side] <= nul[side])
			return &encoding_table[side == 1 ? ENCODING_UTF16LE : ENCODING_UTF16BE];
	return NULL;
}

bool
encoding_is_ascii(struct text bytes)
{
	unsigned char all = 0;

	for (size_t i = 0; i < bytes.n; i++)
		all |= (unsigned char)bytes.p[i];
	return all < 0x80;
}

bool
encoding_is_binary(struct text bytes)
{
	size_t control = 0;

	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char byte = (unsigned char)bytes.p[i];

		control += byte < ' ' && (byte < '\t' || byte > '\r') && byte != 0x1A;
	}
	return control >= CONTROL_LEAST && control * CONTROL_SHARE >= bytes.n;
}

size_t
encoding_line(struct text bytes)
{
	const char *lf = memchr(bytes.p, '\n', bytes.n);
	size_t length = lf == NULL ? bytes.n : (size_t)(lf - bytes.p) + 1;
	const char *cr = memchr(bytes.p, '\r', length);

	return cr == NULL ? length : (size_t)(cr - bytes.p) + 1;
}

static bool
is_chinese(uint32_t code)
{
	return (code >= 0x3000 && code <= 0x9FFF) || (code >= 0xFF00 && code <= 0xFFEF) ||
	       (code >= 0x20000 && code <= 0x3FFFF);
}

/*
 * In a damaged line only sequences of three bytes and more are counted: a pair of bytes in
 * GB18030 is well-formed UTF-8 too often.
 */
struct encoding_tally
encoding_count(struct text bytes)
{
	struct encoding_tally tally = { 0 };
	bool strange = false;
	size_t pairs = 0; /* bytes of sequences of two */
	size_t more = 0;  /* of three or four */
	size_t used;

	for (size_t at = 0; at < bytes.n; at += used) {
		uint32_t code = text_decode(bytes.p + at, bytes.n - at, &used);

		if (code < 0x80)
			continue;
		tally.high += used;
		pairs += used == 2 ? used : 0;
		more += used > 2 ? used : 0;
		tally.chinese |= is_chinese(code);
		/* with Chinese go the dot in names, dashes, quotes, and the mark of a file pasted
		 * in */
		strange |= !is_chinese(code) && code != 0xB7 && code != 0xFEFF &&
			   !(code >= 0x2000 && code <= 0x206F);
	}
	tally.formed = pairs + more == tally.high;
	tally.chinese = tally.chinese && tally.formed && !strange;
	tally.damaged = !tally.formed && 2 * more >= tally.high;
	return tally;
}

const struct encoding *
encoding_vote(struct text bytes)
{
	size_t utf8 = 0;
	size_t gb18030 = 0;

	while (bytes.n > 0) {
		size_t n = encoding_line(bytes);
		struct encoding_tally tally = encoding_count((struct text){ bytes.p, n });

		if (tally.high > 0 && (tally.formed || tally.damaged))
			utf8++;
		else if (tally.high > 0)
			gb18030++;
		bytes = text_from(bytes, n);
	}
	return &encoding_table[utf8 >= gb18030 ? ENCODING_UTF8 : ENCODING_GB18030];
}
