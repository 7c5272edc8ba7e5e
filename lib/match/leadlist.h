#ifndef JZ_MATCH_LEADLIST_H
#define JZ_MATCH_LEADLIST_H

#include "base/arena.h"
#include "base/prose.h"

/* What the rows of a lead say, as one text of the arena, however many they are.  text[] is brought
 * into another order. */

/* In an order of their own, each once: what rows say does not go by their order. */
struct text leadlist_sorted(struct text *text, size_t count, struct text sign, struct arena *arena);

/* In the order in which they stand, each once, without those that are blank, as a list. */
struct text leadlist_once(struct text *text, size_t count, enum language language,
			  struct arena *arena);

#endif
