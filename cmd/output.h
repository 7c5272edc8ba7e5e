#ifndef JZ_OUTPUT_H
#define JZ_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "table/rowout.h"

/* The files of rows that a tool writes, to be put in their places together at its end. */

enum { OUTPUT_ROOM = 8 };

struct output_set {
	struct rowout *out[OUTPUT_ROOM];
	size_t count;
};

/*
 * Open one more.  encoding is that of the input; a workbook's name in it, or NULL, stands for
 * UTF-8.  Standard output is always UTF-8.  NULL where trouble was reported.
 */
struct rowout *output_open(struct output_set *set, const char *path, enum language language,
			   const char *encoding, struct diag *diag);

/* Throw one away, and forget it; NULL is allowed. */
void output_discard(struct output_set *set, struct rowout *out);

/* Put all in their places, or with keep false throw all away.  False where that failed. */
bool output_finish(struct output_set *set, bool keep);

#endif
