#ifndef JZ_LEARN_CARDS_H
#define JZ_LEARN_CARDS_H

#include <stddef.h>

#include "base/text.h"

/* The accounts of a column, by how they begin and how long they are: a bank has one length. */

enum { CARDS = 64, CARDS_BEGIN = 6, CARDS_DIGITS = 32 };

/* Accounts that begin alike, by their lengths. */
struct card {
	char begin[CARDS_BEGIN];
	size_t rows;
	size_t with[CARDS_DIGITS + 1];
};

/* It starts as { 0 }. */
struct cards {
	struct card one[CARDS];
	size_t count;
};

/* What is no account, or begins in yet another way than CARDS others, is left alone. */
void cards_add(struct cards *cards, struct text account);

/*
 * How many digits the account should have, of which cards_add() had all: as many as nearly all that
 * begin so, or that would with one digit more or less among the first.  0: as many as it has, or
 * not known.
 */
size_t cards_digits(const struct cards *cards, struct text account);

#endif
