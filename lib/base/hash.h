#ifndef JZ_BASE_HASH_H
#define JZ_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* A 64-bit hash of a text (SipHash by libsodium, with a fixed key: the same on every run). */
uint64_t hash_text(struct text t);

/* A hash of t on top of the hash of something before it. */
uint64_t hash_join(uint64_t before, struct text t);

/*
 * A set of hashes, 8 bytes an entry at a load of at most 7/8.  It starts as { 0 }.  Two texts
 * with one hash are taken for one: at ten million entries that has a chance of one in 300,000.
 */
struct hash_set {
	uint64_t *slot;
	size_t size; /* a power of two, or 0 */
	size_t count;
	bool zero; /* is the hash 0 in the set? */
};

/* Put a hash in; returns whether it was there already. */
bool hash_set_add(struct hash_set *set, uint64_t hash);

/* Put all of another set in. */
void hash_set_join(struct hash_set *set, const struct hash_set *other);

/* A hash will be asked about soon: where it would stand is then at hand, and nobody waits for it.
 */
void hash_set_expect(const struct hash_set *set, uint64_t hash);
bool hash_set_has(const struct hash_set *set, uint64_t hash);
void hash_set_free(struct hash_set *set);

#endif
