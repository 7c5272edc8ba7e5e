#ifndef JZ_PUBLISH_POSTED_H
#define JZ_PUBLISH_POSTED_H

#include <stdbool.h>

#include "base/day.h"
#include "base/diag.h"
#include "table/table.h"

struct posted {
	size_t up;     /* on that day */
	size_t over;   /* of them, past their last one */
	size_t unread; /* rows of which that cannot be said, as was reported */
};

/*
 * Which notices of a list, notices(5), are up past their last day; each is reported, and so is one
 * without such a day, one that was taken down too early, and one whose days cannot be right: none
 * is taken down after today.  False, with trouble reported, where it cannot be read.
 */
bool posted_check(const char *path, const struct table_options *options, day_t day, day_t today,
		  struct posted *posted, struct diag *diag);

#endif
