#include "base/prose.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SENTENCE_SIZE = 2048 };

/* A copy of t in which control characters are blanks, byte for byte. */
static void
show(char *to, struct text t)
{
	size_t used;

	if (t.n > 0)
		memcpy(to, t.p, t.n);
	for (size_t at = 0; at < t.n; at++) {
		unsigned char byte = (unsigned char)t.p[at];

		/* with which none begins: hardly any is decoded */
		if (byte >= ' ' && byte != 0x7F && byte != 0xC2 && byte != 0xE2)
			continue;
		uint32_t code = text_decode(t.p + at, t.n - at, &used);

		if (code < ' ' || text_is_control(code))
			memset(to + at, ' ', used);
		at += used - 1;
	}
}

/* Room for so many bytes more. */
static void
widen(struct prose *prose, size_t more)
{
	while (prose->n + more > prose->room)
		prose->p = arena_grow(prose->p, &prose->room, prose->room, 1);
}

void
prose_text(struct prose *prose, struct text text)
{
	if (text.n == 0) /* there may be no room at all */
		return;
	widen(prose, text.n);
	show(prose->p + prose->n, text);
	prose->n += text.n;
}

void
prose_take(struct prose *prose, struct text text)
{
	if (text.n == 0)
		return;
	widen(prose, text.n);
	memcpy(prose->p + prose->n, text.p, text.n);
	prose->n += text.n;
}

void
prose_add(struct prose *prose, const char *zh, const char *en, ...)
{
	char sentence[SENTENCE_SIZE];
	va_list arguments;

	va_start(arguments, en);
	int n = vsnprintf(sentence, sizeof(sentence), prose->language == LANGUAGE_ZH ? zh : en,
			  arguments);
	va_end(arguments);
	for (int i = 0; i < n && i < SENTENCE_SIZE - 1; i++) {
		prose->p = arena_grow(prose->p, &prose->room, prose->n, 1);
		prose->p[prose->n++] = sentence[i];
	}
}

/* The sentence, into room that it fits into, or into NULL; returns its length. */
static size_t
fill(char *room, const char *template, const struct text *texts, size_t n)
{
	size_t used = 0;

	for (const char *at = template; *at != '\0'; at++) {
		bool slot = at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
		size_t which = slot ? (size_t)(at[1] - '1') : n;
		struct text piece = which < n ? texts[which] : (struct text){ at, 1 };

		if (room != NULL && which < n)
			show(room + used, piece);
		else if (room != NULL)
			room[used] = *at;
		used += piece.n;
		at += which < n ? 2 : 0;
	}
	return used;
}

void
prose_fill(struct prose *prose, const char *zh, const char *en, const struct text *texts, size_t n)
{
	const char *template = prose->language == LANGUAGE_ZH ? zh : en;
	size_t more = fill(NULL, template, texts, n);

	widen(prose, more);
	if (more > 0)
		prose->n += fill(prose->p + prose->n, template, texts, n);
}

struct text
prose_fill_part(struct arena *arena, enum language language, const char *zh, const char *en,
		const struct text *texts, size_t n)
{
	const char *template = language == LANGUAGE_ZH ? zh : en;
	char *room = arena_alloc(arena, fill(NULL, template, texts, n) + 1);

	return (struct text){ room, fill(room, template, texts, n) };
}

void
prose_clear(struct prose *prose)
{
	prose->n = 0;
}

void
prose_free(struct prose *prose)
{
	free(prose->p);
	*prose = (struct prose){ .language = prose->language };
}
