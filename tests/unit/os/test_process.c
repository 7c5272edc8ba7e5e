#include "os/process.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

static int
shell(char *words)
{
	char *argv[] = { (char[]){ "/bin/sh" }, (char[]){ "-c" }, words, NULL };

	return process_run(argv);
}

START_TEST(its_status_comes_back)
{
	ck_assert_int_eq(shell((char[]){ "exit 0" }), 0);
	ck_assert_int_eq(shell((char[]){ "exit 2" }), 2);
	ck_assert_int_eq(shell((char[]){ "kill -KILL $$" }), 137);
}
END_TEST

START_TEST(it_reads_nothing)
{
	ck_assert_int_eq(shell((char[]){ "read line" }), 1);
}
END_TEST

START_TEST(a_program_that_is_not_there)
{
	char *argv[] = { (char[]){ "/nowhere/program" }, NULL };

	ck_assert_int_eq(process_run(argv), -1);
	ck_assert_int_eq(errno, ENOENT);
}
END_TEST

START_TEST(a_program_knows_where_it_lies)
{
	char path[4096];
	char little[4];

	process_path(path, sizeof(path));
	ck_assert_str_eq(strrchr(path, '/'), "/test_os_process");
	process_path(little, sizeof(little));
	ck_assert_uint_eq(strlen(little), 3);
}
END_TEST

START_TEST(a_reader_that_went_away_ends_nothing)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	close(ends[0]);
	process_outlive_readers();
	ck_assert_int_eq(write(ends[1], "x", 1), -1);
	ck_assert_int_eq(errno, EPIPE);
	close(ends[1]);
}
END_TEST

START_TEST(nobody_sees_a_file)
{
	int kept = dup(STDERR_FILENO);

	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
	bool watched = process_is_watched();

	dup2(kept, STDERR_FILENO);
	ck_assert(!watched);
}
END_TEST

START_TEST(nobody_types_a_file)
{
	int kept = dup(STDIN_FILENO);

	ck_assert_ptr_nonnull(freopen("/dev/null", "r", stdin));
	ck_assert(!process_is_typed());
	dup2(kept, STDIN_FILENO);
}
END_TEST

UNIT(NULL, NULL, its_status_comes_back, it_reads_nothing, a_program_that_is_not_there,
     a_program_knows_where_it_lies, a_reader_that_went_away_ends_nothing, nobody_sees_a_file,
     nobody_types_a_file);
