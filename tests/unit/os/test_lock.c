#include "os/lock.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static struct scratch scratch;
static char file[128];
static char other[128];

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch_write(&scratch, "a.csv", "abc");
	strcpy(file, scratch_path(&scratch, "a.csv"));
	strcpy(other, scratch_path(&scratch, "b.csv"));
}

static void
end(void)
{
	scratch_end(&scratch);
}

/* What another program gets: 0 for the lock, or an errno value. */
static int
taken_by_another(const char *path)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		errno = 0;
		_exit(lock_take(path) >= 0 ? 0 : errno);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WEXITSTATUS(status);
}

START_TEST(one_at_a_time_under_whatever_name)
{
	ck_assert_int_eq(symlink(file, other), 0);
	int lock = lock_take(other);

	ck_assert_int_ge(lock, 0);
	ck_assert_int_eq(taken_by_another(file), EAGAIN);
	ck_assert_int_eq(taken_by_another(other), EAGAIN);
	lock_release(lock);
	ck_assert_int_eq(taken_by_another(file), 0);
	lock_release(-1);
}
END_TEST

START_TEST(who_may_write_the_file_may_take_its_lock)
{
	struct stat status;

	ck_assert_int_eq(chmod(file, 0664), 0);
	lock_release(lock_take(file));
	ck_assert_int_eq(stat(scratch_path(&scratch, "a.csv.lock"), &status), 0);
	ck_assert_int_eq(status.st_mode & 0777, 0664);
	lock_release(lock_take(other)); /* there is no such file yet */
	ck_assert_int_eq(stat(scratch_path(&scratch, "b.csv.lock"), &status), 0);
	ck_assert_int_eq(status.st_mode & 0777, 0600);
}
END_TEST

START_TEST(no_lock_where_there_is_no_folder)
{
	ck_assert_int_eq(lock_take("/nowhere/at/all"), -1);
	ck_assert_int_eq(errno, ENOENT);
}
END_TEST

UNIT(begin, end, one_at_a_time_under_whatever_name, who_may_write_the_file_may_take_its_lock,
     no_lock_where_there_is_no_folder);
