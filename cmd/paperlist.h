#ifndef JZ_CMD_PAPERLIST_H
#define JZ_CMD_PAPERLIST_H

#include "page/papers.h"
#include "tool.h"

/* The row of a tool that asks for papers. */
#define OPTION_PAPER_LIST(to)                                                                      \
	{                                                                                          \
		0, "paper-list", "FILE", OPTION_FILE, (to),                                        \
			"材料清单：哪些要、哪些不用交；不给就用自带的",                            \
			"the table of papers, asked for or not; the installed one if not given"    \
	}

/*
 * The table of papers at path, the installed one where that is NULL, with the names of programmes
 * and of kinds of extract; papers_free().  False where trouble was reported.
 */
bool paperlist_read(struct tool *tool, const char *path, struct papers *papers);

#endif
