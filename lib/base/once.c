#include "base/once.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"

enum { FIRST_SIZE = 64 };

/* The slot of a text, or the free one where it would stand. */
static uint32_t *
slot_of(const struct once *once, struct text t)
{
	size_t at = hash_text(t) & (once->size - 1);

	while (once->slot[at] != 0 && !text_equal(once_text(once, once->slot[at]), t))
		at = (at + 1) & (once->size - 1);
	return &once->slot[at];
}

static void
widen(struct once *once)
{
	once->size = once->size == 0 ? FIRST_SIZE : once->size * 2;
	free(once->slot);
	once->slot = arena_calloc(once->size, sizeof(*once->slot));
	for (uint32_t i = 1; i <= once->count; i++)
		*slot_of(once, once_text(once, i)) = i;
}

static void
append(struct once *once, struct text t)
{
	while (once->room - once->used < t.n)
		once->bytes = arena_grow(once->bytes, &once->room, once->room, 1);
	memcpy(once->bytes + once->used, t.p, t.n);
	once->used += t.n;
	once->end = arena_grow(once->end, &once->ends, once->count, sizeof(*once->end));
	once->end[once->count++] = once->used;
}

uint32_t
once_put(struct once *once, struct text t)
{
	if (t.n == 0)
		return 0;
	if (once->count >= once->size / 4 * 3)
		widen(once);
	uint32_t *slot = slot_of(once, t);

	if (*slot == 0) {
		assert(once->count < UINT32_MAX);
		append(once, t);
		*slot = once->count;
	}
	return *slot;
}

struct text
once_text(const struct once *once, uint32_t number)
{
	if (number == 0)
		return TEXT_NONE;
	size_t begin = number == 1 ? 0 : once->end[number - 2];

	return (struct text){ once->bytes + begin, once->end[number - 1] - begin };
}

void
once_free(struct once *once)
{
	free(once->bytes);
	free(once->end);
	free(once->slot);
	*once = (struct once){ 0 };
}
