#include "compare/change.h"

#include "unit.h"

START_TEST(every_change_has_a_sentence_and_a_duty)
{
	struct prose prose = { 0 };
	struct record row;

	for (enum word word = WORD_CHANGE_ENTERED; word <= WORD_CHANGE_AMBIGUOUS; word++)
		for (int language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++) {
			struct change change = { .change = word,
						 .household = TEXT("H1"),
						 .person = TEXT("甲"),
						 .difference = -1 };

			change_fill(&row, &change, (enum language)language, &prose);
			ck_assert_int_eq(row.value[CHANGE_change], word);
			ck_assert(row.text[CHANGE_words].n > 0);
			ck_assert_uint_eq(text_find(row.text[CHANGE_words], TEXT("{")), SIZE_MAX);
			ck_assert(row.text[CHANGE_duty].n > 0);
			ck_assert_int_eq(row.value[CHANGE_line_before], BLANK);
		}
	prose_free(&prose);
}
END_TEST

START_TEST(a_fall_is_told_without_a_sign)
{
	struct change change = { .change = WORD_CHANGE_AMOUNT_DOWN,
				 .household = TEXT("H1"),
				 .item = TEXT("amount"),
				 .before = TEXT("2.00"),
				 .after = TEXT("0.50"),
				 .difference = -150,
				 .line_after = 7 };
	struct prose prose = { 0 };
	struct record row;

	change_fill(&row, &change, LANGUAGE_EN, &prose);
	ck_assert(text_equal(row.text[CHANGE_words],
			     TEXT("household H1: amount fell from 2.00 to 0.50, by 1.50")));
	ck_assert_int_eq(row.value[CHANGE_difference], -150);
	ck_assert_int_eq(row.value[CHANGE_line_after], 7);
	prose_free(&prose);
}
END_TEST

UNIT(NULL, NULL, every_change_has_a_sentence_and_a_duty, a_fall_is_told_without_a_sign);
