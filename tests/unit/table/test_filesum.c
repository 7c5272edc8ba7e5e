#include "table/filesum.h"

#include "scratch.h"
#include "unit.h"

START_TEST(the_digest_is_that_of_sha256sum)
{
	struct filesum sum;

	scratch_write(&scratch, "abc", "abc");
	ck_assert(filesum_read(&sum, scratch_path(&scratch, "abc"), &scratch.diag));
	ck_assert_str_eq(sum.digest,
			 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	ck_assert_int_eq(sum.lines, 0);
	ck_assert(filesum_has(scratch_path(&scratch, "abc")));
	ck_assert(!filesum_has(scratch_path(&scratch, "none")));
	ck_assert(!filesum_has("/dev/null"));
}
END_TEST

START_TEST(a_file_longer_than_a_block_is_read_whole)
{
	static char bytes[200001];
	struct filesum sum;
	char digest[DIGEST_SIZE];

	for (size_t i = 0; i < sizeof(bytes) - 1; i++)
		bytes[i] = i % 100 == 99 ? '\n' : 'a';
	scratch_write_bytes(&scratch, "long", bytes, sizeof(bytes) - 1);
	ck_assert(filesum_read(&sum, scratch_path(&scratch, "long"), &scratch.diag));
	ck_assert_int_eq(sum.lines, 2000);
	ck_assert_str_eq(sum.digest, digest_of((struct text){ bytes, sizeof(bytes) - 1 }, digest));
}
END_TEST

START_TEST(what_cannot_be_read_is_trouble)
{
	struct filesum sum = { .lines = 7 };

	ck_assert(!filesum_read(&sum, scratch_path(&scratch, "none"), &scratch.diag));
	ck_assert_int_eq(sum.lines, 7);
	ck_assert_uint_eq(scratch.diag.count[DIAG_TROUBLE], 1);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, the_digest_is_that_of_sha256sum,
     a_file_longer_than_a_block_is_read_whole, what_cannot_be_read_is_trouble);
