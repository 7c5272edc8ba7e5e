#include "table/celllook.h"

#include "unit.h"

static struct celllooks looks;

static void
begin(void)
{
	looks = (struct celllooks){ 0 };
}

static void
finish(void)
{
	celllook_free(&looks);
}

START_TEST(cells_are_found_in_the_order_in_which_they_are_asked_for)
{
	size_t next = 0;

	celllook_begin_sheet(&looks);
	ck_assert_uint_eq(celllook_add(&looks)->ink, COLOUR_NONE);
	ck_assert_int_eq(celllook_add(&looks)->down, DOWN_BOTTOM);
	celllook_put(&looks, 3, 0, 1);
	celllook_put(&looks, 2, 5, 0);
	celllook_put(&looks, 2, 1, 7); /* a format that there is not */
	celllook_end_sheet(&looks);
	ck_assert_uint_eq(celllook_of(&looks, 1, 0, &next), 0);
	ck_assert_uint_eq(celllook_of(&looks, 2, 1, &next), 0);
	ck_assert_uint_eq(celllook_of(&looks, 2, 5, &next), 1);
	ck_assert_uint_eq(celllook_of(&looks, 3, 0, &next), 2);
	ck_assert_uint_eq(celllook_of(&looks, 9, 0, &next), 0);
	celllook_begin_sheet(&looks);
	ck_assert_uint_eq(looks.cells, 0);
	ck_assert_uint_eq(looks.looks, 2);
}
END_TEST

START_TEST(widths_are_those_of_whole_stretches)
{
	static const uint32_t wanted[] = { 0, 0, 1250, 1250, 900 };

	celllook_width(&looks, 2, 4, 1250);
	celllook_width(&looks, 4, 4, 900);
	ck_assert_uint_eq(looks.widths, 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_uint_eq(looks.width[i], wanted[i]);
	celllook_width(&looks, 5, 1U << 20, 1);
	ck_assert_uint_eq(looks.widths, 16384);
}
END_TEST

START_TEST(colours_get_lighter_and_darker)
{
	ck_assert_uint_eq(celllook_tint(0x4472C4, 400), 0x8EAADB);
	ck_assert_uint_eq(celllook_tint(0x4472C4, -500), 0x223962);
	ck_assert_uint_eq(celllook_tint(0xFFFFFF, -1000), 0);
	ck_assert_uint_eq(celllook_tint(COLOUR_NONE, 400), COLOUR_NONE);
	ck_assert_uint_eq(celllook_indexed(2), 0xFF0000);
	ck_assert_uint_eq(celllook_indexed(10), 0xFF0000);
	ck_assert_uint_eq(celllook_indexed(63), 0x333333);
	ck_assert_uint_eq(celllook_indexed(64), COLOUR_NONE);
}
END_TEST

UNIT(begin, finish, cells_are_found_in_the_order_in_which_they_are_asked_for,
     widths_are_those_of_whole_stretches, colours_get_lighter_and_darker);
