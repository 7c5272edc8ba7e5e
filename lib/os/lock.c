#include "os/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/spot.h"

enum { TRIES = 8, OWN_MODE = 0600 };

/* "/full/PATH.lock"; to be freed. */
static char *
name_of(const char *path)
{
	static const char ending[] = ".lock";
	char *full = spot_path(path);

	if (full == NULL)
		return NULL;
	size_t n = strlen(full);
	char *name = realloc(full, n + sizeof(ending));

	if (name == NULL)
		free(full);
	else
		memcpy(name + n, ending, sizeof(ending));
	return name;
}

static int
open_lock(const char *name, unsigned mode)
{
	int fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, OWN_MODE);

	if (fd >= 0)
		(void)fchmod(fd, mode);
	else if (errno == EEXIST)
		fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC, OWN_MODE);
	return fd;
}

/* Is what we have locked still what stands there?  Somebody may have tidied up in between. */
static int
is_there(int fd, const char *name)
{
	struct spot own;
	struct spot there;

	return spot_of_open(fd, &own) == 0 && spot_of(name, &there) == 0 && spot_same(&own, &there);
}

static int
take(const char *name, unsigned mode)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	for (int i = 0; i < TRIES; i++) {
		int fd = open_lock(name, mode);

		if (fd < 0)
			return -1;
		if (fcntl(fd, F_SETLK, &lock) != 0) {
			int error = errno == EACCES ? EAGAIN : errno;

			close(fd);
			errno = error;
			return -1;
		}
		if (is_there(fd, name))
			return fd;
		close(fd);
	}
	errno = EAGAIN;
	return -1;
}

int
lock_take(const char *path)
{
	struct spot spot;
	int error = spot_of(path, &spot);
	char *name = error == 0 ? name_of(path) : NULL;

	if (name == NULL) {
		errno = error != 0 ? error : errno;
		return -1;
	}
	int fd = take(name, spot.kind == SPOT_FILE ? spot.mode : OWN_MODE);

	error = errno;
	free(name);
	errno = error;
	return fd;
}

void
lock_release(int lock)
{
	if (lock >= 0)
		(void)close(lock);
}
