#ifndef JZ_RULE_LIMIT_H
#define JZ_RULE_LIMIT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "rule/value.h"

/* The side of a bound on which values may be; of what has no greater and smaller, itself alone. */
enum limit_sign {
	LIMIT_LEAST,
	LIMIT_MOST,
	LIMIT_SAME,
};

/*
 * Bounds that a document sets for the values of places within its own, and of the documents
 * that come after it.  tekun.ratio bounds the quotient of two standards.
 */
struct limit {
	enum limit_sign sign;
	struct value bound; /* written without the sign */
};

/* The sign as it is written: ">=", "<=" or "=". */
const char *limit_sign(enum limit_sign sign);

/* Read '>= VALUE [from DATE] [until DATE] @ "article"' as value_parse() does. */
enum value_fault limit_parse(enum param param, struct text written, struct limit *out,
			     struct text *at, struct arena *arena);

/* Does the limit bind a value, which is on the allowed side or not, on some day? */
bool limit_binds(const struct limit *limit, const struct value *value);

/* Is the value, of the limit's own key, on the allowed side? */
bool limit_keeps(const struct limit *limit, const struct value *value);

/*
 * Report every value and every quotient that is past a limit; false if there is one.  The values
 * stand by key, and those of a key as they override each other.
 */
bool limit_check(const struct limit *limit, size_t limits, const struct value *value, size_t values,
		 struct diag *diag);

/*
 * Warn of every value, but the illustrative ones, that is past what a higher place advises; false
 * if there is one.
 */
bool limit_advise(const struct limit *guide, size_t guides, const struct value *value,
		  size_t values, struct diag *diag);

#endif
