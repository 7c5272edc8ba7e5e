#ifndef JZ_PUBLISH_LETTERS_H
#define JZ_PUBLISH_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/text.h"

/*
 * Texts by their letters alone, for names and words that are compared: folded, without blanks and
 * signs, so that 扎西·次仁 is one name whichever point somebody types.
 */

/* The letters and digits of a text, in the arena. */
struct text letters_only(struct text text, struct arena *arena);

/* A name as a number, by which it is found again; 0: it is blank. */
uint64_t letters_key(struct text name);

/* One name, however it is typed; a blank one is nobody's. */
bool letters_are_one(struct text a, struct text b);

/*
 * Is it a name and nothing else: letters, with a point or a blank between them, no number, and of
 * Chinese letters without a point at most six?
 */
bool letters_are_name(struct text text);

/* Is it a name as most people have one: two or three Chinese letters? */
bool letters_are_plain(struct text text);

/*
 * Has a text the name of somebody, of those whose letters_key() is in a set, and something else?
 * One letter that stands before or behind a name of two makes another name of it, but for words by
 * which people call somebody's kin: 王明妈.
 */
bool letters_hold(struct text text, const struct hash_set *names);

#endif
