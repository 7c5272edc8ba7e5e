#ifndef JZ_FINDINGS_H
#define JZ_FINDINGS_H

#include "tool.h"

/* The findings of a run: to standard error, and into the file of -e (for tool.c only). */

/* The sink of tool->diag; its context is the tool. */
void findings_take(void *tool, const struct finding *finding);

/* Open the file of -e, if there is one; false where trouble was reported. */
bool findings_open(struct tool *tool);

/* Put it in its place. */
void findings_close(struct tool *tool);

/* "3 errors, 1 warning", if there was anything. */
void findings_count(const struct tool *tool);

#endif
