#include "rule/ground.h"

#include "unit.h"

START_TEST(every_ground_has_a_key_of_its_own_and_words)
{
	enum ground ground = (enum ground)(_i + 1);

	ck_assert_int_eq(ground_find(text_of(ground_key(ground))), ground);
	ck_assert_str_ne(ground_label(ground, LANGUAGE_ZH), "");
	ck_assert_str_ne(ground_label(ground, LANGUAGE_EN), "");
}
END_TEST

START_TEST(what_is_no_ground_is_not_found)
{
	ck_assert_int_eq(ground_find(TEXT("dibao")), -1);
	ck_assert_int_eq(ground_find(TEXT("")), -1);
}
END_TEST

UNIT(NULL, NULL, TIMES(every_ground_has_a_key_of_its_own_and_words, GROUNDS - 1),
     what_is_no_ground_is_not_found);
