#ifndef JZ_BASE_DIGEST_H
#define JZ_BASE_DIGEST_H

#include "base/text.h"

/* SHA-256 in hexadecimal digits: what anybody can compute again, with sha256sum(1). */

enum { DIGEST_SIZE = 65 }; /* 64 digits and NUL */

/* Of a text; gives digest. */
char *digest_of(struct text t, char digest[DIGEST_SIZE]);

/* HMAC-SHA-256 (RFC 2104) of a text by a key of 32 bytes, in such digits; gives digest. */
enum { DIGEST_KEY = 32 };
char *digest_keyed(const unsigned char key[DIGEST_KEY], struct text t, char digest[DIGEST_SIZE]);

/* Of bytes that come in pieces. */
struct digest;
struct digest *digest_begin(void);

/* The same, of many bytes by a thread of its own, beside what else is done; it keeps 512 KiB. */
struct digest *digest_begin_aside(void);

void digest_add(struct digest *digest, struct text piece);

/* The digest of all pieces; *digest is freed, and shown may be NULL. */
void digest_end(struct digest *digest, char *shown);

#endif
