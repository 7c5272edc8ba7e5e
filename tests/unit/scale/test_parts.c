#include "scale/parts.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct parts parts;

static bool
read_list(const char *rows)
{
	char list[1024];

	(void)snprintf(list, sizeof(list), "part,file,sha256,rows,first_row,key\n%s", rows);
	scratch_write(&scratch, PARTS_LIST, list);
	parts_free(&parts);
	return parts_read(&parts, scratch.dir, &scratch.diag);
}

START_TEST(what_is_written_is_read)
{
	struct part part[] = {
		{ "001.csv", TEXT_INIT("d1"), 10, 2, 1, 2, TEXT_INIT("H1"), TEXT_INIT("H1") },
		{ "002.csv", TEXT_INIT("d2"), 12, 3, 2, 4, TEXT_INIT("H2"), TEXT_INIT("H3") }
	};
	struct parts made = { .source = { "r.csv", TEXT_INIT("d0"), 20, 5, 3, 2, TEXT_INIT("H1"),
					  TEXT_INIT("H3") },
			      .part = part,
			      .count = 2,
			      .key = TEXT("account"),
			      .language = LANGUAGE_EN };

	ck_assert(parts_write(&made, scratch.dir, &scratch.diag));
	arena_free(&made.arena);
	ck_assert(parts_read(&parts, scratch.dir, &scratch.diag));
	ck_assert_uint_eq(parts.count, 2);
	ck_assert_str_eq(parts.source.file, "r.csv");
	ck_assert_int_eq(parts.source.households, 3);
	ck_assert(text_equal(parts.key, TEXT("account")));
	ck_assert_str_eq(parts.part[1].file, "002.csv");
	ck_assert(text_equal(parts.part[1].digest, TEXT("d2")));
	ck_assert_int_eq(parts.part[1].bytes, 12);
	ck_assert_int_eq(parts.part[1].rows, 3);
	ck_assert_int_eq(parts.part[1].first_row, 4);
	ck_assert(text_equal(parts.part[1].first, TEXT("H2")));
	ck_assert(text_equal(parts.part[1].last, TEXT("H3")));
	ck_assert_str_eq(parts_number(&parts, 2), "002");
	ck_assert_str_eq(parts_path(&parts, "a", TEXT("b")), "a/b");
	parts.count = 1000;
	ck_assert_str_eq(parts_number(&parts, 2), "0002");
	parts_free(&parts);
}
END_TEST

START_TEST(a_list_that_is_not_whole_is_refused)
{
	ck_assert(read_list("000,r.csv,d0,5,2,\n1,001.csv,d1,5,2,\n"));
	ck_assert_str_eq(scratch.found, "");
	ck_assert(!read_list("001,001.csv,d1,5,2,\n"));
	ck_assert(!read_list("000,r.csv,d0,5,2,\n002,002.csv,d2,5,2,\n"));
	ck_assert(!read_list("000,r.csv,d0,5,2,\n001,../001.csv,d1,5,2,\n"));
	ck_assert(!read_list("000,r.csv,d0,5,2,\n001,001.csv,,5,2,\n"));
	ck_assert(!read_list("000,r.csv,d0,5,2,\n001,001.csv,d1,x,2,\n"));
	ck_assert(!read_list("000,r.csv,d0,5,2,\n"));
	ck_assert_str_eq(scratch.found, "parts.csv:2 S129\nparts.csv:3 S129\nparts.csv:3 S129\n"
					"parts.csv:3 S129\nparts.csv:3 R205\nparts.csv:3 S129\n"
					"parts.csv:0 S129\n");
	parts_free(&parts);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, what_is_written_is_read,
     a_list_that_is_not_whole_is_refused);
