#ifndef JZ_PUBLISH_TIMING_H
#define JZ_PUBLISH_TIMING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "register/record.h"
#include "table/rowout.h"

/*
 * How the steps of deadlines(5) went, timings(5): how many were done in time or late, are open or
 * overdue, and how many days they took; by the kind of aid and the step, and of tasks by what
 * stands before the colon of their title, the kind of tracked(5).
 */
struct timing_row {
	int64_t kind; /* a WORD_AID_…, or BLANK */
	int64_t step; /* a WORD_STEP_…, or BLANK */
	struct text title;
	size_t count;
	size_t done;
	size_t late;
	size_t open;
	size_t overdue;
	size_t unknown;
	size_t timed; /* of those that are done, in time or late: whose days are known */
	int64_t days; /* of them together */
	int64_t longest;
};

/* Starts as { 0 }. */
struct timing {
	struct timing_row *row;
	size_t rows;
	size_t room;
	struct timing_row all;
	enum language language; /* of the last list */
	struct arena arena;
};

/* Count a row of deadlines(5). */
void timing_count(struct timing_row *row, const struct record *record);

/* Add a list of deadlines(5); a row that cannot be read is not known.  False with trouble reported.
 */
bool timing_read(struct timing *timing, const char *path, const struct table_options *options,
		 struct diag *diag);

/* Header and rows of timings(5), by kind and step, and the sum of all. */
void timing_write(struct timing *timing, struct rowout *out, enum language language);

void timing_free(struct timing *timing);

#endif
