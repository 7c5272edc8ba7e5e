#define _XOPEN_SOURCE 700 /* realpath() */

#include "os/spot.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void
take(const struct stat *status, struct spot *spot)
{
	*spot = (struct spot){
		.kind = S_ISREG(status->st_mode)   ? SPOT_FILE
			: S_ISDIR(status->st_mode) ? SPOT_FOLDER
						   : SPOT_OTHER,
		.device = (uint64_t)status->st_dev,
		.number = (uint64_t)status->st_ino,
		.size = (int64_t)status->st_size,
		.changed = (int64_t)status->st_mtim.tv_sec * 1000000000 + status->st_mtim.tv_nsec,
		.names = (uint64_t)status->st_nlink,
		.mode = (unsigned)status->st_mode & 0777,
	};
}

int
spot_of(const char *path, struct spot *spot)
{
	struct stat status;

	*spot = (struct spot){ .kind = SPOT_NOTHING };
	if (stat(path, &status) != 0)
		return errno == ENOENT ? 0 : errno;
	take(&status, spot);
	return 0;
}

int
spot_of_open(int fd, struct spot *spot)
{
	struct stat status;

	*spot = (struct spot){ .kind = SPOT_NOTHING };
	if (fstat(fd, &status) != 0)
		return errno;
	take(&status, spot);
	return 0;
}

bool
spot_same(const struct spot *a, const struct spot *b)
{
	return a->kind != SPOT_NOTHING && b->kind != SPOT_NOTHING && a->device == b->device &&
	       a->number == b->number;
}

bool
spot_untouched(const struct spot *before, const struct spot *after)
{
	if (before->kind == SPOT_NOTHING || after->kind == SPOT_NOTHING)
		return before->kind == after->kind;
	return spot_same(before, after) && before->size == after->size &&
	       before->changed == after->changed;
}

/* "FOLDER/NAME" of a path of which only the folder is there. */
static char *
path_of_new(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	size_t n = slash == NULL ? 0 : (size_t)(slash - path) + 1;
	char *folder = malloc(n + 2);
	char *full = NULL;

	if (folder == NULL)
		return NULL;
	memcpy(folder, slash == NULL ? "." : path, n == 0 ? 1 : n);
	folder[n == 0 ? 1 : n] = '\0';
	char *real = realpath(folder, NULL);

	free(folder);
	if (real == NULL)
		return NULL;
	size_t used = strlen(real);

	full = malloc(used + strlen(name) + 2);
	if (full != NULL) {
		memcpy(full, real, used);
		full[used] = '/';
		memcpy(full + used + 1, name, strlen(name) + 1);
	}
	free(real);
	return full;
}

char *
spot_path(const char *path)
{
	char *full = realpath(path, NULL);

	return full != NULL || errno != ENOENT ? full : path_of_new(path);
}
