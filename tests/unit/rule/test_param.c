#include "rule/param.h"

#include <string.h>

#include "unit.h"

START_TEST(every_key_finds_itself_and_has_words)
{
	enum param param = (enum param)_i;
	struct text key = text_of(param_key(param));

	ck_assert_int_eq(param_find(key), param);
	ck_assert_int_eq(param_nearest(key), param);
	ck_assert_str_ne(param_label(param, LANGUAGE_ZH), "");
	ck_assert_str_ne(param_label(param, LANGUAGE_EN), "");
	ck_assert_str_ne(param_form(param, LANGUAGE_ZH), "");
	ck_assert_str_ne(param_form(param, LANGUAGE_EN), "");
}
END_TEST

START_TEST(an_unknown_key_is_not_found)
{
	ck_assert_int_eq(param_find(TEXT("dibao.urbane")), -1);
	ck_assert_int_eq(param_find(TEXT("")), -1);
	ck_assert_int_eq(param_find(TEXT("dibao.urba")), -1);
}
END_TEST

START_TEST(the_nearest_key_needs_the_fewest_changes)
{
	ck_assert_int_eq(param_nearest(TEXT("dibao.urbane")), PARAM_DIBAO_URBAN);
	ck_assert_int_eq(param_nearest(TEXT("dibao.rual")), PARAM_DIBAO_RURAL);
	ck_assert_int_eq(param_nearest(TEXT("minimum_wage")), PARAM_MINIMUM_WAGE);
	ck_assert_int_eq(param_nearest(TEXT("phaseout.months")), PARAM_PHASE_OUT_MONTHS);
	ck_assert_int_eq(param_nearest(TEXT("deadline.special-case")), PARAM_DEADLINE_SPECIAL);
}
END_TEST

START_TEST(a_key_of_any_length_has_a_nearest)
{
	char key[4096];

	memset(key, 'x', sizeof(key));
	(void)param_nearest((struct text){ key, sizeof(key) });
	(void)param_nearest(TEXT(""));
}
END_TEST

START_TEST(a_key_is_within_those_above_it)
{
	ck_assert(param_within("dibao.urban", TEXT("dibao")));
	ck_assert(param_within("dibao.urban", TEXT("dibao.urban")));
	ck_assert(!param_within("dibao.urban", TEXT("dibao.u")));
	ck_assert(!param_within("dibao.urban", TEXT("dibao.urban.x")));
}
END_TEST

START_TEST(only_numbers_have_limits)
{
	ck_assert(param_ordered(PARAM_DIBAO_URBAN));
	ck_assert(param_ordered(PARAM_TEKUN_RATIO));
	ck_assert(param_ordered(PARAM_PHASE_OUT_MONTHS));
	ck_assert(!param_ordered(PARAM_AGE_LEAP));
	ck_assert(!param_ordered(PARAM_SINGLE_DISEASES));
	ck_assert(!param_ordered(PARAM_CHILD_SEPARATE));
	ck_assert(!param_ordered(PARAM_RECHECK_DIBAO));
}
END_TEST

START_TEST(a_mode_takes_its_words)
{
	ck_assert_int_eq(param_mode(PARAM_AGE_LEAP, TEXT("march")), 0);
	ck_assert_int_eq(param_mode(PARAM_AGE_LEAP, TEXT("february")), 1);
	ck_assert_int_eq(param_mode(PARAM_AGE_LEAP, TEXT("2月28日")), 1);
	ck_assert_int_eq(param_mode(PARAM_AGE_LEAP, TEXT("April")), -1);
	ck_assert_int_eq(param_mode(PARAM_CHILD_SEPARATE, TEXT("march")), -1);
	ck_assert_str_eq(param_mode_word(PARAM_AGE_LEAP, 0, LANGUAGE_ZH), "3月1日");
}
END_TEST

UNIT(NULL, NULL, TIMES(every_key_finds_itself_and_has_words, PARAM_COUNT),
     an_unknown_key_is_not_found, the_nearest_key_needs_the_fewest_changes,
     a_key_of_any_length_has_a_nearest, only_numbers_have_limits, a_key_is_within_those_above_it,
     a_mode_takes_its_words);
