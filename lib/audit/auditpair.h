#ifndef JZ_AUDIT_AUDITPAIR_H
#define JZ_AUDIT_AUDITPAIR_H

#include <stdint.h>

#include "rule/ground.h"

/*
 * What says that nobody is paid two programmes (WORD_CATEGORY_…, in any order) for one month:
 * EXCLUDE of audit.def.  GROUND_NONE: both may be paid.
 */
enum ground auditpair_ground(int64_t a, int64_t b);

#endif
