#ifndef JZ_TABLE_FILELOG_H
#define JZ_TABLE_FILELOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "table/filesum.h"

/*
 * Which files a run read and wrote, and the sum of each, taken from the bytes that the run itself
 * saw: no file is read a second time for it, and none that changed meanwhile is taken for another.
 * It hangs on the diag (base/diag.h), and starts as { 0 }.  The log may be NULL in each call.
 */
struct filelog {
	bool unsummed;      /* nobody asks for sums: only what was written is kept */
	struct arena arena; /* holds paths and files */
	struct filelog_file *last;
};

/* One that is read; NULL where nobody asks for its sum, or it is taken already. */
struct filelog_file;

/* fd was opened at path, to be read.  Standard input and whatever is no regular file is NULL. */
struct filelog_file *filelog_open(struct filelog *log, const char *path, int fd);

/* These bytes stand at an offset of it; any number of times, see filesum_take().  NULL is allowed.
 */
void filelog_take(struct filelog_file *file, int64_t offset, const char *bytes, size_t n);

/* No more of it is taken; what was not read yet is, from the same fd.  NULL is allowed. */
void filelog_close(struct filelog_file *file, int fd);

/* A file was written at path, with that sum, which may be { 0 } where nobody asks for sums. */
void filelog_add(struct filelog *log, const char *path, const struct filesum *sum);

enum filelog_found {
	FILELOG_NONE, /* it was not read, or not to its end */
	FILELOG_SUM,
	FILELOG_CHANGED, /* it was written to, or another one put in its place, while it was read */
};

/* The sum of the file that was read at path, or of the one that was written there. */
enum filelog_found filelog_find(const struct filelog *log, const char *path, bool written,
				struct filesum *sum);

/* Did the run itself write this file, by whatever path?  What another one put there it did not. */
bool filelog_wrote(const struct filelog *log, const char *path);

void filelog_free(struct filelog *log);

#endif
