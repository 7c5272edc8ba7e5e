#include "base/prose.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

enum { SENTENCE_SIZE = 2048 };

static void
put(struct prose *prose, char c)
{
	prose->p = arena_grow(prose->p, &prose->room, prose->n, 1);
	prose->p[prose->n++] = c;
}

void
prose_text(struct prose *prose, struct text text)
{
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		put(prose, c < ' ' || c == 0x7F ? ' ' : text.p[i]);
	}
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
	for (int i = 0; i < n && i < SENTENCE_SIZE - 1; i++)
		put(prose, sentence[i]);
}

void
prose_fill(struct prose *prose, const char *zh, const char *en, const struct text *texts, size_t n)
{
	for (const char *at = prose->language == LANGUAGE_ZH ? zh : en; *at != '\0'; at++) {
		bool slot = at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
		size_t which = slot ? (size_t)(at[1] - '1') : n;

		if (which < n) {
			prose_text(prose, texts[which]);
			at += 2;
		} else {
			put(prose, *at);
		}
	}
}

void
prose_money(struct prose *prose, fen_t amount)
{
	char buf[MONEY_SIZE];

	prose_text(prose, text_of(money_format(amount, buf)));
}

void
prose_month(struct prose *prose, month_t month)
{
	int year;
	int of_year;

	day_split(month_first(month), &year, &of_year, NULL);
	prose_add(prose, "%d年%d月", "%04d-%02d", year, of_year);
}

void
prose_day(struct prose *prose, day_t day)
{
	int year;
	int month;
	int mday;

	day_split(day, &year, &month, &mday);
	prose_add(prose, "%d年%d月%d日", "%04d-%02d-%02d", year, month, mday);
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
