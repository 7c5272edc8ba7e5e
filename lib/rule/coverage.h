#ifndef JZ_RULE_COVERAGE_H
#define JZ_RULE_COVERAGE_H

#include <stdbool.h>

#include "rule/ruleset.h"
#include "table/grid.h"
#include "table/table.h"

/*
 * What is done about each clause of the plan, of its annex and of the Law, from data/articles.csv:
 * of those that the rules hold, document, clause, title, how far, tool, keys, and why no further.
 * False, with trouble reported, where there is no such table.
 */
bool coverage_list(const char *path, const struct ruleset *rules, enum language language,
		   struct grid *grid, struct diag *diag);

#endif
