#ifndef JZ_CMD_RULES_H
#define JZ_CMD_RULES_H

#include "tool.h"

/* jz-rules --check: every fault of the rule files, and what the place has still to do. */
void rules_check(struct tool *tool);

#endif
