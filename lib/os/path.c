#define _XOPEN_SOURCE 700 /* realpath() */

#include "os/path.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum path_kind
path_kind(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return PATH_NONE;
	if (S_ISREG(status.st_mode))
		return PATH_FILE;
	return S_ISDIR(status.st_mode) ? PATH_FOLDER : PATH_OTHER;
}

int64_t
path_size(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode) ? (int64_t)status.st_size : -1;
}

/* ---- one file by two paths ---- */

/* What a path leads to: a regular file, or where there is none yet its folder and name. */
struct spot {
	dev_t device;
	ino_t number;
	const char *name;
};

static bool
find_spot(const char *path, struct spot *spot)
{
	struct stat status;
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;
	char folder[PATH_MAX] = ".";
	bool is_there = stat(path, &status) == 0;

	if (is_there && !S_ISREG(status.st_mode))
		return false;
	if (slash != NULL)
		(void)snprintf(folder, sizeof(folder), "%.*s/", (int)(slash - path), path);
	if (!is_there && stat(folder, &status) != 0)
		return false;
	*spot = (struct spot){ status.st_dev, status.st_ino, is_there ? "" : name };
	return true;
}

bool
path_same(const char *a, const char *b)
{
	struct spot x;
	struct spot y;

	return find_spot(a, &x) && find_spot(b, &y) && x.device == y.device &&
	       x.number == y.number && strcmp(x.name, y.name) == 0;
}

uint64_t
path_stamp(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
		return 0;
	return ((uint64_t)status.st_dev << 48 ^ (uint64_t)status.st_ino) + 1;
}

char *
path_full(const char *path)
{
	return realpath(path, NULL);
}

char *
path_of_link(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode) ? realpath(path, NULL) : NULL;
}

/* ---- folders ---- */

static int
is_shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

bool
path_each(const char *folder, void (*take)(void *context, const char *name), void *context)
{
	struct dirent **entry;
	int n = scandir(folder, &entry, is_shown, by_name);

	if (n < 0)
		return false;
	for (int i = 0; i < n; i++) {
		take(context, entry[i]->d_name);
		free(entry[i]);
	}
	free(entry);
	return true;
}

bool
path_make_folder(const char *path)
{
	return mkdir(path, 0777) == 0;
}

bool
path_make_own_folder(char *template)
{
	return mkdtemp(template) != NULL;
}

void
path_share(const char *path)
{
	mode_t mask = umask(0);

	(void)umask(mask);
	if (path_kind(path) == PATH_FILE)
		(void)chmod(path, 0666 & ~mask);
}

void
path_remove(const char *path)
{
	if (unlink(path) != 0)
		(void)rmdir(path);
}
