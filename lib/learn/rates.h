#ifndef JZ_LEARN_RATES_H
#define JZ_LEARN_RATES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/money.h"
#include "base/text.h"

/* What a person of a class gets, in how many rows: 610 yuan of A类. */

enum { RATES = 64, RATE_CLASS = 32 };

struct rate {
	char class[RATE_CLASS];
	size_t n;
	fen_t fen; /* of a person */
	size_t rows;
};

/* It starts as { 0 }. */
struct rates {
	struct rate one[RATES];
	size_t count;
};

/* Rows more of a class that get it; too many rates and too long classes are left out. */
void rates_add(struct rates *rates, struct text class, fen_t fen, size_t rows);

/* What a person of the class gets in at least three of four of its rows, of which there are 3. */
bool rates_of(const struct rates *rates, struct text class, fen_t *fen);

/*
 * Does one row alone of a class get what another class does as rates_of() has it, where all others
 * of its own get *fen?
 */
bool rates_is_of_another(const struct rates *rates, struct text class, fen_t own, fen_t *fen);

/*
 * Sheets of one form: where the rows of a class are too few in one to say what it gets, those of
 * all say it; not in a sheet where half of the rows or more get something else.
 */
void rates_share(struct rates *const *sheet, size_t sheets);

#endif
