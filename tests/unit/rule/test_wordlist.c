#include "rule/wordlist.h"

#include "unit.h"

START_TEST(words_are_parted_by_any_comma)
{
	struct arena arena = { 0 };
	size_t count;
	const struct text *list = wordlist_read(TEXT("甲、 乙,丙 ，丁"), &count, &arena);

	ck_assert_ptr_nonnull(list);
	ck_assert_uint_eq(count, 4);
	ck_assert(text_equal(list[1], TEXT("乙")));
	ck_assert(text_equal(list[2], TEXT("丙")));
	ck_assert_ptr_null(wordlist_read(TEXT("甲、甲"), &count, &arena));
	ck_assert_ptr_null(wordlist_read(TEXT("甲、"), &count, &arena));
	ck_assert_ptr_null(wordlist_read(TEXT(""), &count, &arena));
	arena_free(&arena);
}
END_TEST

START_TEST(a_word_is_cut_off)
{
	struct text rest = TEXT("50 yuan, +20 yuan");
	struct text word;

	ck_assert(wordlist_cut(&rest, &word));
	ck_assert(text_equal(word, TEXT("50 yuan")));
	ck_assert(!wordlist_cut(&rest, &word));
	ck_assert(text_equal(word, TEXT("+20 yuan")));
}
END_TEST

UNIT(NULL, NULL, words_are_parted_by_any_comma, a_word_is_cut_off);
