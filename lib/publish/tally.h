#ifndef JZ_PUBLISH_TALLY_H
#define JZ_PUBLISH_TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/index.h"
#include "base/money.h"
#include "table/rowout.h"

/*
 * Households, persons and sums of lists by what they have in common, tally(5): the cells, a sum for
 * each value of the first dimension, and one of all.  Households are counted once in each cell and
 * sum, whatever rows they have; persons are added up.
 */

enum tally_dimension {
	TALLY_TOWN,
	TALLY_VILLAGE,
	TALLY_CATEGORY,   /* a WORD_CATEGORY_… */
	TALLY_MONTH,      /* a month_t */
	TALLY_AREA,       /* a WORD_AREA_… */
	TALLY_AGE,        /* an enum tally_age */
	TALLY_DISABILITY, /* a WORD_GRADE_…, or TALLY_NONE */
	TALLY_FUNDING,    /* a WORD_LEVEL_… */
	TALLY_DIMENSIONS
};

enum tally_age { TALLY_MINOR, TALLY_ADULT, TALLY_ELDER };

/* What stands where a value should: they sort behind all values. */
#define TALLY_NONE (INT64_MAX - 2)    /* he has none */
#define TALLY_UNKNOWN (INT64_MAX - 1) /* not known */
#define TALLY_ALL INT64_MAX           /* a sum */

struct tally_line {
	int64_t at[TALLY_DIMENSIONS]; /* those that are asked for */
	uint64_t household;           /* a hash of it, as unit_hash() has it */
	int64_t persons;              /* negative: not known */
	fen_t amount;
};

struct tally_cell {
	int64_t at[TALLY_DIMENSIONS]; /* in the order of by[] */
	size_t households;
	size_t persons;
	bool unknown; /* how many persons is not known of one of its lines */
	fen_t amount;
};

/* Starts as { 0 }, with by[] and dimensions taken from words. */
struct tally {
	enum tally_dimension by[TALLY_DIMENSIONS];
	size_t dimensions;
	int minor; /* ages, for what a band is called */
	int elder;
	struct tally_cell *cell;
	size_t cells;
	size_t room;
	struct index index;
	struct hash_set seen; /* a household in a cell */
};

/* Towns and villages, in the order in which they came; shared by tallies. */
struct tally_names {
	struct text *name;
	size_t count;
	size_t room;
	struct arena arena;
};

/* "town,village"; false, with the word that is none or stands twice, where it is not so. */
bool tally_take(struct tally *tally, struct text words, struct text *wrong);

/* Is it by that? */
bool tally_is_by(const struct tally *tally, enum tally_dimension dimension);

int64_t tally_name(struct tally_names *names, struct text name);

void tally_add(struct tally *tally, const struct tally_line *line);

/* A cell as it is; and one of the same households and persons, with a last value and amount. */
void tally_keep(struct tally *tally, const struct tally_cell *cell);
void tally_part(struct tally *tally, const struct tally_cell *cell, int64_t value, fen_t amount);

/* Put the cells into their order, sums behind what they sum up. */
void tally_order(struct tally *tally);

/* Is a cell a sum? */
bool tally_is_sum(const struct tally *tally, const struct tally_cell *cell);

/* Do the cells that are no sums come to an amount, and the sum of all too? */
bool tally_adds_up(const struct tally *tally, fen_t amount);

/* What the n-th value of a cell is called. */
struct text tally_value(const struct tally *tally, const struct tally_names *names,
			const struct tally_cell *cell, size_t n, enum language language,
			struct arena *arena);

/* What its dimension is called. */
struct text tally_heading(enum tally_dimension dimension, enum language language);

/* The words for a sum, and for what is not known. */
struct text tally_total(enum language language);
struct text tally_unknown(enum language language);

/* Header and rows of tally(5), of the dimensions asked for. */
void tally_write(const struct tally *tally, const struct tally_names *names, struct rowout *out,
		 enum language language);

void tally_free(struct tally *tally);
void tally_free_names(struct tally_names *names);

#endif
