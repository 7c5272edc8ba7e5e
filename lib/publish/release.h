#ifndef JZ_PUBLISH_RELEASE_H
#define JZ_PUBLISH_RELEASE_H

#include "publish/releasepast.h"
#include "publish/tally.h"

/*
 * A tally for everybody: households by town, village and category, with all sums.  Towns and
 * villages with few households stand together with another.  What would tell of few people is
 * hidden so that everything published, with the last release, leaves for each hidden cell at least
 * so many values (see protect.c for why).  A household of several categories counts in each, so
 * that sums are sums.
 */

enum { RELEASE_COLUMNS = 64 };

/* All, then each town, and each village or group of them behind its town. */
struct release_node {
	struct text town;    /* n 0: of all */
	struct text village; /* n 0: of a town; names with their towns before them */
	size_t parent;
	int64_t count[RELEASE_COLUMNS]; /* households, by column */
	int64_t all;                    /* their sum */
	int64_t persons;
	bool unknown; /* persons are not known */
	fen_t amount;
	bool hid[RELEASE_COLUMNS]; /* by column: it was hidden last month, here or in a part of it
				    */
	bool hidden;               /* not one column is told, but for those in which nobody is */
	bool masked;               /* persons and amount tell nothing of what is hidden here, */
	bool told;                 /* and are told */
};

/* Starts as { 0 }, with least, village_least and past, which outlives it. */
struct release {
	int64_t least;         /* households in a cell that is shown, and values left for another */
	int64_t village_least; /* households */
	const struct release_past *past; /* NULL: the first */
	struct release_node *node;
	size_t nodes;
	size_t room;
	int64_t column[RELEASE_COLUMNS]; /* a WORD_CATEGORY_…, TALLY_UNKNOWN */
	struct text called[RELEASE_COLUMNS];
	bool pooled[RELEASE_COLUMNS]; /* hidden in every row that has one of those */
	size_t columns;
	size_t merged; /* towns and villages that stand together with others */
	size_t veiled; /* cells that are hidden */
	struct arena arena;
};

/*
 * Take cells by town, village, category, and by town and village, and group them; false where there
 * are too few for any, or more categories than columns.
 */
bool release_take(struct release *release, const struct tally *cells, const struct tally *villages,
		  const struct tally_names *names, enum language language);

void release_free(struct release *release);

#endif
