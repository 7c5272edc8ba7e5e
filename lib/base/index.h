#ifndef JZ_BASE_INDEX_H
#define JZ_BASE_INDEX_H

#include <stddef.h>
#include <stdint.h>

/*
 * Which items have a hash: a hash may have many items, and an item many hashes.  It starts as
 * { 0 }.  Items with one hash come out in the order in which they went in.
 */
struct index {
	struct index_entry *entry;
	size_t count;
	size_t room;
	uint32_t *slot; /* place in entry[] of the last of a hash, from 1; 0 is free */
	size_t size;    /* a power of two, or 0 */
};

#define INDEX_NONE SIZE_MAX

void index_add(struct index *index, uint64_t hash, size_t item);

/* The first item of a hash, or INDEX_NONE; *at then leads index_next() to the others. */
size_t index_first(const struct index *index, uint64_t hash, size_t *at);
size_t index_next(const struct index *index, uint64_t hash, size_t *at);

/* The first item of a hash, or INDEX_NONE, and how many it has. */
size_t index_find(const struct index *index, uint64_t hash);
size_t index_count(const struct index *index, uint64_t hash);

void index_free(struct index *index);

#endif
