#include "base/bits.h"

#include "unit.h"

static const int numbers[] = { 0, 1, 62, 63, 64, 65, 95, 127 };

START_TEST(a_set_has_what_was_put_in_and_gives_it_back_in_order)
{
	bits_t set = 0;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		ck_assert(!bits_has(set, numbers[i]));
		set |= BITS(numbers[i]);
		ck_assert(bits_has(set, numbers[i]));
	}
	ck_assert(!bits_has(set, 2));
	ck_assert(!bits_has(set, 66));
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		ck_assert_int_eq(bits_take(&set), numbers[i]);
	ck_assert_int_eq(bits_take(&set), -1);
	ck_assert(set == 0);
}
END_TEST

UNIT(NULL, NULL, a_set_has_what_was_put_in_and_gives_it_back_in_order);
