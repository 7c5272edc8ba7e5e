#include "base/prose.h"

#include <string.h>

#include "unit.h"

START_TEST(words_are_of_one_language)
{
	struct prose zh = { .language = LANGUAGE_ZH };
	struct prose en = { .language = LANGUAGE_EN };

	prose_add(&zh, "共%d户", "%d households", 7);
	prose_add(&en, "共%d户", "%d households", 7);
	ck_assert(text_equal((struct text){ zh.p, zh.n }, TEXT("共7户")));
	ck_assert(text_equal((struct text){ en.p, en.n }, TEXT("7 households")));
	prose_free(&zh);
	prose_free(&en);
	ck_assert_ptr_null(zh.p);
	ck_assert_int_eq(zh.language, LANGUAGE_ZH);
}
END_TEST

START_TEST(control_characters_become_blanks)
{
	struct prose prose = { .language = LANGUAGE_EN };

	prose_text(&prose, TEXT("a\tb\nc\x7F\x1B"
				"d张"));
	ck_assert(text_equal((struct text){ prose.p, prose.n }, TEXT("a b c  d张")));
	prose_clear(&prose);
	ck_assert_uint_eq(prose.n, 0);
	/* CSI of eight bits, and the mark that turns a line round; a dot of a name stays */
	prose_say(&prose, "{1}", "{1}",
		  TEXT("a\xC2\x9B"
		       "31m\xE2\x80\xAE"
		       "b·”"));
	ck_assert(text_equal((struct text){ prose.p, prose.n }, TEXT("a  31m   b·”")));
	prose_clear(&prose);
	prose_take(&prose, TEXT_NONE);
	prose_take(&prose, TEXT("a\tb"));
	ck_assert(text_equal((struct text){ prose.p, prose.n }, TEXT("a\tb")));
	prose_free(&prose);
}
END_TEST

START_TEST(a_long_sentence_is_cut_and_nothing_beyond_it_written)
{
	struct prose prose = { .language = LANGUAGE_EN };
	char name[5000];

	memset(name, 'x', sizeof(name));
	prose_add(&prose, "%.*s", "%.*s", (int)sizeof(name), name);
	ck_assert_uint_eq(prose.n, 2047);
	prose_text(&prose, (struct text){ name, sizeof(name) });
	ck_assert_uint_eq(prose.n, 2047 + sizeof(name));
	prose_free(&prose);
}
END_TEST

START_TEST(a_sentence_is_filled_in_the_order_of_its_language)
{
	struct prose prose = { .language = LANGUAGE_ZH };

	prose_say(&prose, "{2}对{1}，{9}{x}", "{1} of {2}", TEXT("甲"), TEXT("乙"));
	ck_assert(text_equal((struct text){ prose.p, prose.n }, TEXT("乙对甲，{9}{x}")));
	prose_clear(&prose);
	prose.language = LANGUAGE_EN;
	prose_say(&prose, "{2}对{1}", "{1} of {2}", TEXT("甲"), TEXT("乙\n"));
	ck_assert(text_equal((struct text){ prose.p, prose.n }, TEXT("甲 of 乙 ")));
	prose_free(&prose);
}
END_TEST

START_TEST(a_part_outlives_what_it_was_made_of)
{
	struct arena arena = { 0 };
	char name[] = "甲";
	struct text part = prose_part(&arena, LANGUAGE_ZH, "第{2}行 {1}", "line {2} {1}",
				      text_of(name), TEXT("3"));

	name[0] = '?';
	ck_assert(text_equal(part, TEXT("第3行 甲")));
	ck_assert(text_equal(prose_part(&arena, LANGUAGE_EN, "（{1}）", " ({1})", part),
			     TEXT(" (第3行 甲)")));
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, words_are_of_one_language, control_characters_become_blanks,
     a_long_sentence_is_cut_and_nothing_beyond_it_written,
     a_sentence_is_filled_in_the_order_of_its_language, a_part_outlives_what_it_was_made_of);
