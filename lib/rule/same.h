#ifndef JZ_RULE_SAME_H
#define JZ_RULE_SAME_H

#include "rule/value.h"

/* Do two values of one key say the same, however it is written; or are both not set? */
bool same_value(const struct value *a, const struct value *b);

#endif
