#ifndef JZ_BASE_PROSE_H
#define JZ_BASE_PROSE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
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

/* Add a text that a prose gave, as it is. */
void prose_take(struct prose *prose, struct text text);

/* Everything is taken back; the room is kept. */
void prose_clear(struct prose *prose);
void prose_free(struct prose *prose);

#endif
