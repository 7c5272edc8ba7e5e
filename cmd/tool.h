#ifndef JZ_TOOL_H
#define JZ_TOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bank/bank.h"
#include "base/day.h"
#include "base/diag.h"
#include "caption.h"
#include "civil/workday.h"
#include "common.h"
#include "option.h"
#include "rule/ruleset.h"
#include "table/rowout.h"
#include "table/table.h"

/* What all tools share: options, messages, exit status. */

enum tool_status {
	TOOL_DONE = 0,   /* nothing for a person to look at */
	TOOL_LOOK = 1,   /* done, and something needs a person */
	TOOL_FAILED = 2, /* could not do it */
};

#define TOOL_ANY SIZE_MAX /* operands */

struct tool {
	/* set by the tool before tool_begin() */
	const char *name;     /* "jz-assess" */
	const char *operands; /* "[register]", as the help shows them; NULL: none */
	size_t operands_least;
	size_t operands_most; /* TOOL_ANY: any number */
	const char *zh;       /* what it does, one line */
	const char *en;
	const char *example;    /* "-o register.csv roster.xlsx", how it is mostly used */
	unsigned takes;         /* TOOL_DATE | TOOL_RULES … */
	struct caption caption; /* title and paper of the rows of a workbook */
	const struct tool_option *option;

	/* set by tool_begin() */
	day_t date;
	const char *rules_dir; /* where it lies, see tool_place() */
	const char *output;    /* NULL: standard output */
	struct table_options table;
	bool language_given; /* -L was used */
	struct diag diag;    /* its language is that of the messages */
	char **operand;      /* NULL-ended */
	size_t operands_given;
	struct tool_state *state;

	/* set by the tool while it works */
	struct text title; /* of the clerk's own, in place of what caption makes */
	struct rowout_options
		with; /* of outputs that are opened from now on: late, total, choice */
	bool look;    /* a person must look, for other reasons than findings */
	bool failed;  /* the job could not be done, for other reasons than trouble */
};

/*
 * Take the options.  Wrong usage, -h and -V end the program.  Afterwards the findings of
 * tool->diag go to standard error and to the file of -e.
 */
void tool_begin(struct tool *tool, int argc, char *argv[]);

/* The day by the clock, whatever -d says: for who must not be older than he is. */
day_t tool_today(void);

/* The n-th operand, or "-" where it is not given. */
const char *tool_operand(const struct tool *tool, size_t n);

/* Wrong usage: one line in the language of the messages, how to get help, and status 2. */
_Noreturn void tool_refuse(const struct tool *tool, const char *zh, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/*
 * Wrong usage: there is no such key, command ….  zh and en say what the word should be; meant is
 * the one that it was perhaps, see base/near.h, or NULL.
 */
_Noreturn void tool_refuse_word(const struct tool *tool, const char *zh, const char *en,
				const char *word, const char *meant);

/* Wrong usage where an option or operand names a file that the tool makes by itself. */
void tool_reserve(const struct tool *tool, const char *file);

/* A line for the person at the terminal, in the language of the messages; not a finding. */
void tool_say(const struct tool *tool, const char *zh, const char *en, ...)
	__attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/* A line that shows how far it is, on a terminal, once work takes over a second. */
void tool_progress(struct tool *tool, size_t rows);

/*
 * Where the rules of a place lie: the folder of that name, or, where there is none and the
 * name has no slash, the folder in share/jiuzhu/rules.  NULL: datonghu, as it was installed.
 * The result lives until tool_end().
 */
const char *tool_place(struct tool *tool, const char *name);

/*
 * A bank's template: the file of that name where it ends in .ini, else the one that jiuzhu has
 * under that name, "bars" in share/jiuzhu/data/bank.  NULL where it cannot be used, which was
 * reported; until tool_end().
 */
const struct bank *tool_bank(struct tool *tool, const char *name);

/*
 * A ledger has one writer, and so has a file of household ids.  Before a tool adds to one: where
 * this run is one of an array, of which many work at the same time, that is reported with the code
 * and ends the program.
 */
void tool_write_alone(struct tool *tool, enum diag_code code);

/* A file that belongs to jiuzhu: "data/holidays.csv" in share/jiuzhu; until tool_end(). */
const char *tool_data(struct tool *tool, const char *name);

/*
 * The table of holidays at path, the installed one where that is NULL; the caller frees it.  NULL,
 * reported, where it cannot be used, or the date lies before it: such days cannot be counted.
 */
struct workday *tool_calendar(struct tool *tool, const char *path);

/*
 * The rules of -r, and the values in force on -d; NULL where they cannot be used, which was
 * reported.  tool_end() closes them.
 */
struct ruleset *tool_rules(struct tool *tool, struct law *law);

/*
 * Open the output of -o; *from is the language of the input, which -L overrides, and encoding
 * that of the input.  NULL where trouble was reported.  tool_end() puts the file in its place,
 * or throws it away if there was trouble.
 */
struct rowout *tool_output(struct tool *tool, enum language *from, const char *encoding);

/*
 * Do all that can fail but the last step: the outputs and the findings are on the disk, and have
 * not their places yet.  No rows come afterwards.  For a tool that has something to do that cannot
 * be undone; else tool_end() does it.  False where there is trouble.
 */
bool tool_prepare(struct tool *tool);

/*
 * The same, and put a file of the tool's own in its place, or throw it away where there is trouble;
 * false then, and for NULL.
 */
struct outfile;
bool tool_finish_file(struct tool *tool, struct outfile *file);

/*
 * What stands above and below the rows of a workbook, filled in where path names one: what caption
 * makes of title, place and time, its day and unit, room to sign.  Texts live until tool_end().
 */
void tool_head(struct tool *tool, const char *path, struct rowout_options *with);

/* The language of what is written: that of -L, or that of the input. */
enum language tool_language(const struct tool *tool, enum language from);

/* The same for one more file, of an option of the tool's own. */
struct rowout *tool_output_to(struct tool *tool, const char *path, enum language *from,
			      const char *encoding);

/* Throw away an output, to begin it anew; NULL is allowed. */
void tool_discard(struct tool *tool, struct rowout *out);

/*
 * A line in the record of the run: tool_note(tool, "count", TEXT("households"), NUM_TEXT(27)).
 * Sections are count, sum and ledger; texts are copied.
 */
void tool_note(struct tool *tool, const char *section, struct text key, struct text value);

/* A count of it, by an English key: tool_count(tool, "households", 27). */
void tool_count(struct tool *tool, const char *key, size_t count);

/* Close what is open and give the exit status of the worst that happened. */
int tool_end(struct tool *tool);

#endif
