#ifndef JZ_MATCH_LIMIT_H
#define JZ_MATCH_LIMIT_H

#include "base/truth.h"
#include "match/matchkind.h"
#include "match/subject.h"
#include "rule/law.h"

/*
 * Is what a household has together above what its kind sets?  Unknown where the rule value or the
 * standard is not set, or the place or the size of the household not known.  law may be NULL where
 * the limit is in yuan.
 */
enum truth limit_is_above(const struct match_hit *hit, fen_t sum, const struct subject *household,
			  const struct law *law);

/* Does it ask for rule values? */
bool limit_asks_law(const struct match_hit *hit);

#endif
