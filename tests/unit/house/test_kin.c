#include "house/kin.h"

#include <string.h>

#include "register/word.h"
#include "unit.h"

START_TEST(words_and_what_they_say)
{
	ck_assert_int_eq(kin_of(TEXT("长 子"))->sex, WORD_SEX_MALE);
	ck_assert_int_eq(kin_of(TEXT("孙女"))->generation, -2);
	ck_assert(kin_of(TEXT("妻子"))->spouse);
	ck_assert_int_eq(kin_of(TEXT("配偶"))->sex, -1);
	ck_assert_int_eq(kin_of(TEXT("母亲"))->generation, 1);
	ck_assert_ptr_null(kin_of(TEXT("亲属")));
	ck_assert_ptr_null(kin_of(TEXT("户主")));
	ck_assert_ptr_null(kin_of(TEXT("")));
}
END_TEST

START_TEST(a_word_says_the_same_when_it_comes_again)
{
	static const char *const words[] = { "妻子", "亲属",     "儿子",
					     "长子", "son",      "父子",
					     "子",   "户主之妻", "户主的远房的一个亲戚",
					     "女儿", "" };
	static struct kin_memo memo;

	for (size_t round = 0; round < 3; round++)
		for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
			ck_assert_ptr_eq(kin_of_again(&memo, text_of(words[i])),
					 kin_of(text_of(words[i])));
}
END_TEST

START_TEST(generations_have_their_years)
{
	day_t head = day_of(1970, 1, 1);

	ck_assert(kin_fits(kin_of(TEXT("长子")), day_of(1984, 1, 1), head));
	ck_assert(!kin_fits(kin_of(TEXT("长子")), day_of(1983, 12, 31), head));
	ck_assert(kin_fits(kin_of(TEXT("母亲")), day_of(1956, 1, 1), head));
	ck_assert(!kin_fits(kin_of(TEXT("母亲")), day_of(1956, 1, 2), head));
	ck_assert(!kin_fits(kin_of(TEXT("孙子")), day_of(1997, 12, 31), head));
	ck_assert(kin_fits(kin_of(TEXT("孙子")), day_of(1998, 1, 1), head));
	ck_assert(kin_fits(kin_of(TEXT("养子")), day_of(1970, 1, 2), head));
	ck_assert(!kin_fits(kin_of(TEXT("养子")), head, head));
	ck_assert(kin_fits(kin_of(TEXT("配偶")), day_of(1940, 1, 1), head));
}
END_TEST

UNIT(NULL, NULL, words_and_what_they_say, a_word_says_the_same_when_it_comes_again,
     generations_have_their_years);
