#include "publish/digitrun.h"

/* Digits beside ASCII whose codes follow each other; of 50, five such rows do. */
static const struct range {
	uint32_t first;
	uint32_t count;
	int digit; /* of the first */
} ranges[] = {
	{ 0xFF10, 10, 0 }, { 0x0660, 10, 0 }, { 0x06F0, 10, 0 },  { 0x0966, 10, 0 },
	{ 0x2080, 10, 0 }, { 0x2070, 1, 0 },  { 0xB9, 1, 1 },     { 0xB2, 2, 2 },
	{ 0x2074, 6, 4 },  { 0x24EA, 1, 0 },  { 0x2460, 9, 1 },   { 0x2474, 9, 1 },
	{ 0x2488, 9, 1 },  { 0x24F5, 9, 1 },  { 0x2776, 9, 1 },   { 0x2780, 9, 1 },
	{ 0x278A, 9, 1 },  { 0x3220, 9, 1 },  { 0x3280, 9, 1 },   { 0x3021, 9, 1 },
	{ 0x25CB, 1, 0 },  { 0x25EF, 1, 0 },  { 0x1D7CE, 50, 0 },
};

/* The Chinese ones, in rows from nought to nine. */
static const char *const chinese[] = {
	"零一二三四五六七八九",
	"〇壹贰叁肆伍陆柒捌玖",
	"零幺貳參肆伍陸柒捌玖",
	"零弌两叄亖伍陸柒捌玖",
};

int
digitrun_digit(uint32_t code)
{
	char utf8[4];
	const struct text sign = { utf8, text_encode(code, utf8) };

	if (code < 0x80)
		return code >= '0' && code <= '9' ? (int)(code - '0') : -1;
	for (size_t i = 0; i < ARRAY_LENGTH(ranges); i++)
		if (code >= ranges[i].first && code - ranges[i].first < ranges[i].count)
			return (ranges[i].digit + (int)(code - ranges[i].first)) % 10;
	for (size_t i = 0; code >= 0x3007 && i < ARRAY_LENGTH(chinese); i++) {
		size_t at = text_find(text_of(chinese[i]), sign);

		if (at != SIZE_MAX)
			return (int)(at / 3);
	}
	return -1;
}

bool
digitrun_is_sign(uint32_t code)
{
	static const struct {
		uint32_t first;
		uint32_t last;
	} signs[] = {
		{ 0x20, '0' - 1 },  { '9' + 1, 'A' - 1 }, { 'Z' + 1, 'a' - 1 }, { 'z' + 1, 0xA9 },
		{ 0xAB, 0xB4 },     { 0xB6, 0xB9 },       { 0xBB, 0xBF },       { 0xD7, 0xD7 },
		{ 0xF7, 0xF7 },     { 0x2000, 0x2BFF },   { 0x3000, 0x3020 },   { 0x302A, 0x3030 },
		{ 0x30FB, 0x30FB }, { 0xFE00, 0xFE6F },   { 0xFF01, 0xFF0F },   { 0xFF1A, 0xFF20 },
		{ 0xFF3B, 0xFF40 }, { 0xFF5B, 0xFF65 },   { 0xFFE0, 0xFFFF },
	};
	bool sign = code < 0x20 || text_is_blank(code);

	for (size_t i = 0; !sign && i < ARRAY_LENGTH(signs); i++)
		sign = code >= signs[i].first && code <= signs[i].last;
	return sign && digitrun_digit(code) < 0;
}

size_t
digitrun_plain(struct text t)
{
	size_t count = 0;
	size_t used;

	for (size_t i = 0; i < t.n; i += used) {
		uint32_t code = text_decode(t.p + i, t.n - i, &used);

		count += digitrun_digit(code) >= 0 && (code < 0x3007 || code > 0x9FFF);
	}
	return count;
}

/* Does a sign end a run?  before: the sign that stands before it, 0 where that is a digit. */
static bool
ends(uint32_t code, uint32_t before, enum digitrun_bounds bounds)
{
	bool wide = code == '\n' || code == '\r' || code == '\t' ||
		    (text_is_blank(code) && before != 0);
	bool parts = code == '/' || code == ',' || code == ';' || code == 0x3001 ||
		     code == 0xFF0C || code == 0xFF1B || code == 0xFF0F;

	return !digitrun_is_sign(code) || bounds == DIGITRUN_EACH ||
	       (wide && bounds != DIGITRUN_ALL) || (parts && bounds == DIGITRUN_PART);
}

struct text
digitrun_next(struct text *rest, enum digitrun_bounds bounds, char *buf)
{
	uint32_t before = 0;
	size_t n = 0;
	size_t used;
	bool ended = false;

	while (!ended && rest->n > 0) {
		uint32_t code = text_decode(rest->p, rest->n, &used);
		int digit = digitrun_digit(code);

		if (digit >= 0)
			buf[n++] = (char)('0' + digit);
		else
			ended = n > 0 && ends(code, before, bounds);
		before = digit >= 0 ? 0 : code;
		*rest = text_from(*rest, used);
	}
	return (struct text){ buf, n };
}
