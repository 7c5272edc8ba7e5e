#ifndef JZ_CMD_DIFF_H
#define JZ_CMD_DIFF_H

#include "compare/changes.h"
#include "compare/trial.h"
#include "tool.h"

/* What the parts of jz-diff share. */

struct job {
	struct tool *tool;
	struct law law;
	struct changes changes;
	struct trial trial; /* of two sets of rules */
	struct rowout *out;
	enum language language;
	const char *encoding;

	/* options */
	day_t since; /* DAY_NONE: ages are not compared */
	const char *summary;
	const char *rules_before;
	const char *rules_after;
};

/* What new rules would change in a register; false where trouble was reported. */
bool diff_rules(struct job *job);

/* Everything has come out: the sums go beside it, where that was asked for; false on trouble. */
bool diff_write_summary(struct job *job);

#endif
