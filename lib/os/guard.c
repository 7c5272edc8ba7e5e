#define _GNU_SOURCE /* realpath() */

#include "os/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECOND = 1000000000 };

static const char ending[] = ".lock";

/* The folder without links and the name, of a file that is not there. */
static enum guard_fault
find_new(struct guard *guard, const char *path)
{
	char folder[PATH_MAX] = ".";
	char real[PATH_MAX];
	struct stat status;
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;

	if (lstat(path, &status) == 0)
		return GUARD_LINKED;
	if (slash != NULL)
		(void)snprintf(folder, sizeof(folder), "%.*s/", (int)(slash - path), path);
	if (realpath(folder, real) == NULL)
		return GUARD_ERROR;
	int n = snprintf(guard->path, sizeof(guard->path), "%s/%s", real, name);

	if (n >= 0 && (size_t)n < sizeof(guard->path))
		return GUARD_OK;
	errno = ENAMETOOLONG;
	return GUARD_ERROR;
}

static bool
name_lock(const struct guard *guard, char name[PATH_MAX + sizeof(ending)])
{
	return snprintf(name, PATH_MAX + sizeof(ending), "%s%s", guard->path, ending) > 0;
}

/* Is the lock that is held the file of that name?  Somebody may have taken it away. */
static bool
has_name(const struct guard *guard, const char *name)
{
	struct stat held;
	struct stat named;

	return fstat(guard->lock, &held) == 0 && stat(name, &named) == 0 &&
	       held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

static enum guard_fault
take_lock(struct guard *guard)
{
	char name[PATH_MAX + sizeof(ending)];
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	if (!name_lock(guard, name))
		return GUARD_ERROR;
	guard->lock = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (guard->lock < 0)
		return GUARD_ERROR;
	if (fcntl(guard->lock, F_SETLK, &lock) != 0)
		return errno == EACCES || errno == EAGAIN ? GUARD_BUSY : GUARD_ERROR;
	return has_name(guard, name) ? GUARD_OK : GUARD_BUSY;
}

static int64_t
time_of(const struct stat *status)
{
	return (int64_t)status->st_mtim.tv_sec * SECOND + status->st_mtim.tv_nsec;
}

static enum guard_fault
look(struct guard *guard)
{
	struct stat status;

	if (stat(guard->path, &status) != 0)
		return errno == ENOENT ? GUARD_OK : GUARD_ERROR;
	if (!S_ISREG(status.st_mode))
		return GUARD_KIND;
	if (status.st_nlink > 1)
		return GUARD_LINKED;
	guard->there = true;
	guard->device = status.st_dev;
	guard->number = status.st_ino;
	guard->size = status.st_size;
	guard->changed = time_of(&status);
	return GUARD_OK;
}

enum guard_fault
guard_open(struct guard *guard, const char *path, bool lock)
{
	*guard = (struct guard){ .lock = -1 };
	enum guard_fault fault = GUARD_OK;

	if (realpath(path, guard->path) == NULL)
		fault = errno == ENOENT ? find_new(guard, path) : GUARD_ERROR;

	if (fault == GUARD_OK && lock)
		fault = take_lock(guard);
	return fault == GUARD_OK ? look(guard) : fault;
}

bool
guard_holds(const struct guard *guard)
{
	char name[PATH_MAX + sizeof(ending)];
	struct stat status;

	if (guard->lock >= 0 && (!name_lock(guard, name) || !has_name(guard, name)))
		return false;
	if (stat(guard->path, &status) != 0)
		return errno == ENOENT && !guard->there;
	return guard->there && status.st_dev == guard->device && status.st_ino == guard->number &&
	       status.st_size == guard->size && time_of(&status) == guard->changed &&
	       status.st_nlink == 1;
}

void
guard_close(struct guard *guard)
{
	if (guard->lock >= 0)
		(void)close(guard->lock);
	guard->lock = -1;
}
