#ifndef JZ_LEARN_SPELLING_H
#define JZ_LEARN_SPELLING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* The few words that a column has, told against each other: 发放成攻 where all others are 发放成功.
 */

enum { SPELLINGS = 8, SPELLING = 48 };

struct spelling_word {
	char bytes[SPELLING];
	size_t n;
	size_t rows;
};

/* It starts as { 0 }. */
struct spelling {
	struct spelling_word word[SPELLINGS];
	size_t count;
	size_t rows; /* with a word */
	bool more;   /* there are more words than these, or a longer one */
};

/* A cell of the column; a blank says nothing. */
void spelling_add(struct spelling *spelling, struct text word);

/* The word that all cells but a few have, where this one has another; blank where none is so. */
struct text spelling_alone(const struct spelling *spelling, struct text word);

/*
 * The word that many cells have, and of which this one, that a single cell has, differs by one
 * character that sounds alike, or does not tell words apart as 未 and 已 do; blank where none is
 * so.
 */
struct text spelling_like(const struct spelling *spelling, struct text word);

#endif
