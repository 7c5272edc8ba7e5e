#ifndef JZ_TABLE_FILESUM_H
#define JZ_TABLE_FILESUM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/hash.h"

/* What a file is, whole: by it two files are known to be the same. */
struct filesum {
	char digest[HASH_DIGEST_SIZE]; /* SHA-256 of its bytes */
	int64_t lines;                 /* ends of lines in it */
};

/* Is it a regular file, which is the same when it is read again? */
bool filesum_has(const char *path);

/* Read the file at path.  On false trouble is reported and *sum is left alone. */
bool filesum_read(struct filesum *sum, const char *path, struct diag *diag);

#endif
