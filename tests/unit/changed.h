#ifndef JZ_TESTS_CHANGED_H
#define JZ_TESTS_CHANGED_H

#include "compare/difference.h"

/* Two registers as text, and what is said of their differences. */

/* What was said, as "word household before>after; ". */
extern char changed_said[1024];

/* Read a register. */
void changed_read(struct snapshot *snapshot, const char *text);

/* Read two, pair their rows, and begin to say what differs; changed_end() gives all back. */
struct difference changed_between(const char *before, const char *after);

void changed_end(struct difference *difference);

#endif
