#ifndef JZ_RULE_LISTING_H
#define JZ_RULE_LISTING_H

#include <stdbool.h>

#include "rule/ruleset.h"
#include "table/grid.h"

/* Lists of the rules themselves, for people who look after them. */
struct listing {
	const struct ruleset *rules;
	const struct law *law; /* of the rules, for one date */
	enum language language;
	char *const *asked; /* keys, or what keys begin with; NULL-ended; none: all */
};

/* The values and limits in force, each with its source and what it overrides. */
void listing_values(const struct listing *listing, struct grid *grid);

/* The grounds, each with what cites it in force, and what else does. */
void listing_grounds(const struct listing *listing, struct grid *grid);

/* Does the key of a value, or of a ground, begin with what is asked for? */
bool listing_has_value(struct text asked);
bool listing_has_ground(struct text asked);

/* The key of a value, or of a ground, that a mistyped one may have been; NULL: none. */
const char *listing_near(const char *mistyped, bool ground);

/* The values that differ between two laws; is there one? */
bool listing_changes(const struct listing *listing, const struct law *before,
		     const struct law *after, struct grid *grid);

#endif
