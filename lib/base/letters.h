#ifndef JZ_BASE_LETTERS_H
#define JZ_BASE_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/*
 * A set of characters, by which most texts are known at once to have none of many words.  Planes
 * behind the first share its places: what is not in the set may seem to be, never the other way.
 */

enum { LETTERS_CODES = 0x10000 };

/* It starts as { { 0 } }. */
struct letters {
	unsigned char bit[LETTERS_CODES / 8];
};

/* Every character of the text. */
void letters_add(struct letters *letters, struct text text);

/*
 * Of each of the words, parted by "|", one character: the last, or the first where the last is one
 * of common, which many texts have.
 */
void letters_add_marks(struct letters *letters, const char *words, struct text common);

bool letters_has(const struct letters *letters, uint32_t code);

/* Has the text any of them? */
bool letters_meet(const struct letters *letters, struct text text);

#endif
