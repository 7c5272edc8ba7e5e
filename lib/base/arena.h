#ifndef JZ_BASE_ARENA_H
#define JZ_BASE_ARENA_H

#include <stddef.h>

#include "base/text.h"

/*
 * Memory that is given back all at once.  An arena starts as { 0 }.  What it hands out stays
 * where it is until arena_reset() or arena_free().  Running out of memory ends the program
 * with a word on standard error and status 2: nothing sensible can follow in a batch tool.
 */
struct arena {
	struct arena_block *first;
	struct arena_block *current;
};

/* n bytes, set to zero, aligned for anything. */
void *arena_alloc(struct arena *arena, size_t n);

/* A copy of t with a NUL behind it. */
struct text arena_text(struct arena *arena, struct text t);

/* Copies of count texts; blank ones where from is NULL.  Never NULL. */
struct text *arena_texts(struct arena *arena, const struct text *from, size_t count);
char *arena_string(struct arena *arena, struct text t);

/* A copy without control characters, see text_is_control(); it ends with NUL. */
struct text arena_uncontrolled(struct arena *arena, struct text t);

/* Everything is free again, and the blocks are kept for what comes. */
void arena_reset(struct arena *arena);

/* The blocks too; the arena may be used anew. */
void arena_free(struct arena *arena);

/*
 * Make room for one more element in a growing array that realloc() owns: *items has *room
 * elements of size bytes of which count are used.  Returns the array, which may have moved.
 */
void *arena_grow(void *items, size_t *room, size_t count, size_t size);

/* count elements of size bytes, set to zero; the caller gives them to free(). */
void *arena_calloc(size_t count, size_t size);

#endif
