#ifndef JZ_OPTION_H
#define JZ_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "terminal.h"

/* The options of a tool, its own and the common ones, from tables. */

enum option_kind {
	OPTION_FLAG,   /* into: bool */
	OPTION_TEXT,   /* into: const char * */
	OPTION_LIST,   /* into: struct tool_list; may be given more than once */
	OPTION_FILE,   /* into: const char *; a file that is read */
	OPTION_FILES,  /* into: struct tool_list of such files; may be given more than once */
	OPTION_OUTPUT, /* into: const char *; a file that is written */
	OPTION_MEMORY, /* the same; one that is read and goes on: a ledger */
	OPTION_DAY,    /* into: day_t */
	OPTION_MONTH,  /* into: month_t */
	OPTION_COUNT,  /* into: int64_t, 0 or more */
};

enum { TOOL_LIST_ROOM = 64 };

struct tool_list {
	const char *item[TOOL_LIST_ROOM]; /* NULL-ended */
	size_t count;
};

/* One option; a table of them ends with a name of NULL. */
struct tool_option {
	char letter;          /* 0: it has a long name only */
	const char *name;     /* "assume" */
	const char *argument; /* "KEY=VALUE", or NULL for a flag; it has FILE where it is a file */
	enum option_kind kind;
	void *into;     /* keeps what it holds where the option is not given */
	const char *zh; /* one line of help */
	const char *en;
};

/* Rows of such a table that are the same in every tool that has them; to: where the value goes. */
#define OPTION_ASSUME(to)                                                                          \
	{                                                                                          \
		0, "assume", "KEY=VALUE", OPTION_LIST, (to), "某列空白时按此值处理（可多次）",     \
			"what a blank of a column means (repeatable)"                              \
	}
#define OPTION_HEAD(to)                                                                            \
	{                                                                                          \
		0, "head", "N:SUM:HEX", OPTION_TEXT, (to),                                         \
			"上次办理时显示的台账校验：没有过的不办理",                                \
			"the head that the last run said: a ledger that never had it is not used"  \
	}
#define OPTION_FROM(to)                                                                            \
	{                                                                                          \
		0, "from", "MONTH", OPTION_MONTH, (to), "审核此月及以后，标准按该月1日",           \
			"decide for this month (YYYY-MM) and on, by the rules of its first day"    \
	}
#define OPTION_JOBS(to)                                                                            \
	{                                                                                          \
		'j', "jobs", "N", OPTION_COUNT, (to),                                              \
			"用几个处理器；不给就是大登记册（64MiB起）用全部",                         \
			"use so many processors; all for a register of 64 MiB or more if not "     \
			"given"                                                                    \
	}
#define OPTION_ADJUDICATED(to)                                                                     \
	{                                                                                          \
		0, "adjudicated", "FILE", OPTION_FILE, (to),                                       \
			"处理过的线索：已排除的不再列，变了的又列出来",                            \
			"what was made of leads: the cleared ones stay away until something "      \
			"changes"                                                                  \
	}
#define OPTION_FILL(to)                                                                            \
	{                                                                                          \
		0, "fill", "FILE", OPTION_OUTPUT, (to), "把它写到这里，空着的“所见”照现在的填上",  \
			"write it here, with what is seen now where that is blank"                 \
	}
#define OPTION_ANSWER_BY(to)                                                                       \
	{                                                                                          \
		0, "due", "DATE", OPTION_DAY, (to), "核实的限期", "by when leads are answered"     \
	}
#define OPTION_PREVIOUS(to)                                                                        \
	{                                                                                          \
		0, "previous", "FILE", OPTION_FILES, (to), "以前的审核意见，早的在前（可多次）",   \
			"earlier decision lists, the first one first (repeatable)"                 \
	}
#define OPTION_TEMPLATE(letter, to)                                                                \
	{                                                                                          \
		(letter), "template", "NAME", OPTION_TEXT, (to),                                   \
			"银行的模板：自带的名字（bars、fixed、comma）或.ini文件",                  \
			"the bank's template: one of ours (bars, fixed, comma) or an .ini file"    \
	}

#define OPTION_HOLIDAYS(to)                                                                        \
	{                                                                                          \
		't', "table", "FILE", OPTION_FILE, (to), "节假日表，不给就用随软件安装的那份",     \
			"table of holidays; the installed one if not given"                        \
	}

enum { OPTION_ROOM = 48 };

struct option_set {
	struct tool_option item[OPTION_ROOM];
	size_t count;
	struct terminal *terminal; /* where wrong usage is said */
};

/* What stands behind the options: how many there may be, and in the help. */
struct option_operands {
	const char *shown; /* "[register]", or NULL: none */
	size_t least;
	size_t most; /* SIZE_MAX: any number */
};

/* Put the options of a table, or of NULL none, behind the others. */
void option_add(struct option_set *set, const struct tool_option *table);

/*
 * Take argv apart, put each value where its option wants it, and return the index of the
 * first operand.  Wrong usage ends the program.
 */
int option_take(const struct option_set *set, int argc, char *argv[]);

/* Is the number of operands one of those? Otherwise ends the program. */
void option_count_operands(const struct option_set *set, const struct option_operands *wanted,
			   char *const *operand, size_t given);

/*
 * Is each file that an option names another than those of the other options and operands, by
 * whatever path?  Otherwise ends the program: an output in place of an input, of the ledger
 * most of all, could not be made good.
 */
void option_files(const struct option_set *set, char *const *operand, size_t given);

/* The n-th file that an option names; NULL behind the last, and of an option that names none. */
const char *option_file(const struct tool_option *option, size_t n);

/* Is a file that the tool makes by itself none of those either?  Otherwise ends the program. */
void option_reserve(const struct option_set *set, char *const *operand, size_t given,
		    const char *file);

/*
 * What -h prints, in the language of the messages, to standard output; words: what the tool does;
 * example: the words behind its name, or NULL.
 */
void option_usage(const struct option_set *set, const struct option_operands *operands,
		  const char *words, const char *example);

#endif
