#define _GNU_SOURCE /* mkdtemp() */

#include "os/replace.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/path.h"
#include "os/spool.h"
#include "scratch.h"
#include "unit.h"

static void
begin(void)
{
	scratch_begin(&scratch);
	ck_assert_int_eq(chdir(scratch.dir), 0);
}

static void
check(const char *path, const char *wanted)
{
	char bytes[32] = { 0 };
	FILE *file = fopen(path, "r");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_lt(fread(bytes, 1, sizeof(bytes) - 1, file), sizeof(bytes));
	fclose(file);
	ck_assert_str_eq(bytes, wanted);
}

START_TEST(what_stands_there_stays_until_the_end)
{
	struct replace file;

	scratch_write(&scratch, "list", "old");
	ck_assert_int_eq(replace_open(&file, "list"), 0);
	ck_assert(replace_is_file(&file));
	ck_assert_int_eq(spool_write(file.fd, "new", 3), 0);
	ck_assert_int_eq(replace_prepare(&file), 0);
	check("list", "old");
	ck_assert_int_eq(replace_finish(&file), 0);
	check("list", "new");
	replace_close(&file);
	ck_assert_int_eq(file.fd, -1);
}
END_TEST

START_TEST(what_is_closed_before_leaves_nothing)
{
	struct replace file;

	ck_assert_int_eq(replace_open(&file, "list"), 0);
	ck_assert_int_eq(spool_write(file.fd, "new", 3), 0);
	replace_close(&file);
	ck_assert_int_eq(path_kind("list"), PATH_NONE);
}
END_TEST

START_TEST(a_link_stays_and_the_group_may_go_on_writing)
{
	struct replace file;
	struct stat status;

	scratch_write(&scratch, "list", "old");
	ck_assert_int_eq(chmod("list", 0664), 0);
	ck_assert_int_eq(symlink("list", "link"), 0);
	ck_assert_int_eq(replace_open(&file, "link"), 0);
	ck_assert_int_eq(replace_prepare(&file), 0);
	ck_assert_int_eq(replace_finish(&file), 0);
	replace_close(&file);
	ck_assert_int_eq(lstat("link", &status), 0);
	ck_assert(S_ISLNK(status.st_mode));
	ck_assert_int_eq(stat("list", &status), 0);
	ck_assert_int_eq(status.st_mode & 0777, 0660);
	check("list", "");
}
END_TEST

START_TEST(what_cannot_be_a_file)
{
	struct replace file;

	ck_assert(path_make_folder("sub"));
	ck_assert_int_eq(replace_open(&file, "sub"), EISDIR);
	replace_close(&file);
	ck_assert_int_eq(replace_open(&file, "none/list"), ENOENT);
	replace_close(&file);
	ck_assert_int_eq(replace_open(&file, "/dev/null"), 0);
	ck_assert(!replace_is_file(&file));
	ck_assert_int_eq(replace_prepare(&file), 0);
	ck_assert_int_eq(replace_finish(&file), 0);
	replace_close(&file);
	ck_assert_int_eq(path_kind("/dev/null"), PATH_OTHER);
}
END_TEST

START_TEST(a_file_takes_anothers_name)
{
	scratch_write(&scratch, "a", "one");
	scratch_write(&scratch, "b", "two");
	ck_assert_int_eq(replace_rename("a", "b"), 0);
	check("b", "one");
	ck_assert_int_eq(path_kind("a"), PATH_NONE);
	ck_assert_int_eq(replace_rename("a", "b"), ENOENT);
	check("b", "one");
}
END_TEST

UNIT(begin, scratch_tear_down, what_stands_there_stays_until_the_end,
     what_is_closed_before_leaves_nothing, a_link_stays_and_the_group_may_go_on_writing,
     what_cannot_be_a_file, a_file_takes_anothers_name);
