#include "rule/spell.h"

#include <stdio.h>

#include "unit.h"

static const struct {
	enum param param;
	const char *written;
	const char *zh;
	const char *en;
} values[] = {
	{ PARAM_DIBAO_URBAN, "650 yuan/month", "650元/月", "650 yuan/month" },
	{ PARAM_DIBAO_URBAN, "650元每月", "650元/月", "650 yuan/month" },
	{ PARAM_DIBAO_URBAN, "每人每月740.5元", "740.50元/月", "740.50 yuan/month" },
	{ PARAM_DIBAO_RURAL, "每年5820.00元", "5820元/年", "5820 yuan/year" },
	{ PARAM_SUPPLEMENT_ELDER, "每月100元", "100元/月", "100 yuan/month" },
	{ PARAM_PRICE_FLOOR, "每人20元", "20元", "20 yuan" },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "每人50000元、80000元、+20000元/人",
	  "50000元、80000元、+20000元", "50000 yuan, 80000 yuan, +20000 yuan" },
	{ PARAM_DIBAO_RURAL, "5400元/年", "5400元/年", "5400 yuan/year" },
	{ PARAM_PRICE_FLOOR, "20 yuan", "20元", "20 yuan" },
	{ PARAM_LOW_INCOME_FACTOR, "1.5倍", "1.5", "1.5" },
	{ PARAM_SUPPLEMENT_ILL, "1/6", "1/6", "1/6" },
	{ PARAM_AGE_ELDER, "60 years", "60周岁", "60 years" },
	{ PARAM_PHASE_OUT_MONTHS, "12 months", "12个月", "12 months" },
	{ PARAM_NOTICE_DAYS, "7天", "7日", "7 days" },
	{ PARAM_DEADLINE_NORMAL, "25 workdays", "25个工作日", "25 workdays" },
	{ PARAM_PAYMENT_ROUNDING, "up to 1 yuan", "进到1元", "up to 1 yuan" },
	{ PARAM_PAYMENT_ROUNDING, "舍到5角", "舍到5角", "down to 5 jiao" },
	{ PARAM_PAYMENT_ROUNDING, "half-up to 1 fen", "四舍五入到1分", "half-up to 1 fen" },
	{ PARAM_TEKUN_DISABILITY, "physical 2, 视力一级", "肢体二级、视力一级",
	  "physical 2, visual 1" },
	{ PARAM_MEMBER_EXCLUDED, "失踪、prison", "服刑、失踪", "prison, missing" },
	{ PARAM_RECHECK_DIBAO, "2,4", "第二季度、第四季度", "2,4" },
	{ PARAM_AGE_LEAP, "march", "3月1日", "march" },
	{ PARAM_CHILD_SEPARATE, "yes", "是", "yes" },
	{ PARAM_CHILD_SEPARATE, "否", "否", "no" },
	{ PARAM_SINGLE_DISEASES, "甲、乙", "甲、乙", "甲、乙" },
	{ PARAM_PRICE_GROUPS, "dibao、特困、student", "低保、特困、困难大学生",
	  "dibao, tekun, student" },
};

START_TEST(a_value_is_spelled_in_either_language)
{
	struct arena arena = { 0 };
	struct value value;
	struct text at;
	char line[256];

	(void)snprintf(line, sizeof(line), "%s @ 一", values[_i].written);
	ck_assert_int_eq(value_parse(values[_i].param, text_of(line), &value, &at, &arena),
			 VALUE_OK);
	ck_assert_str_eq(SPELL(&value, LANGUAGE_ZH).p, values[_i].zh);
	ck_assert_str_eq(SPELL(&value, LANGUAGE_EN).p, values[_i].en);
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, EACH(a_value_is_spelled_in_either_language, values));
