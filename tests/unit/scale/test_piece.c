#include "scale/piece.h"

#include "os/path.h"
#include "scratch.h"
#include "unit.h"

START_TEST(a_part_has_its_bytes_and_their_digest)
{
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "1.csv")));
	struct piece piece = { 0 };
	struct part part = { 0 };

	ck_assert(piece_begin(&piece, path, false, &scratch.diag));
	piece_add(&piece, &part, TEXT("ab"));
	piece_add(&piece, &part, TEXT("c"));
	ck_assert_int_eq(path_kind(path), PATH_NONE);
	ck_assert(piece_end(&piece, &part, &scratch.arena));
	ck_assert_int_eq(part.bytes, 3);
	ck_assert(text_equal(part.digest, TEXT("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb41"
					       "0ff61f20015ad")));
	ck_assert_int_eq(path_kind(path), PATH_FILE);
	piece_drop(&piece);
	ck_assert_int_eq(path_kind(path), PATH_NONE);
}
END_TEST

START_TEST(one_that_was_not_ended_leaves_nothing)
{
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "1.csv")));
	struct piece piece = { 0 };
	struct part part = { 0 };

	piece_drop(&piece);
	ck_assert(piece_begin(&piece, path, true, &scratch.diag));
	piece_add(&piece, &part, TEXT("ab"));
	piece_drop(&piece);
	ck_assert_int_eq(path_kind(path), PATH_NONE);
	ck_assert(!piece_begin(&piece, "no/such/folder/1.csv", true, &scratch.diag));
	piece_drop(&piece);
	ck_assert_str_eq(scratch.found, "no/such/folder/1.csv:0 T003\n");
}
END_TEST

START_TEST(a_part_is_read_as_the_whole_was)
{
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "1.csv")));
	struct part part = { .rows = 1, .first = TEXT("H1") };

	scratch_write(&scratch, "1.csv", "household_id,name\nH1,a\n");
	ck_assert(piece_reads(path, &part, NULL, "UTF-8"));
	ck_assert(!piece_reads(path, &part, NULL, "GB18030"));
	ck_assert(piece_reads(path, &part, "GB18030", "GB18030"));
	scratch_write(&scratch, "1.csv", "household_id,name\nH1;;;\n");
	ck_assert(!piece_reads(path, &part, NULL, "UTF-8"));
	scratch_write(&scratch, "1.csv", "household_id,name\n");
	ck_assert(!piece_reads(path, &part, NULL, "UTF-8"));
	part.rows = 0;
	ck_assert(piece_reads(path, &part, NULL, "UTF-8"));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_part_has_its_bytes_and_their_digest,
     one_that_was_not_ended_leaves_nothing, a_part_is_read_as_the_whole_was);
