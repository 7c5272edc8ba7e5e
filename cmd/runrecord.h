#ifndef JZ_RUNRECORD_H
#define JZ_RUNRECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "option.h"
#include "rule/ruleset.h"

/*
 * What a run was, run(5): the file FILE.run beside the FILE of -o, by which it can be done
 * again.  No clock, no host, no user; a word in which the number of a person, an account or a phone
 * may stand comes as "-".  For tool.c, but that tools add notes by tool_note().
 */

enum { RUNRECORD_NOTES = 64 };

struct runrecord {
	struct arena arena;
	const char *const *argument; /* as given, before getopt_long() puts them in order */
	size_t arguments;
	bool piped; /* standard input took the place of an operand */
	struct runrecord_note {
		const char *section;
		struct text key;
		struct text value;
	} note[RUNRECORD_NOTES];
	size_t notes;
};

/* Keep the words of the command line. */
void runrecord_begin(struct runrecord *record, int argc, char *argv[]);

/* A line of a section: "count", "households", 27; texts are copied. */
void runrecord_note(struct runrecord *record, const char *section, struct text key,
		    struct text value);

/* What the run was given, beside its arguments. */
struct runrecord_files {
	const struct option_set *options;
	char *const *operand;
	size_t operands;
	const struct ruleset *rules; /* NULL: none */
	const char *path;            /* FILE.run */
};

/*
 * Write the file, with the sums that diag->files has.  Where that cannot be done, or an input was
 * changed while it was read, there is none, which is reported as a warning: the results themselves
 * are in their places.
 */
void runrecord_write(struct runrecord *record, const struct runrecord_files *files,
		     struct diag *diag);

void runrecord_free(struct runrecord *record);

#endif
