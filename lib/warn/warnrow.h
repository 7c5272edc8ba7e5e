#ifndef JZ_WARN_WARNROW_H
#define JZ_WARN_WARNROW_H

#include "warn/warnlist.h"

/*
 * One of a list as a row, RECORD_WARNING; its texts are good as long as the list.  A quiet one is
 * the row of the last list, as it was when it was visited.
 */
void warnrow_fill(struct warnlist *list, const struct warned *warned, struct record *row);

#endif
