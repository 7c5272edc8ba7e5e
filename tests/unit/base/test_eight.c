#include "base/eight.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

START_TEST(a_number_is_what_its_digits_say)
{
	for (uint32_t n = 0; n < 100000000; n += 9973) {
		char s[9];
		eight_t digits;

		(void)snprintf(s, sizeof(s), "%08u", n);
		digits = eight_of(s);
		ck_assert(eight_good(digits));
		ck_assert_uint_eq(eight_number(digits), n);
		ck_assert_uint_eq(eight_pairs(digits) >> 48 & 0xFF, n % 100);
		ck_assert_uint_eq(eight_of_four(s), digits & UINT32_MAX);
		uint32_t binary = 0;

		for (size_t i = 0; i < 8; i++)
			binary = binary * 2 + (uint32_t)(s[i] - '0');
		ck_assert_uint_eq(eight_binary(digits), binary);
	}
}
END_TEST

START_TEST(any_other_byte_is_seen_in_any_place)
{
	for (size_t place = 0; place < 8; place++)
		for (int byte = 0; byte < 256; byte++) {
			char s[] = "90909090";

			s[place] = (char)byte;
			ck_assert_int_eq(eight_good(eight_of(s)), byte >= '0' && byte <= '9');
		}
}
END_TEST

UNIT(NULL, NULL, a_number_is_what_its_digits_say, any_other_byte_is_seen_in_any_place);
