#include "os/process.h"

#include <errno.h>

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

UNIT(NULL, NULL, its_status_comes_back, it_reads_nothing, a_program_that_is_not_there);
