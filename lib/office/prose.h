#ifndef JZ_OFFICE_PROSE_H
#define JZ_OFFICE_PROSE_H

#include <stddef.h>

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

/* Add a text as it is, with control characters shown as blanks. */
void prose_text(struct prose *prose, struct text text);

/* Add an amount in yuan with two decimals. */
void prose_money(struct prose *prose, fen_t amount);

/* Everything is taken back; the room is kept. */
void prose_clear(struct prose *prose);
void prose_free(struct prose *prose);

#endif
