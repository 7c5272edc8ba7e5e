#ifndef JZ_URGENT_PARTY_H
#define JZ_URGENT_PARTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Whom something was paid for, by all that he may be known by again: one household may come under
 * two numbers, and one person once with his number and once without.
 */
struct party {
	struct text household;
	struct text person_id;
	struct text name;
	struct text account;
	struct text town;
	struct text village;
};

/* By what two of them may be one, the surest first. */
enum party_match {
	PARTY_OTHERS, /* they are not */
	PARTY_PERSON, /* the identity number */
	PARTY_NUMBER, /* that of the household */
	PARTY_HOLDER, /* account, name and place: a remark on one of them leaves the other */
	PARTY_ACCOUNT,
	PARTY_NAME, /* where one has no identity number, and the places do not differ */
};

enum party_match party_match(const struct party *one, const struct party *two);

/* Does a remark say that they are two all the same?  Never of one number. */
bool party_told(enum party_match match, struct text remark);

/* Hashes to find it by: two that match have one in common.  How many there are. */
enum { PARTY_KEYS = 4 };
size_t party_keys(const struct party *party, uint64_t key[PARTY_KEYS]);

/* Are two villages one, with or without 村, 社区 and the like, a group of it, a town before it? */
bool party_same_village(struct text one, struct text two);

/*
 * A village without what may stand behind its name, a group of it too, folded into buf of size
 * bytes: 王家村三组 is 王家.
 */
struct text party_village(struct text village, char *buf, size_t size);

/* Is one of these names the village with a town before it, 河坝镇王家 of 王家? */
bool party_is_below_town(struct text longer, struct text village);

#endif
