#include "mend/numeral.h"

#include <string.h>

#include "unit.h"

START_TEST(numbers)
{
	static const struct {
		const char *text;
		int64_t number;
	} cases[] = {
		{ "一", 1 },          { "十", 10 },          { "十二", 12 },
		{ "二十", 20 },       { "二十五", 25 },      { "一百零五", 105 },
		{ "三百五十", 350 },  { "叁佰", 300 },       { "壹仟零捌拾", 1080 },
		{ "两万", 20000 },    { "一万二千", 12000 }, { "十二万三千四百五十六", 123456 },
		{ "一千零一", 1001 }, { "二〇二〇", 2020 },  { "零", 0 },
		{ "一九八五", 1985 },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int64_t n = -1;

		ck_assert_msg(numeral_read(text_of(cases[i].text), &n), "%s", cases[i].text);
		ck_assert_int_eq(n, cases[i].number);
	}
}
END_TEST

START_TEST(what_is_no_number)
{
	static const char *const cases[] = { "",         "三百五", "十十",    "百",
					     "一百三百", "二万万", "三a",     "12",
					     "一万二",   "零百",   "一万二万" };

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int64_t n = -1;

		ck_assert_msg(!numeral_read(text_of(cases[i]), &n), "%s", cases[i]);
		ck_assert_int_eq(n, -1);
	}
}
END_TEST

START_TEST(two_digits_side_by_side_are_no_amount)
{
	int64_t n = -1;

	ck_assert(!numeral_amount(TEXT("两三"), &n));
	ck_assert(!numeral_amount(TEXT("七八"), &n));
	ck_assert_int_eq(n, -1);
	ck_assert(numeral_read(TEXT("九八"), &n)); /* of a year, 98 */
	ck_assert_int_eq(n, 98);
	ck_assert(numeral_amount(TEXT("三〇"), &n));
	ck_assert_int_eq(n, 30);
	ck_assert(numeral_amount(TEXT("二十三"), &n));
	ck_assert_int_eq(n, 23);
}
END_TEST

START_TEST(the_span_ends_at_the_first_other_character)
{
	ck_assert_uint_eq(numeral_span(TEXT("三百元")), 6);
	ck_assert_uint_eq(numeral_span(TEXT("元")), 0);
	ck_assert_uint_eq(numeral_span(TEXT("")), 0);
}
END_TEST

UNIT(NULL, NULL, numbers, what_is_no_number, two_digits_side_by_side_are_no_amount,
     the_span_ends_at_the_first_other_character);
