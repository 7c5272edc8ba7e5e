#include "law/gloss.h"

#include "law/reason.h"
#include "unit.h"

static const struct {
	const char *codes;
	const char *zh;
	const char *en;
} reasons[] = {
	{ "", "", "" },
	{ "DB_GRANT;SP_ELDER", "符合低保、老年人增发",
	  "minimum living allowance; supplement for an elder" },
	{ "STANDING", "在册原有待遇", "as the roster has it" },
	{ " MISSING ;;别的", "缺少事实、别的", "facts are missing; 别的" },
}, facts[] = {
	{ "", "", "" },
	{ "financial_assets;wage", "金融资产、月工资性收入", "financial_assets, wage" },
	{ "rule:no.such;机动车数", "rule:no.such、机动车数", "rule:no.such, vehicles" },
};

START_TEST(reasons_become_words)
{
	char buf[GLOSS_SIZE];
	struct text codes = text_of(reasons[_i].codes);

	ck_assert_str_eq(gloss_reasons(codes, LANGUAGE_ZH, buf, sizeof(buf)).p, reasons[_i].zh);
	ck_assert_str_eq(gloss_reasons(codes, LANGUAGE_EN, buf, sizeof(buf)).p, reasons[_i].en);
}
END_TEST

START_TEST(a_set_of_reasons_has_the_words_of_its_codes)
{
	reasons_t all = ~UINT64_C(0) >> (64 - REASONS);
	char codes[2048];
	char buf[GLOSS_SIZE];
	char same[GLOSS_SIZE];

	for (reasons_t set = all; set != 0; set &= set - 1)
		for (enum language language = LANGUAGE_ZH; language <= LANGUAGE_EN; language++)
			ck_assert_str_eq(gloss_reason_set(set, language, buf, sizeof(buf)).p,
					 gloss_reasons(reason_codes(set, codes, sizeof(codes)),
						       language, same, sizeof(same))
						 .p);
	ck_assert_uint_eq(gloss_reason_set(0, LANGUAGE_ZH, buf, sizeof(buf)).n, 0);
}
END_TEST

START_TEST(facts_become_words)
{
	char buf[GLOSS_SIZE];
	struct text codes = text_of(facts[_i].codes);

	ck_assert_str_eq(gloss_facts(codes, LANGUAGE_ZH, buf, sizeof(buf)).p, facts[_i].zh);
	ck_assert_str_eq(gloss_facts(codes, LANGUAGE_EN, buf, sizeof(buf)).p, facts[_i].en);
}
END_TEST

START_TEST(no_word_is_cut)
{
	char buf[20]; /* 符合低保 is 12 bytes, and the next 18 with its comma */

	ck_assert_str_eq(gloss_reasons(TEXT("DB_GRANT;SP_ELDER"), LANGUAGE_ZH, buf, sizeof(buf)).p,
			 "符合低保");
}
END_TEST

START_TEST(all_reasons_together_fit)
{
	char codes[1024];
	char buf[GLOSS_SIZE];
	reasons_t all = (UINT64_C(1) << REASONS) - 1;
	struct text list = reason_codes(all, codes, sizeof(codes));
	struct text last = text_of(reason_brief(REASON_RIGID_BURDEN, LANGUAGE_EN));

	ck_assert(text_ends(gloss_reasons(list, LANGUAGE_EN, buf, sizeof(buf)), last));
}
END_TEST

UNIT(NULL, NULL, EACH(reasons_become_words, reasons), a_set_of_reasons_has_the_words_of_its_codes,
     EACH(facts_become_words, facts), no_word_is_cut, all_reasons_together_fit);
