#ifndef JZ_BASE_PROSE_H
#define JZ_BASE_PROSE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/money.h"
#include "base/text.h"

/* Sentences in one of two languages, gathered in memory.  Starts as { .language = … }. */
struct prose {
	enum language language;
	char *p;
	size_t n;
	size_t room;
};

/* Add words: the Chinese or the English template, as printf() fills it. */
void prose_add(struct prose *prose, const char *zh, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/*
 * Add a whole sentence: the template of the language, with {1} to {9} filled in by the texts that
 * follow, of which there is at least one.  They may stand in another order in each language.
 */
#define prose_say(prose, zh, en, ...)                                                              \
	prose_fill((prose), (zh), (en), (const struct text[]){ __VA_ARGS__ },                      \
		   ARRAY_LENGTH(((const struct text[]){ __VA_ARGS__ })))
void prose_fill(struct prose *prose, const char *zh, const char *en, const struct text *texts,
		size_t n);

/* The same as a text in an arena, to be a part of a sentence. */
#define prose_part(arena, language, zh, en, ...)                                                   \
	prose_fill_part((arena), (language), (zh), (en), (const struct text[]){ __VA_ARGS__ },     \
			ARRAY_LENGTH(((const struct text[]){ __VA_ARGS__ })))
struct text prose_fill_part(struct arena *arena, enum language language, const char *zh,
			    const char *en, const struct text *texts, size_t n);

/* Add a text as it is, with control characters shown as blanks. */
void prose_text(struct prose *prose, struct text text);

/* Add an amount in yuan with two decimals. */
void prose_money(struct prose *prose, fen_t amount);

/* Add a month or a day as a letter has it: "2026年12月"; in English "2026-12". */
void prose_month(struct prose *prose, month_t month);
void prose_day(struct prose *prose, day_t day);

/* Everything is taken back; the room is kept. */
void prose_clear(struct prose *prose);
void prose_free(struct prose *prose);

#endif
