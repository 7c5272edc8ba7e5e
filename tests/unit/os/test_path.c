#include "os/path.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "unit.h"

static void
begin(void)
{
	scratch_begin(&scratch);
	ck_assert_int_eq(chdir(scratch.dir), 0);
}

START_TEST(what_lies_at_a_path)
{
	scratch_write(&scratch, "file", "");
	ck_assert_int_eq(symlink("file", "link"), 0);
	ck_assert(path_make_folder("sub"));
	ck_assert_int_eq(path_kind("file"), PATH_FILE);
	ck_assert_int_eq(path_kind("link"), PATH_FILE);
	ck_assert_int_eq(path_kind("sub"), PATH_FOLDER);
	ck_assert_int_eq(path_kind("/dev/null"), PATH_OTHER);
	ck_assert_int_eq(path_kind("none"), PATH_NONE);
	ck_assert_int_eq(errno, ENOENT);
	ck_assert(!path_make_folder("sub"));
	ck_assert_int_eq(errno, EEXIST);
}
END_TEST

START_TEST(one_file_is_the_same_by_whatever_path)
{
	scratch_write(&scratch, "file", "");
	ck_assert(path_make_folder("sub"));
	ck_assert_int_eq(link("file", "second"), 0);
	ck_assert_int_eq(symlink("../file", "sub/link"), 0);
	ck_assert(path_same("file", "./sub/../file"));
	ck_assert(path_same("file", "second"));
	ck_assert(path_same("file", "sub/link"));
	ck_assert(path_same("new", "sub/../new"));
	ck_assert(!path_same("new", "sub/new"));
	ck_assert(!path_same("file", "new"));
	ck_assert(!path_same("sub", "sub"));
	ck_assert(!path_same("/dev/null", "/dev/null"));
	ck_assert(!path_same("none/new", "none/new"));
}
END_TEST

START_TEST(a_path_in_full_has_no_dots)
{
	char want[96];

	ck_assert(path_make_folder("sub"));
	char *full = path_full("sub/.././sub");

	snprintf(want, sizeof(want), "%s/sub", scratch.dir);
	ck_assert_str_eq(full, want);
	free(full);
	ck_assert_ptr_null(path_full("none"));
	ck_assert_int_eq(errno, ENOENT);
}
END_TEST

static void
note(void *context, const char *name)
{
	strcat(strcat(context, name), " ");
}

START_TEST(the_names_of_a_folder_come_in_order)
{
	char names[64] = "";

	scratch_write(&scratch, "b", "");
	scratch_write(&scratch, "a.ini", "");
	scratch_write(&scratch, ".hidden", "");
	scratch_write(&scratch, "B", "");
	ck_assert(path_make_folder("c"));
	ck_assert(path_each(".", note, names));
	ck_assert_str_eq(names, "B a.ini b c ");
	ck_assert(!path_each("none", note, names));
	ck_assert_int_eq(errno, ENOENT);
}
END_TEST

START_TEST(a_file_and_an_empty_folder_are_taken_away)
{
	scratch_write(&scratch, "file", "");
	ck_assert(path_make_folder("sub"));
	scratch_write(&scratch, "sub/file", "");
	path_remove("file");
	path_remove("sub");
	ck_assert_int_eq(path_kind("file"), PATH_NONE);
	ck_assert_int_eq(path_kind("sub"), PATH_FOLDER);
	path_remove("sub/file");
	path_remove("sub");
	ck_assert_int_eq(path_kind("sub"), PATH_NONE);
}
END_TEST

START_TEST(a_file_that_was_replaced_is_another_one)
{
	FILE *file = fopen("a", "w");

	ck_assert_ptr_nonnull(file);
	fclose(file);
	uint64_t before = path_stamp("a");

	ck_assert(before != 0 && path_stamp("none") == 0 && path_stamp(".") == 0);
	file = fopen("a", "a");
	ck_assert_ptr_nonnull(file);
	fputs("more", file);
	fclose(file);
	ck_assert(path_stamp("a") == before);
	file = fopen("b", "w");
	ck_assert_ptr_nonnull(file);
	fclose(file);
	ck_assert_int_eq(rename("b", "a"), 0);
	ck_assert(path_stamp("a") != before);
}
END_TEST

START_TEST(a_shared_file_has_the_usual_mode)
{
	struct stat status;
	mode_t mask = umask(027);
	FILE *file = fopen("own", "w");

	ck_assert_ptr_nonnull(file);
	fclose(file);
	ck_assert_int_eq(chmod("own", 0600), 0);
	path_share("own");
	path_share("none");
	ck_assert_int_eq(stat("own", &status), 0);
	ck_assert_int_eq(status.st_mode & 0777, 0640);
	ck_assert_int_eq(umask(mask), 027);
}
END_TEST

UNIT(begin, scratch_tear_down, what_lies_at_a_path, one_file_is_the_same_by_whatever_path,
     a_path_in_full_has_no_dots, the_names_of_a_folder_come_in_order,
     a_file_and_an_empty_folder_are_taken_away, a_file_that_was_replaced_is_another_one,
     a_shared_file_has_the_usual_mode);
