#include "base/digest.h"

#include <assert.h>
#include <nettle/sha2.h>
#include <stdlib.h>

#include "base/arena.h"

struct digest {
	struct sha256_ctx sha;
};

static void
show(struct sha256_ctx *sha, char digest[DIGEST_SIZE])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t raw[SHA256_DIGEST_SIZE];

	static_assert(sizeof(raw) * 2 + 1 == DIGEST_SIZE, "two digits a byte");
	sha256_digest(sha, sizeof(raw), raw);
	for (size_t i = 0; i < sizeof(raw); i++) {
		digest[2 * i] = digits[raw[i] >> 4];
		digest[2 * i + 1] = digits[raw[i] & 15];
	}
	digest[DIGEST_SIZE - 1] = '\0';
}

char *
digest_of(struct text t, char digest[DIGEST_SIZE])
{
	struct sha256_ctx sha;

	sha256_init(&sha);
	sha256_update(&sha, t.n, (const uint8_t *)t.p);
	show(&sha, digest);
	return digest;
}

struct digest *
digest_begin(void)
{
	struct digest *digest = arena_calloc(1, sizeof(*digest));

	sha256_init(&digest->sha);
	return digest;
}

void
digest_add(struct digest *digest, struct text piece)
{
	sha256_update(&digest->sha, piece.n, (const uint8_t *)piece.p);
}

void
digest_end(struct digest *digest, char *shown)
{
	if (shown != NULL)
		show(&digest->sha, shown);
	free(digest);
}
