#include "register/category.h"

#include "register/record.h"
#include "unit.h"

START_TEST(a_grant_is_one_sentence_in_each_language)
{
	ck_assert_str_eq(category_granted(WORD_CATEGORY_DIBAO, LANGUAGE_ZH),
			 "对{1}给予最低生活保障");
	ck_assert_str_eq(category_granted(WORD_CATEGORY_RIGID, LANGUAGE_EN),
			 "{1} is found to be a household in hardship by rigid expenditure "
			 "(刚性支出困难)");
}
END_TEST

START_TEST(what_is_paid_has_a_noun)
{
	ck_assert_str_eq(category_aid(WORD_CATEGORY_ORPHAN, LANGUAGE_ZH), "孤儿基本生活费");
	ck_assert_str_eq(category_aid(WORD_CATEGORY_TEKUN, LANGUAGE_EN),
			 "support in special hardship");
	ck_assert_str_eq(category_aid(WORD_CATEGORY_RIGID, LANGUAGE_ZH), "");
	ck_assert_str_eq(category_aid(BLANK, LANGUAGE_EN), "");
}
END_TEST

START_TEST(what_grants_nothing_has_no_sentence)
{
	ck_assert_str_eq(category_granted(WORD_CATEGORY_NONE, LANGUAGE_ZH), "");
	ck_assert_str_eq(category_granted(WORD_CATEGORY_UNDECIDED, LANGUAGE_EN), "");
	ck_assert_str_eq(category_granted(BLANK, LANGUAGE_ZH), "");
	ck_assert_str_eq(category_granted(WORD_SEX_MALE, LANGUAGE_ZH), "");
}
END_TEST

UNIT(NULL, NULL, a_grant_is_one_sentence_in_each_language, what_is_paid_has_a_noun,
     what_grants_nothing_has_no_sentence);
