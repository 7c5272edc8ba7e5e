#ifndef JZ_OS_SPOOL_H
#define JZ_OS_SPOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Descriptors: temporary files without a name, what is read, and whole writes.  Functions give 0
 * or an errno value, and a descriptor or -1 with errno set.
 */

/* A new file, mode 0600, that nobody else can open and that goes when it is closed. */
int spool_open(void);

/* The file at path to be read, or, where it is NULL, standard input; no folder. */
int spool_input(const char *path);

/* Is there anything at path? */
bool spool_is_there(const char *path);

/* Is it a regular file that stands at its beginning? */
bool spool_is_fresh(int fd);

/*
 * The same file under a descriptor above standard error, closed on exec; fd is closed.  So a
 * closed standard input or output is never taken for one of our files.
 */
int spool_above(int fd);

/* All n bytes; a pipe without a reader is EPIPE, not a signal. */
int spool_write(int fd, const void *bytes, size_t n);

/* Everything that can still be read from one descriptor goes to the other. */
int spool_copy(int from, int to);

/* One read() that an interrupt does not end, or one from an offset; below 0 with errno set. */
long spool_read(int fd, void *bytes, size_t n);
long spool_read_at(int fd, void *bytes, size_t n, int64_t offset);

/* What a file was when it was looked at: another file, or one that was written to, differs. */
struct spool_stamp {
	uint64_t device;
	uint64_t number;
	int64_t size;
	int64_t written; /* nanoseconds since 1970 */
};

/* False of anything but a regular file. */
bool spool_stamp(int fd, struct spool_stamp *stamp);
bool spool_stamp_same(const struct spool_stamp *a, const struct spool_stamp *b);

/* Back to the beginning; false with errno set. */
bool spool_rewind(int fd);

/* Of a regular file, in bytes; below 0, with errno set, of anything else. */
int64_t spool_size(int fd);

/* -1 is allowed. */
void spool_close(int fd);

#endif
