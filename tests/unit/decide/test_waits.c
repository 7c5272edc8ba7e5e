#include "decide/waits.h"

#include "unit.h"

static const struct {
	int64_t category;
	const char *missing;
	const char *zh;
	const char *en;
} waits[] = {
	{ WORD_CATEGORY_UNDECIDED, "", "待定", "undecided" },
	{ WORD_CATEGORY_UNDECIDED, "financial_assets;vehicles", "待定（缺少金融资产、机动车数）",
	  "undecided (it lacks financial_assets, vehicles)" },
	{ WORD_CATEGORY_UNDECIDED, "机动车; 别的", "待定（缺少机动车数、别的）",
	  "undecided (it lacks vehicles, 别的)" },
	{ WORD_CATEGORY_INVALID, "", "无效（登记有错误）", "invalid (the register has errors)" },
};

START_TEST(what_waits_says_why)
{
	struct record decision;
	char buf[WAITS_SIZE];

	record_clear(&decision);
	decision.value[DECISION_category] = waits[_i].category;
	decision.text[DECISION_missing] = text_of(waits[_i].missing);
	ck_assert(text_equal(waits_words(&decision, LANGUAGE_ZH, buf), text_of(waits[_i].zh)));
	ck_assert(text_equal(waits_words(&decision, LANGUAGE_EN, buf), text_of(waits[_i].en)));
}
END_TEST

START_TEST(a_list_that_is_too_long_is_cut)
{
	struct record decision;
	char buf[WAITS_SIZE];
	char many[600];

	for (size_t i = 0; i < sizeof(many); i++)
		many[i] = i % 6 == 5 ? ';' : 'a';
	record_clear(&decision);
	decision.value[DECISION_category] = WORD_CATEGORY_UNDECIDED;
	decision.text[DECISION_missing] = (struct text){ many, sizeof(many) };
	ck_assert_uint_lt(waits_words(&decision, LANGUAGE_EN, buf).n, WAITS_SIZE);
}
END_TEST

UNIT(NULL, NULL, EACH(what_waits_says_why, waits), a_list_that_is_too_long_is_cut);
