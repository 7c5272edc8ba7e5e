/*
 * Preloaded into a tool and what it starts, for tests/faults/faults.py alone: counts the calls that
 * change files, and makes one of them fail, or ends the run there.  What it does stands in the file
 * that JZ_FAULT names, a struct state that all processes of a run share.
 */
#define _GNU_SOURCE /* RTLD_NEXT, O_TMPFILE */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

enum { KINDS = 4096 };

enum how { NOTHING, FULL, BROKEN, SHORT, KILL, STAYS_FULL };

/* faults.py writes and reads it: four numbers of 64 bits, and a letter for each call. */
struct state {
	_Atomic int64_t calls;
	int64_t at;  /* the call that fails, from 0 */
	int64_t how; /* enum how */
	_Atomic int64_t failed;
	char kind[KINDS];
};

static struct state *state;

/* The function behind ours. */
#define NEXT(name) ((__typeof__(&(name)))next(#name))

static void *
next(const char *name)
{
	void *function = dlsym(RTLD_NEXT, name);

	if (function == NULL)
		_exit(99);
	return function;
}

__attribute__((constructor)) static void
begin(void)
{
	const char *path = getenv("JZ_FAULT");
	int fd = path == NULL ? -1 : NEXT(open)(path, O_RDWR | O_CLOEXEC);
	void *p;

	if (fd < 0)
		return;
	p = mmap(NULL, sizeof(*state), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (p != MAP_FAILED)
		state = p;
	(void)NEXT(close)(fd);
}

/* What a disk that is full cannot do. */
static bool
needs_room(char kind)
{
	return strchr("wolmf", kind) != NULL;
}

/*
 * A call is made: how must it fail?  Kinds: (w)rite, (o)pen to write, (s)ync, (c)lose, (r)ename,
 * (l)ink, (u)nlink, (t)runcate, (m)ake a folder, (p)ermissions, and of stdio (f)write and (F) flush
 * or close.
 */
static enum how
ask(char kind)
{
	if (state == NULL)
		return NOTHING;
	int64_t call = atomic_fetch_add(&state->calls, 1);

	if (call < KINDS)
		state->kind[call] = kind;
	if (state->how == STAYS_FULL && call >= state->at && needs_room(kind)) {
		atomic_fetch_add(&state->failed, 1);
		return FULL;
	}
	if (call != state->at || state->how == STAYS_FULL)
		return NOTHING;
	atomic_fetch_add(&state->failed, 1);
	if (state->how == KILL)
		(void)kill(0, SIGKILL); /* a run is a process group of its own */
	return (enum how)state->how;
}

/* Is the call to fail?  Then with errno set. */
static bool
fails(char kind)
{
	enum how how = ask(kind);

	errno = how == FULL ? ENOSPC : how == BROKEN ? EIO : errno;
	return how == FULL || how == BROKEN;
}

static bool
is_written(int fd)
{
	struct stat status;
	int error = errno;
	int flags = fcntl(fd, F_GETFL);
	bool file = flags >= 0 && (flags & O_ACCMODE) != O_RDONLY && fstat(fd, &status) == 0 &&
		    S_ISREG(status.st_mode);

	errno = error;
	return file;
}

/* ---- files by their descriptors ---- */

/* A pipe is on no disk, and messages are no file. */
ssize_t
write(int fd, const void *bytes, size_t n)
{
	if (fd == STDERR_FILENO || !is_written(fd))
		return NEXT(write)(fd, bytes, n);
	enum how how = ask('w');

	if (how == FULL || how == BROKEN) {
		errno = how == FULL ? ENOSPC : EIO;
		return -1;
	}
	return NEXT(write)(fd, bytes, how == SHORT && n > 1 ? n / 2 : n);
}

/* The tool copies by itself then, with calls that are counted. */
ssize_t
sendfile(int to, int from, off_t *offset, size_t n)
{
	(void)to;
	(void)from;
	(void)offset;
	(void)n;
	errno = EINVAL;
	return -1;
}

static bool
is_to_write(const char *path, int flags)
{
	return ((flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0) &&
	       strncmp(path, "/dev/", 5) != 0;
}

static mode_t
mode_of(int flags, va_list arguments)
{
	return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE
		       ? (mode_t)va_arg(arguments, unsigned)
		       : 0;
}

#define OPEN(name)                                                                                 \
	int name(const char *path, int flags, ...)                                                 \
	{                                                                                          \
		va_list arguments;                                                                 \
                                                                                                   \
		va_start(arguments, flags);                                                        \
		mode_t mode = mode_of(flags, arguments);                                           \
                                                                                                   \
		va_end(arguments);                                                                 \
		return is_to_write(path, flags) && fails('o') ? -1                                 \
							      : NEXT(open)(path, flags, mode);     \
	}
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                               \
	int name(int folder, const char *path, int flags, ...)                                     \
	{                                                                                          \
		va_list arguments;                                                                 \
                                                                                                   \
		va_start(arguments, flags);                                                        \
		mode_t mode = mode_of(flags, arguments);                                           \
                                                                                                   \
		va_end(arguments);                                                                 \
		return is_to_write(path, flags) && fails('o')                                      \
			       ? -1                                                                \
			       : NEXT(openat)(folder, path, flags, mode);                          \
	}
OPENAT(openat)
OPENAT(openat64)

/* What compilers make of open() where they look at its arguments: a flag more. */
int __open_2(const char *path, int flags);
int
__open_2(const char *path, int flags)
{
	return open(path, flags);
}

int __open64_2(const char *path, int flags);
int
__open64_2(const char *path, int flags)
{
	return open(path, flags);
}

int
mkstemp(char *name)
{
	return fails('o') ? -1 : NEXT(mkstemp)(name);
}

int
mkstemp64(char *name)
{
	return mkstemp(name);
}

/* Linux takes the descriptor away even where close() fails. */
int
close(int fd)
{
	bool failed = is_written(fd) && fails('c');
	int error = errno;
	int result = NEXT(close)(fd);

	if (!failed)
		return result;
	errno = error;
	return -1;
}

int
fsync(int fd)
{
	return fails('s') ? -1 : NEXT(fsync)(fd);
}

int
fdatasync(int fd)
{
	return fails('s') ? -1 : NEXT(fdatasync)(fd);
}

int
ftruncate(int fd, off_t length)
{
	return fails('t') ? -1 : NEXT(ftruncate)(fd, length);
}

int
fchmod(int fd, mode_t mode)
{
	return fails('p') ? -1 : NEXT(fchmod)(fd, mode);
}

/* ---- files by their names ---- */

int
rename(const char *from, const char *to)
{
	return fails('r') ? -1 : NEXT(rename)(from, to);
}

int
renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags)
{
	return fails('r') ? -1 : NEXT(renameat2)(from_folder, from, to_folder, to, flags);
}

int
link(const char *from, const char *to)
{
	return fails('l') ? -1 : NEXT(link)(from, to);
}

int
linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
	return fails('l') ? -1 : NEXT(linkat)(from_folder, from, to_folder, to, flags);
}

int
unlink(const char *path)
{
	return fails('u') ? -1 : NEXT(unlink)(path);
}

int
unlinkat(int folder, const char *path, int flags)
{
	return fails('u') ? -1 : NEXT(unlinkat)(folder, path, flags);
}

int
remove(const char *path)
{
	return fails('u') ? -1 : NEXT(remove)(path);
}

int
mkdir(const char *path, mode_t mode)
{
	return fails('m') ? -1 : NEXT(mkdir)(path, mode);
}

int
chmod(const char *path, mode_t mode)
{
	return fails('p') ? -1 : NEXT(chmod)(path, mode);
}

int
chown(const char *path, uid_t user, gid_t group)
{
	return fails('p') ? -1 : NEXT(chown)(path, user, group);
}

/* ---- stdio ---- */

#define FOPEN(name)                                                                                \
	FILE *name(const char *path, const char *mode)                                             \
	{                                                                                          \
		bool to_write = mode[0] != 'r' || strchr(mode, '+') != NULL;                       \
                                                                                                   \
		return to_write && fails('o') ? NULL : NEXT(fopen)(path, mode);                    \
	}
FOPEN(fopen)
FOPEN(fopen64)

#define TMPFILE(name)                                                                              \
	FILE *name(void)                                                                           \
	{                                                                                          \
		return fails('o') ? NULL : NEXT(tmpfile)();                                        \
	}
TMPFILE(tmpfile)
TMPFILE(tmpfile64)

size_t
fwrite(const void *bytes, size_t size, size_t n, FILE *stream)
{
	return fileno(stream) > STDERR_FILENO && fails('f') ? 0
							    : NEXT(fwrite)(bytes, size, n, stream);
}

int
fflush(FILE *stream)
{
	bool failed =
		stream != NULL && stream != stderr && is_written(fileno(stream)) && fails('F');
	int error = errno;
	int result = NEXT(fflush)(stream);

	if (!failed)
		return result;
	errno = error;
	return EOF;
}

int
fclose(FILE *stream)
{
	bool failed = (stream == stdout || is_written(fileno(stream))) && fails('F');
	int error = errno;
	int result = NEXT(fclose)(stream);

	if (!failed)
		return result;
	errno = error;
	return EOF;
}
