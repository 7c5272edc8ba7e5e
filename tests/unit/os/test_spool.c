#include "os/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

START_TEST(file_without_a_name)
{
	int fd = spool_open();
	struct stat status;

	ck_assert_int_gt(fd, STDERR_FILENO);
	ck_assert_int_eq(fstat(fd, &status), 0);
	ck_assert_uint_eq(status.st_nlink, 0);
	ck_assert_uint_eq(status.st_mode & 07777, 0600);
	ck_assert_int_eq(fcntl(fd, F_GETFD), FD_CLOEXEC);
	close(fd);
}
END_TEST

START_TEST(closed_standard_files_are_never_ours)
{
	close(STDIN_FILENO);
	int fd = spool_open();

	ck_assert_int_gt(fd, STDERR_FILENO);
	ck_assert_int_eq(fcntl(STDIN_FILENO, F_GETFD), -1);
	close(fd);
	ck_assert_int_eq(spool_above(-1), -1);
}
END_TEST

START_TEST(what_is_written_is_copied)
{
	int from = spool_open();
	int to = spool_open();
	char bytes[200000];
	char back[200000] = { 0 };

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(i * 7 % 251);
	ck_assert_int_eq(spool_write(from, bytes, sizeof(bytes)), 0);
	lseek(from, 100000, SEEK_SET);
	ck_assert_int_eq(spool_copy(from, to), 0);
	lseek(to, 0, SEEK_SET);
	ck_assert_int_eq(spool_read(to, back, sizeof(back)), 100000);
	ck_assert(memcmp(back, bytes + 100000, 100000) == 0);
	ck_assert_int_eq(spool_read(to, back, sizeof(back)), 0);
	close(from);
	close(to);
}
END_TEST

START_TEST(errors_have_their_number)
{
	int ends[2];
	int full = open("/dev/full", O_WRONLY);

	ck_assert_int_eq(pipe(ends), 0);
	close(ends[0]);
	ck_assert_int_eq(spool_write(ends[1], "x", 1), EPIPE);
	ck_assert_int_eq(spool_write(full, "x", 1), ENOSPC);
	ck_assert_int_eq(spool_copy(ends[1], full), EBADF);
	close(ends[1]);
	close(full);
}
END_TEST

START_TEST(a_regular_file_is_fresh_until_it_is_read)
{
	int fd = spool_open();
	int null = spool_input("/dev/null");
	char byte;

	ck_assert_int_eq(spool_write(fd, "abc", 3), 0);
	ck_assert(!spool_is_fresh(fd));
	ck_assert(spool_rewind(fd) && spool_is_fresh(fd));
	ck_assert_int_eq(spool_size(fd), 3);
	ck_assert_int_eq(spool_read_at(fd, &byte, 1, 2), 1);
	ck_assert_int_eq(byte, 'c');
	ck_assert(spool_is_fresh(fd));
	ck_assert_int_eq(spool_read(fd, &byte, 1), 1);
	ck_assert(!spool_is_fresh(fd));
	ck_assert_int_gt(null, STDERR_FILENO);
	ck_assert(!spool_is_fresh(null));
	ck_assert_int_lt(spool_size(null), 0);
	spool_close(fd);
	spool_close(null);
	spool_close(-1);
	ck_assert_int_eq(spool_input("/"), -1);
	ck_assert_int_eq(errno, EISDIR);
	ck_assert_int_eq(spool_input("/none/of/that/name"), -1);
	ck_assert_int_eq(errno, ENOENT);
}
END_TEST

UNIT(NULL, NULL, a_regular_file_is_fresh_until_it_is_read, file_without_a_name,
     closed_standard_files_are_never_ours, what_is_written_is_copied, errors_have_their_number);
