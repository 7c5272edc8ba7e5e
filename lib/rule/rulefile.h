#ifndef JZ_RULE_RULEFILE_H
#define JZ_RULE_RULEFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "rule/authority.h"
#include "rule/cite.h"
#include "rule/limit.h"
#include "rule/value.h"
#include "table/ini.h"

/* What rule files set, one file after another; it starts as { 0 }. */
struct rulefile_sets {
	struct value *value;
	size_t values, value_room;
	struct limit *limit;
	size_t limits, limit_room;
	struct cite *cite;
	size_t cites, cite_room;
	struct limit *guide; /* what a document advises */
	size_t guides, guide_room;
	struct authority *authority;
	size_t authorities, authority_room;
};

/*
 * Add all that a rule file sets but its [document].  Every fault is reported and gives false.
 * Where document is NULL, for its own faults, the entries are only looked at.
 */
bool rulefile_read(const struct ini *ini, const struct document *document,
		   struct rulefile_sets *sets, struct arena *arena, struct diag *diag);

void rulefile_free(struct rulefile_sets *sets);

#endif
