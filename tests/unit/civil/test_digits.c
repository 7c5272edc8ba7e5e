#include "civil/digits.h"

#include <string.h>

#include "unit.h"

START_TEST(dressing_comes_off)
{
	static const char *const cell[][2] = {
		{ "430921", "430921" },
		{ " 43 09\t21 ", "430921" },
		{ "'430921", "430921" },
		{ "=\"430921\"", "430921" },
		{ "‘4309’“21”", "430921" },
		{ "43－09—21", "430921" },
		{ "４３０９２１\xE3\x80\x80\xC2\xA0\xE2\x80\x8B", "430921" },
		{ "43Ｘ", "43Ｘ" },
		{ "4.3E+17", "4.3E+17" },
		{ "", "" },
	};

	for (size_t i = 0; i < sizeof(cell) / sizeof(*cell); i++) {
		char buf[32];
		size_t n = digits_clean(text_of(cell[i][0]), buf, sizeof(buf));

		ck_assert_str_eq(buf, cell[i][1]);
		ck_assert_uint_eq(n, strlen(buf));
	}
}
END_TEST

START_TEST(what_has_no_room_is_said)
{
	char buf[7] = "before";

	ck_assert_uint_eq(digits_clean(TEXT("430921"), buf, sizeof(buf)), 6);
	ck_assert_str_eq(buf, "430921");
	ck_assert_uint_eq(digits_clean(TEXT("4309211"), buf, sizeof(buf)), sizeof(buf));
	ck_assert_str_eq(buf, "");
	ck_assert_uint_eq(digits_clean(TEXT("     430921     "), buf, sizeof(buf)), 6);
}
END_TEST

START_TEST(scientific_notation)
{
	static const char *const yes[] = { "4.30921E+17", "4.3e17", "4.30921198503129E+017" };
	static const char *const no[] = { "", "E", "E17", "4E", "4.3", "4.3E+17x", "43092119X" };

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		ck_assert_msg(digits_scientific(yes[i]), "%s", yes[i]);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		ck_assert_msg(!digits_scientific(no[i]), "%s", no[i]);
}
END_TEST

UNIT(NULL, NULL, dressing_comes_off, what_has_no_room_is_said, scientific_notation);
