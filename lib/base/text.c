#include "base/text.h"

#include <string.h>

#include "base/eight.h"
#include "base/scan.h"

enum { REPLACEMENT = 0xFFFD, LONG = 64 };

struct text
text_of(const char *s)
{
	return s == NULL ? (struct text){ "", 0 } : (struct text){ s, strlen(s) };
}

struct text
text_from(struct text t, size_t n)
{
	return n == 0 ? t : (struct text){ t.p + n, t.n - n };
}

/* n > 0.  Most are short: eight or four bytes at a time are quicker than to ask the library. */
static bool
same_bytes(const char *a, const char *b, size_t n)
{
	size_t at = 0;

	if (n < 4)
		return a[0] == b[0] && a[n / 2] == b[n / 2] && a[n - 1] == b[n - 1];
	if (n < 8)
		return eight_of_four(a) == eight_of_four(b) &&
		       eight_of_four(a + n - 4) == eight_of_four(b + n - 4);
	while (at + 8 < n && eight_of(a + at) == eight_of(b + at))
		at += 8;
	return at + 8 >= n && eight_of(a + n - 8) == eight_of(b + n - 8);
}

/* Most that differ do so in the last byte: of ideographs the first is one of six. */
static bool
same(const char *a, const char *b, size_t n)
{
	return n == 0 || (a[n - 1] == b[n - 1] && same_bytes(a, b, n));
}

bool
text_equal(struct text a, struct text b)
{
	return a.n == b.n && same(a.p, b.p, a.n);
}

int
text_compare(struct text a, struct text b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n == 0 ? 0 : memcmp(a.p, b.p, n);

	return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

bool
text_begins(struct text a, struct text b)
{
	return a.n >= b.n && same(a.p, b.p, b.n);
}

bool
text_ends(struct text a, struct text b)
{
	return b.n == 0 || (a.n >= b.n && same(a.p + (a.n - b.n), b.p, b.n));
}

size_t
text_find(struct text a, struct text b)
{
	for (size_t i = 0; i + b.n <= a.n; i++) {
		if (same(a.p + i, b.p, b.n))
			return i;
		if (a.n - i < LONG)
			continue;
		/* of a long one most is passed over at once */
		const char *end = memchr(a.p + i + b.n, b.p[b.n - 1], a.n - i - b.n);

		if (end == NULL)
			return SIZE_MAX;
		i = (size_t)(end - a.p) - b.n;
	}
	return SIZE_MAX;
}

bool
text_has(struct text a, struct text part)
{
	return text_find(a, part) != SIZE_MAX;
}

/* Is there one more of the words?  No words at all are none. */
static bool
has_word(const char *words)
{
	return words != NULL && *words != '\0';
}

/* The next of some words, which are short and many: a call for each would take longer than the
 * word. */
static struct text
next_word(const char **words)
{
	struct text word = { *words, 0 };

	while (word.p[word.n] != '|' && word.p[word.n] != '\0')
		word.n++;
	*words += word.p[word.n] == '|' ? word.n + 1 : word.n;
	return word;
}

/* Does it hold of a and one of the words? */
static inline bool
any(struct text a, const char *words, bool (*holds)(struct text, struct text))
{
	while (has_word(words))
		if (holds(a, next_word(&words)))
			return true;
	return false;
}

bool
text_is_any(struct text a, const char *words)
{
	return any(a, words, text_equal);
}

bool
text_has_any(struct text a, const char *words)
{
	return any(a, words, text_has);
}

size_t
text_begin_of(struct text t, const char *words)
{
	while (has_word(words)) {
		struct text word = next_word(&words);

		if (text_begins(t, word))
			return word.n;
	}
	return 0;
}

bool
text_begins_any(struct text a, const char *words)
{
	return any(a, words, text_begins);
}

bool
text_ends_any(struct text a, const char *words)
{
	return any(a, words, text_ends);
}

/* The first of the words that begins, or ends, a longer text; blank where none does. */
static inline struct text
first_of(struct text a, const char *words, bool (*fits)(struct text, struct text))
{
	while (has_word(words)) {
		struct text word = next_word(&words);

		if (a.n > word.n && fits(a, word))
			return word;
	}
	return TEXT_NONE;
}

struct text
text_drop_begin(struct text a, const char *words)
{
	return text_from(a, first_of(a, words, text_begins).n);
}

struct text
text_drop_end(struct text a, const char *words)
{
	return (struct text){ a.p, a.n - first_of(a, words, text_ends).n };
}

struct text
text_drop_ends(struct text a, const char *words)
{
	size_t n;

	do {
		n = a.n;
		a = text_drop_end(text_drop_begin(a, words), words);
	} while (a.n < n);
	return a;
}

struct text
text_next(struct text *rest, char separator)
{
	const char *end = rest->n == 0 ? NULL : memchr(rest->p, separator, rest->n);
	struct text part = { rest->p, end == NULL ? rest->n : (size_t)(end - rest->p) };
	size_t used = end == NULL ? part.n : part.n + 1;

	rest->p += used;
	rest->n -= used;
	return part;
}

bool
text_listed(struct text list, char separator, struct text item)
{
	/* hardly any is */
	if (!text_has(list, item))
		return false;
	while (list.n > 0)
		if (text_equal(text_next(&list, separator), item))
			return true;
	return false;
}

/* How many bytes the sequence has that begins with this byte; 0 where none does. */
static size_t
sequence_length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first >= 0xC2 && first < 0xE0)
		return 2;
	if (first >= 0xE0 && first < 0xF0)
		return 3;
	return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

uint32_t
text_decode(const char *s, size_t n, size_t *used)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *u = (const unsigned char *)s;
	size_t length = sequence_length(u[0]);

	*used = 1;
	if (length <= 1)
		return length == 1 ? u[0] : REPLACEMENT;
	if (length > n)
		return REPLACEMENT;
	uint32_t code = u[0] & (0xFFU >> (length + 1));

	for (size_t i = 1; i < length; i++) {
		if ((u[i] & 0xC0) != 0x80)
			return REPLACEMENT;
		code = code << 6 | (u[i] & 0x3FU);
	}
	/* overlong forms, surrogates and numbers past U+10FFFF */
	if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return REPLACEMENT;
	*used = length;
	return code;
}

size_t
text_encode(uint32_t code, char out[4])
{
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

	if (length == 1) {
		out[0] = (char)code;
		return 1;
	}
	for (size_t i = length - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (code & 0x3F));
		code >>= 6;
	}
	out[0] = (char)(lead[length] | code);
	return length;
}

/* Where the ASCII that begins at s[at] ends: eight bytes at once, the usual case in a register. */
static size_t
skip_ascii(const char *s, size_t at, size_t n)
{
	uint64_t eight;

	for (; n - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, s + at, sizeof(eight));
		if ((eight & UINT64_C(0x8080808080808080)) != 0)
			break;
	}
	while (at < n && (unsigned char)s[at] < 0x80)
		at++;
	return at;
}

/* The same of the common ideographs, U+4000 to U+9FFF, each three bytes. */
static size_t
skip_ideographs(const char *s, size_t at, size_t n)
{
	for (; n - at >= 3; at += 3) {
		const unsigned char *u = (const unsigned char *)s + at;

		if (u[0] < 0xE4 || u[0] > 0xE9 || (u[1] & 0xC0) != 0x80 || (u[2] & 0xC0) != 0x80)
			break;
	}
	return at;
}

size_t
text_valid(const char *s, size_t n)
{
	size_t used;

	for (size_t at = 0; at < n; at += used) {
		at += scan_utf8(s + at, n - at);
		at = skip_ascii(s, at, n);
		at = skip_ideographs(s, at, n);
		if (at == n)
			break;
		if (text_decode(s + at, n - at, &used) == REPLACEMENT && used == 1)
			return at;
	}
	return n;
}

bool
text_is_blank(uint32_t code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0xAD ||
	       (code >= 0x2000 && code <= 0x200F) || (code >= 0x2028 && code <= 0x202F) ||
	       (code >= 0x205F && code <= 0x2069) || code == 0x3000 || code == 0xFEFF;
}

bool
text_is_control(uint32_t code)
{
	return (code < ' ' && code != '\t' && code != '\r' && code != '\n') ||
	       (code >= 0x7F && code < 0xA0) || (code >= 0x2028 && code <= 0x202E) ||
	       (code >= 0x2066 && code <= 0x2069);
}

struct text
text_uncontrolled(struct text t, char *buf)
{
	bool suspect = false;
	size_t out = 0;
	size_t used;

	for (size_t i = 0; i < t.n; i++) {
		unsigned char byte = (unsigned char)t.p[i];

		/* with which one may begin */
		suspect |= byte < ' ' || byte == 0x7F || byte == 0xC2 || byte == 0xE2;
	}
	if (!suspect)
		return t;
	for (size_t at = 0; at < t.n; at += used) {
		if (text_is_control(text_decode(t.p + at, t.n - at, &used)))
			continue;
		memmove(buf + out, t.p + at, used);
		out += used;
	}
	return out == t.n ? t : (struct text){ buf, out };
}

bool
text_begins_formula(struct text t)
{
	return (t.n > 0 && memchr("=+-@", t.p[0], 4) != NULL) ||
	       (t.n >= 3 && t.p[0] == '\xEF' &&
		text_listed(TEXT("＝|＋|－|＠"), '|', (struct text){ t.p, 3 }));
}

/* Is s[0..n) a code point that is a blank?  Most are none by their first byte. */
static bool
is_blank_at(const char *s, size_t n, size_t *used)
{
	unsigned char first = (unsigned char)s[0];

	return (first <= ' ' || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF) &&
	       text_is_blank(text_decode(s, n, used));
}

static bool
is_graphic(char byte)
{
	return byte > ' ' && byte <= '~';
}

void
text_keep(char *buf, size_t size, struct text t)
{
	size_t n = t.n < size ? t.n : size - 1;

	if (n > 0)
		memcpy(buf, t.p, n);
	buf[n] = '\0';
}

bool
text_has_digit(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (text_is_digit(t.p[i]))
			return true;
	return false;
}

struct text
text_trim(struct text t)
{
	size_t used;

	if (t.n == 0 || (is_graphic(t.p[0]) && is_graphic(t.p[t.n - 1])))
		return t;
	while (t.n > 0 && is_blank_at(t.p, t.n, &used)) {
		t.p += used;
		t.n -= used;
	}
	while (t.n > 0) {
		size_t last = 1; /* bytes of the last code point */

		while (last < t.n && last < 4 && ((unsigned char)t.p[t.n - last] & 0xC0) == 0x80)
			last++;
		if (!is_blank_at(t.p + t.n - last, last, &used))
			break;
		t.n -= last;
	}
	return t;
}

/* What text_fold() leaves as it is: ideographs, and ASCII but for blanks and A-Z. */
static size_t
skip_folded(const char *s, size_t at, size_t n)
{
	size_t from;

	do {
		from = at;
		at = skip_ideographs(s, at, n);
		while (at < n && s[at] > ' ' && s[at] < '\x7F' && (s[at] < 'A' || s[at] > 'Z'))
			at++;
	} while (at > from);
	return at;
}

struct text
text_fold(struct text t, char *buf, size_t size)
{
	size_t out = skip_folded(t.p, 0, t.n < size ? t.n : size);
	size_t used;

	if (out > 0)
		memmove(buf, t.p, out);
	for (size_t at = out; at < t.n; at += used) {
		uint32_t code = text_decode(t.p + at, t.n - at, &used);
		char bytes[4];

		if (text_is_blank(code) || text_is_control(code))
			continue;
		if (code >= 0xFF01 && code <= 0xFF5E)
			code -= 0xFF01 - '!';
		if (code >= 'A' && code <= 'Z')
			code += 'a' - 'A';
		size_t length = text_encode(code, bytes);

		if (out + length > size)
			break;
		memcpy(buf + out, bytes, length);
		out += length;
	}
	return (struct text){ buf, out };
}

size_t
text_width(struct text t)
{
	size_t width = 0;
	size_t used;

	for (size_t at = 0; at < t.n; at += used) {
		uint32_t code = text_decode(t.p + at, t.n - at, &used);
		bool wide =
			(code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
			(code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
			(code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF01 && code <= 0xFF60) ||
			code >= 0x1F300;

		width += wide ? 2 : 1;
	}
	return width;
}
