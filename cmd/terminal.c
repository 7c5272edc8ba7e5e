#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "jsonout.h"
#include "os/process.h"

enum { ROWS_A_LOOK = 4096, LINE_SIZE = 1024, STATUS_FAILED = 2 };

void
terminal_begin(struct terminal *terminal, const char *name, enum language language)
{
	/* https://no-color.org: NO_COLOR, with anything in it, wants none */
	const char *unwanted = getenv("NO_COLOR");
	const char *kind = getenv("TERM");
	bool takes = (unwanted == NULL || unwanted[0] == '\0') && kind != NULL && kind[0] != '\0' &&
		     strcmp(kind, "dumb") != 0;

	*terminal = (struct terminal){
		.name = name,
		.language = language,
		.present = process_is_watched(),
	};
	terminal->coloured = terminal->present && takes;
	/* a finding is one write, and a hundred thousand of them are few */
	(void)setvbuf(stderr, NULL, terminal->present ? _IOLBF : _IOFBF, BUFSIZ);
	(void)clock_gettime(CLOCK_MONOTONIC, &terminal->begun);
}

/* Is it time, after so many rows, to write the progress line? */
static bool
is_due(struct terminal *terminal, size_t rows)
{
	struct timespec now;

	if (!terminal->present || terminal->json || rows < terminal->next_look)
		return false;
	terminal->next_look = rows + ROWS_A_LOOK;
	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec - terminal->begun.tv_sec >=
	       (now.tv_nsec < terminal->begun.tv_nsec ? 2 : 1);
}

void
terminal_progress(struct terminal *terminal, size_t rows)
{
	if (!is_due(terminal, rows))
		return;
	terminal->line_open = true;
	(void)fprintf(stderr, terminal->language == LANGUAGE_ZH ? "\r%s：%zu 行" : "\r%s: %zu rows",
		      terminal->name, rows);
	(void)fflush(stderr);
}

void
terminal_clear(struct terminal *terminal)
{
	if (terminal->line_open)
		(void)fputs("\r\033[K", stderr);
	terminal->line_open = false;
}

void
terminal_put(struct text t)
{
	size_t shown = 0;
	size_t used;

	for (size_t at = 0; at < t.n; at += used) {
		uint32_t code = text_decode(t.p + at, t.n - at, &used);
		bool malformed = code == 0xFFFD && used == 1;
		/* what would let a cell move the cursor, or turn the line around */
		bool harmful =
			code < ' ' || text_is_control(code) || (code >= 0x200B && code <= 0x200F);

		if (!malformed && !harmful)
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

void
terminal_say_list(struct terminal *terminal, const char *zh, const char *en, va_list arguments)
{
	char line[LINE_SIZE];

	(void)vsnprintf(line, sizeof(line), terminal->language == LANGUAGE_ZH ? zh : en, arguments);
	if (terminal->json) {
		jsonout_begin("tool", text_of(terminal->name));
		jsonout_text("message", text_of(line));
		jsonout_end();
		return;
	}
	terminal_clear(terminal);
	(void)fprintf(stderr, "%s: ", terminal->name);
	terminal_put(text_of(line));
	(void)fputc('\n', stderr);
}

void
terminal_say(struct terminal *terminal, const char *zh, const char *en, ...)
{
	va_list arguments;

	va_start(arguments, en);
	terminal_say_list(terminal, zh, en, arguments);
	va_end(arguments);
}

void
terminal_refuse_list(struct terminal *terminal, const char *zh, const char *en, va_list arguments)
{
	char line[LINE_SIZE];

	(void)vsnprintf(line, sizeof(line), terminal->language == LANGUAGE_ZH ? zh : en, arguments);
	terminal_say(terminal, "%s；用法见 %s -h", "%s; try %s -h", line, terminal->name);
	exit(STATUS_FAILED);
}

void
terminal_refuse(struct terminal *terminal, const char *zh, const char *en, ...)
{
	va_list arguments;

	va_start(arguments, en);
	terminal_refuse_list(terminal, zh, en, arguments);
}

void
terminal_refuse_word(struct terminal *terminal, const char *zh, const char *en, const char *word,
		     const char *meant)
{
	bool chinese = terminal->language == LANGUAGE_ZH;

	if (meant == NULL)
		terminal_refuse(terminal, "没有%s %s", "no such %s: %s", chinese ? zh : en, word);
	terminal_refuse(terminal, "没有%s %s（是不是 %s？）", "no such %s: %s (did you mean %s?)",
			chinese ? zh : en, word, meant);
}
