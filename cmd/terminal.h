#ifndef JZ_TERMINAL_H
#define JZ_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "base/text.h"

/* Standard error, where a person reads (for tool.c and findings.c only). */
struct terminal {
	bool present;     /* is it one, not a file or a pipe? */
	bool line_open;   /* does a progress line stand there? */
	size_t next_look; /* the row at which the clock is asked again */
	struct timespec begun;
};

void terminal_begin(struct terminal *terminal);

/* Is it time, after so many rows, to write the progress line?  Then the line is open. */
bool terminal_is_due(struct terminal *terminal, size_t rows);

/* Take the progress line away, before other words. */
void terminal_clear(struct terminal *terminal);

/* Write a text whatever is in it: what would move the cursor or turn the line comes as \u001B. */
void terminal_put(struct text t);

#endif
