#ifndef JZ_OS_GUARD_H
#define JZ_OS_GUARD_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/*
 * A file that is read, and later replaced by what came of it, with nobody else in between: one
 * file has one lock, by whatever path it is reached.  The lock is on a file beside it with .lock
 * behind its name, for the file itself is replaced; it ends with the program.
 */

enum guard_fault {
	GUARD_OK,
	GUARD_BUSY,   /* somebody else has the lock */
	GUARD_LINKED, /* it has a second name, or is a link to nothing: replaced, it would be two */
	GUARD_KIND,   /* no regular file */
	GUARD_ERROR,  /* see errno */
};

struct guard {
	char path[PATH_MAX]; /* without links; the file need not be there */
	int lock;            /* a descriptor, or -1 */
	bool there;
	dev_t device;
	ino_t number;
	off_t size;
	int64_t changed; /* nanoseconds */
};

/* Look at the file at path, under its lock where lock is set; guard_close() in any case. */
enum guard_fault guard_open(struct guard *guard, const char *path, bool lock);

/* Is the file the one that was looked at, and is the lock still the one beside it? */
bool guard_holds(const struct guard *guard);

void guard_close(struct guard *guard);

#endif
