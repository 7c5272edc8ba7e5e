#ifndef JZ_OS_REPLACE_H
#define JZ_OS_REPLACE_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * A file that takes another's place whole or not at all, however the run ends.  Its bytes go to a
 * file without a name, mode 0600, of which nothing is left when the run is killed.  Functions give
 * 0 or an errno value.
 */
struct replace {
	int fd;        /* where the bytes go; -1: it is closed */
	char path[32]; /* that file, for a library that writes by name */
	char *target;  /* the file to be replaced, or the device or pipe to be written to */
	char *folder;  /* of target; NULL: its bytes are copied there, it is not replaced */
	bool standard; /* that is standard output */
	mode_t mode;   /* a file that its group may write stays so */
	gid_t group;
};

/* path NULL or "-": standard output.  Whatever comes, replace_close() ends it. */
int replace_open(struct replace *file, const char *path);

/* Will there be a file, which other programs may open; not a stream, which others read on? */
bool replace_is_file(const struct replace *file);

/*
 * What can fail for want of room: all bytes are on the disk, or, where no file is to be, in the
 * stream.  Nothing may be written afterwards.
 */
int replace_prepare(const struct replace *file);

/*
 * Behind replace_prepare(): the file takes its place, to last.  What would end the run (SIGHUP,
 * SIGINT, SIGQUIT, SIGTERM) waits for that.  On an error what stood there is as it was.
 */
int replace_finish(const struct replace *file);

void replace_close(struct replace *file);

/* Give a file another name, in place of the file that has it, to last. */
int replace_rename(const char *from, const char *to);

#endif
