#ifndef JZ_OS_SPOT_H
#define JZ_OS_SPOT_H

#include <stdbool.h>
#include <stdint.h>

/* What stands at a path, whatever it is called: by it one file is known under two names. */

enum spot_kind {
	SPOT_NOTHING,
	SPOT_FILE, /* a regular one */
	SPOT_FOLDER,
	SPOT_OTHER, /* a device, a pipe */
};

struct spot {
	enum spot_kind kind;
	uint64_t device; /* with number it is one file on this machine */
	uint64_t number;
	int64_t size;
	int64_t changed; /* nanoseconds since 1970 */
	uint64_t names;  /* in how many folders or under how many names it stands */
	unsigned mode;   /* who may read and write it: 0640 */
};

/* Symbolic links are followed.  0, also where there is nothing, or an errno value. */
int spot_of(const char *path, struct spot *spot);

/* The same of an open file. */
int spot_of_open(int fd, struct spot *spot);

/* One file, whatever it holds; and one that was not written to in between. */
bool spot_same(const struct spot *a, const struct spot *b);
bool spot_untouched(const struct spot *before, const struct spot *after);

/*
 * The full path, without symbolic links, of what stands at path, or, where there is nothing
 * yet, of the place for it: the folder must be there.  To be freed; NULL with errno set.
 */
char *spot_path(const char *path);

#endif
