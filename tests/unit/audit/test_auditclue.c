#include "audit/auditclue.h"

#include "audited.h"
#include "unit.h"

#define A "439921195501060012"

START_TEST(a_payment_has_the_line_of_the_register)
{
	ck_assert(audited_read(AUDIT_REGISTER, REGISTER_HEAD "H1,甲," A ",,,,,河坝镇\n"));
	ck_assert(audited_read(AUDIT_PAYMENTS,
			       PAYMENT_HEAD "b,1,dibao,H1,甲," A ",甲,1,9,2026-10,regular,,\n"
					    "b,2,dibao,H9,乙,,甲,1,9,2026-10,regular,,\n"));
	auditclue_payment(&clues, &book.payment[0], AUDITCLUE(.amount = 900));
	auditclue_payment(&clues, &book.payment[1], AUDITCLUE(.doubt = TEXT("x")));
	ck_assert_uint_eq(clues.match.pairs, 2);
	ck_assert_uint_eq(clues.match.pair[0].subject->line, 2);
	ck_assert(!clues.match.pair[0].subject->at_risk);
	ck_assert(text_equal(clues.match.pair[0].subject->recorded, TEXT("2026-10: 9.00 yuan")));
	/* nobody knows whether he is at risk */
	ck_assert(clues.match.pair[1].subject->at_risk);
}
END_TEST

START_TEST(words_are_in_the_language_of_the_leads)
{
	ck_assert(text_equal(auditclue_words(&clues, "甲", "a"), TEXT("a")));
	clues.language = LANGUAGE_ZH;
	ck_assert(text_equal(auditclue_words(&clues, "甲", "a"), TEXT("甲")));
}
END_TEST

START_TEST(households_are_named_in_one_order_or_counted)
{
	const struct text some[] = { TEXT_INIT("h2"), TEXT_INIT("H1"), TEXT_INIT("Ｈ2") };
	const struct text many[] = { TEXT_INIT("1"), TEXT_INIT("2"), TEXT_INIT("3"), TEXT_INIT("4"),
				     TEXT_INIT("5"), TEXT_INIT("6"), TEXT_INIT("7") };

	ck_assert(text_equal(auditclue_households(&clues, some, 2), TEXT("H1、h2")));
	ck_assert(text_begins(auditclue_households(&clues, some, 3), TEXT("H1、")));
	ck_assert(text_equal(auditclue_households(&clues, many, 7), TEXT("7")));
	ck_assert(auditclue_households(&clues, some, 0).n == 0);
}
END_TEST

UNIT(audited_begin, audited_end, a_payment_has_the_line_of_the_register,
     words_are_in_the_language_of_the_leads, households_are_named_in_one_order_or_counted);
