#ifndef JZ_LEARN_CROSSFIND_H
#define JZ_LEARN_CROSSFIND_H

#include <stdbool.h>
#include <stddef.h>

#include "learn/crossrule.h"

/*
 * The rule of a kind that most rows show of the column of, which stands in *found; false where too
 * few do.  Of two rules the better one is that from which fewer rows depart.
 */

/*
 * Of the columns right before it, or right behind it; one of them may be taken off.  net: without
 * those between that are factors of others, of which there is one.
 */
bool crossfind_sum(const struct cross *cross, size_t of, bool net, struct cross_rule *found);

/* Of any two that are not it. */
bool crossfind_product(const struct cross *cross, size_t of, struct cross_rule *found);

/*
 * Of two columns before it: what is asked for stands behind what it is made of; or of one that is
 * behind it, as a standard may be, from which one before it is taken.
 */
bool crossfind_difference(const struct cross *cross, size_t of, bool behind,
			  struct cross_rule *found);

/* What another column is for a quarter, half a year or a year. */
bool crossfind_months(const struct cross *cross, size_t of, struct cross_rule *found);

#endif
