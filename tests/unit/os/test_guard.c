#define _GNU_SOURCE /* syscall() */

#include "os/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static void
begin(void)
{
	scratch_begin(&scratch);
	ck_assert_int_eq(chdir(scratch.dir), 0);
}

/* What another process gets. */
static int
other_gets(const char *path)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		struct guard guard;

		_exit((int)guard_open(&guard, path, true));
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WEXITSTATUS(status);
}

START_TEST(one_file_has_one_lock_by_whatever_path)
{
	struct guard guard;

	scratch_write(&scratch, "a.csv", "1");
	ck_assert_int_eq(symlink("a.csv", "b.csv"), 0);
	ck_assert_int_eq(symlink(".", "here"), 0);
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_OK);
	ck_assert_int_eq(other_gets("b.csv"), GUARD_BUSY);
	ck_assert_int_eq(other_gets("here/a.csv"), GUARD_BUSY);
	guard_close(&guard);
	ck_assert_int_eq(other_gets("b.csv"), GUARD_OK);
}
END_TEST

START_TEST(so_has_a_file_that_is_not_there_yet)
{
	struct guard guard;

	ck_assert_int_eq(symlink(".", "here"), 0);
	ck_assert_int_eq(guard_open(&guard, "new.csv", true), GUARD_OK);
	ck_assert(!guard.there);
	ck_assert_int_eq(other_gets("here/new.csv"), GUARD_BUSY);
	ck_assert(guard_holds(&guard));
	scratch_write(&scratch, "new.csv", "1");
	ck_assert(!guard_holds(&guard));
	guard_close(&guard);
}
END_TEST

START_TEST(a_second_name_or_a_link_to_nothing_is_refused)
{
	struct guard guard;

	scratch_write(&scratch, "a.csv", "1");
	ck_assert_int_eq(link("a.csv", "hard.csv"), 0);
	ck_assert_int_eq(symlink("nowhere.csv", "loose.csv"), 0);
	ck_assert_int_eq(mkfifo("pipe", 0600), 0);
	ck_assert_int_eq(guard_open(&guard, "a.csv", false), GUARD_LINKED);
	ck_assert_int_eq(guard_open(&guard, "hard.csv", false), GUARD_LINKED);
	ck_assert_int_eq(guard_open(&guard, "loose.csv", false), GUARD_LINKED);
	ck_assert_int_eq(guard_open(&guard, "pipe", false), GUARD_KIND);
	ck_assert_int_eq(guard_open(&guard, ".", false), GUARD_KIND);
	ck_assert_int_eq(guard_open(&guard, "none/a.csv", false), GUARD_ERROR);
}
END_TEST

START_TEST(a_file_that_was_changed_or_replaced_is_another)
{
	struct guard guard;

	scratch_write(&scratch, "a.csv", "1");
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_OK);
	ck_assert(guard_holds(&guard));
	scratch_write(&scratch, "c.csv", "1");
	ck_assert_int_eq(rename("c.csv", "a.csv"), 0);
	ck_assert(!guard_holds(&guard));
	guard_close(&guard);
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_OK);
	scratch_write(&scratch, "a.csv", "12");
	ck_assert(!guard_holds(&guard));
	guard_close(&guard);
}
END_TEST

/* What the system says to the next lock that is asked for; 0: it is given. */
static int no_lock;

int
fcntl(int fd, int command, ...)
{
	va_list arguments;

	va_start(arguments, command);
	void *argument = va_arg(arguments, void *);

	va_end(arguments);
	if (command == F_SETLK && no_lock != 0) {
		errno = no_lock;
		return -1;
	}
	return (int)syscall(SYS_fcntl, fd, command, argument);
}

/* A file system without locks is another thing than a lock that somebody has. */
START_TEST(where_no_lock_can_be_had_that_is_an_error)
{
	struct guard guard;

	scratch_write(&scratch, "a.csv", "1");
	no_lock = ENOLCK;
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_ERROR);
	guard_close(&guard);
	no_lock = EAGAIN;
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_BUSY);
	guard_close(&guard);
	no_lock = EACCES;
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_BUSY);
	guard_close(&guard);
	no_lock = 0;
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_OK);
	guard_close(&guard);
}
END_TEST

START_TEST(a_lock_that_was_taken_away_holds_nothing)
{
	struct guard guard;

	scratch_write(&scratch, "a.csv", "1");
	ck_assert_int_eq(guard_open(&guard, "a.csv", true), GUARD_OK);
	ck_assert_int_eq(unlink("a.csv.lock"), 0);
	ck_assert(!guard_holds(&guard));
	guard_close(&guard);
}
END_TEST

UNIT(begin, scratch_tear_down, one_file_has_one_lock_by_whatever_path,
     so_has_a_file_that_is_not_there_yet, a_second_name_or_a_link_to_nothing_is_refused,
     a_file_that_was_changed_or_replaced_is_another, a_lock_that_was_taken_away_holds_nothing,
     where_no_lock_can_be_had_that_is_an_error);
