#include "base/hash.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { FIRST_SIZE = 1024 };

static uint64_t
keyed(const unsigned char key[crypto_shorthash_KEYBYTES], struct text t)
{
	unsigned char out[crypto_shorthash_BYTES];
	uint64_t hash;

	(void)crypto_shorthash(out, (const unsigned char *)t.p, t.n, key);
	memcpy(&hash, out, sizeof(hash));
	return hash;
}

uint64_t
hash_text(struct text t)
{
	static const unsigned char key[crypto_shorthash_KEYBYTES] = "jiuzhu household";

	return keyed(key, t);
}

uint64_t
hash_join(uint64_t before, struct text t)
{
	unsigned char key[crypto_shorthash_KEYBYTES] = "jiuzhu, joined  ";

	memcpy(key, &before, sizeof(before));
	return keyed(key, t);
}

/* The slot of a hash, or the free one where it would stand. */
static uint64_t *
find(uint64_t *slot, size_t size, uint64_t hash)
{
	size_t at = hash & (size - 1);

	while (slot[at] != 0 && slot[at] != hash)
		at = (at + 1) & (size - 1);
	return slot + at;
}

static void
widen(struct hash_set *set)
{
	size_t size = set->size == 0 ? FIRST_SIZE : set->size * 2;
	uint64_t *slot = arena_calloc(size, sizeof(*slot));

	for (size_t i = 0; i < set->size; i++)
		if (set->slot[i] != 0)
			*find(slot, size, set->slot[i]) = set->slot[i];
	free(set->slot);
	set->slot = slot;
	set->size = size;
}

bool
hash_set_add(struct hash_set *set, uint64_t hash)
{
	if (hash == 0) {
		bool had = set->zero;

		set->zero = true;
		return had;
	}
	if (set->count >= set->size / 8 * 7)
		widen(set);
	uint64_t *slot = find(set->slot, set->size, hash);

	if (*slot == hash)
		return true;
	*slot = hash;
	set->count++;
	return false;
}

void
hash_set_join(struct hash_set *set, const struct hash_set *other)
{
	for (size_t i = 0; i < other->size; i++)
		if (other->slot[i] != 0)
			(void)hash_set_add(set, other->slot[i]);
	set->zero |= other->zero;
}

void
hash_set_expect(const struct hash_set *set, uint64_t hash)
{
	if (set->size > 0)
		__builtin_prefetch(set->slot + (hash & (set->size - 1)));
}

bool
hash_set_has(const struct hash_set *set, uint64_t hash)
{
	if (hash == 0)
		return set->zero;
	return set->size > 0 && *find(set->slot, set->size, hash) == hash;
}

void
hash_set_free(struct hash_set *set)
{
	free(set->slot);
	*set = (struct hash_set){ 0 };
}
