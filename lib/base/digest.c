#include "base/digest.h"

#include <assert.h>
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <stdlib.h>

#include <string.h>

#include "base/arena.h"
#include "os/aside.h"

enum { ROOM = 256 * 1024, ROOMS = 2 };

/* Bytes that wait to be looked at, or are. */
struct room {
	struct digest *digest;
	size_t n;
	uint8_t bytes[ROOM];
};

struct digest {
	struct sha256_ctx sha;
	struct room *room[ROOMS]; /* NULL: all is done at once */
	size_t at;                /* the room that is filled; another may be looked at */
	struct aside *aside;      /* who does */
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

struct digest *
digest_begin_aside(void)
{
	struct digest *digest = digest_begin();

	for (size_t i = 0; i < ROOMS; i++) {
		digest->room[i] = arena_calloc(1, sizeof(**digest->room));
		digest->room[i]->digest = digest;
	}
	return digest;
}

static void
look_at_room(void *context)
{
	struct room *room = context;

	sha256_update(&room->digest->sha, room->n, room->bytes);
	room->n = 0;
}

/* Have the room at hand looked at, when the other was, and fill that one. */
static void
pass_on(struct digest *digest)
{
	aside_end(digest->aside);
	digest->aside = aside_begin(look_at_room, digest->room[digest->at]);
	digest->at = (digest->at + 1) % ROOMS;
}

void
digest_add(struct digest *digest, struct text piece)
{
	if (digest->room[0] == NULL)
		sha256_update(&digest->sha, piece.n, (const uint8_t *)piece.p);
	while (digest->room[0] != NULL && piece.n > 0) {
		struct room *room = digest->room[digest->at];
		size_t n = piece.n < ROOM - room->n ? piece.n : ROOM - room->n;

		memcpy(room->bytes + room->n, piece.p, n);
		room->n += n;
		piece = text_from(piece, n);
		if (room->n == ROOM)
			pass_on(digest);
	}
}

void
digest_end(struct digest *digest, char *shown)
{
	uint8_t raw[SHA256_DIGEST_SIZE];

	if (digest->room[0] != NULL) {
		aside_end(digest->aside);
		look_at_room(digest->room[digest->at]);
	}
	for (size_t i = 0; i < ROOMS; i++)
		free(digest->room[i]);
	sha256_digest(&digest->sha, sizeof(raw), raw);
	if (shown != NULL)
		(void)show(raw, shown);
	free(digest);
}
