#ifndef JZ_EXPLAIN_OUTCOME_H
#define JZ_EXPLAIN_OUTCOME_H

#include "decide/previous.h"
#include "explain/resolved.h"
#include "explain/tell.h"

/* One row of a decision in a letter, a paragraph or two with its reasons. */

/*
 * The outcome `at` of the walk: what is granted, with its amount and what that is made of, what
 * changes against the last list, or what ends.  town: what the town resolved of it, which takes the
 * place of what is computed; NULL: nothing, it is proposed.
 */
void outcome_tell(const struct telling *telling, const struct previous *previous, size_t at,
		  const struct resolution *town);

/* Persons who have no row any more, where the household has none of its own; final: it is decided.
 */
void outcome_tell_gone(const struct telling *telling, const struct previous *previous, bool final);

#endif
