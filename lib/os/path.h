#ifndef JZ_OS_PATH_H
#define JZ_OS_PATH_H

#include <stdbool.h>
#include <stdint.h>

/* What lies at a path, as this system names files. */

enum path_kind {
	PATH_NONE, /* nothing of that name, or none that can be looked at: see errno */
	PATH_FILE, /* a regular file, or a link to one */
	PATH_FOLDER,
	PATH_OTHER, /* a device, a pipe */
};

enum path_kind path_kind(const char *path);

/* Do both lead to one file, or, where there is none yet, to one folder and name? */
bool path_same(const char *a, const char *b);

/*
 * Which file lies at a path: a number, which is another one when a file was put in its place; 0
 * where there is no regular file.
 */
uint64_t path_stamp(const char *path);

/* How many bytes a regular file has; -1 where there is none. */
int64_t path_size(const char *path);

/* Without links and dots; NULL with errno set.  The caller gives it to free(). */
char *path_full(const char *path);

/* The same of what a symbolic link leads to; NULL where it is none, or leads nowhere. */
char *path_of_link(const char *path);

/*
 * Call take() for each name in a folder that does not begin with a dot, in the order of their
 * bytes.  False with errno set where it cannot be read.
 */
bool path_each(const char *folder, void (*take)(void *context, const char *name), void *context);

/* Make a folder, or one of a new name in place of the XXXXXX at its end; false with errno set. */
bool path_make_folder(const char *path);
bool path_make_own_folder(char *template);

/* Let a regular file be read by whom the files of this user usually may: by his umask. */
void path_share(const char *path);

/* Take a file, or an empty folder, away; what cannot be stays. */
void path_remove(const char *path);

#endif
