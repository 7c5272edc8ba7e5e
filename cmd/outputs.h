#ifndef JZ_OUTPUTS_H
#define JZ_OUTPUTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "table/rowout.h"

/* The files of a run, which take their places together or not at all (for tool.c only). */

enum { OUTPUT_ROOM = 16 };

struct outputs {
	struct rowout *item[OUTPUT_ROOM];
	size_t count;
};

/* One more; NULL adds nothing. */
void outputs_add(struct outputs *outputs, struct rowout *out);

/* Throw one away before the end. */
void outputs_discard(struct outputs *outputs, struct rowout *out);

/* Have all of them on the disk; false where trouble was reported.  May be asked twice. */
bool outputs_prepare(struct outputs *outputs);

/* Put all in their places, or throw all away where it is not good. */
void outputs_close(struct outputs *outputs, bool good);

/* What was printed to standard output must have arrived; false where trouble was reported. */
bool outputs_flush_words(struct diag *diag);

#endif
