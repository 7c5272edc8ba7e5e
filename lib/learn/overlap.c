#include "learn/overlap.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"

enum { FOLD_SIZE = 64, NUMBER_LEAST = 15, SHARED_LEAST = 3 };

void
overlap_next_sheet(struct overlap *overlap)
{
	size_t count = overlap->count++;

	overlap->persons =
		arena_grow(overlap->persons, &overlap->persons_room, count, sizeof(size_t));
	overlap->shared = arena_grow(overlap->shared, &overlap->shared_room, count, sizeof(size_t));
	overlap->persons[count] = 0;
	for (size_t i = 0; i <= count; i++)
		overlap->shared[i] = 0;
}

void
overlap_add(struct overlap *overlap, struct text number)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(number, buf, sizeof(buf));

	if (folded.n < NUMBER_LEAST)
		return;
	uint64_t hash = hash_text(folded);
	size_t sheet = index_find(&overlap->first, hash);

	overlap->persons[overlap->count - 1]++;
	if (sheet == INDEX_NONE)
		index_add(&overlap->first, hash, overlap->count - 1);
	else
		overlap->shared[sheet]++;
}

size_t
overlap_find(const struct overlap *overlap, size_t *shared)
{
	size_t last = overlap->count - 1;

	for (size_t i = 0; i < last; i++) {
		size_t one = overlap->persons[i];
		size_t two = overlap->persons[last];

		*shared = overlap->shared[i];
		if (*shared >= SHARED_LEAST && *shared * 2 > (one < two ? one : two))
			return i;
	}
	return SIZE_MAX;
}

void
overlap_free(struct overlap *overlap)
{
	index_free(&overlap->first);
	free(overlap->persons);
	free(overlap->shared);
}
