#include "base/ratio.h"

#include <signal.h>
#include <string.h>

#include "base/text.h"
#include "unit.h"

static void
assert_ratio(struct ratio r, int64_t num, int64_t den)
{
	ck_assert_int_eq(r.num, num);
	ck_assert_int_eq(r.den, den);
}

START_TEST(fractions_are_read_and_reduced)
{
	static const struct {
		const char *s;
		int64_t num;
		int64_t den;
	} row[] = {
		{ "0", 0, 1 },
		{ "12", 12, 1 },
		{ "1.3", 13, 10 },
		{ "1.50", 3, 2 },
		{ "1/6", 1, 6 },
		{ "4/6", 2, 3 },
		{ "3.5%", 7, 200 },
		{ "100%", 1, 1 },
		{ "0.000000001", 1, 1000000000 },
		{ "999999999.999999999", 999999999999999999, 1000000000 },
		{ "0/7", 0, 1 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct ratio r = { 0, 0 };

		ck_assert_msg(ratio_parse(row[i].s, strlen(row[i].s), &r), "%s", row[i].s);
		assert_ratio(r, row[i].num, row[i].den);
	}
}
END_TEST

START_TEST(other_forms_are_refused)
{
	static const char *const bad[] = { "",    "-1",         "+1",          ".5",   "5.",
					   "1/0", "1/",         "/6",          "1/6%", "1.5/2",
					   "1%%", "%",          "1 /6",        "1.x",  "x",
					   "1e1", "1234567890", "0.1234567890" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct ratio r = { 7, 9 };

		ck_assert_msg(!ratio_parse(bad[i], strlen(bad[i]), &r), "%s", bad[i]);
		assert_ratio(r, 7, 9);
	}
}
END_TEST

START_TEST(fractions_are_written_shortest)
{
	static const struct {
		struct ratio r;
		const char *text;
	} row[] = {
		{ { 0, 1 }, "0" },
		{ { 3, 2 }, "1.5" },
		{ { 13, 10 }, "1.3" },
		{ { 1, 1000000 }, "0.000001" },
		{ { 1, 10000000 }, "1/10000000" },
		{ { 1, 6 }, "1/6" },
		{ { -1, 2 }, "-1/2" },
		{ { INT64_MIN, INT64_MAX }, "-9223372036854775808/9223372036854775807" },
	};
	char text[RATIO_SIZE];

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
		ck_assert_str_eq(ratio_format(row[i].r, text), row[i].text);
}
END_TEST

START_TEST(sums_and_products_are_exact)
{
	struct ratio third = { 1, 3 };
	struct ratio sixth = { 1, 6 };

	assert_ratio(ratio_add(third, sixth), 1, 2);
	assert_ratio(ratio_mul(third, sixth), 1, 18);
	assert_ratio(ratio_mul((struct ratio){ 0, 1 }, third), 0, 1);
	assert_ratio(ratio_mul((struct ratio){ -2, 3 }, (struct ratio){ 3, 4 }), -1, 2);
	/* reduced before it is multiplied, so that 64 bits hold it */
	assert_ratio(ratio_mul((struct ratio){ INT64_MAX, 2 }, (struct ratio){ 2, INT64_MAX }), 1,
		     1);
	assert_ratio(ratio_whole(-7), -7, 1);
}
END_TEST

START_TEST(comparing_never_overflows)
{
	struct ratio large = { INT64_MAX, 3 };
	struct ratio larger = { INT64_MAX, 2 };

	ck_assert_int_eq(ratio_compare(large, larger), -1);
	ck_assert_int_eq(ratio_compare(larger, large), 1);
	ck_assert_int_eq(ratio_compare((struct ratio){ 1, 3 }, (struct ratio){ 2, 6 }), 0);
	ck_assert_int_eq(
		ratio_compare((struct ratio){ 1, INT64_MAX }, (struct ratio){ 1, INT64_MAX - 1 }),
		-1);
	ck_assert_int_eq(
		ratio_compare((struct ratio){ INT64_MIN, 1 }, (struct ratio){ INT64_MIN, 2 }), -1);
}
END_TEST

START_TEST(an_amount_against_a_limit_a_head)
{
	struct ratio limit = { 3, 2 };

	ck_assert_int_eq(ratio_compare_times(299, limit, 200), -1);
	ck_assert_int_eq(ratio_compare_times(300, limit, 200), 0);
	ck_assert_int_eq(ratio_compare_times(301, limit, 200), 1);
	ck_assert_int_eq(ratio_compare_times(INT64_MAX, (struct ratio){ INT64_MAX, 1 }, INT64_MAX),
			 -1);
	ck_assert_int_eq(ratio_compare_times(0, (struct ratio){ 0, 1 }, 9), 0);
}
END_TEST

START_TEST(short_and_long_numbers_are_divided_alike)
{
	static const int64_t number[] = {
		0,         1,  7,  100,          UINT32_MAX - 1, UINT32_MAX, INT64_C(1) << 32,
		INT64_MAX, -1, -7, INT64_MIN + 1
	};

	for (size_t i = 0; i < ARRAY_LENGTH(number); i++)
		for (size_t k = 1; k < ARRAY_LENGTH(number); k++) {
			if (number[k] <= 0)
				continue;
			ck_assert_int_eq(ratio_quotient(number[i], number[k]),
					 number[i] / number[k]);
			ck_assert_int_eq(ratio_rest(number[i], number[k]), number[i] % number[k]);
		}
}
END_TEST

START_TEST(a_sum_past_64_bits_aborts)
{
	(void)ratio_add((struct ratio){ INT64_MAX, 1 }, (struct ratio){ 1, 1 });
}
END_TEST

START_TEST(a_product_past_64_bits_aborts)
{
	(void)ratio_mul((struct ratio){ INT64_MAX, 1 }, (struct ratio){ 2, 1 });
}
END_TEST

UNIT(NULL, NULL, fractions_are_read_and_reduced, other_forms_are_refused,
     fractions_are_written_shortest, sums_and_products_are_exact, comparing_never_overflows,
     an_amount_against_a_limit_a_head, short_and_long_numbers_are_divided_alike,
     ABORTS(a_sum_past_64_bits_aborts), ABORTS(a_product_past_64_bits_aborts));
