#include "base/once.h"

#include <stdio.h>

#include "unit.h"

START_TEST(a_blank_text_is_nought)
{
	struct once once = { 0 };

	ck_assert_uint_eq(once_put(&once, TEXT_NONE), 0);
	ck_assert_uint_eq(once_text(&once, 0).n, 0);
	once_free(&once);
}
END_TEST

START_TEST(a_text_has_one_number_while_many_more_come)
{
	struct once once = { 0 };
	char name[16];

	ck_assert_uint_eq(once_put(&once, TEXT("金山社区")), 1);
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 5000; i++) {
			int n = snprintf(name, sizeof(name), "H%d", i);
			struct text t = { name, (size_t)n };
			uint32_t number = once_put(&once, t);

			ck_assert_uint_eq(number, (uint32_t)i + 2);
			ck_assert(text_equal(once_text(&once, number), t));
		}
	ck_assert_uint_eq(once_put(&once, TEXT("金山社区")), 1);
	ck_assert(text_equal(once_text(&once, 1), TEXT("金山社区")));
	once_free(&once);
}
END_TEST

UNIT(NULL, NULL, a_blank_text_is_nought, a_text_has_one_number_while_many_more_come);
