#include "table/colwidth.h"

#include "unit.h"

enum { MOST = 60 };
static struct colwidth column[MOST];
static size_t width[MOST];

static void
begin(void)
{
	for (size_t i = 0; i < MOST; i++)
		column[i] = (struct colwidth){ .heading = 12, .body = 2 };
}

START_TEST(a_few_columns_have_all_the_room_they_want)
{
	column[0].heading = 2;
	column[1].body = 18;
	column[2].body = 400;
	for (size_t i = 4; i < 14; i++)
		column[i].heading = 8;
	ck_assert_uint_eq(colwidth_share(column, 14, width), 1);
	ck_assert_uint_eq(width[0], 6);
	ck_assert_uint_eq(width[1], 21);
	ck_assert_uint_eq(width[2], 50);
	ck_assert_uint_eq(width[3], 15);
	ck_assert_uint_eq(colwidth_heading_lines(14), 1);
	ck_assert_uint_eq(colwidth_text(14), 50);
}
END_TEST

START_TEST(of_many_headings_are_wrapped_and_codes_leave_their_room)
{
	column[0] = (struct colwidth){ .heading = 8, .body = 80 };
	column[1] = (struct colwidth){ .heading = 8, .body = 80, .firm = true };
	column[2] = (struct colwidth){ .heading = 8, .body = 80, .code = true };
	column[3] = (struct colwidth){ .heading = 8 };
	column[4] = (struct colwidth){ .heading = 14, .word = 8 };
	column[5] = (struct colwidth){ .heading = 14 };
	column[7] = (struct colwidth){ .heading = 12, .word = 12, .code = true };
	ck_assert_uint_eq(colwidth_share(column, 15, width), 1);
	ck_assert_uint_eq(width[0], 72);
	ck_assert_uint_eq(width[1], 85); /* an amount that is cut off shows ##### */
	ck_assert_uint_eq(width[2], 5);
	ck_assert_uint_eq(width[3], 5);
	ck_assert_uint_eq(width[4], 9);
	ck_assert_uint_eq(width[5], 7);
	ck_assert_uint_eq(width[6], 5);
	ck_assert_uint_eq(width[7], 13); /* "household_id" is not parted within the word */
	ck_assert_uint_eq(colwidth_code(&column[7], 15), 13);
	ck_assert_uint_eq(colwidth_code(&column[2], 15), 5);
	ck_assert_uint_eq(colwidth_code(&column[7], 14), 50);
	ck_assert_uint_eq(colwidth_heading_lines(15), 3);
	ck_assert_uint_eq(colwidth_text(15), 72);
}
END_TEST

START_TEST(what_is_wider_than_can_be_read_goes_onto_two_pages)
{
	ck_assert_uint_eq(colwidth_share(column, 57, width), 1);
	ck_assert_uint_eq(colwidth_share(column, 58, width), 2);
}
END_TEST

START_TEST(what_people_write_into_has_room)
{
	column[0].open = true;
	column[2].sentence = true;
	(void)colwidth_share(column, 15, width);
	ck_assert_uint_eq(width[0], 12);
	ck_assert_uint_eq(width[2], 30);
	ck_assert_uint_eq(width[1], 5);
	(void)colwidth_share(column, 14, width);
	ck_assert_uint_eq(width[0], 26);
	ck_assert_uint_eq(width[1], 15);
}
END_TEST

START_TEST(few_narrow_columns_make_room_for_their_title)
{
	width[0] = 6;
	width[1] = 10;
	width[2] = 7;
	colwidth_widen(width, 3, 23);
	ck_assert_uint_eq(width[0], 6);
	colwidth_widen(width, 3, 30);
	ck_assert_uint_eq(width[0], 9);
	ck_assert_uint_eq(width[1], 13);
	ck_assert_uint_eq(width[2], 10);
}
END_TEST

UNIT(begin, NULL, what_people_write_into_has_room, few_narrow_columns_make_room_for_their_title,
     a_few_columns_have_all_the_room_they_want,
     of_many_headings_are_wrapped_and_codes_leave_their_room,
     what_is_wider_than_can_be_read_goes_onto_two_pages);
