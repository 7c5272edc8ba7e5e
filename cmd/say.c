#include "say.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* Would this code point let a cell move the cursor, or turn the line around? */
static bool
is_harmful(uint32_t code)
{
	return code < ' ' || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void
say_text(struct text t)
{
	size_t used;

	for (size_t at = 0; at < t.n; at += used) {
		uint32_t code = text_decode(t.p + at, t.n - at, &used);

		if (code == 0xFFFD && used == 1)
			(void)fprintf(stderr, "\\x%02X", (unsigned)(unsigned char)t.p[at]);
		else if (is_harmful(code))
			(void)fprintf(stderr, "\\u%04X", (unsigned)code);
		else
			(void)fwrite(t.p + at, 1, used, stderr);
	}
}

/* "FILE:17: " as far as it is known. */
static void
put_place(const struct where *where)
{
	if (where->file.n == 0)
		return;
	say_text(where->file);
	if (where->line > 0)
		(void)fprintf(stderr, ":%zu", where->line);
	(void)fputs(": ", stderr);
}

void
say_finding(const char *name, const struct finding *finding, enum language language)
{
	const struct where *where = finding->where;
	bool zh = language == LANGUAGE_ZH;

	(void)fprintf(stderr, "%s: ", name);
	put_place(where);
	(void)fprintf(stderr, "%s: ", finding->id);
	if (where->household.n > 0) {
		(void)fputs(zh ? "户 " : "household ", stderr);
		say_text(where->household);
		(void)fputs(": ", stderr);
	}
	if (where->column.n > 0) {
		say_text(where->column);
		(void)fputs(": ", stderr);
	}
	say_text(finding->message);
	if (finding->remedy.n > 0) {
		(void)fputs(zh ? "；" : "; ", stderr);
		say_text(finding->remedy);
	}
	(void)fputc('\n', stderr);
}
