#define _GNU_SOURCE /* O_TMPFILE */

#include "table/outfile.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static char path[256]; /* of the output */

static void
begin(void)
{
	scratch_begin(&scratch);
	snprintf(path, sizeof(path), "%s/out.csv", scratch.dir);
}

/* The file is there with this content, alone in its folder. */
static void
check_alone(const char *name, const char *content)
{
	char bytes[256] = { 0 };
	FILE *file = fopen(scratch_path(&scratch, name), "rb");
	DIR *dir = opendir(scratch.dir);
	size_t entries = 0;

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_lt(fread(bytes, 1, sizeof(bytes) - 1, file), sizeof(bytes));
	fclose(file);
	ck_assert_str_eq(bytes, content);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		entries += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
	closedir(dir);
	ck_assert_uint_eq(entries, 1);
}

START_TEST(file_appears_at_the_end)
{
	struct outfile *out = outfile_open(path, &scratch.diag);
	struct stat status;

	ck_assert_ptr_nonnull(out);
	outfile_text(out, TEXT("a,b\n"));
	outfile_write(out, "1,2\n", 4);
	ck_assert_int_ne(access(path, F_OK), 0);
	ck_assert(!outfile_failed(out));
	ck_assert(outfile_finish(out));
	check_alone("out.csv", "a,b\n1,2\n");
	ck_assert_int_eq(stat(path, &status), 0);
	ck_assert_uint_eq(status.st_mode & 07777, 0600);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(old_file_stays_until_then)
{
	struct outfile *out;

	scratch_write(&scratch, "out.csv", "old");
	out = outfile_open(path, &scratch.diag);
	outfile_text(out, TEXT("new"));
	outfile_abandon(out);
	check_alone("out.csv", "old");
	out = outfile_open(path, &scratch.diag);
	outfile_text(out, TEXT("new"));
	ck_assert(outfile_finish(out));
	check_alone("out.csv", "new");
	outfile_abandon(NULL);
}
END_TEST

START_TEST(link_stays_a_link)
{
	char link[300];
	struct stat status;

	snprintf(link, sizeof(link), "%s/link", scratch.dir);
	scratch_write(&scratch, "sub/real.csv", "old");
	ck_assert_int_eq(symlink("sub/real.csv", link), 0);
	struct outfile *out = outfile_open(link, &scratch.diag);

	outfile_text(out, TEXT("new"));
	ck_assert(outfile_finish(out));
	ck_assert_int_eq(lstat(link, &status), 0);
	ck_assert(S_ISLNK(status.st_mode));
	ck_assert_int_eq(stat(scratch_path(&scratch, "sub/real.csv"), &status), 0);
	ck_assert_int_eq(status.st_size, 3);
}
END_TEST

START_TEST(large_pieces_and_many_small)
{
	enum { SIZE = 1 << 20 };
	struct outfile *out = outfile_open(path, &scratch.diag);
	char *bytes = malloc(SIZE);
	struct stat status;

	memset(bytes, 'x', SIZE);
	outfile_text(out, TEXT("a"));
	outfile_write(out, bytes, SIZE);
	for (size_t i = 0; i < SIZE; i++)
		outfile_write(out, bytes, 1);
	ck_assert(outfile_finish(out));
	ck_assert_int_eq(stat(path, &status), 0);
	ck_assert_int_eq(status.st_size, 2 * SIZE + 1);
	free(bytes);
}
END_TEST

START_TEST(full_disk_leaves_all_as_it_was)
{
	struct rlimit limit = { .rlim_cur = 100000, .rlim_max = RLIM_INFINITY };
	char bytes[1000] = { 0 };

	scratch_write(&scratch, "out.csv", "old");
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	struct outfile *out = outfile_open(path, &scratch.diag);

	for (int i = 0; i < 2000; i++)
		outfile_write(out, bytes, sizeof(bytes));
	ck_assert(outfile_failed(out));
	ck_assert_str_eq(scratch.found, "");
	ck_assert(!outfile_finish(out));
	ck_assert_str_eq(scratch.found, "out.csv:0 T003\n");
	ck_assert_str_eq(scratch.said, "cannot write the output: the file is larger than allowed; "
				       "the old file is as it was\n");
	check_alone("out.csv", "old");
}
END_TEST

START_TEST(device_without_room)
{
	struct outfile *out = outfile_open("/dev/full", &scratch.diag);

	outfile_text(out, TEXT("x"));
	ck_assert(!outfile_finish(out));
	ck_assert_str_eq(scratch.said, "cannot write the output: the disk is full; "
				       "the old file is as it was\n");
	out = outfile_open("/dev/null", &scratch.diag);
	outfile_text(out, TEXT("x"));
	ck_assert(outfile_finish(out));
}
END_TEST

START_TEST(what_cannot_be_a_file)
{
	char missing[300];

	snprintf(missing, sizeof(missing), "%s/none/out.csv", scratch.dir);
	ck_assert_ptr_null(outfile_open(scratch.dir, &scratch.diag));
	ck_assert_ptr_null(outfile_open(missing, &scratch.diag));
	ck_assert_str_eq(scratch.said,
			 "cannot write the output: it is a folder, not a file; the old file is as "
			 "it was\n"
			 "cannot write the output: no such file or folder; the old file is as it "
			 "was\n");
}
END_TEST

START_TEST(something_else_went_wrong)
{
	struct outfile *out = outfile_open(path, &scratch.diag);

	scratch_write(&scratch, "out.csv", "old");
	outfile_fail(out, EILSEQ);
	outfile_fail(out, EIO);
	ck_assert(outfile_failed(out));
	ck_assert(!outfile_finish(out));
	ck_assert_ptr_nonnull(strstr(scratch.said, "this encoding has not all the characters"));
	check_alone("out.csv", "old");
}
END_TEST

/* What our standard output is in a child, and how it ends. */
static int
in_child(int output)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct outfile *out;

		if (output >= 0)
			dup2(output, STDOUT_FILENO);
		else
			close(STDOUT_FILENO);
		out = outfile_open("-", &scratch.diag);
		if (out == NULL)
			_exit(3);
		outfile_text(out, TEXT("hello"));
		_exit(outfile_finish(out) ? 0 : 2);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

START_TEST(standard_output)
{
	int ends[2];
	char bytes[16] = { 0 };

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(in_child(ends[1]), 0);
	ck_assert_int_eq(read(ends[0], bytes, sizeof(bytes)), 5);
	ck_assert_str_eq(bytes, "hello");
	close(ends[0]);
	/* nobody reads any more: reported, and no signal ends us */
	ck_assert_int_eq(in_child(ends[1]), 2);
	close(ends[1]);
	ck_assert_int_eq(in_child(-1), 2);
}
END_TEST

/* -o FILE >FILE, or -o /dev/stdout: what the shell has opened is written, not replaced. */
START_TEST(standard_output_by_name)
{
	pid_t child;
	int status;

	scratch_write(&scratch, "out.csv", "");
	child = fork();
	if (child == 0) {
		int fd = open(path, O_WRONLY | O_APPEND);

		dup2(fd, STDOUT_FILENO);
		ck_assert_int_eq(write(STDOUT_FILENO, "before ", 7), 7);
		struct outfile *out = outfile_open(path, &scratch.diag);

		outfile_text(out, TEXT("hello"));
		_exit(outfile_finish(out) ? 0 : 2);
	}
	waitpid(child, &status, 0);
	ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	check_alone("out.csv", "before hello");
}
END_TEST

START_TEST(pipe_by_name)
{
	char bytes[16] = { 0 };

	ck_assert_int_eq(mkfifo(path, 0600), 0);
	int reader = open(path, O_RDONLY | O_NONBLOCK);
	struct outfile *out = outfile_open(path, &scratch.diag);

	outfile_text(out, TEXT("hello"));
	ck_assert(outfile_finish(out));
	ck_assert_int_eq(read(reader, bytes, sizeof(bytes)), 5);
	ck_assert_str_eq(bytes, "hello");
	close(reader);
}
END_TEST

START_TEST(library_that_writes_by_name)
{
	struct outfile *out = outfile_open(path, &scratch.diag);
	FILE *file = fopen(outfile_path(out), "wb");

	ck_assert_ptr_nonnull(file);
	fputs("by name", file);
	fclose(file);
	ck_assert(outfile_finish(out));
	check_alone("out.csv", "by name");
}
END_TEST

/* A run that is ended while it writes leaves the old file and nothing else. */
START_TEST(killed_run_leaves_nothing)
{
	static const int ending[] = { SIGHUP, SIGINT, SIGTERM, SIGPIPE, SIGKILL };
	int status;

	scratch_write(&scratch, "out.csv", "old");
	pid_t child = fork();

	if (child == 0) {
		struct outfile *out = outfile_open(path, &scratch.diag);

		for (int i = 0; i < 1 << 20; i++)
			outfile_text(out, TEXT("x"));
		signal(ending[_i], SIG_DFL);
		raise(ending[_i]);
		_exit(0);
	}
	waitpid(child, &status, 0);
	ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == ending[_i]);
	check_alone("out.csv", "old");
}
END_TEST

/* As on a network drive: no files without a name, and no second names of files. */
static void
be_a_poor_file_system(void)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_linkat, 3, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3),
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
		BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_TMPFILE & ~O_DIRECTORY, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EOPNOTSUPP),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { sizeof(filter) / sizeof(*filter), filter };

	ck_assert_int_eq(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
	ck_assert_int_eq(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), 0);
}

START_TEST(poor_file_system)
{
	struct stat status;

	scratch_write(&scratch, "out.csv", "old");
	be_a_poor_file_system();
	ck_assert_int_eq(open(scratch.dir, O_TMPFILE | O_RDWR, 0600), -1);
	struct outfile *out = outfile_open(path, &scratch.diag);

	outfile_text(out, TEXT("ne"));
	outfile_text(out, TEXT("w"));
	check_alone("out.csv", "old");
	ck_assert(outfile_finish(out));
	check_alone("out.csv", "new");
	ck_assert_int_eq(stat(path, &status), 0);
	ck_assert_uint_eq(status.st_mode & 07777, 0600);
}
END_TEST

UNIT(begin, scratch_tear_down, file_appears_at_the_end, old_file_stays_until_then,
     link_stays_a_link, large_pieces_and_many_small, full_disk_leaves_all_as_it_was,
     device_without_room, what_cannot_be_a_file, something_else_went_wrong, standard_output,
     standard_output_by_name, pipe_by_name, library_that_writes_by_name,
     TIMES(killed_run_leaves_nothing, 5), poor_file_system);
