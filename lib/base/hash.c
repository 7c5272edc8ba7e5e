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

char *
hash_digest(struct text t, char digest[HASH_DIGEST_SIZE])
{
	unsigned char raw[crypto_hash_sha256_BYTES];

	static_assert(sizeof(raw) * 2 + 1 == HASH_DIGEST_SIZE, "two digits a byte");
	(void)crypto_hash_sha256(raw, (const unsigned char *)t.p, t.n);
	return sodium_bin2hex(digest, HASH_DIGEST_SIZE, raw, sizeof(raw));
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

void
hash_digest_of(bool (*next)(void *context, struct text *piece), void *context,
	       char digest[HASH_DIGEST_SIZE])
{
	unsigned char raw[crypto_hash_sha256_BYTES];
	crypto_hash_sha256_state state;
	struct text piece;

	(void)crypto_hash_sha256_init(&state);
	while (next(context, &piece))
		(void)crypto_hash_sha256_update(&state, (const unsigned char *)piece.p, piece.n);
	(void)crypto_hash_sha256_final(&state, raw);
	(void)sodium_bin2hex(digest, HASH_DIGEST_SIZE, raw, sizeof(raw));
}
