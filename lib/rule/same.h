#ifndef JZ_RULE_SAME_H
#define JZ_RULE_SAME_H

#include "rule/value.h"

/*
 * Do two values of one key say the same, however it is written; or are both not set?  Amounts are
 * compared in fen, fractions as such, lists word by word in their order, sets without one.  When
 * they hold, and by which document, makes no difference.
 */
bool same_value(const struct value *a, const struct value *b);

#endif
