#ifndef JZ_STATE_H
#define JZ_STATE_H

#include "base/arena.h"
#include "option.h"
#include "terminal.h"
#include "tool.h"

enum { OUTPUT_ROOM = 16 };

/* What a run keeps to itself. */
struct tool_state {
	struct arena arena;
	struct option_set options;
	const char *language;
	const char *rules;
	const char *findings_path;
	struct rowout *findings;
	struct rowout *output[OUTPUT_ROOM];
	size_t outputs;
	struct ruleset *ruleset;
	bool help;
	bool version;
	struct terminal terminal;
};

#endif
