#ifndef JZ_LEARN_CROSSRULE_H
#define JZ_LEARN_CROSSRULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/money.h"

/* A rule that columns of numbers keep, and what it makes of a row. */

enum {
	CROSS_COLUMNS = 24, /* that are looked at, as many as skip has bits for, */
	CROSS_ROWS = 300,   /* in so many rows from the first */
	CROSS_RULES = 16,
};

enum cross_kind {
	CROSS_SUM,        /* first + … + last */
	CROSS_TAKEN,      /* the same, but minus, which is behind first, is taken off */
	CROSS_PRODUCT,    /* first × last */
	CROSS_DIFFERENCE, /* first − last */
	CROSS_MONTHS,     /* first × months */
};

/* What the column of is made of. */
struct cross_rule {
	enum cross_kind kind;
	size_t of; /* places in the sheet */
	size_t first;
	size_t last;
	size_t minus;
	size_t by; /* months, by which first is multiplied in a sum, behind it; 0: by nothing */
	int64_t months; /* of CROSS_MONTHS: 3, 6 or 12 */
	size_t lacking; /* rows that lack one of its three numbers, and that have all */
	size_t whole;
	bool net;      /* a sum without the columns between that make others of it: cross.factor */
	uint32_t skip; /* these, a bit each, where the rule is about columns and not places */
	bool change;   /* a difference that may be below nothing, as it is in other rows */
};

struct cross {
	size_t place[CROSS_COLUMNS]; /* of columns that may be numbers */
	bool takes[CROSS_COLUMNS];
	bool factor[CROSS_COLUMNS]; /* it is multiplied in a product that is found */
	size_t columns;
	fen_t (*value)[CROSS_COLUMNS]; /* of the rows that are looked at */
	size_t rows;
	size_t room;
	struct cross_rule rule[CROSS_RULES];
	size_t rules;
};

/* A count is read as yuan, so that one person is a hundred. */
enum { CROSS_ONE = 100 };

#define CROSS_BLANK INT64_MIN
#define CROSS_ODD (INT64_MIN + 1) /* words, or a number that cannot be read */

static inline bool
crossrule_is_number(fen_t value)
{
	return value > CROSS_ODD;
}

/* What the rule makes of a row's numbers, by column; CROSS_ODD where one of them is none. */
fen_t crossrule_made(const struct cross_rule *rule, const fen_t *number);

/* The same of a sum; *added: how many parts are not nothing, of which months are one. */
fen_t crossrule_sum(const struct cross_rule *rule, const fen_t *number, size_t *added);

/*
 * The column of the one number that a row lacks; SIZE_MAX: none, more than one, or words.  In a sum
 * of more than two a part that is nothing may be blank, and of two where the other is the sum.
 */
size_t crossrule_blank(const struct cross_rule *rule, const fen_t *number);

/* Which of the columns stands at the place; SIZE_MAX: none. */
size_t crossrule_at(const struct cross *cross, size_t place);

/* A rule about places as one about the columns. */
struct cross_rule crossrule_by_column(const struct cross *cross, const struct cross_rule *rule);

/* Is the number what the rule made of the others, or may it be another, as where one is blank? */
bool crossrule_is_kept(const struct cross_rule *rule, fen_t of, fen_t made);

#endif
