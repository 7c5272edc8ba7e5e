#ifndef JZ_RULE_ROUNDING_H
#define JZ_RULE_ROUNDING_H

#include <stdbool.h>

#include "base/money.h"
#include "base/text.h"

/* "up to 1 yuan", "进到1元", "舍到5角", "half-up to 1 fen".  On false *out is left alone. */
bool rounding_parse(struct text t, struct rounding *out);

#endif
