#include "base/num.h"

#include <string.h>

#include "unit.h"

START_TEST(whole_numbers)
{
	static const struct {
		const char *s;
		int64_t max;
		int64_t value; /* -1: refused */
	} row[] = {
		{ "0", 0, 0 },
		{ "007", 9, 7 },
		{ "6", 6, 6 },
		{ "7", 6, -1 },
		{ "9", 6, -1 },
		{ "1", 0, -1 },
		{ "25", 25, 25 },
		{ "26", 25, -1 },
		{ "30", 25, -1 },
		{ "100", 25, -1 },
		{ "9223372036854775807", INT64_MAX, INT64_MAX },
		{ "9223372036854775808", INT64_MAX, -1 },
		{ "9999999999999999999999", INT64_MAX, -1 },
		{ "", 9, -1 },
		{ "-1", 9, -1 },
		{ "+1", 9, -1 },
		{ " 1", 9, -1 },
		{ "1 ", 9, -1 },
		{ "1.0", 9, -1 },
		{ "0x1", 9, -1 },
		{ "１", 9, -1 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		int64_t value = -1;
		bool read = num_parse(row[i].s, strlen(row[i].s), row[i].max, &value);

		ck_assert_msg(read == (row[i].value >= 0), "%s up to %jd", row[i].s,
			      (intmax_t)row[i].max);
		ck_assert_int_eq(value, row[i].value);
	}
}
END_TEST

START_TEST(only_the_given_bytes_are_read)
{
	int64_t value = -1;

	ck_assert(num_parse("123", 2, 99, &value));
	ck_assert_int_eq(value, 12);
}
END_TEST

START_TEST(numbers_are_written)
{
	char text[NUM_SIZE];

	ck_assert_str_eq(num_format(0, text), "0");
	ck_assert_str_eq(num_format(INT64_MAX, text), "9223372036854775807");
	ck_assert_str_eq(num_format(INT64_MIN, text), "-9223372036854775808");
	ck_assert(text_equal(NUM_TEXT(INT64_MIN), TEXT("-9223372036854775808")));
}
END_TEST

UNIT(NULL, NULL, whole_numbers, only_the_given_bytes_are_read, numbers_are_written);
