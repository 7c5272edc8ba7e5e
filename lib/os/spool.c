#include "os/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024, HANDED = 1 << 30 };

int
spool_above(int fd)
{
	if (fd < 0)
		return -1;
	int above = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	int error = errno;

	close(fd);
	errno = error;
	return above;
}

int
spool_input(const char *path)
{
	int fd = path == NULL ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_NOCTTY);
	struct stat status;

	fd = spool_above(fd);
	if (fd < 0 || (fstat(fd, &status) == 0 && !S_ISDIR(status.st_mode)))
		return fd;
	close(fd);
	errno = EISDIR;
	return -1;
}

int64_t
spool_size(int fd)
{
	struct stat status;

	if (fstat(fd, &status) != 0)
		return -1;
	if (S_ISREG(status.st_mode))
		return status.st_size;
	errno = EINVAL;
	return -1;
}

bool
spool_stamp(int fd, struct spool_stamp *stamp)
{
	struct stat status;

	if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
		return false;
	*stamp = (struct spool_stamp){
		.device = (uint64_t)status.st_dev,
		.number = (uint64_t)status.st_ino,
		.size = status.st_size,
		.written = (int64_t)status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec,
	};
	return true;
}

bool
spool_stamp_same(const struct spool_stamp *a, const struct spool_stamp *b)
{
	return a->device == b->device && a->number == b->number && a->size == b->size &&
	       a->written == b->written;
}

bool
spool_is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

bool
spool_is_fresh(int fd)
{
	return spool_size(fd) >= 0 && lseek(fd, 0, SEEK_CUR) == 0;
}

int
spool_open(void)
{
	char name[] = "/tmp/jz-XXXXXX";
	int fd = mkstemp(name);

	if (fd >= 0)
		unlink(name);
	return spool_above(fd);
}

static int
write_all(int fd, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, bytes, n);

		if (done < 0 && errno != EINTR)
			return errno;
		if (done > 0) {
			bytes += done;
			n -= (size_t)done;
		}
	}
	return 0;
}

int
spool_write(int fd, const void *bytes, size_t n)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;

	sigaction(SIGPIPE, &ignore, &before);
	int error = write_all(fd, bytes, n);

	sigaction(SIGPIPE, &before, NULL);
	return error;
}

long
spool_read(int fd, void *bytes, size_t n)
{
	ssize_t got;

	do
		got = read(fd, bytes, n);
	while (got < 0 && errno == EINTR);
	return got;
}

long
spool_read_at(int fd, void *bytes, size_t n, int64_t offset)
{
	ssize_t got;

	do
		got = pread(fd, bytes, n, (off_t)offset);
	while (got < 0 && errno == EINTR);
	return got;
}

bool
spool_rewind(int fd)
{
	return lseek(fd, 0, SEEK_SET) == 0;
}

void
spool_close(int fd)
{
	if (fd >= 0)
		(void)close(fd);
}

/* What the system copies by itself: all, or nothing where it cannot. */
static void
hand_over(int from, int to)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;

	sigaction(SIGPIPE, &ignore, &before);
	while (sendfile(to, from, NULL, HANDED) > 0)
		;
	sigaction(SIGPIPE, &before, NULL);
}

int
spool_copy(int from, int to)
{
	char block[BLOCK];
	long got;

	/* what went wrong with it goes wrong here, too, and is told */
	hand_over(from, to);
	while ((got = spool_read(from, block, sizeof(block))) > 0) {
		int error = spool_write(to, block, (size_t)got);

		if (error != 0)
			return error;
	}
	return got < 0 ? errno : 0;
}
