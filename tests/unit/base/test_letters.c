#include "base/letters.h"

#include "unit.h"

static struct letters letters;

START_TEST(all_of_a_text)
{
	letters_add(&letters, TEXT("户主x"));
	ck_assert(letters_has(&letters, 0x6237) && letters_has(&letters, 'x'));
	ck_assert(!letters_has(&letters, 'y') && !letters_has(&letters, 0x5B50));
	ck_assert(letters_meet(&letters, TEXT("张主")));
	ck_assert(!letters_meet(&letters, TEXT("张三")) && !letters_meet(&letters, TEXT_NONE));
}
END_TEST

START_TEST(one_of_each_word)
{
	letters = (struct letters){ { 0 } };
	letters_add_marks(&letters, "例子|小计|备注:|e+", TEXT("子"));
	ck_assert(letters_meet(&letters, TEXT("例子")) && !letters_meet(&letters, TEXT("儿子")));
	ck_assert(letters_meet(&letters, TEXT("本页小计")) && !letters_meet(&letters, TEXT("小")));
	ck_assert(letters_meet(&letters, TEXT("备注:x")) && letters_meet(&letters, TEXT("4+")));
	ck_assert(!letters_meet(&letters, TEXT("备注")));
}
END_TEST

UNIT(NULL, NULL, all_of_a_text, one_of_each_word);
