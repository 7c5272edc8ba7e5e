#ifndef JZ_TERMS_AGENDA_H
#define JZ_TERMS_AGENDA_H

#include <stdbool.h>

#include "base/day.h"
#include "base/diag.h"
#include "terms/due.h"

/*
 * Write the due days of all open steps as an iCalendar file.  An event names the number and
 * the kind of the application, its step, limit and article, and nothing of the person; of a
 * task its title.  False where trouble was reported.
 */
bool agenda_write(const struct due *due, const char *path, day_t stamp, enum language language,
		  struct diag *diag);

#endif
