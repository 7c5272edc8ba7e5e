#include "table/infile.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static struct where where = { .file = { "test", 4 } };

/* It stands at its beginning, can be read twice, and holds these bytes. */
static void
check(int fd, const char *bytes)
{
	char back[64] = { 0 };

	ck_assert_int_gt(fd, STDERR_FILENO);
	for (int pass = 0; pass < 2; pass++) {
		ck_assert_int_eq(read(fd, back, sizeof(back)), (ssize_t)strlen(bytes));
		ck_assert_str_eq(back, bytes);
		ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
	}
	close(fd);
	ck_assert_str_eq(scratch.found, "");
}

START_TEST(file)
{
	scratch_write(&scratch, "a", "hello");
	check(infile_open(scratch_path(&scratch, "a"), &scratch.diag, &where), "hello");
}
END_TEST

START_TEST(standard_input_from_a_pipe)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	dup2(ends[0], STDIN_FILENO);
	ck_assert_int_eq(write(ends[1], "hello", 5), 5);
	close(ends[1]);
	check(infile_open("-", &scratch.diag, &where), "hello");
}
END_TEST

/* (read line; jz-check) <file: the line is gone, as the shell's user meant it. */
START_TEST(standard_input_that_was_begun)
{
	char line[4];

	scratch_write(&scratch, "a", "one\nhello");
	dup2(open(scratch_path(&scratch, "a"), O_RDONLY), STDIN_FILENO);
	ck_assert_int_eq(read(STDIN_FILENO, line, 4), 4);
	check(infile_open("-", &scratch.diag, &where), "hello");
}
END_TEST

START_TEST(pipe_with_a_name)
{
	const char *name = scratch_path(&scratch, "fifo");

	ck_assert_int_eq(mkfifo(name, 0600), 0);
	if (fork() == 0) {
		int fd = open(name, O_WRONLY);

		_exit(write(fd, "hello", 5) == 5 ? 0 : 1);
	}
	check(infile_open(name, &scratch.diag, &where), "hello");
	wait(NULL);
}
END_TEST

START_TEST(device)
{
	check(infile_open("/dev/null", &scratch.diag, &where), "");
}
END_TEST

START_TEST(trouble)
{
	ck_assert_int_eq(infile_open(scratch.dir, &scratch.diag, &where), -1);
	ck_assert_int_eq(infile_open("/no/such", &scratch.diag, &where), -1);
	close(STDIN_FILENO);
	ck_assert_int_eq(infile_open("-", &scratch.diag, &where), -1);
	ck_assert_str_eq(scratch.found, "test:0 T001\ntest:0 T001\ntest:0 T001\n");
	ck_assert_str_eq(scratch.said,
			 "cannot open the file: it is a folder, not a file\n"
			 "cannot open the file: no such file or folder\n"
			 "cannot open the file: standard input or output is not open\n");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, file, standard_input_from_a_pipe,
     standard_input_that_was_begun, pipe_with_a_name, device, trouble);
