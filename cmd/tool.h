#ifndef JZ_TOOL_H
#define JZ_TOOL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "law/ruleset.h"
#include "table/rowout.h"
#include "table/table.h"

/* What all tools share: options, messages, exit status. */

enum tool_status {
	TOOL_DONE = 0,   /* nothing for a person to look at */
	TOOL_LOOK = 1,   /* done, and something needs a person */
	TOOL_FAILED = 2, /* could not do it */
};

enum option_kind {
	OPTION_FLAG,  /* into: bool */
	OPTION_TEXT,  /* into: const char * */
	OPTION_LIST,  /* into: struct tool_list; may be given more than once */
	OPTION_DAY,   /* into: day_t */
	OPTION_MONTH, /* into: month_t */
	OPTION_COUNT, /* into: int64_t, 0 or more */
};

struct tool_list {
	const char *item[64]; /* NULL-ended */
	size_t count;
};

/* One option of a tool's own; a table of them ends with a name of NULL. */
struct tool_option {
	char letter;          /* 0: it has a long name only */
	const char *name;     /* "assume" */
	const char *argument; /* "KEY=VALUE", or NULL for a flag */
	enum option_kind kind;
	void *into;
	const char *zh; /* one line of help */
	const char *en;
};

/* The common options that a tool takes; each tool takes -o -e -L -E -h -V. */
enum {
	TOOL_DATE = 1,  /* -d DATE; today where it is not given */
	TOOL_RULES = 2, /* -r DIR */
};

struct tool {
	/* set by the tool before tool_begin() */
	const char *name;     /* "jz-assess" */
	const char *operands; /* "[register]" */
	const char *zh;       /* what it does, one line */
	const char *en;
	unsigned takes; /* TOOL_DATE | TOOL_RULES */
	const struct tool_option *option;

	/* set by tool_begin() */
	day_t date;
	const char *rules_dir;
	const char *output; /* NULL: standard output */
	struct table_options table;
	bool language_given; /* -L was used */
	struct diag diag;    /* its language is that of the messages */
	char **operand;      /* NULL-ended */
	bool look;           /* a person must look, for other reasons than findings */
	struct tool_messages *messages;
};

/*
 * Take the options.  Wrong usage, -h and -V end the program.  Afterwards the findings of
 * tool->diag go to standard error and to the file of -e.
 */
void tool_begin(struct tool *tool, int argc, char *argv[]);

/* The n-th operand, or "-" where it is not given. */
const char *tool_operand(const struct tool *tool, size_t n);

/* The rules of -r, and the values in force on -d; NULL where trouble was reported. */
struct ruleset *tool_rules(struct tool *tool, struct law *law);

/* Open the output of -o; from is the language of the input, which -L overrides. */
struct rowout *tool_output(struct tool *tool, enum language *from, const char *encoding);

/* A line for the person at the terminal, in the language of the messages; not a finding. */
void tool_say(const struct tool *tool, const char *zh, const char *en, ...);

/* Close what is open and give the exit status of the worst that happened. */
int tool_end(struct tool *tool);

#endif
