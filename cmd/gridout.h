#ifndef JZ_GRIDOUT_H
#define JZ_GRIDOUT_H

#include <stdbool.h>

#include "table/grid.h"
#include "tool.h"

/*
 * Write a list, with its headings: as rows where as_rows is set or the tool has an -o, else as
 * text on standard output, with trailing blanks off.  Then it is freed.
 */
void gridout_write(struct grid *grid, struct tool *tool, bool as_rows);

#endif
