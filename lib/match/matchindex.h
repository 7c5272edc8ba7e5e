#ifndef JZ_MATCH_MATCHINDEX_H
#define JZ_MATCH_MATCHINDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Which rows of a file may have a hash, in 8 bytes a row and, once it is sealed, at most 3 more. It
 * is short of what it says: who asks compares the rows themselves.  It starts as { 0 }.
 */
struct matchindex_entry {
	uint32_t hash;
	uint32_t row;
};

struct matchindex {
	struct matchindex_entry *entry;
	size_t count;
	size_t room;
	uint32_t *first; /* of each bucket, by the highest bits of the hash; one more at the end */
	unsigned bits;
	uint64_t *filter; /* bits of a word that a hash has: most that are not there are seen so */
	uint32_t mask;    /* of the words */
};

/* Rows come in their order, before the index is sealed; at most UINT32_MAX of them. */
void matchindex_add(struct matchindex *index, uint32_t hash, uint32_t row);

/* No more rows come: bring it in order. */
void matchindex_seal(struct matchindex *index);

/*
 * The entries that may have the hash, from here to before *end; those whose hash is another are
 * among them.
 */
const struct matchindex_entry *matchindex_of(const struct matchindex *index, uint32_t hash,
					     const struct matchindex_entry **end);

/* Is there an entry with the hash? */
bool matchindex_has(const struct matchindex *index, uint32_t hash);

void matchindex_free(struct matchindex *index);

#endif
