#include "scale/rowbytes.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct rowbytes rows;
static char passed[512];

static void
take(void *context, struct text bytes)
{
	(void)context;
	strncat(passed, bytes.p, bytes.n);
}

static void
open_bytes(const char *bytes, size_t n, const char *encoding)
{
	scratch_write_bytes(&scratch, "r.csv", bytes, n);
	rows = (struct rowbytes){ .take = take };
	passed[0] = '\0';
	ck_assert(rowbytes_open(
		&rows, arena_string(&scratch.arena, text_of(scratch_path(&scratch, "r.csv"))),
		encoding, &scratch.diag));
}

static void
open_text(const char *text)
{
	open_bytes(text, strlen(text), "UTF-8");
}

static int64_t
at(size_t row)
{
	ck_assert(rowbytes_go(&rows, row));
	return rows.at;
}

START_TEST(a_row_is_a_line_of_any_end)
{
	open_text("a\nb\r\nc\rd\n\ne");
	ck_assert_int_eq(at(1), 0);
	ck_assert_int_eq(at(2), 2);
	ck_assert_int_eq(at(3), 5);
	ck_assert_int_eq(at(4), 7);
	ck_assert_str_eq(passed, "a\nb\r\nc\r");
	ck_assert_int_eq(at(6), 10);
	ck_assert_int_eq(at(SIZE_MAX), 11);
	ck_assert_str_eq(passed, "a\nb\r\nc\rd\n\ne");
	rowbytes_close(&rows);
}
END_TEST

START_TEST(lines_within_quotes_are_one_row)
{
	open_text("a,\"b\nc\r\n\"\"d\"\ne,\"\n\n\"\r\nf\n");
	ck_assert_int_eq(at(2), 13);
	ck_assert_int_eq(at(3), 21);
	ck_assert(!rowbytes_is_closed(&rows));
	rowbytes_close(&rows);
}
END_TEST

START_TEST(of_a_row_whose_quotes_are_not_believed_one_line_is_taken)
{
	open_text("a\nb,\"c\nd,e\"f\ng\n");
	rowbytes_is_line(&rows, 2);
	rowbytes_is_line(&rows, 3);
	ck_assert_int_eq(at(3), 7);
	ck_assert(rowbytes_is_closed(&rows));
	ck_assert_int_eq(at(4), 13);
	rowbytes_close(&rows);
}
END_TEST

START_TEST(a_character_of_two_bytes)
{
	/* 0x0A0A and 0x2222 are no line end and no quote */
	open_bytes("\xFE\xFF\x0A\x0A\x22\x22\0\n\0\"\0\n\0\"\0\r\0\n\0a\0", 21, "UTF-16BE");
	rows.take = NULL;
	ck_assert_int_eq(at(2), 8);
	ck_assert_int_eq(at(3), 18);
	ck_assert_int_eq(at(SIZE_MAX), 21);
	rowbytes_close(&rows);
}
END_TEST

START_TEST(the_digest_is_of_all_bytes)
{
	char digest[DIGEST_SIZE];

	open_text("abc");
	ck_assert_int_eq(at(SIZE_MAX), 3);
	rowbytes_digest(&rows, digest);
	ck_assert_str_eq(digest,
			 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	rowbytes_close(&rows);
}
END_TEST

START_TEST(what_is_no_such_text_is_refused)
{
	struct rowbytes none = { .fd = -1 };

	ck_assert(!rowbytes_open(&none, "r.xlsx", "xlsx", &scratch.diag));
	rowbytes_close(&none);
	none = (struct rowbytes){ .fd = -1 };
	ck_assert(!rowbytes_open(&none, "no/such/file", "UTF-8", &scratch.diag));
	rowbytes_close(&none);
	ck_assert_str_eq(scratch.found, "r.xlsx:0 S121\nno/such/file:0 T001\n");
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_row_is_a_line_of_any_end, lines_within_quotes_are_one_row,
     of_a_row_whose_quotes_are_not_believed_one_line_is_taken, a_character_of_two_bytes,
     the_digest_is_of_all_bytes, what_is_no_such_text_is_refused);
