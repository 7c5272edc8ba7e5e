#ifndef JZ_REPLACED_H
#define JZ_REPLACED_H

#include "base/diag.h"
#include "option.h"

/*
 * Report each file that options name and the run put in its place, but that of findings, which is
 * written in any case: what is said where a run failed with only a part done (for tool.c only).
 * What another run put there meanwhile is none of it.
 */
void replaced_say(const struct option_set *options, struct diag *diag);

#endif
