#include "os/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/wait.h>
#include <unistd.h>

#include "os/path.h"

/* As a shell has it. */
enum { BY_SIGNAL = 128 };

extern char **environ;

static int
start(pid_t *child, char *const argv[])
{
	posix_spawn_file_actions_t actions;
	int error = posix_spawn_file_actions_init(&actions);

	if (error != 0)
		return error;
	for (int fd = STDIN_FILENO; error == 0 && fd <= STDERR_FILENO; fd++)
		error = posix_spawn_file_actions_addopen(
			&actions, fd, "/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
	if (error == 0)
		error = posix_spawn(child, argv[0], &actions, NULL, argv, environ);
	(void)posix_spawn_file_actions_destroy(&actions);
	return error;
}

int
process_run(char *const argv[])
{
	pid_t child = -1;
	int status;

	errno = start(&child, argv);
	if (errno != 0)
		return -1;
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : BY_SIGNAL + WTERMSIG(status);
}

void
process_path(char *path, size_t size)
{
	ssize_t n = readlink("/proc/self/exe", path, size - 1);

	path[n > 0 ? n : 0] = '\0';
	if (n > 0)
		return;
	/* where /proc is not mounted, as in a bare chroot, the kernel still said what it started */
	const char *started = (const char *)getauxval(AT_EXECFN);
	char *real = started == NULL ? NULL : path_full(started);

	if (real != NULL)
		(void)snprintf(path, size, "%s", strlen(real) < size ? real : "");
	free(real);
}

void
process_outlive_readers(void)
{
	(void)signal(SIGPIPE, SIG_IGN);
}

bool
process_is_watched(void)
{
	return isatty(STDERR_FILENO) == 1;
}

bool
process_is_typed(void)
{
	return isatty(STDIN_FILENO) == 1;
}
