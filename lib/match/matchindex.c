#include "match/matchindex.h"

#include <stdlib.h>

#include "base/arena.h"

/* At least this many hashes to a bucket, in the mean: 4 bytes of a bucket on 4 of them. */
enum { BUCKET_BITS = 2, BITS_MOST = 30 };

/* At least this many bits of the filter to a hash, fewer than twice as many. */
enum { FILTER_EACH = 8, WORD = 64 };

void
matchindex_add(struct matchindex *index, uint32_t hash)
{
	index->hash = arena_grow(index->hash, &index->room, index->count, sizeof(*index->hash));
	index->hash[index->count++] = hash;
}

static size_t
bucket_of(const struct matchindex *index, uint32_t hash)
{
	return (size_t)((uint64_t)hash << index->bits >> 32);
}

/*
 * Put every hash into its bucket, in place: fill[] is where the next of a bucket goes, and each
 * swap brings one home.
 */
static void
sort(struct matchindex *index, uint32_t *fill)
{
	size_t buckets = (size_t)1 << index->bits;

	for (size_t b = 0; b < buckets; b++)
		while (fill[b] < index->first[b + 1]) {
			uint32_t hash = index->hash[fill[b]];
			size_t home = bucket_of(index, hash);

			if (home == b) {
				fill[b]++;
				continue;
			}
			index->hash[fill[b]] = index->hash[fill[home]];
			index->hash[fill[home]++] = hash;
		}
}

/* Three bits of a word of the filter, of which one look tells: of a hundred hashes that are not
 * there, five pass. */
static uint64_t
bits_of(uint32_t hash)
{
	uint64_t mixed = hash * UINT64_C(0x9E3779B97F4A7C15);

	return UINT64_C(1) << (mixed >> 58) | UINT64_C(1) << (mixed >> 52) % WORD |
	       UINT64_C(1) << (mixed >> 46) % WORD;
}

/* By the highest bits, so that hashes in order fill one word after another. */
static size_t
word_of(const struct matchindex *index, uint32_t hash)
{
	return (size_t)((uint64_t)hash * index->words >> 32);
}

static void
fill_filter(struct matchindex *index)
{
	uint64_t size = WORD;

	while (size < (uint64_t)index->count * FILTER_EACH && size <= UINT32_MAX)
		size *= 2;
	index->words = (uint32_t)(size / WORD);
	index->filter = arena_calloc(size / WORD, sizeof(*index->filter));
	for (size_t i = 0; i < index->count; i++)
		index->filter[word_of(index, index->hash[i])] |= bits_of(index->hash[i]);
}

static bool
may_have(const struct matchindex *index, uint32_t hash)
{
	uint64_t bits = bits_of(hash);

	return index->count > 0 && (index->filter[word_of(index, hash)] & bits) == bits;
}

void
matchindex_seal(struct matchindex *index)
{
	while (index->bits < BITS_MOST && index->count >> (index->bits + BUCKET_BITS) > 1)
		index->bits++;
	size_t buckets = (size_t)1 << index->bits;
	uint32_t *fill = arena_calloc(buckets, sizeof(*fill));

	index->first = arena_calloc(buckets + 1, sizeof(*index->first));
	for (size_t i = 0; i < index->count; i++)
		index->first[bucket_of(index, index->hash[i]) + 1]++;
	for (size_t b = 0; b < buckets; b++) {
		index->first[b + 1] += index->first[b];
		fill[b] = index->first[b];
	}
	sort(index, fill);
	free(fill);
	fill_filter(index);
}

bool
matchindex_has(const struct matchindex *index, uint32_t hash)
{
	if (!may_have(index, hash))
		return false;
	size_t b = bucket_of(index, hash);

	for (size_t i = index->first[b]; i < index->first[b + 1]; i++)
		if (index->hash[i] == hash)
			return true;
	return false;
}

void
matchindex_hasten(const struct matchindex *index, uint32_t hash)
{
	if (index->count > 0)
		__builtin_prefetch(&index->filter[word_of(index, hash)]);
}

void
matchindex_free(struct matchindex *index)
{
	free(index->hash);
	free(index->first);
	free(index->filter);
	*index = (struct matchindex){ 0 };
}
