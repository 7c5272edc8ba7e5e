#ifndef JZ_RULE_AUTHORITY_H
#define JZ_RULE_AUTHORITY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "rule/value.h"

/* From which level of place up a document lets keys be set (社会救助法 arts. 17, 19, 21 to 23). */
struct authority {
	struct text above; /* a key, or what keys begin with: "dibao" */
	enum place_level level;
	const struct document *document;
	struct text article;
	size_t line;
};

/*
 * Read 'LEVEL @ article' for a key, which may end in ".*".  False where the level or the article
 * is none, or no key is so.
 */
bool authority_parse(struct text key, struct text written, struct authority *out);

/*
 * Warn of every value that is set from too low a place on a day on which the authority is in
 * force; false if there is one.  Illustrative values, and those of places without a level, pass.
 */
bool authority_check(const struct authority *authority, size_t authorities,
		     const struct value *value, size_t values, struct diag *diag);

/* Is a value of its keys set from high enough?  Illustrative ones, and of no level, are. */
bool authority_lets(const struct authority *authority, const struct value *value);

/*
 * Is the value one that an older national document set, which holds until the place that
 * the authority names sets its own?  Never a count, and never a choice of ours.
 */
bool authority_awaited(const struct authority *authority, const struct value *value);

#endif
