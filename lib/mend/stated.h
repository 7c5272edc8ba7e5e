#ifndef JZ_MEND_STATED_H
#define JZ_MEND_STATED_H

#include <stdbool.h>

#include "base/day.h"
#include "base/text.h"

/*
 * The month that a title, or the name of a sheet or a file, says a list is of:
 * 2026年10月低保花名册, 二〇二六年十月, 花名册202610, 2026-10, 2026.10.
 */

/*
 * On success sets *out and returns true.  False, and *out left alone, where no month stands there
 * with its year, or several do.  A day (2026年10月12日), a period (2026年1-6月), since or until
 * when something is so (2026年10月起), and when a list was filled in or standards rose say nothing.
 */
bool stated_month(struct text words, month_t *out);

#endif
