#ifndef JZ_HERE_H
#define JZ_HERE_H

#include "base/day.h"
#include "base/diag.h"

/* What a run asks of its surroundings, and nothing else does (for tool.c only). */

/* The language of messages by the environment, as gettext has it. */
enum language here_language(void);

/*
 * The one place where jiuzhu asks the clock for a date.  A clerk means the date on the wall
 * of the office, hence local time; what must not depend on it is given -d.
 */
day_t here_today(void);

/*
 * The variable by which a scheduler or GNU parallel says that this run is one of many that work at
 * the same time; NULL: it is none.
 */
const char *here_array(void);

#endif
