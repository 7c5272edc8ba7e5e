#ifndef JZ_SCALE_JOINED_H
#define JZ_SCALE_JOINED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "scale/parts.h"
#include "scale/run.h"

/* What one tool made of each part of a register, looked at together before it is made one. */

struct joined_part {
	const char *number;   /* "007" */
	const char *operand;  /* the part, as the run was given it */
	const char *source;   /* the part, where it lies now */
	const char *result;   /* NULL: the tool writes none */
	const char *findings; /* NULL: there is no such file */
	struct text result_digest;
	struct run run;
};

struct joined {
	struct parts parts;
	struct joined_part *part; /* parts.count */
	bool look;                /* the worst status of the runs is 1 */
	struct arena arena;
};

/*
 * Look at the parts in a folder, and at what stands for each in another: NNN.csv (the result),
 * NNN.findings.csv, NNN.status, and the record of the run.  All must be there, be what their
 * records say, and be made of these parts in one way: by one version of one tool, by the same
 * rules, for the same day and with the same options.  On false each that is not was reported as
 * trouble, with its number.  joined_free() in any case.
 */
bool joined_open(struct joined *joined, const char *parts, const char *results, struct diag *diag);

/* What the runs counted, or added up in fen, by section and key, in the order of a single run. */
const struct run_figure *joined_figures(struct joined *joined, size_t *count);

void joined_free(struct joined *joined);

#endif
