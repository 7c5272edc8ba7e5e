#ifndef JZ_CMD_RULES_H
#define JZ_CMD_RULES_H

#include "rule/ruleset.h"
#include "tool.h"

/*
 * jz-rules --check: every fault of the rule files is reported, and where there is none, what the
 * place has still to do is said: choices to adopt, values not set, what an older national document
 * set.  It needs -r and the date of the tool; the tool's status follows from what was reported.
 */
void rules_check(struct tool *tool);

/* jz-rules --public: write the page into the file of -o. */
void rules_public(struct tool *tool, const struct ruleset *rules, const struct law *law);

#endif
