#define _GNU_SOURCE /* O_TMPFILE, realpath() */

#include "table/outfile.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/fault.h"
#include "os/spool.h"

enum { BUFFER = 256 * 1024, OWN_MODE = 0600, SHARED_MODE = 0660 };

struct outfile {
	struct diag *diag;
	struct text name; /* for findings */
	char *target;     /* the file to be replaced, or the device or pipe to be written to */
	char *folder;     /* of target; NULL: its bytes are copied there, it is not replaced */
	bool standard;    /* that is standard output */
	mode_t mode;      /* a file that its group may write stays so */
	gid_t group;
	int fd;     /* of a file without a name */
	int error;  /* the first errno */
	bool ready; /* see outfile_prepare() */
	char device[32];
	size_t used;
	char buffer[BUFFER];
};

static bool
trouble(struct diag *diag, struct text name, int error)
{
	struct fault room;

	diag_say(diag, DIAG_FILE_WRITE, .at = { .file = name },
		 .one = text_of(fault_text(error, diag->language, &room)));
	return false;
}

static void *
allocate(size_t n)
{
	return arena_calloc(n, 1);
}

/* "DIR/" */
static char *
folder_of(const char *target)
{
	const char *slash = strrchr(target, '/');
	struct text folder =
		slash == NULL ? TEXT("./") : (struct text){ target, (size_t)(slash - target) + 1 };
	char *copy = allocate(folder.n + 1);

	memcpy(copy, folder.p, folder.n);
	return copy;
}

/* Is path the file that standard output goes to already? */
static bool
is_standard_output(const struct stat *path)
{
	struct stat output;

	return fstat(STDOUT_FILENO, &output) == 0 && output.st_dev == path->st_dev &&
	       output.st_ino == path->st_ino;
}

/* Where the bytes will go in the end; 0 or an errno value. */
static int
find_target(struct outfile *out, const char *path)
{
	struct stat stat_of;

	if (path == NULL || strcmp(path, "-") == 0) {
		out->standard = true;
		return 0;
	}
	bool there = stat(path, &stat_of) == 0;

	if (!there && errno != ENOENT)
		return errno;
	if (there && S_ISDIR(stat_of.st_mode))
		return EISDIR;
	out->standard = there && is_standard_output(&stat_of);
	/* a symbolic link stays, and what it leads to is replaced */
	out->target = there ? realpath(path, NULL) : NULL;
	if (out->target == NULL) {
		out->target = allocate(strlen(path) + 1);
		memcpy(out->target, path, strlen(path));
	}
	if (!out->standard && (!there || S_ISREG(stat_of.st_mode)))
		out->folder = folder_of(out->target);
	out->mode = there && (stat_of.st_mode & 0020) != 0 ? SHARED_MODE : OWN_MODE;
	out->group = there ? stat_of.st_gid : (gid_t)-1;
	return 0;
}

static void
dispose(struct outfile *out)
{
	if (out->fd >= 0)
		close(out->fd);
	free(out->target);
	free(out->folder);
	free(out);
}

/* A file without a name, so that a run that is killed leaves nothing behind. */
static int
open_nameless(const char *folder)
{
	if (folder == NULL)
		return spool_open();
	int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL))
		return spool_open(); /* a file system that has no such files */
	return spool_above(fd);
}

struct outfile *
outfile_open(const char *path, struct diag *diag)
{
	struct outfile *out = allocate(sizeof(*out));
	int error = find_target(out, path);

	out->diag = diag;
	out->name = text_of(path == NULL ? "-" : path);
	out->fd = -1;
	if (error == 0) {
		out->fd = open_nameless(out->folder);
		error = errno;
	}
	if (out->fd < 0) {
		trouble(diag, out->name, error);
		dispose(out);
		return NULL;
	}
	(void)snprintf(out->device, sizeof(out->device), "/dev/fd/%d", out->fd);
	return out;
}

static void
keep_error(struct outfile *out, int error)
{
	if (out->error == 0)
		out->error = error;
}

static void
flush(struct outfile *out)
{
	if (out->error == 0)
		keep_error(out, spool_write(out->fd, out->buffer, out->used));
	out->used = 0;
}

void
outfile_write(struct outfile *out, const void *bytes, size_t n)
{
	if (n > BUFFER - out->used)
		flush(out);
	if (n > BUFFER) {
		if (out->error == 0)
			keep_error(out, spool_write(out->fd, bytes, n));
		return;
	}
	if (n > 0)
		memcpy(out->buffer + out->used, bytes, n);
	out->used += n;
}

void
outfile_text(struct outfile *out, struct text text)
{
	outfile_write(out, text.p, text.n);
}

const char *
outfile_path(const struct outfile *out)
{
	return out->device;
}

bool
outfile_is_file(const struct outfile *out)
{
	return out->folder != NULL;
}

void
outfile_fail(struct outfile *out, int error)
{
	keep_error(out, error);
}

bool
outfile_failed(const struct outfile *out)
{
	return out->error != 0;
}

/* The name of a file is safe only when its folder is. */
static void
sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	/* the file stands there whole; some file systems cannot sync a folder */
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

int
outfile_rename(const char *from, const char *to)
{
	if (rename(from, to) != 0)
		return errno;
	char *folder = folder_of(to);

	sync_folder(folder);
	free(folder);
	return 0;
}

/* The bytes of a file on another file system, under a new name; 0 or an errno value. */
static int
copy_to(int from, const char *name)
{
	int to = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int error;

	if (to < 0)
		return errno;
	error = lseek(from, 0, SEEK_SET) != 0 ? errno : spool_copy(from, to);
	if (error == 0 && fsync(to) != 0)
		error = errno;
	close(to);
	if (error != 0)
		unlink(name);
	return error;
}

/* Give the file a name of its own beside the target; 0 or an errno value. */
static int
name_beside(const struct outfile *out, char *name, size_t size)
{
	char self[sizeof("/proc/self/fd/") + sizeof(out->device)];
	int error;

	(void)snprintf(self, sizeof(self), "/proc/self/fd/%d", out->fd);
	for (unsigned i = 0;; i++) {
		(void)snprintf(name, size, "%s.jz-%jd-%u", out->folder, (intmax_t)getpid(), i);
		if (linkat(AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
			return 0;
		error = errno == EEXIST ? EEXIST : copy_to(out->fd, name);
		if (error != EEXIST)
			return error;
	}
}

/* A file with a name cannot be put over another at once: it has one of its own for a moment. */
static int
replace(const struct outfile *out)
{
	size_t size = strlen(out->folder) + 64;
	char *name = allocate(size);
	int error = name_beside(out, name, size);

	if (error == 0 && out->mode != OWN_MODE) {
		/* who may not give the file to the group does not open it to another one */
		if (chown(name, (uid_t)-1, out->group) == 0)
			(void)chmod(name, out->mode);
	}
	if (error == 0 && rename(name, out->target) != 0) {
		error = errno;
		unlink(name);
	}
	free(name);
	return error;
}

/* The file takes its place; who wants to end the run waits for that. */
static int
put_in_place(const struct outfile *out)
{
	sigset_t ending;
	sigset_t before;

	sigemptyset(&ending);
	sigaddset(&ending, SIGHUP);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGQUIT);
	sigaddset(&ending, SIGTERM);
	sigprocmask(SIG_BLOCK, &ending, &before);
	int error = replace(out);

	sigprocmask(SIG_SETMASK, &before, NULL);
	if (error == 0)
		sync_folder(out->folder);
	return error;
}

/* Copy the bytes to a device, a pipe or standard output. */
static int
copy_out(struct outfile *out)
{
	int to = out->standard ? STDOUT_FILENO : open(out->target, O_WRONLY | O_NOCTTY | O_CLOEXEC);
	int error;

	if (to < 0)
		return errno;
	error = lseek(out->fd, 0, SEEK_SET) != 0 ? errno : spool_copy(out->fd, to);
	/* what a file system finds out late, it says now; a pipe has nothing to sync */
	if (error == 0 && fsync(to) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS)
		error = errno;
	if (!out->standard)
		close(to);
	return error;
}

static int
sync_bytes(const struct outfile *out)
{
	return fsync(out->fd) == 0 ? 0 : errno;
}

bool
outfile_prepare(struct outfile *out)
{
	flush(out);
	if (out->error == 0 && !out->ready)
		keep_error(out, out->folder != NULL ? sync_bytes(out) : copy_out(out));
	out->ready = out->error == 0;
	return out->ready || trouble(out->diag, out->name, out->error);
}

bool
outfile_finish(struct outfile *out)
{
	bool good = out->ready || outfile_prepare(out);

	if (good && out->folder != NULL) {
		int error = put_in_place(out);

		good = error == 0 || trouble(out->diag, out->name, error);
	}
	outfile_abandon(out);
	return good;
}

void
outfile_abandon(struct outfile *out)
{
	if (out != NULL)
		dispose(out);
}
