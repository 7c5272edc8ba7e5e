#include "table/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024 };

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

int
spool_copy(int from, int to)
{
	char block[BLOCK];
	long got;

	while ((got = spool_read(from, block, sizeof(block))) > 0) {
		int error = spool_write(to, block, (size_t)got);

		if (error != 0)
			return error;
	}
	return got < 0 ? errno : 0;
}
