/* realpath() belongs to X/Open */
#define _XOPEN_SOURCE 700

#include "table/outfile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/fault.h"
#include "table/spool.h"

enum { BUFFER = 256 * 1024 };

struct outfile {
	struct diag *diag;
	struct text name; /* for findings */
	char *target;     /* the file to be replaced, or the device or pipe to be written to */
	char *temporary;  /* NULL: a file without a name, whose bytes are copied to target */
	bool standard;    /* that is standard output */
	int fd;
	int error; /* the first errno */
	char device[32];
	size_t used;
	char buffer[BUFFER];
};

static bool
trouble(struct diag *diag, struct text name, int error)
{
	struct where where = { .file = name };
	struct fault room;

	diag_say(diag, DIAG_FILE_WRITE, &where, text_of(NULL),
		 fault_text(error, diag->language, &room), NULL);
	return false;
}

static void *
allocate(size_t n)
{
	return arena_calloc(n, 1);
}

/* "DIR/.jz-XXXXXX" beside target; whole names of files may be as long as a name can be. */
static char *
temporary_name(const char *target)
{
	static const char last[] = ".jz-XXXXXX";
	const char *slash = strrchr(target, '/');
	size_t n = slash == NULL ? 0 : (size_t)(slash - target) + 1;
	char *name = allocate(n + sizeof(last));

	memcpy(name, target, n);
	memcpy(name + n, last, sizeof(last));
	return name;
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
		out->temporary = temporary_name(out->target);
	return 0;
}

static void
dispose(struct outfile *out)
{
	if (out->fd >= 0)
		close(out->fd);
	free(out->target);
	free(out->temporary);
	free(out);
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
		out->fd = out->temporary != NULL ? spool_above(mkstemp(out->temporary))
						 : spool_open();
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
sync_folder(const char *target)
{
	char *folder = temporary_name(target);
	char *slash = strrchr(folder, '/');

	if (slash != NULL)
		slash[1] = '\0';
	int fd = open(slash == NULL ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	/* the file stands there whole; some file systems cannot sync a folder */
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

/* Give the temporary file its name. */
static int
put_in_place(struct outfile *out)
{
	if (fsync(out->fd) != 0)
		return errno;
	if (rename(out->temporary, out->target) != 0)
		return errno;
	sync_folder(out->target);
	return 0;
}

/* Copy the temporary file to a device, a pipe or standard output. */
static int
copy_out(struct outfile *out)
{
	int to = out->standard ? STDOUT_FILENO : open(out->target, O_WRONLY | O_NOCTTY | O_CLOEXEC);
	int error;

	if (to < 0 || lseek(out->fd, 0, SEEK_SET) != 0)
		return errno;
	error = spool_copy(out->fd, to);
	/* what a file system finds out late, it says now; a pipe has nothing to sync */
	if (error == 0 && fsync(to) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS)
		error = errno;
	if (!out->standard)
		close(to);
	return error;
}

bool
outfile_finish(struct outfile *out)
{
	flush(out);
	if (out->error == 0)
		keep_error(out, out->temporary != NULL ? put_in_place(out) : copy_out(out));
	if (out->error == 0) {
		dispose(out);
		return true;
	}
	trouble(out->diag, out->name, out->error);
	outfile_abandon(out);
	return false;
}

void
outfile_abandon(struct outfile *out)
{
	if (out == NULL)
		return;
	if (out->temporary != NULL)
		unlink(out->temporary);
	dispose(out);
}
