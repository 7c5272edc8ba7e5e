#define _GNU_SOURCE /* O_TMPFILE, realpath() */

#include "os/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/spool.h"

enum { OWN_MODE = 0600, SHARED_MODE = 0660 };

/* ---- where to ---- */

/* "DIR/"; NULL: there is no memory. */
static char *
folder_of(const char *target)
{
	const char *slash = strrchr(target, '/');

	return slash == NULL ? strdup("./") : strndup(target, (size_t)(slash - target) + 1);
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
find_target(struct replace *file, const char *path)
{
	struct stat stat_of;

	if (path == NULL || strcmp(path, "-") == 0) {
		file->standard = true;
		return 0;
	}
	bool there = stat(path, &stat_of) == 0;

	if (!there && errno != ENOENT)
		return errno;
	if (there && S_ISDIR(stat_of.st_mode))
		return EISDIR;
	file->standard = there && is_standard_output(&stat_of);
	/* a symbolic link stays, and what it leads to is replaced */
	file->target = there ? realpath(path, NULL) : NULL;
	if (file->target == NULL)
		file->target = strdup(path);
	if (file->target == NULL)
		return ENOMEM;
	file->mode = there && (stat_of.st_mode & 0020) != 0 ? SHARED_MODE : OWN_MODE;
	file->group = there ? stat_of.st_gid : (gid_t)-1;
	if (file->standard || (there && !S_ISREG(stat_of.st_mode)))
		return 0;
	file->folder = folder_of(file->target);
	return file->folder != NULL ? 0 : ENOMEM;
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

int
replace_open(struct replace *file, const char *path)
{
	*file = (struct replace){ .fd = -1 };
	int error = find_target(file, path);

	if (error != 0)
		return error;
	file->fd = open_nameless(file->folder);
	if (file->fd < 0)
		return errno;
	(void)snprintf(file->path, sizeof(file->path), "/dev/fd/%d", file->fd);
	return 0;
}

bool
replace_is_file(const struct replace *file)
{
	return file->folder != NULL;
}

/* ---- taking its place ---- */

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
replace_rename(const char *from, const char *to)
{
	if (rename(from, to) != 0)
		return errno;
	char *folder = folder_of(to);

	if (folder != NULL)
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
name_beside(const struct replace *file, char *name, size_t size)
{
	char self[sizeof("/proc/self/fd/") + sizeof(file->path)];
	int error;

	(void)snprintf(self, sizeof(self), "/proc/self/fd/%d", file->fd);
	for (unsigned i = 0;; i++) {
		(void)snprintf(name, size, "%s.jz-%jd-%u", file->folder, (intmax_t)getpid(), i);
		if (linkat(AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
			return 0;
		error = errno == EEXIST ? EEXIST : copy_to(file->fd, name);
		if (error != EEXIST)
			return error;
	}
}

/* A file with a name cannot be put over another at once: it has one of its own for a moment. */
static int
put(const struct replace *file)
{
	size_t size = strlen(file->folder) + 64;
	char *name = malloc(size);
	int error = name == NULL ? ENOMEM : name_beside(file, name, size);

	if (error == 0 && file->mode != OWN_MODE) {
		/* who may not give the file to the group does not open it to another one */
		if (chown(name, (uid_t)-1, file->group) == 0)
			(void)chmod(name, file->mode);
	}
	if (error == 0 && rename(name, file->target) != 0) {
		error = errno;
		unlink(name);
	}
	free(name);
	return error;
}

static int
put_in_place(const struct replace *file)
{
	sigset_t ending;
	sigset_t before;

	sigemptyset(&ending);
	sigaddset(&ending, SIGHUP);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGQUIT);
	sigaddset(&ending, SIGTERM);
	sigprocmask(SIG_BLOCK, &ending, &before);
	int error = put(file);

	sigprocmask(SIG_SETMASK, &before, NULL);
	if (error == 0)
		sync_folder(file->folder);
	return error;
}

/* Copy the bytes to a device, a pipe or standard output. */
static int
copy_out(const struct replace *file)
{
	int to = file->standard ? STDOUT_FILENO
				: open(file->target, O_WRONLY | O_NOCTTY | O_CLOEXEC);
	int error;

	if (to < 0)
		return errno;
	error = lseek(file->fd, 0, SEEK_SET) != 0 ? errno : spool_copy(file->fd, to);
	/* what a file system finds out late, it says now; a pipe has nothing to sync */
	if (error == 0 && fsync(to) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS)
		error = errno;
	if (!file->standard)
		close(to);
	return error;
}

int
replace_prepare(const struct replace *file)
{
	if (file->folder == NULL)
		return copy_out(file);
	return fsync(file->fd) == 0 ? 0 : errno;
}

int
replace_finish(const struct replace *file)
{
	return file->folder == NULL ? 0 : put_in_place(file);
}

void
replace_close(struct replace *file)
{
	spool_close(file->fd);
	free(file->target);
	free(file->folder);
	*file = (struct replace){ .fd = -1 };
}
