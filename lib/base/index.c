#include "base/index.h"

#include <assert.h>
#include <stdlib.h>

#include "base/arena.h"

enum { FIRST_SIZE = 64 };

/* Those of one hash are a ring, so that the next of the last is the first. */
struct index_entry {
	uint64_t hash;
	size_t item;
	uint32_t next; /* place in entry[] */
};

/* The slot of a hash, which has its last entry, or a free one. */
static uint32_t *
slot_of(const struct index *index, uint64_t hash)
{
	size_t at = hash & (index->size - 1);

	while (index->slot[at] != 0 && index->entry[index->slot[at] - 1].hash != hash)
		at = (at + 1) & (index->size - 1);
	return &index->slot[at];
}

static void
put(struct index *index, uint32_t place)
{
	struct index_entry *entry = &index->entry[place];
	uint32_t *slot = slot_of(index, entry->hash);

	entry->next = place;
	if (*slot != 0) {
		struct index_entry *last = &index->entry[*slot - 1];

		entry->next = last->next;
		last->next = place;
	}
	*slot = place + 1;
}

static void
widen(struct index *index)
{
	index->size = index->size == 0 ? FIRST_SIZE : index->size * 2;
	free(index->slot);
	index->slot = arena_calloc(index->size, sizeof(*index->slot));
	for (uint32_t i = 0; i < index->count; i++)
		put(index, i);
}

void
index_add(struct index *index, uint64_t hash, size_t item)
{
	if (index->count >= index->size / 4 * 3)
		widen(index);
	index->entry = arena_grow(index->entry, &index->room, index->count, sizeof(*index->entry));
	assert(index->count < UINT32_MAX);
	index->entry[index->count] = (struct index_entry){ .hash = hash, .item = item };
	put(index, (uint32_t)index->count++);
}

size_t
index_first(const struct index *index, uint64_t hash, size_t *at)
{
	const uint32_t *slot = index->size == 0 ? NULL : slot_of(index, hash);

	if (slot == NULL || *slot == 0)
		return INDEX_NONE;
	*at = index->entry[*slot - 1].next;
	return index->entry[*at].item;
}

size_t
index_next(const struct index *index, uint64_t hash, size_t *at)
{
	size_t before = *at;

	assert(index->entry[before].hash == hash);
	*at = index->entry[before].next;
	return *at > before ? index->entry[*at].item : INDEX_NONE;
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
