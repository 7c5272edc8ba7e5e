#include "law/reason.h"

#include "home.h"
#include "unit.h"

START_TEST(codes_are_permanent)
{
	ck_assert_str_eq(reason_code(REASON_DIBAO), "DB_GRANT");
	ck_assert_str_eq(reason_code(REASON_PHASE_OUT_OVER), "PO_OVER");
	ck_assert_str_eq(reason_code(REASON_RIGID_BURDEN), "RG_BURDEN");
	ck_assert_int_eq(reason_ground(REASON_DIBAO, 0), GROUND_DIBAO_INCOME);
	ck_assert_int_eq(reason_ground(REASON_DIBAO, 1), GROUND_DIBAO_GAP);
	ck_assert_int_eq(reason_ground(REASON_DIBAO, 2), GROUND_NONE);
	ck_assert_int_eq(reason_ground(REASON_MISSING, 0), GROUND_NONE);
	ck_assert_str_eq(reason_sentence(REASON_ELDER, LANGUAGE_EN), "supplement: an elder");
	ck_assert_str_eq(reason_sentence(REASON_ELDER, LANGUAGE_ZH), "分类施保：老年人");
}
END_TEST

START_TEST(a_grant_stands_before_its_supplements)
{
	char buf[64];

	ck_assert(text_equal(reason_codes(REASON_BIT(ILL) | REASON_BIT(SINGLE), buf, sizeof(buf)),
			     TEXT("SG_GRANT;SP_ILL")));
	ck_assert(text_equal(reason_codes(REASON_BIT(MINOR) | REASON_BIT(DIBAO) | REASON_BIT(ELDER),
					  buf, sizeof(buf)),
			     TEXT("DB_GRANT;SP_ELDER;SP_MINOR")));
	ck_assert(text_equal(reason_codes(0, buf, sizeof(buf)), TEXT("")));
}
END_TEST

START_TEST(an_article_is_named_once)
{
	char buf[512];
	reasons_t refused =
		REASON_BIT(DIBAO_INCOME) | REASON_BIT(DIBAO_ASSETS) | REASON_BIT(LOW_INCOME_INCOME);

	ck_assert(text_equal(reason_articles(&home.law, refused, buf, sizeof(buf)),
			     TEXT("社会救助法第十八条第一款;社会救助法第二十一条第一款、第三款")));
	ck_assert(text_equal(reason_articles(&home.law, REASON_BIT(MISSING), buf, sizeof(buf)),
			     TEXT("")));
}
END_TEST

START_TEST(an_article_is_that_of_the_day)
{
	char buf[512];

	ruleset_at(home.rules, day_of(2026, 6, 30), &home.law);
	ck_assert(text_equal(reason_articles(&home.law, REASON_BIT(RIGID_BURDEN), buf, sizeof(buf)),
			     TEXT("刚性支出困难家庭认定办法第四条第一款第四项")));
	ruleset_at(home.rules, day_of(2026, 7, 1), &home.law);
	ck_assert(text_equal(reason_articles(&home.law, REASON_BIT(RIGID_BURDEN), buf, sizeof(buf)),
			     TEXT("社会救助法第二十二条")));
}
END_TEST

START_TEST(what_does_not_fit_is_left_out_whole)
{
	char buf[10];

	ck_assert(text_equal(reason_codes(REASON_BIT(DIBAO) | REASON_BIT(ELDER), buf, sizeof(buf)),
			     TEXT("DB_GRANT")));
}
END_TEST

UNIT(home_begin, home_end, codes_are_permanent, a_grant_stands_before_its_supplements,
     an_article_is_named_once, an_article_is_that_of_the_day, what_does_not_fit_is_left_out_whole);
