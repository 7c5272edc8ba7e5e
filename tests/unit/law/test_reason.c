#include "law/reason.h"

#include "unit.h"

START_TEST(codes_are_permanent)
{
	ck_assert_str_eq(reason_code(REASON_DIBAO), "DB_GRANT");
	ck_assert_str_eq(reason_code(REASON_PHASE_OUT_OVER), "PO_OVER");
	ck_assert_str_eq(reason_code(REASON_RIGID_BURDEN), "RG_BURDEN");
	ck_assert_str_eq(reason_article(REASON_TEKUN), "大办发〔2021〕30号第六条");
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

	ck_assert(text_equal(reason_articles(refused, buf, sizeof(buf)),
			     TEXT("大办发〔2021〕30号第五条;民发〔2021〕57号第八条")));
	ck_assert(text_equal(reason_articles(REASON_BIT(MISSING), buf, sizeof(buf)), TEXT("")));
}
END_TEST

START_TEST(an_article_that_begins_like_another_is_named)
{
	char buf[512];

	/* 第十一条 stands there; 第十条 would be found inside no other */
	ck_assert(text_equal(
		reason_articles(REASON_BIT(PHASE_OUT_OVER) | REASON_BIT(RIGID), buf, sizeof(buf)),
		TEXT("大办发〔2021〕30号第十一条;大办发〔2021〕30号第二条;"
		     "刚性支出困难家庭认定办法第四条")));
}
END_TEST

START_TEST(what_does_not_fit_is_left_out_whole)
{
	char buf[10];

	ck_assert(text_equal(reason_codes(REASON_BIT(DIBAO) | REASON_BIT(ELDER), buf, sizeof(buf)),
			     TEXT("DB_GRANT")));
}
END_TEST

UNIT(NULL, NULL, codes_are_permanent, a_grant_stands_before_its_supplements,
     an_article_is_named_once, an_article_that_begins_like_another_is_named,
     what_does_not_fit_is_left_out_whole);
