#ifndef JZ_EXPLAIN_LACK_H
#define JZ_EXPLAIN_LACK_H

#include "law/walk.h"

/* Of whom the facts of an undecided household are missing. */

/* Is it a fact about the household, not about one person? */
bool lack_is_shared(enum fact fact);

/* Is this fact, one of those that left the walk open, asked of this person? */
bool lack_of(const struct walk *walk, size_t seat, enum fact fact);

#endif
