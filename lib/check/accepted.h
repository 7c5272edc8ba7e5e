#ifndef JZ_CHECK_ACCEPTED_H
#define JZ_CHECK_ACCEPTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/hash.h"
#include "table/rowout.h"

/*
 * Findings that a supervisor has looked at and accepts, until a day, while the cell says what
 * it said: a table with the columns code, household_id, digest, until, who and reason (代码,
 * 户编号, 摘要, 截止日期, 接受人, 理由).  A row whose last three are not all filled accepts
 * nothing.
 */
struct accepted {
	struct hash_set set; /* of code, household and digest */
	size_t rows;         /* that are in force */
	size_t ended;        /* whose day has passed */
	size_t silenced;     /* findings kept back so far */
};

/* Starts as { 0 }.  Read a file, in force on today; false with trouble reported. */
bool accepted_read(struct accepted *accepted, const char *path, day_t today, struct diag *diag);

/* Is the finding accepted?  Then it is counted as silenced. */
bool accepted_has(struct accepted *accepted, const struct finding *finding);

/* The header of such a file, and a row for a finding that somebody may accept. */
void accepted_write_header(struct rowout *out, enum language language);
void accepted_write(struct rowout *out, const struct finding *finding);

void accepted_free(struct accepted *accepted);

#endif
