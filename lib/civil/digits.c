#include "civil/digits.h"

#include <stdint.h>
#include <string.h>

/* Hyphens, quotes and = that people and programs put around and between the digits. */
static bool
is_dressing(uint32_t code)
{
	switch (code) {
	case '-':
	case '\'':
	case '"':
	case '`':
	case '=':
	case 0x2018: /* ‘ ’ “ ” */
	case 0x2019:
	case 0x201C:
	case 0x201D:
	case 0xFF02: /* ＂ */
	case 0xFF07: /* ＇ */
	case 0xFF0D: /* － */
		return true;
	default:
		return (code >= 0x2010 && code <= 0x2015) || text_is_blank(code);
	}
}

size_t
digits_clean(struct text cell, char *buf, size_t size)
{
	size_t n = 0;
	size_t used;

	for (size_t at = 0; at < cell.n; at += used) {
		uint32_t code = text_decode(cell.p + at, cell.n - at, &used);
		char utf8[4];

		if (is_dressing(code))
			continue;
		if (code >= 0xFF10 && code <= 0xFF19)
			code = code - 0xFF10 + '0';
		size_t bytes = text_encode(code, utf8);

		if (n + bytes + 1 > size) {
			buf[0] = '\0';
			return size;
		}
		memcpy(buf + n, utf8, bytes);
		n += bytes;
	}
	buf[n] = '\0';
	return n;
}

bool
digits_scientific(const char *s)
{
	size_t mantissa = strspn(s, "0123456789.");
	const char *power = s + mantissa + 1;

	return mantissa > 0 && (s[mantissa] == 'E' || s[mantissa] == 'e') && *power != '\0' &&
	       power[strspn(power, "+0123456789")] == '\0';
}
