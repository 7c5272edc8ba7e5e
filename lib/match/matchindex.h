#ifndef JZ_MATCH_MATCHINDEX_H
#define JZ_MATCH_MATCHINDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Is there a row in a file that has a hash?  In 4 bytes a row and, once it is sealed, at most 3
 * more. It starts as { 0 }.
 */
struct matchindex {
	uint32_t *hash;
	size_t count;
	size_t room;
	uint32_t *first; /* of each bucket, by the highest bits of the hash; one more at the end */
	unsigned bits;
	uint64_t *filter; /* bits of a word that a hash has: most that are not there are seen so */
	uint32_t words;
};

/* Before the index is sealed; at most UINT32_MAX of them. */
void matchindex_add(struct matchindex *index, uint32_t hash);

/* No more come: bring it in order. */
void matchindex_seal(struct matchindex *index);

/* Was the hash added? */
bool matchindex_has(const struct matchindex *index, uint32_t hash);

/* It will be asked: what is looked at first comes from far meanwhile. */
void matchindex_hasten(const struct matchindex *index, uint32_t hash);

void matchindex_free(struct matchindex *index);

#endif
