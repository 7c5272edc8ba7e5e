#include "urgent/ruleask.h"

#include "register/word.h"
#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

START_TEST(what_is_not_set_is_missing_and_what_is_has_its_basis_and_source)
{
	struct ruleset *rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	struct ruleask ask = RULEASK_BEGIN;
	char articles[RULEASK_TEXT];
	struct law law;

	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 11, 23), &law);
	ck_assert_int_eq(ask.basis, WORD_BASIS_OFFICIAL);
	ck_assert(ruleask_value(&ask, &law, PARAM_MEDICAL_CLASS_ON)->set);
	ck_assert_int_eq(ask.basis, WORD_BASIS_CHOICE);
	ck_assert_str_eq(ask.articles, "");
	(void)ruleask_source(&ask, &law, PARAM_DISASTER_WINTER);
	(void)ruleask_source(&ask, &law, PARAM_DISASTER_DROUGHT); /* of one article: named once */
	ck_assert_int_eq(ask.basis, WORD_BASIS_ILLUSTRATIVE);
	ck_assert_str_eq(ask.articles, "示例〔2021〕1号第二十一条");
	ck_assert_str_eq(ask.missing, "");
	law.value[PARAM_DISASTER_WINTER].set = false;
	ruleask_lack(&ask, TEXT("persons"));
	(void)ruleask_value(&ask, &law, PARAM_DISASTER_WINTER);
	(void)ruleask_value(&ask, &law, PARAM_DISASTER_WINTER);
	ck_assert_str_eq(ask.missing, "persons;rule:disaster.winter");
	ck_assert(text_equal(ruleask_articles(&ask, &law, REASON_BIT(DISASTER_WINTER), articles,
					      sizeof(articles)),
			     TEXT("大办发〔2021〕30号（十二）;示例〔2021〕1号第二十一条")));
	ruleset_close(rules);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down,
     what_is_not_set_is_missing_and_what_is_has_its_basis_and_source);
