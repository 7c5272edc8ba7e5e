#include "match/point.h"

#include <sodium.h>
#include <string.h>

/* SHA-512 of what it is for and of the words: no other use of a key or a number gives the same. */
static void
digest(const char *purpose, struct text words, unsigned char out[crypto_hash_sha512_BYTES])
{
	crypto_hash_sha512_state state;

	(void)crypto_hash_sha512_init(&state);
	(void)crypto_hash_sha512_update(&state, (const unsigned char *)purpose, strlen(purpose));
	(void)crypto_hash_sha512_update(&state, (const unsigned char *)words.p, words.n);
	(void)crypto_hash_sha512_final(&state, out);
}

void
point_scalar(struct point_scalar *scalar, const unsigned char key[POINT_BYTES])
{
	unsigned char wide[crypto_hash_sha512_BYTES];

	digest("jiuzhu veil 1\n", (struct text){ (const char *)key, POINT_BYTES }, wide);
	crypto_core_ristretto255_scalar_reduce(scalar->byte, wide);
	sodium_memzero(wide, sizeof(wide));
}

void
point_of(struct point *point, struct text words)
{
	unsigned char wide[crypto_hash_sha512_BYTES];

	digest("jiuzhu number 1\n", words, wide);
	(void)crypto_core_ristretto255_from_hash(point->byte, wide);
}

bool
point_veil(struct point *out, const struct point_scalar *scalar, const struct point *point)
{
	struct point veiled;

	if (crypto_scalarmult_ristretto255(veiled.byte, scalar->byte, point->byte) != 0)
		return false;
	*out = veiled;
	return true;
}

char *
point_show(const struct point *point, char shown[POINT_SIZE])
{
	return sodium_bin2hex(shown, POINT_SIZE, point->byte, POINT_BYTES);
}

bool
point_parse(struct text cell, struct point *point)
{
	size_t bytes;

	return cell.n == 2 * (size_t)POINT_BYTES &&
	       sodium_hex2bin(point->byte, POINT_BYTES, cell.p, cell.n, NULL, &bytes, NULL) == 0 &&
	       bytes == POINT_BYTES;
}

int
point_compare(const void *a, const void *b)
{
	return memcmp(a, b, POINT_BYTES);
}
