#include "jsonout.h"

#include <stdio.h>

/* One code point as it may stand in a string. */
static void
put_code(struct text at, uint32_t code)
{
	if (code == '"' || code == '\\')
		(void)fprintf(stderr, "\\%c", (int)code);
	else if (code < ' ' || code == 0x7F)
		(void)fprintf(stderr, "\\u%04X", (unsigned)code);
	else if (code == 0xFFFD)
		(void)fputs("\\uFFFD", stderr);
	else
		(void)fwrite(at.p, 1, at.n, stderr);
}

static void
put_string(struct text text)
{
	size_t used;

	(void)fputc('"', stderr);
	for (size_t at = 0; at < text.n; at += used) {
		uint32_t code = text_decode(text.p + at, text.n - at, &used);

		put_code((struct text){ text.p + at, used }, code);
	}
	(void)fputc('"', stderr);
}

void
jsonout_begin(const char *key, struct text value)
{
	(void)fprintf(stderr, "{\"%s\":", key);
	put_string(value);
}

void
jsonout_text(const char *key, struct text value)
{
	if (value.n == 0)
		return;
	(void)fprintf(stderr, ",\"%s\":", key);
	put_string(value);
}

void
jsonout_number(const char *key, size_t value)
{
	(void)fprintf(stderr, ",\"%s\":%zu", key, value);
}

void
jsonout_end(void)
{
	(void)fputs("}\n", stderr);
}
