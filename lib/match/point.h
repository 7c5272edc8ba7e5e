#ifndef JZ_MATCH_POINT_H
#define JZ_MATCH_POINT_H

#include <stdbool.h>

#include "base/text.h"

/*
 * Points of ristretto255 (RFC 9496), by libsodium: numbers that are veiled by a key and can be
 * veiled by another one on top, with the same outcome in either order.  Whoever has not both keys
 * can neither lift a veil nor veil a guess twice.
 */

enum { POINT_BYTES = 32, POINT_SIZE = 2 * POINT_BYTES + 1 /* hexadecimal digits and NUL */ };

struct point {
	unsigned char byte[POINT_BYTES];
};

/* What veils: made of a key of 32 bytes. */
struct point_scalar {
	unsigned char byte[POINT_BYTES];
};

void point_scalar(struct point_scalar *scalar, const unsigned char key[POINT_BYTES]);

/* The point of some words, of which nobody knows how it stands to that of others. */
void point_of(struct point *point, struct text words);

/* Veil a point.  False, and *out is untouched, where it is none that another can have made. */
bool point_veil(struct point *out, const struct point_scalar *scalar, const struct point *point);

/* As 64 digits of 0-9a-f, and back; false where it is something else. */
char *point_show(const struct point *point, char shown[POINT_SIZE]);
bool point_parse(struct text cell, struct point *point);

/* By their bytes, for qsort() and bsearch(). */
int point_compare(const void *a, const void *b);

#endif
