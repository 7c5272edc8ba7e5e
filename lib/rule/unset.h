#ifndef JZ_RULE_UNSET_H
#define JZ_RULE_UNSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/prose.h"
#include "rule/listing.h"

/*
 * What no document in force sets.  A flag that is not set is not in force, and a key that only has
 * limits has no value: neither is unset.
 */

/* Is there a tool of that name that needs values: "jz-assess"?  NULL is all of them. */
bool unset_tool(const char *tool);

/* How many of the values that the tool needs are not set. */
size_t unset_count(const struct law *law, const char *tool);

/* Each with what it means, how it is written, who may set it and which tool needs it. */
void unset_list(const struct listing *listing, const char *tool, struct grid *grid);

/*
 * The same as a rule file to fill in, commented, by the level of place that may set them; out's
 * language is that of the form.
 */
void unset_form(const struct listing *listing, const char *tool, struct prose *out);

/* The choices of ours that hold on the date, until a document of the place adopts them. */
size_t unset_choices(const struct law *law, enum param choice[PARAM_COUNT]);

#endif
