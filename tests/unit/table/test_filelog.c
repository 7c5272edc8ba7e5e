#include "table/filelog.h"

#include <fcntl.h>
#include <unistd.h>

#include "scratch.h"
#include "table/outfile.h"
#include "table/table.h"
#include "unit.h"

static struct filelog files;

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch.diag.files = &files;
}

static void
end(void)
{
	filelog_free(&files);
	scratch_end(&scratch);
}

/* The sum that was taken is that of the file as it lies there. */
static void
check_sum(const char *path, bool written)
{
	struct filesum taken;
	struct filesum read;

	ck_assert_int_eq(filelog_find(&files, path, written, &taken), FILELOG_SUM);
	ck_assert(filesum_read(&read, path, &scratch.diag));
	ck_assert_str_eq(taken.digest, read.digest);
	ck_assert_int_eq(taken.lines, read.lines);
}

static struct table *
open_table(const char *path)
{
	struct table *table = table_open(path, &(struct table_options){ 0 }, &scratch.diag);

	ck_assert_ptr_nonnull(table);
	return table;
}

static void
read_rows(struct table *table, size_t most)
{
	struct row row;

	for (size_t i = 0; i < most; i++)
		if (table_next(table, &row) != TABLE_ROW)
			break;
}

/* Longer than any buffer on the way. */
static const char *
long_table(void)
{
	static char bytes[400 * 1000];

	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = i % 10 == 9 ? '\n' : i % 10 == 4 ? ',' : 'a';
	scratch_write_bytes(&scratch, "long.csv", bytes, sizeof(bytes));
	return scratch_path(&scratch, "long.csv");
}

START_TEST(a_table_is_summed_however_far_and_often_it_is_read)
{
	static const size_t most[] = { 0, 1, 9000, SIZE_MAX };

	for (size_t i = 0; i < sizeof(most) / sizeof(*most); i++) {
		const char *path = long_table();
		struct table *table = open_table(path);

		read_rows(table, most[i]);
		ck_assert(table_rewind(table));
		read_rows(table, most[i] / 2);
		table_close(table);
		check_sum(path, false);
		filelog_free(&files);
	}
}
END_TEST

START_TEST(it_is_summed_once)
{
	const char *path = long_table();
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct filelog_file *file = filelog_open(&files, path, fd);

	ck_assert_ptr_nonnull(file);
	ck_assert_ptr_null(filelog_open(&files, path, fd));
	filelog_close(file, fd);
	ck_assert_ptr_null(filelog_open(&files, path, fd));
	close(fd);
	check_sum(path, false);
}
END_TEST

START_TEST(one_that_changes_while_it_is_read_has_no_sum)
{
	struct filesum sum;

	for (int later = 0; later < 2; later++) {
		const char *path = long_table();
		struct table *table = open_table(path);

		read_rows(table, 1);
		if (later == 1)
			table_close(table);
		scratch_write(&scratch, "long.csv", "another,one\n");
		if (later == 1)
			table = open_table(path);
		table_close(table);
		ck_assert_int_eq(filelog_find(&files, path, false, &sum), FILELOG_CHANGED);
		filelog_free(&files);
	}
}
END_TEST

START_TEST(what_was_not_read_is_not_known)
{
	const char *path = long_table();
	struct table *table = open_table(path);
	struct filesum sum;

	ck_assert_int_eq(filelog_find(&files, path, false, &sum), FILELOG_NONE);
	table_close(table);
	ck_assert_int_eq(filelog_find(&files, path, true, &sum), FILELOG_NONE);
	ck_assert_int_eq(filelog_find(&files, "other", false, &sum), FILELOG_NONE);
	ck_assert_int_eq(filelog_find(NULL, path, false, &sum), FILELOG_NONE);
	ck_assert_ptr_null(filelog_open(&files, "-", STDIN_FILENO));
	ck_assert_ptr_null(filelog_open(NULL, path, STDIN_FILENO));
}
END_TEST

START_TEST(an_output_is_summed_in_any_pieces)
{
	static char bytes[600 * 1000];
	const char *path = scratch_path(&scratch, "out");
	struct outfile *out = outfile_open(path, &scratch.diag);

	outfile_text(out, TEXT("one\n"));
	outfile_write(out, bytes, sizeof(bytes));
	outfile_text(out, TEXT("two\n"));
	ck_assert(!filelog_wrote(&files, path));
	ck_assert(outfile_finish(out));
	check_sum(path, true);
	ck_assert(filelog_wrote(&files, path));
	ck_assert(!filelog_wrote(&files, scratch_path(&scratch, "other")));
	ck_assert(!filelog_wrote(NULL, path));
}
END_TEST

START_TEST(one_that_was_thrown_away_is_not_there)
{
	const char *path = scratch_path(&scratch, "out");
	struct outfile *out = outfile_open(path, &scratch.diag);
	struct filesum sum;

	outfile_text(out, TEXT("one\n"));
	outfile_abandon(out);
	ck_assert_int_eq(filelog_find(&files, path, true, &sum), FILELOG_NONE);
}
END_TEST

UNIT(begin, end, a_table_is_summed_however_far_and_often_it_is_read, it_is_summed_once,
     one_that_changes_while_it_is_read_has_no_sum, what_was_not_read_is_not_known,
     an_output_is_summed_in_any_pieces, one_that_was_thrown_away_is_not_there);
