#ifndef JZ_OPTION_H
#define JZ_OPTION_H

#include "tool.h"

/* The options of a tool, its own and the common ones, from tables (for tool.c only). */

enum { OPTION_ROOM = 48 };

struct option_set {
	struct tool_option item[OPTION_ROOM];
	size_t count;
};

/* Put the options of a table, which ends with a name of NULL, behind the others. */
void option_add(struct option_set *set, const struct tool_option *table);

/*
 * Take argv apart, put each value where its option wants it, and return the index of the
 * first operand.  Wrong usage ends the program.
 */
int option_take(const struct option_set *set, const struct tool *tool, int argc, char *argv[]);

/* Does the number of operands fit what tool->operands says?  Otherwise ends the program. */
void option_operands(const struct tool *tool);

/*
 * Is each file that an option names another than those of the other options and operands, by
 * whatever path?  Otherwise ends the program: an output in place of an input, of the ledger
 * most of all, could not be made good.
 */
void option_files(const struct option_set *set, const struct tool *tool);

/* What -h prints, in the language of the messages, to standard output. */
void option_usage(const struct option_set *set, const struct tool *tool);

#endif
