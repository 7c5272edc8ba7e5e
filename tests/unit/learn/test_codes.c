#include "learn/codes.h"

#include <stdio.h>

#include "unit.h"

static struct codes codes;

static void
set_up(void)
{
	char code[32];

	codes = (struct codes){ 0 };
	for (int i = 0; i < 20; i++) {
		snprintf(code, sizeof(code), "DB4399%05d", 7 * i);
		codes_add(&codes, text_of(code));
	}
}

static void
tear_down(void)
{
	codes_free(&codes);
}

START_TEST(numbers_of_one_form_are_known)
{
	const struct code_form *form = codes_form(&codes);

	ck_assert_ptr_nonnull(form);
	ck_assert_uint_eq(form->n, 2);
	ck_assert_uint_eq(form->digits, 9);
	ck_assert(codes_has_form(form, TEXT("DB439900002")));
	ck_assert(!codes_has_form(form, TEXT("DB43990002")));
	ck_assert(!codes_has_form(form, TEXT("db439900002")));
	ck_assert(!codes_has_form(form, TEXT("DB43990000O")));
	ck_assert(!codes_has_form(form, TEXT("")));
	codes_add(&codes, TEXT("DB439900007"));
	codes_add(&codes, TEXT("43990000O"));
	codes_add(&codes, TEXT(""));
	ck_assert_uint_eq(codes.rows, 22);
	ck_assert_uint_eq(codes.again, 1);
	ck_assert_ptr_nonnull(codes_form(&codes));
	codes_add(&codes, TEXT("DB439900014"));
	ck_assert_ptr_null(codes_form(&codes)); /* two of 23 stand twice */
}
END_TEST

/* 学籍号 is G and an identity number, of which one in eleven ends with X. */
START_TEST(numbers_of_pupils)
{
	char cell[32];

	codes_free(&codes);
	codes = (struct codes){ 0 };
	for (int i = 0; i < 20; i++) {
		snprintf(cell, sizeof(cell), "G43992120100101%03d%s", i, i % 11 == 0 ? "X" : "1");
		codes_add(&codes, text_of(cell));
	}
	const struct code_form *form = codes_form(&codes);

	ck_assert_ptr_nonnull(form);
	ck_assert(codes_has_form(form, TEXT("G43992120100101000X")));
	ck_assert(!codes_has_form(form, TEXT("G4399212010010100X")));
	ck_assert(!codes_has_form(form, TEXT("439921201001010001")));
}
END_TEST

START_TEST(other_columns_are_none)
{
	char cell[32];

	codes_free(&codes);
	codes = (struct codes){ 0 };
	for (int i = 0; i < 40; i++) { /* half of them of one form */
		snprintf(cell, sizeof(cell), i % 2 == 0 ? "A%05d" : "%d组", i);
		codes_add(&codes, text_of(cell));
	}
	ck_assert(codes.none);
	ck_assert_ptr_null(codes_form(&codes));
	codes_free(&codes);
	codes = (struct codes){ 0 };
	for (int i = 0; i < 20; i++) { /* so few digits are years, or running numbers */
		snprintf(cell, sizeof(cell), "%d", 2001 + i);
		codes_add(&codes, text_of(cell));
	}
	ck_assert_ptr_null(codes_form(&codes));
}
END_TEST

UNIT(set_up, tear_down, numbers_of_one_form_are_known, numbers_of_pupils, other_columns_are_none);
