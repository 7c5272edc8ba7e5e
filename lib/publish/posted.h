#ifndef JZ_PUBLISH_POSTED_H
#define JZ_PUBLISH_POSTED_H

#include <stdbool.h>

#include "base/day.h"
#include "base/diag.h"
#include "table/table.h"

/*
 * Which notices of a list, notices(5), are up past their last day; each is reported, and so is one
 * without such a day.  *up counts those that are up, *over those that are up too long.  False, with
 * trouble reported, where it cannot be read.
 */
bool posted_check(const char *path, const struct table_options *options, day_t day, size_t *up,
		  size_t *over, struct diag *diag);

#endif
