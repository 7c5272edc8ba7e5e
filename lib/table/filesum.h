#ifndef JZ_TABLE_FILESUM_H
#define JZ_TABLE_FILESUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/digest.h"

/* What a file is, whole: by it two files are known to be the same. */
struct filesum {
	char digest[DIGEST_SIZE]; /* SHA-256 of its bytes */
	int64_t lines;            /* ends of lines in it */
};

/* Is it a regular file, which is the same when it is read again? */
bool filesum_has(const char *path);

/* Read the file at path.  On false trouble is reported and *sum is left alone. */
bool filesum_read(struct filesum *sum, const char *path, struct diag *diag);

/* One in the making while a file is read or written for another purpose; it starts as { 0 }. */
struct filesum_taken {
	struct digest *digest; /* NULL: of no byte yet */
	int64_t bytes;         /* from the beginning, are in it */
	int64_t lines;
};

/*
 * The n bytes that stand at an offset.  What is in it already is passed over, and so is what stands
 * behind a gap, which filesum_end() reads.
 */
void filesum_take(struct filesum_taken *taken, int64_t offset, const char *bytes, size_t n);

/* What was not taken is read from fd.  0, or an errno value and *sum is left alone; taken is freed.
 */
int filesum_end(struct filesum_taken *taken, int fd, struct filesum *sum);

/* It is not wanted. */
void filesum_drop(struct filesum_taken *taken);

#endif
