#ifndef JZ_TESTS_SCRATCH_H
#define JZ_TESTS_SCRATCH_H

#include "base/arena.h"
#include "base/diag.h"

/* A temporary folder with files that a test writes, and the findings about them. */
struct scratch {
	char dir[64];
	struct diag diag;   /* English, into found */
	char found[8192];   /* a line each: "rules/a.ini:3 I140" */
	char said[8192];    /* the messages, a line each */
	char cells[8192];   /* a line each, "-" where there is none: "R201 2 wage H1 12a" */
	struct arena arena; /* for whatever a test keeps */
};

/* The folder of a test that needs no more than one; for UNIT(). */
extern struct scratch scratch;
void scratch_set_up(void);
void scratch_tear_down(void);

void scratch_begin(struct scratch *own);

/* Write a file whose path is relative to the folder; folders are made. */
void scratch_write(struct scratch *own, const char *path, const char *content);
void scratch_write_bytes(struct scratch *own, const char *path, const char *bytes, size_t n);

/* The whole path of a file; good until the next call. */
const char *scratch_path(const struct scratch *own, const char *path);

/* Forget the findings, for the next part of a test. */
void scratch_forget(struct scratch *own);

/* Remove the folder and all in it, and free the arena. */
void scratch_end(struct scratch *own);

#endif
