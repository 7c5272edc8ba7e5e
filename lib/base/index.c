#include "base/index.h"

#include <stdlib.h>

#include "base/arena.h"

enum { FIRST_SIZE = 64 };

struct index_entry {
	uint64_t hash;
	size_t item;
};

static size_t
slot_of(uint64_t hash, size_t size)
{
	return hash & (size - 1);
}

static void
put(struct index *index, size_t place)
{
	size_t at = slot_of(index->entry[place].hash, index->size);

	while (index->slot[at] != 0)
		at = (at + 1) & (index->size - 1);
	index->slot[at] = place + 1;
}

static void
widen(struct index *index)
{
	index->size = index->size == 0 ? FIRST_SIZE : index->size * 2;
	free(index->slot);
	index->slot = arena_calloc(index->size, sizeof(*index->slot));
	for (size_t i = 0; i < index->count; i++)
		put(index, i);
}

void
index_add(struct index *index, uint64_t hash, size_t item)
{
	if (index->count >= index->size / 4 * 3)
		widen(index);
	index->entry = arena_grow(index->entry, &index->room, index->count, sizeof(*index->entry));
	index->entry[index->count] = (struct index_entry){ hash, item };
	put(index, index->count++);
}

/* The item of the hash at slot *at or behind it, up to the first free slot. */
static size_t
seek(const struct index *index, uint64_t hash, size_t *at)
{
	for (; index->slot[*at] != 0; *at = (*at + 1) & (index->size - 1)) {
		const struct index_entry *entry = &index->entry[index->slot[*at] - 1];

		if (entry->hash == hash)
			return entry->item;
	}
	return INDEX_NONE;
}

size_t
index_first(const struct index *index, uint64_t hash, size_t *at)
{
	if (index->size == 0)
		return INDEX_NONE;
	*at = slot_of(hash, index->size);
	return seek(index, hash, at);
}

size_t
index_next(const struct index *index, uint64_t hash, size_t *at)
{
	*at = (*at + 1) & (index->size - 1);
	return seek(index, hash, at);
}

size_t
index_find(const struct index *index, uint64_t hash)
{
	size_t at;

	return index_first(index, hash, &at);
}

size_t
index_count(const struct index *index, uint64_t hash)
{
	size_t at;
	size_t count = 0;

	for (size_t item = index_first(index, hash, &at); item != INDEX_NONE;
	     item = index_next(index, hash, &at))
		count++;
	return count;
}

void
index_free(struct index *index)
{
	free(index->entry);
	free(index->slot);
	*index = (struct index){ 0 };
}
