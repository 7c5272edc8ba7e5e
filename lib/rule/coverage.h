#ifndef JZ_RULE_COVERAGE_H
#define JZ_RULE_COVERAGE_H

#include <stdbool.h>

#include "table/grid.h"
#include "table/table.h"

/*
 * What is done about each provision of the plan, from data/articles.csv: clause, provision in both
 * languages, how far, tool, keys.  False, with trouble reported, where there is no such table.
 */
bool coverage_list(const char *path, enum language language, struct grid *grid, struct diag *diag);

#endif
