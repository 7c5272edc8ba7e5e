#ifndef JZ_TABLE_SPOOL_H
#define JZ_TABLE_SPOOL_H

#include <stddef.h>

/*
 * Temporary files without a name, and whole writes.  Functions give 0 or an errno value, and
 * a descriptor or -1 with errno set.
 */

/* A new file, mode 0600, that nobody else can open and that goes when it is closed. */
int spool_open(void);

/*
 * The same file under a descriptor above standard error, closed on exec; fd is closed.  So a
 * closed standard input or output is never taken for one of our files.
 */
int spool_above(int fd);

/* All n bytes; a pipe without a reader is EPIPE, not a signal. */
int spool_write(int fd, const void *bytes, size_t n);

/* Everything that can still be read from one descriptor goes to the other. */
int spool_copy(int from, int to);

/* One read() that an interrupt does not end; below 0 with errno set. */
long spool_read(int fd, void *bytes, size_t n);

#endif
