#ifndef JZ_LEARN_KINSHIP_H
#define JZ_LEARN_KINSHIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Is a column of words as 本人, 妻 and 子 of the relation to the head of a household, whatever it
 * is called?  Then each 本人 begins a household, by its number or its head's name, and nobody else
 * does.  The relation to who signs or draws the money does not go with households.
 */

/* It starts as { 0 }. */
struct kinship {
	uint64_t above; /* of which household the row above is */
	size_t heads;   /* rows of 本人, and of these that begin a household, */
	size_t begun;
	size_t members; /* of others, and of these that do not */
	size_t inner;
};

/*
 * The word of a row, and a hash of what it says of its household; 0: nothing, as below merged
 * cells.  head: nothing speaks against it that the person is one, as another name or an age does.
 */
void kinship_add(struct kinship *kinship, struct text word, uint64_t household, bool head);

/* As many rows more as other has. */
void kinship_join(struct kinship *kinship, const struct kinship *other);

/* At least five rows of either say so, and nine of ten. */
bool kinship_holds(const struct kinship *kinship);

#endif
