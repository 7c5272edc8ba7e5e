#include "os/spot.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
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

START_TEST(a_file_is_known_under_any_name)
{
	struct spot one;
	struct spot two;

	ck_assert_int_eq(spot_of(file, &one), 0);
	ck_assert(one.kind == SPOT_FILE && one.size == 3 && one.names == 1);
	ck_assert_int_eq(symlink(file, other), 0);
	ck_assert_int_eq(spot_of(other, &two), 0);
	ck_assert(spot_same(&one, &two) && spot_untouched(&one, &two));
	ck_assert_int_eq(unlink(other), 0);
	ck_assert_int_eq(link(file, other), 0);
	ck_assert_int_eq(spot_of(other, &two), 0);
	ck_assert(spot_same(&one, &two) && two.names == 2);
}
END_TEST

START_TEST(what_was_written_to_is_touched)
{
	struct spot before;
	struct spot after;
	struct spot nothing;

	ck_assert_int_eq(spot_of(file, &before), 0);
	ck_assert_int_eq(spot_of(other, &nothing), 0);
	ck_assert_int_eq(nothing.kind, SPOT_NOTHING);
	ck_assert(!spot_same(&nothing, &nothing) && spot_untouched(&nothing, &nothing));
	ck_assert(!spot_untouched(&nothing, &before) && !spot_untouched(&before, &nothing));
	scratch_write(&scratch, "a.csv", "abcd");
	ck_assert_int_eq(spot_of(file, &after), 0);
	ck_assert(!spot_untouched(&before, &after));
}
END_TEST

START_TEST(folders_and_devices_are_no_files)
{
	struct spot spot;

	ck_assert_int_eq(spot_of("/", &spot), 0);
	ck_assert_int_eq(spot.kind, SPOT_FOLDER);
	ck_assert_int_eq(spot_of("/dev/null", &spot), 0);
	ck_assert_int_eq(spot.kind, SPOT_OTHER);
	ck_assert_int_eq(spot_of("/dev/null/a", &spot), ENOTDIR);
	ck_assert_int_eq(spot_of_open(-1, &spot), EBADF);
}
END_TEST

START_TEST(a_path_is_full_also_before_the_file_is_there)
{
	char *full = spot_path(file);
	char *link;

	ck_assert_ptr_nonnull(full);
	ck_assert_int_eq(symlink(file, other), 0);
	link = spot_path(other);
	ck_assert_str_eq(link, full);
	free(link);
	ck_assert_int_eq(unlink(file), 0);
	ck_assert_int_eq(unlink(other), 0);
	link = spot_path(file);
	ck_assert_str_eq(link, full);
	free(link);
	free(full);
	ck_assert_ptr_null(spot_path("/nowhere/at/all"));
}
END_TEST

UNIT(begin, end, a_file_is_known_under_any_name, what_was_written_to_is_touched,
     folders_and_devices_are_no_files, a_path_is_full_also_before_the_file_is_there);
