#include "base/digest.h"

#include <assert.h>
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <stdlib.h>

#include "base/arena.h"

struct digest {
	struct sha256_ctx sha;
};

static char *
show(const uint8_t raw[SHA256_DIGEST_SIZE], char digest[DIGEST_SIZE])
{
	static const char digits[] = "0123456789abcdef";

	static_assert(SHA256_DIGEST_SIZE * 2 + 1 == DIGEST_SIZE, "two digits a byte");
	for (size_t i = 0; i < SHA256_DIGEST_SIZE; i++) {
		digest[2 * i] = digits[raw[i] >> 4];
		digest[2 * i + 1] = digits[raw[i] & 15];
	}
	digest[DIGEST_SIZE - 1] = '\0';
	return digest;
}

char *
digest_of(struct text t, char digest[DIGEST_SIZE])
{
	struct sha256_ctx sha;
	uint8_t raw[SHA256_DIGEST_SIZE];

	sha256_init(&sha);
	sha256_update(&sha, t.n, (const uint8_t *)t.p);
	sha256_digest(&sha, sizeof(raw), raw);
	return show(raw, digest);
}

char *
digest_keyed(const unsigned char key[DIGEST_KEY], struct text t, char digest[DIGEST_SIZE])
{
	struct hmac_sha256_ctx hmac;
	uint8_t raw[SHA256_DIGEST_SIZE];

	hmac_sha256_set_key(&hmac, DIGEST_KEY, key);
	hmac_sha256_update(&hmac, t.n, (const uint8_t *)t.p);
	hmac_sha256_digest(&hmac, sizeof(raw), raw);
	return show(raw, digest);
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
	uint8_t raw[SHA256_DIGEST_SIZE];

	sha256_digest(&digest->sha, sizeof(raw), raw);
	if (shown != NULL)
		(void)show(raw, shown);
	free(digest);
}
