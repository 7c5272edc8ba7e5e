#ifndef JZ_MATCH_LEAD_H
#define JZ_MATCH_LEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "match/match.h"
#include "rule/law.h"

/*
 * What a match leads to: something that a person looks into.  It stops nothing and decides nothing.
 * A lead is known by its content alone: the kind, the person and what was found, never by a date,
 * an amount or a row, so that it is the same in next month's extract, in any order of rows and
 * under any headings.
 */

enum { LEAD_ID_SIZE = 17 };

struct lead {
	char id[LEAD_ID_SIZE]; /* 16 hexadecimal digits of SHA-256 */
	enum whose_level level;
	const struct subject *subject; /* the first that it is about */
	const struct match_pair *pair; /* of which there are pairs: rows that say the same */
	size_t pairs;
	struct text recorded;
	struct text found;
	struct text seen; /* the change columns, "from=2026-01-01;amount=12.00" */
	struct text doubt;
	int64_t state;       /* WORD_LEAD_… */
	struct text changed; /* of a lead that is back: which of the change columns */
	struct text by;
	int64_t on;
	struct text reason;
};

struct lead_options {
	const struct match_kind *kind;
	const struct law *law; /* NULL where no amount is held against a rule */
	month_t month;
	enum language language;
	struct text source;
	day_t as_of; /* DAY_NONE: not known */
	day_t due;   /* DAY_NONE: none */
};

struct leads {
	struct lead_options options;
	struct lead *lead; /* in the order of the register's rows, then of the extract's */
	size_t count;
	size_t unmet;      /* rows met whose condition does not hold */
	size_t unmeasured; /* households whose sum could not be held against the limit */
	const struct match *match;
	const struct extract *extract;
	struct arena arena;
};

/* Make them of what was met; both outlive them.  The pairs are brought into another order. */
void lead_make(struct leads *leads, struct match *match, const struct extract *extract);

/* A lead as a row; its texts are good as long as the leads are. */
void lead_row(const struct leads *leads, const struct lead *lead, struct record *row);

/*
 * Is it not to be shown where they live: is somebody at risk in any of its rows or their
 * households, or is that not known, as of payments?
 */
bool lead_is_hidden(const struct leads *leads, const struct lead *lead);

/* Is it still to be looked into? */
bool lead_is_open(const struct lead *lead);

void lead_free(struct leads *leads);

/* The id of what these fields say, each ended by a line feed. */
void lead_id(const struct text *field, size_t fields, char id[LEAD_ID_SIZE]);

/*
 * Words behind others of a list, parted by a semicolon; blank words, and those that stand there,
 * add nothing.
 */
struct text lead_join(struct text list, struct text words, enum language language,
		      struct arena *arena);

#endif
