#ifndef JZ_FINDINGS_H
#define JZ_FINDINGS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/diag.h"
#include "base/index.h"
#include "table/rowout.h"
#include "terminal.h"

/* The findings of a run: to standard error, and into the file of -e (for tool.c only). */
struct findings {
	struct terminal *terminal;
	struct rowout *out;   /* NULL: there is no such file, or no more goes into it */
	struct rowout *ready; /* of findings_prepare(), or NULL */
	bool quiet;           /* no notes on standard error */
	bool filed;           /* the notes went to a file, and stand nowhere else */
	size_t notes;         /* that were said */
	struct noted *noted;  /* notes about cells: one for all of a column, said in the end */
	size_t noted_room;
	size_t noted_count;
	struct index keys; /* of noted[] */
	struct arena arena;
};

/* The sink of a diag; its context is a struct findings. */
void findings_take(void *findings, const struct finding *finding);

/* Open the file of -e, for whoever mends the register; false where trouble was reported to diag. */
bool findings_open(struct findings *findings, const char *path, day_t date, struct diag *diag);

/*
 * No more findings come but what goes wrong in the very end: have the file on the disk.  False
 * where trouble was reported; then there will be none.
 */
bool findings_prepare(struct findings *findings);

/* Put it in its place. */
void findings_close(struct findings *findings);

/* Say the notes that were kept, one for a column and kind, with how many cells it is about. */
void findings_flush(struct findings *findings);

/* "3 errors, 1 warning", if there was anything in diag; the end of the findings. */
void findings_count(struct findings *findings, const struct diag *diag);

#endif
