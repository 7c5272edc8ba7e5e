#ifndef JZ_FINDINGS_H
#define JZ_FINDINGS_H

#include <stdbool.h>

#include "base/day.h"
#include "base/diag.h"
#include "table/rowout.h"
#include "terminal.h"

/* The findings of a run: to standard error, and into the file of -e (for tool.c only). */
struct findings {
	struct terminal *terminal;
	struct rowout *out; /* NULL: there is no such file */
};

/* The sink of a diag; its context is a struct findings. */
void findings_take(void *findings, const struct finding *finding);

/* Open the file of -e, for whoever mends the register; false where trouble was reported to diag. */
bool findings_open(struct findings *findings, const char *path, day_t date, struct diag *diag);

/* Put it in its place. */
void findings_close(struct findings *findings);

/* "3 errors, 1 warning", if there was anything in diag. */
void findings_count(const struct findings *findings, const struct diag *diag);

#endif
