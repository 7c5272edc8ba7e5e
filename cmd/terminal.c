#include "terminal.h"

#include <stdio.h>
#include <unistd.h>

enum { ROWS_A_LOOK = 4096 };

void
terminal_begin(struct terminal *terminal)
{
	*terminal = (struct terminal){ .present = isatty(STDERR_FILENO) == 1 };
	/* a finding is one write, and a hundred thousand of them are few */
	(void)setvbuf(stderr, NULL, terminal->present ? _IOLBF : _IOFBF, BUFSIZ);
	(void)clock_gettime(CLOCK_MONOTONIC, &terminal->begun);
}

bool
terminal_is_due(struct terminal *terminal, size_t rows)
{
	struct timespec now;

	if (!terminal->present || rows < terminal->next_look)
		return false;
	terminal->next_look = rows + ROWS_A_LOOK;
	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec - terminal->begun.tv_sec < (now.tv_nsec < terminal->begun.tv_nsec ? 2 : 1))
		return false;
	terminal->line_open = true;
	return true;
}

void
terminal_clear(struct terminal *terminal)
{
	if (terminal->line_open)
		(void)fputs("\r\033[K", stderr);
	terminal->line_open = false;
}

/* Would this code point let a cell move the cursor, or turn the line around? */
static bool
is_harmful(uint32_t code)
{
	return code < ' ' || (code >= 0x7F && code < 0xA0) || (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void
terminal_put(struct text t)
{
	size_t shown = 0;
	size_t used;

	for (size_t at = 0; at < t.n; at += used) {
		uint32_t code = text_decode(t.p + at, t.n - at, &used);
		bool malformed = code == 0xFFFD && used == 1;

		if (!malformed && !is_harmful(code))
			continue;
		(void)fwrite(t.p + shown, 1, at - shown, stderr);
		if (malformed)
			(void)fprintf(stderr, "\\x%02X", (unsigned)(unsigned char)t.p[at]);
		else
			(void)fprintf(stderr, "\\u%04X", (unsigned)code);
		shown = at + used;
	}
	(void)fwrite(t.p + shown, 1, t.n - shown, stderr);
}
