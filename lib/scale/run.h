#ifndef JZ_SCALE_RUN_H
#define JZ_SCALE_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/* The record of a run, run(5), and what is needed to do it again. */

/* A file of the run. */
struct run_file {
	struct text role;    /* "operand", or the name of an option */
	const char *path;    /* as it was given */
	struct text digest;  /* SHA-256; blank: it has none, since it goes on or was a stream */
	const char *present; /* where it lies now; NULL until run_find() */
};

struct run_files {
	struct run_file *file;
	size_t count;
};

/* What the tool counted or added up. */
struct run_figure {
	struct text section; /* "count", or "sum" of fen */
	struct text key;
	struct text value;
};

struct run {
	struct text tool;
	struct text version;
	struct text date;     /* of which it was; blank: it is of no day */
	struct text language; /* of its messages: "zh", "en" */
	struct text status;   /* "0", "1" */
	struct text before;   /* the head of its ledger; blank: it has none */
	struct text after;
	const char **argument; /* behind the tool's name */
	size_t arguments;
	struct run_files input;
	struct run_files rules;
	struct run_files output;
	struct run_figure *figure;
	size_t figures;
};

/*
 * Read the record at path.  On false trouble was reported: it is no record of a run, or one that
 * cannot be repeated, since it read standard input or a word was not written down.  Everything is
 * the arena's.
 */
bool run_read(struct run *run, const char *path, struct arena *arena, struct diag *diag);

/*
 * Find each file that has a digest: at its path, else by its name in folder, which may be NULL. One
 * that is missing or was changed is reported as trouble; false then.
 */
bool run_find(struct run_files *files, const char *folder, struct arena *arena, struct diag *diag);

/*
 * A word of the command line with the path in it, whole or behind "-o" or "--output=", put in place
 * of the old one; NULL where it does not name that path.
 */
const char *run_word(const char *word, const char *path, const char *new, struct arena *arena);

#endif
