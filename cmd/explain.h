#ifndef JZ_EXPLAIN_CMD_H
#define JZ_EXPLAIN_CMD_H

#include "register/household.h"
#include "table/outfile.h"
#include "tool.h"

/* The subjects of jz-explain. */

/* Which households are asked for, by number or by the name of somebody in them (explain-asked.c).
 */
struct asked {
	struct tool *tool;
	char **word; /* the operands behind the register */
	size_t words;
	struct asked_hit *hit; /* by word: the households that it fits */
	struct arena arena;
	bool looked; /* the register was looked through before */
};

/* Look up names in the register at path, unless that is standard input, for asked_filter(). */
void asked_begin(struct asked *asked, const char *path);

/* A filter for diag: findings of other households are passed over. */
bool asked_filter(void *asked, const struct finding *finding);

/* Is the household asked for?  Without words all are. */
bool asked_has(struct asked *asked, const struct household *household);

/* Say which words fitted no household, or several; a person must look then. */
void asked_end(struct asked *asked);

/*
 * Open a paper by the ending of its name: .html a page, .txt text, as is standard output.  NULL,
 * reported as T006, for any other.
 */
struct outfile *paper_open(struct tool *tool, const char *path, bool *page);

#endif
