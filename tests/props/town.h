#ifndef JZ_TESTS_TOWN_H
#define JZ_TESTS_TOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "register/record.h"

/*
 * Invented households of an invented town, the same for the same seed, with every kind of
 * blank; and the register that a file of them is.
 */

enum { TOWN_PERSONS = 6, TOWN_HOUSEHOLDS = 400 };

/* A person's row: values as struct record has them; person[0] carries the household's too. */
struct town_person {
	int64_t value[COLUMN_LIMIT];
	const char *disease;
};

struct town_household {
	struct town_person person[TOWN_PERSONS];
	size_t persons;
	size_t row[TOWN_PERSONS]; /* the order of the rows in the file */
};

struct town {
	struct town_household household[TOWN_HOUSEHOLDS];
	size_t order[TOWN_HOUSEHOLDS]; /* in the file */
	const char *prefix;            /* of the households' numbers */
	uint64_t random;
};

void town_build(struct town *town, uint64_t seed);

/* A number from 0 to n - 1. */
size_t town_random(struct town *town, size_t n);

/* A value that a cell of the column may hold. */
int64_t town_value(struct town *town, int column);

/* Another order of the households and of their rows, and other numbers. */
void town_shuffle(struct town *town);

/* The register in a language, as UTF-8; NUL behind it.  The caller frees it. */
char *town_write(const struct town *town, enum language language);

#endif
