#ifndef JZ_LEARN_APART_H
#define JZ_LEARN_APART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"

/*
 * Amounts for each person of many households, and which of them are unlike the others: more than
 * APART_HEAVY times what nine of ten are; or, where nearly all are shared with another household,
 * beyond half and twice of these rates, or three, ten or twelve times one of them; or the only one
 * that is less than a part in APART_LIGHT of all others, which lie close together; or none of the
 * few rates that nearly all of many households have.
 */

enum { APART_HEAVY = 3, APART_LIGHT = 4, APART_RATES = 6 };

/* It starts as { 0 }. */
struct apart {
	fen_t *amount; /* from the least to the most, once settled */
	size_t room;
	size_t count;
	fen_t heavy; /* more is heavy; 0: too few say what is usual */
	fen_t light; /* less is light; 0: none is */
	bool rated;  /* nearly all share rates */
	fen_t least; /* of the rates, and the most */
	fen_t most;
	fen_t rate[APART_RATES]; /* nearly all have one of these; rates may be 0 */
	size_t rates;
};

void apart_add(struct apart *apart, fen_t amount);

/* All are there. */
void apart_settle(struct apart *apart);

bool apart_is_heavy(const struct apart *apart, fen_t amount);
bool apart_is_light(const struct apart *apart, fen_t amount);
bool apart_is_beyond(const struct apart *apart, fen_t amount);
bool apart_is_no_rate(const struct apart *apart, fen_t amount);

void apart_free(struct apart *apart);

#endif
