#include "base/arena.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/scan.h"

struct arena_block {
	struct arena_block *next;
	size_t used;
	size_t size;
	alignas(max_align_t) char bytes[];
};

enum { BLOCK_SIZE = 16384, FIRST_ROOM = 16 };

static void *
or_end(void *p)
{
	if (p == NULL) {
		(void)fputs("jiuzhu: out of memory 内存不足\n", stderr);
		exit(2);
	}
	return p;
}

static struct arena_block *
new_block(size_t need)
{
	size_t size = need > BLOCK_SIZE ? need : BLOCK_SIZE;
	struct arena_block *block = or_end(malloc(sizeof(*block) + size + SCAN_BEHIND));

	block->next = NULL;
	block->used = 0;
	block->size = size;
	return block;
}

/* Make the block that has room for n bytes the current one: a later one, or a new one. */
static void
find_room(struct arena *arena, size_t n)
{
	if (arena->current == NULL)
		arena->first = arena->current = new_block(n);
	while (arena->current->size - arena->current->used < n) {
		if (arena->current->next == NULL)
			arena->current->next = new_block(n);
		arena->current = arena->current->next;
	}
}

/* Room for n bytes, not cleared. */
static char *
take(struct arena *arena, size_t n)
{
	size_t whole = (n + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);

	if (arena->current == NULL || arena->current->size - arena->current->used < whole)
		find_room(arena, whole);
	struct arena_block *block = arena->current;
	char *p = block->bytes + block->used;

	block->used += whole;
	return p;
}

void *
arena_alloc(struct arena *arena, size_t n)
{
	return memset(take(arena, n), 0, n);
}

char *
arena_string(struct arena *arena, struct text t)
{
	char *p = take(arena, t.n + 1);

	if (t.n > 0)
		memcpy(p, t.p, t.n);
	p[t.n] = '\0';
	return p;
}

struct text
arena_text(struct arena *arena, struct text t)
{
	return (struct text){ arena_string(arena, t), t.n };
}

struct text *
arena_texts(struct arena *arena, const struct text *from, size_t count)
{
	struct text *own = arena_alloc(arena, (count + 1) * sizeof(*own));

	for (size_t i = 0; i < count; i++)
		own[i] = from == NULL ? TEXT_NONE : arena_text(arena, from[i]);
	return own;
}

struct text
arena_uncontrolled(struct arena *arena, struct text t)
{
	char *copy = arena_string(arena, t);
	struct text plain = { copy, t.n };

	/* hardly any text has one: many bytes are asked at a time */
	if (scan_delimiters(copy, t.n, '\0') != 0)
		plain = text_uncontrolled(plain, copy);
	copy[plain.n] = '\0';
	return (struct text){ copy, plain.n };
}

void
arena_reset(struct arena *arena)
{
	for (struct arena_block *block = arena->first; block != NULL; block = block->next)
		block->used = 0;
	arena->current = arena->first;
}

void
arena_free(struct arena *arena)
{
	struct arena_block *next;

	for (struct arena_block *block = arena->first; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	arena->first = arena->current = NULL;
}

void *
arena_grow(void *items, size_t *room, size_t count, size_t size)
{
	if (count < *room)
		return items;
	*room = *room == 0 ? FIRST_ROOM : *room * 2;
	if (*room > SIZE_MAX / size)
		return or_end(NULL);
	return or_end(realloc(items, *room * size));
}

void *
arena_calloc(size_t count, size_t size)
{
	return or_end(calloc(count, size));
}
