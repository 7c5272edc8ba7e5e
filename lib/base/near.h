#ifndef JZ_BASE_NEAR_H
#define JZ_BASE_NEAR_H

#include <stddef.h>

/*
 * Which of some words may a mistyped one have been?  Ask about each; the nearest is kept, of two
 * as near the first.  Words are short and ASCII: names of options, keys, commands.
 */
struct near {
	const char *mistyped;
	const char *word; /* the nearest that is near enough to be meant; NULL: none yet */
	size_t distance;  /* its letters that are wrong, missing, too many or swapped with the next
			   */
};

enum { NEAR_LETTERS = 32 }; /* a longer word is near to none */

/* How many letters of a must be changed, left out, put in or swapped with the next to give b. */
size_t near_distance(const char *a, const char *b);

/* Is the word nearer than the one that is kept?  It must live as long as near. */
void near_ask(struct near *near, const char *word);

#endif
