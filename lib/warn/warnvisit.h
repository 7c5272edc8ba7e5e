#ifndef JZ_WARN_WARNVISIT_H
#define JZ_WARN_WARNVISIT_H

#include "warn/warnlist.h"

/*
 * Who visits: of those who live in the village and are no relatives the one with the least to do;
 * one for a household, whatever is known of it, and the same as in the last list where he still
 * can. Nobody where somebody is at risk, for his village would be told by it.  Of equals the one
 * whose SHA-256 of "/NAME\n" is the smallest, as in jz-draw(1).
 */
void warnvisit_assign(struct warnlist *list);

#endif
