#ifndef JZ_BASE_ONCE_H
#define JZ_BASE_ONCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Texts that stand in many rows, each kept once and known by a number: the first is 1, a blank one
 * is 0.  It starts as { 0 }.
 */
struct once {
	char *bytes; /* of all, one behind the other */
	size_t used;
	size_t room;
	size_t *end; /* in bytes[], of each */
	size_t ends;
	uint32_t count;
	uint32_t *slot; /* the number of a text; 0 is free */
	size_t size;    /* a power of two, or 0 */
};

/* The number of a text, which is put in where it is new. */
uint32_t once_put(struct once *once, struct text t);

/* The text of a number that was given; good until the next is put in. */
struct text once_text(const struct once *once, uint32_t number);

void once_free(struct once *once);

#endif
