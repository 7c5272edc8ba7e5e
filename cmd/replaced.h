#ifndef JZ_REPLACED_H
#define JZ_REPLACED_H

#include "base/diag.h"
#include "option.h"

/*
 * Which files of a run were replaced, whoever did it: what is said where a run failed with only a
 * part of them done (for tool.c only).
 */
struct replaced {
	struct stamp *stamp; /* of each file that options name, in their order */
	size_t count;
};

/* Look at the files before anything is done. */
void replaced_begin(struct replaced *replaced, const struct option_set *options);

/* Report each of them that is another one now, but the file of findings, which is written in any
 * case. */
void replaced_say(const struct replaced *replaced, struct diag *diag);

void replaced_free(struct replaced *replaced);

#endif
