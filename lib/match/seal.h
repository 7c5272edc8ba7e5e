#ifndef JZ_MATCH_SEAL_H
#define JZ_MATCH_SEAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/digest.h"
#include "match/whose.h"

/*
 * Numbers and names of an extract as HMAC-SHA-256 by a key that both offices have, so that a finder
 * of the file reads none of them.  It hides nothing from whoever has the key: he tries all numbers
 * of a county in a minute.  Equal numbers stay equal, so a key is for one exchange.
 */

enum { SEAL_CHECK_SIZE = 17 };

struct seal_key {
	unsigned char byte[DIGEST_KEY];
	char check[SEAL_CHECK_SIZE]; /* by which a file says with which key it was sealed */
};

/* The columns of a sealed file that stand in the place of number, name and birth date. */
enum seal_column { SEAL_NUMBER, SEAL_PERSON, SEAL_NAME, SEAL_PLACES, SEAL_SEX, SEAL_KEY, SEALS };

/* Their headings. */
struct text seal_heading(enum seal_column column, enum language language);

/* Read the file of a key, 64 hexadecimal digits; false where trouble was reported. */
bool seal_read(struct seal_key *key, const char *path, struct diag *diag);

/* What stands in the place of a person: the arena's. */
const struct whose_seal *seal_of(const struct seal_key *key, const struct whose *whose,
				 struct arena *arena);

#endif
