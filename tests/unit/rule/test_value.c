#include "rule/value.h"

#include <string.h>

#include "register/word.h"
#include "unit.h"

static struct arena arena;
static struct value value;
static struct text at;

static void
end(void)
{
	arena_free(&arena);
}

static enum value_fault
parse(enum param param, const char *written)
{
	return value_parse(param, text_of(written), &value, &at, &arena);
}

/* Every kind: what is read as what number. */
static const struct {
	enum param param;
	const char *written;
	int64_t whole;
} wholes[] = {
	{ PARAM_DIBAO_URBAN, "650 yuan/month @ 一", 65000 * 12 },
	{ PARAM_DIBAO_URBAN, "632.01 yuan/month @ 一", 63201 * 12 },
	{ PARAM_DIBAO_RURAL, "5400 yuan/year @ 一", 540000 },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "0 @ 一", 0 },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "100 @ 一", 100 },
	{ PARAM_AGE_ELDER, "60 years @ 一", 60 },
	{ PARAM_AGE_ELDER, "150 years @ 一", 150 },
	{ PARAM_PHASE_OUT_MONTHS, "12 months @ 一", 12 },
	{ PARAM_PHASE_OUT_MONTHS, "1 months @ 一", 1 },
	{ PARAM_PHASE_OUT_MONTHS, "120 months @ 一", 120 },
	{ PARAM_NOTICE_DAYS, "366 days @ 一", 366 },
	{ PARAM_DEADLINE_NORMAL, "366 workdays @ 一", 366 },
	{ PARAM_DIBAO_URBAN, "1 yuan/year @ 一", 100 },
	{ PARAM_DIBAO_URBAN, "1000000 yuan/year @ 一", 100000000 },
	{ PARAM_NOTICE_DAYS, "7 days @ 一", 7 },
	{ PARAM_DEADLINE_NORMAL, "25 workdays @ \"第十八条\"", 25 },
	{ PARAM_CHILD_SEPARATE, "yes @ 一", 1 },
	{ PARAM_CHILD_SEPARATE, "no @ 一", 0 },
	{ PARAM_RECHECK_DIBAO, "4 @ 一", 1 << 4 },
	{ PARAM_RECHECK_DIBAO, "2,4 @ 一", 1 << 2 | 1 << 4 },
	{ PARAM_RECHECK_DIBAO, "1、 2、3，4 @ 一", 30 },
	{ PARAM_RECHECK_DIBAO, "第二季度、第四季度 @ 一", 1 << 2 | 1 << 4 },
	{ PARAM_DIBAO_URBAN, "650元/月 @ 一", 65000 * 12 },
	{ PARAM_DIBAO_URBAN, "650 元每月 @ 一", 65000 * 12 },
	{ PARAM_DIBAO_RURAL, "5400元/年 @ 一", 540000 },
	{ PARAM_PRICE_FLOOR, "20元 @ 一", 2000 },
	{ PARAM_PRICE_FLOOR, "每人20元 @ 一", 2000 },
	{ PARAM_PRICE_FLOOR, "每人每月20元 @ 一", 2000 },
	{ PARAM_PRICE_FLOOR, "20元/人 @ 一", 2000 },
	{ PARAM_DIBAO_URBAN, "每月740元 @ 一", 74000 * 12 },
	{ PARAM_DIBAO_URBAN, "每人每月 740.5 元 @ 一", 74050 * 12 },
	{ PARAM_DIBAO_URBAN, "740元/人·月 @ 一", 74000 * 12 },
	{ PARAM_DIBAO_URBAN, "740元/人/月 @ 一", 74000 * 12 },
	{ PARAM_DIBAO_URBAN, "740元每人每月 @ 一", 74000 * 12 },
	{ PARAM_DIBAO_RURAL, "每年5820元 @ 一", 582000 },
	{ PARAM_DIBAO_RURAL, "每人每年5820元 @ 一", 582000 },
	{ PARAM_DIBAO_RURAL, "5820元/人·年 @ 一", 582000 },
	{ PARAM_SUPPLEMENT_ELDER, "每月100元 @ 一", 10000 * 12 },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "每人30000元 @ 一", 3000000 },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "30000元（每人） @ 一", 3000000 },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "30000元(每人) @ 一", 3000000 },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "30000 yuan (a head) @ 一", 3000000 },
	{ PARAM_AGE_ELDER, "60周岁 @ 一", 60 },
	{ PARAM_PHASE_OUT_MONTHS, "12个月 @ 一", 12 },
	{ PARAM_NOTICE_DAYS, "7日 @ 一", 7 },
	{ PARAM_DEADLINE_NORMAL, "25个工作日 @ 一", 25 },
	{ PARAM_CHILD_SEPARATE, "是 @ 一", 1 },
	{ PARAM_AGE_LEAP, "2月28日 @ 一", 1 },
	{ PARAM_TEKUN_CARE_WAGE, "previous-year @ 一", 1 },
	{ PARAM_MEMBER_EXCLUDED, "prison、失踪 @ 一",
	  1 << (WORD_MEMBER_PRISON - WORD_MEMBER_AT_HOME) |
		  1 << (WORD_MEMBER_MISSING - WORD_MEMBER_AT_HOME) },
};

START_TEST(a_whole_value_is_read)
{
	ck_assert_int_eq(parse(wholes[_i].param, wholes[_i].written), VALUE_OK);
	ck_assert_int_eq(value.whole, wholes[_i].whole);
	ck_assert(value.set);
	ck_assert_int_eq(value.param, wholes[_i].param);
	ck_assert_int_eq(value.from, DAY_NONE);
	ck_assert_int_eq(value.until, DAY_NONE);
}
END_TEST

/* Just past what each kind takes, or another kind's form. */
static const struct {
	enum param param;
	const char *written;
	enum value_fault fault;
} faults[] = {
	{ PARAM_DIBAO_URBAN, "650 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "650 yuan @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "每月 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "每月元 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "每月650 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "每人650元 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "每月650元/年 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "每年每月650元 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "650yuan/month @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "650.001 yuan/month @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "-650 yuan/month @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "1,200 yuan/month @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "yuan/month @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "@ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "650 yuan/month", VALUE_ARTICLE },
	{ PARAM_DIBAO_URBAN, "650 yuan/month @", VALUE_ARTICLE },
	{ PARAM_DIBAO_URBAN, "650 yuan/month @ \" \"", VALUE_ARTICLE },
	{ PARAM_DIBAO_URBAN, "650 yuan/month from @ 一", VALUE_DATE },
	{ PARAM_DIBAO_URBAN, "650 yuan/month from 2021 @ 一", VALUE_DATE },
	{ PARAM_DIBAO_URBAN, "650 yuan/month until 2021-02-29 @ 一", VALUE_DATE },
	{ PARAM_DIBAO_URBAN, "650 yuan/month until 2021-01-01 from 2020-01-01 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_RATIO, "1/0 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_RATIO, "-1.3 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_RATIO, "1.3 times @ 一", VALUE_FORM },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "101 @ 一", VALUE_RANGE },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "1000000001 @ 一", VALUE_FORM },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "-1 @ 一", VALUE_FORM },
	{ PARAM_DIBAO_URBAN, "0 yuan/month @ 一", VALUE_RANGE },
	{ PARAM_DIBAO_URBAN, "0.99 yuan/year @ 一", VALUE_RANGE },
	{ PARAM_DIBAO_URBAN, "1000000.01 yuan/year @ 一", VALUE_RANGE },
	{ PARAM_DIBAO_URBAN, "83333.34 yuan/month @ 一", VALUE_RANGE },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "1001 @ 一", VALUE_RANGE },
	{ PARAM_SUPPLEMENT_ILL, "20 @ 一", VALUE_RANGE },
	{ PARAM_SUPPLEMENT_ILL, "1.000001 @ 一", VALUE_RANGE },
	{ PARAM_SUPPLEMENT_ILL, "101% @ 一", VALUE_RANGE },
	{ PARAM_TEKUN_CARE_FULL, "4/3 @ 一", VALUE_RANGE },
	{ PARAM_RIGID_SHARE, "60 @ 一", VALUE_RANGE },
	{ PARAM_AGE_ELDER, "0 years @ 一", VALUE_RANGE },
	{ PARAM_PHASE_OUT_MONTHS, "0 months @ 一", VALUE_RANGE },
	{ PARAM_PHASE_OUT_MONTHS, "121 months @ 一", VALUE_RANGE },
	{ PARAM_NOTICE_DAYS, "0 days @ 一", VALUE_RANGE },
	{ PARAM_NOTICE_DAYS, "367 days @ 一", VALUE_RANGE },
	{ PARAM_DEADLINE_NORMAL, "0 workdays @ 一", VALUE_RANGE },
	{ PARAM_DEADLINE_NORMAL, "367 workdays @ 一", VALUE_RANGE },
	{ PARAM_PAYMENT_ROUNDING, "up to 11 yuan @ 一", VALUE_RANGE },
	{ PARAM_DEADLINE_WINTER, "0 @ 一", VALUE_RANGE },
	{ PARAM_DEADLINE_WINTER, "13 @ 一", VALUE_RANGE },
	{ PARAM_DEADLINE_WINTER, "10个月 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_AGES, "16、abc @ 一", VALUE_FORM },
	{ PARAM_RECHECK_AGES, "16、0 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_AGES, "16、151 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_AGES, "16、16 @ 一", VALUE_FORM },
	{ PARAM_AGE_ELDER, "60 @ 一", VALUE_FORM },
	{ PARAM_AGE_ELDER, "151 years @ 一", VALUE_RANGE },
	{ PARAM_PHASE_OUT_MONTHS, "1 year @ 一", VALUE_FORM },
	{ PARAM_DEADLINE_NORMAL, "25 days @ 一", VALUE_FORM },
	{ PARAM_DEADLINE_NORMAL, "25 @ 一", VALUE_FORM },
	{ PARAM_CHILD_SEPARATE, "true @ 一", VALUE_FORM },
	{ PARAM_CHILD_SEPARATE, "对 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_DIBAO, "0 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_DIBAO, "5 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_DIBAO, "4,2 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_DIBAO, "2,2 @ 一", VALUE_FORM },
	{ PARAM_RECHECK_DIBAO, "2, @ 一", VALUE_FORM },
	{ PARAM_AGE_LEAP, "april @ 一", VALUE_FORM },
	{ PARAM_SINGLE_DISEASES, "甲、、乙 @ 一", VALUE_FORM },
	{ PARAM_SINGLE_DISEASES, "甲、 @ 一", VALUE_FORM },
	{ PARAM_SINGLE_DISEASES, "甲、乙、甲 @ 一", VALUE_FORM },
	{ PARAM_PAYMENT_ROUNDING, "up @ 一", VALUE_FORM },
	{ PARAM_PAYMENT_ROUNDING, "up to 0 yuan @ 一", VALUE_FORM },
	{ PARAM_PAYMENT_ROUNDING, "nearest to 1 yuan @ 一", VALUE_FORM },
	{ PARAM_PAYMENT_ROUNDING, "up to 1 li @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "physical @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "physical 0 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "physical 5 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "physical 02 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "肢体5级 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "leg 2 @ 一", VALUE_FORM },
	{ PARAM_TEKUN_DISABILITY, "physical 2, physical 1 @ 一", VALUE_FORM },
};

START_TEST(what_is_not_of_the_kind_is_refused)
{
	ck_assert_msg(parse(faults[_i].param, faults[_i].written) == faults[_i].fault, "%s",
		      faults[_i].written);
}
END_TEST

START_TEST(ratios_and_roundings_are_exact)
{
	ck_assert_int_eq(parse(PARAM_TEKUN_CARE_PART, "1/6 @ 一"), VALUE_OK);
	ck_assert_int_eq(value.ratio.num, 1);
	ck_assert_int_eq(value.ratio.den, 6);
	ck_assert_int_eq(parse(PARAM_SUPPLEMENT_ILL, "100% @ 一"), VALUE_OK);
	ck_assert_int_eq(value.ratio.num, 1);
	ck_assert_int_eq(value.ratio.den, 1);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, "3.5% @ 一"), VALUE_OK);
	ck_assert_int_eq(value.ratio.num, 7);
	ck_assert_int_eq(value.ratio.den, 200);
	ck_assert_int_eq(parse(PARAM_PAYMENT_ROUNDING, "half-up to 5 jiao @ 一"), VALUE_OK);
	ck_assert_int_eq(value.rounding.mode, ROUND_HALF_UP);
	ck_assert_int_eq(value.rounding.unit, 50);
	ck_assert_int_eq(parse(PARAM_PAYMENT_ROUNDING, "down to 1 fen @ 一"), VALUE_OK);
	ck_assert_int_eq(value.rounding.mode, ROUND_DOWN);
	ck_assert_int_eq(value.rounding.unit, 1);
}
END_TEST

START_TEST(roundings_and_grades_are_read_in_chinese_too)
{
	ck_assert_int_eq(parse(PARAM_PAYMENT_ROUNDING, "四舍五入到1角 @ 一"), VALUE_OK);
	ck_assert_int_eq(value.rounding.mode, ROUND_HALF_UP);
	ck_assert_int_eq(value.rounding.unit, 10);
	ck_assert_int_eq(parse(PARAM_DISABILITY_SEVERE, "肢体二级、visual 1、智力3级 @ 一"),
			 VALUE_OK);
	ck_assert_uint_eq(value.count, 3);
	ck_assert(text_equal(value.list[0], TEXT("physical 2")));
	ck_assert(text_equal(value.list[1], TEXT("visual 1")));
	ck_assert(text_equal(value.list[2], TEXT("intellectual 3")));
	ck_assert_int_eq(parse(PARAM_LOW_INCOME_FACTOR, "1.5倍 @ 一"), VALUE_OK);
	ck_assert_int_eq(value.ratio.num * 2, value.ratio.den * 3);
	ck_assert_int_eq(parse(PARAM_MEMBER_EXCLUDED, "prison、服刑 @ 一"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_MEMBER_EXCLUDED, "在逃 @ 一"), VALUE_FORM);
}
END_TEST

START_TEST(lists_are_cut_at_commas_of_both_scripts)
{
	ck_assert_int_eq(parse(PARAM_SINGLE_DISEASES, "甲 乙、丙, 丁，戊 @ 一"), VALUE_OK);
	ck_assert_uint_eq(value.count, 4);
	ck_assert(text_equal(value.list[0], TEXT("甲 乙")));
	ck_assert(text_equal(value.list[2], TEXT("丁")));
	ck_assert_int_eq(parse(PARAM_AGE_LEAP, "february @ 一"), VALUE_OK);
	ck_assert(text_equal(value.list[0], TEXT("february")));
	ck_assert_int_eq(parse(PARAM_TEKUN_DISABILITY, "physical 2, 智力 3 @ 一"), VALUE_OK);
	ck_assert_uint_eq(value.count, 2);
}
END_TEST

START_TEST(dates_and_article_come_off_the_value)
{
	ck_assert_int_eq(parse(PARAM_DIBAO_URBAN,
			       "650 yuan/month from 2022-01-01 until 2022-12-31 @ \"第一条 @ 二\""),
			 VALUE_OK);
	ck_assert(text_equal(value.written, TEXT("650 yuan/month")));
	ck_assert(text_equal(value.article, TEXT("第一条 @ 二")));
	ck_assert_int_eq(value.from, day_of(2022, 1, 1));
	ck_assert_int_eq(value.until, day_of(2022, 12, 31));
	ck_assert(!value_holds(&value, day_of(2021, 12, 31)));
	ck_assert(value_holds(&value, day_of(2022, 1, 1)));
	ck_assert(value_holds(&value, day_of(2022, 12, 31)));
	ck_assert(!value_holds(&value, day_of(2023, 1, 1)));
	ck_assert_int_eq(parse(PARAM_DIBAO_URBAN, "650 yuan from 2022-01-01 @ 一"), VALUE_FORM);
	ck_assert(text_equal(at, TEXT("650 yuan")));
}
END_TEST

START_TEST(a_bound_may_go_without_its_unit)
{
	ck_assert_int_eq(
		value_parse_bound(PARAM_PHASE_OUT_MONTHS, TEXT("12 @ 一"), &value, &at, &arena),
		VALUE_OK);
	ck_assert_int_eq(value.whole, 12);
	ck_assert_int_eq(value_parse_bound(PARAM_PHASE_OUT_MONTHS, TEXT("12 months @ 一"), &value,
					   &at, &arena),
			 VALUE_OK);
	ck_assert_int_eq(value.whole, 12);
	ck_assert_int_eq(value_parse_bound(PARAM_PHASE_OUT_MONTHS, TEXT("12 days @ 一"), &value,
					   &at, &arena),
			 VALUE_FORM);
	ck_assert_int_eq(
		value_parse_bound(PARAM_DIBAO_URBAN, TEXT("650 @ 一"), &value, &at, &arena),
		VALUE_FORM);
}
END_TEST

/* Which of two is greater, and whether they say the same. */
static const struct {
	enum param param;
	const char *a;
	const char *b;
	int order;
} pairs[] = {
	{ PARAM_DIBAO_URBAN, "650 yuan/month @ 一", "7800 yuan/year @ 二", 0 },
	{ PARAM_DIBAO_URBAN, "650 yuan/month @ 一", "7799.99 yuan/year @ 二", 1 },
	{ PARAM_TEKUN_RATIO, "1/3 @ 一", "0.333333333 @ 二", 1 },
	{ PARAM_TEKUN_RATIO, "60% @ 一", "0.6 @ 二", 0 },
	{ PARAM_DEADLINE_NORMAL, "20 workdays @ 一", "25 workdays @ 二", -1 },
};

START_TEST(values_are_compared_by_what_they_mean)
{
	struct value other;

	ck_assert_int_eq(parse(pairs[_i].param, pairs[_i].b), VALUE_OK);
	other = value;
	ck_assert_int_eq(parse(pairs[_i].param, pairs[_i].a), VALUE_OK);
	ck_assert_int_eq(value_compare(&value, &other), pairs[_i].order);
	ck_assert_int_eq(value_compare(&other, &value), -pairs[_i].order);
}
END_TEST

/* What a form shows in the place of an article is none. */
START_TEST(the_article_of_a_form_is_none)
{
	ck_assert_int_eq(parse(PARAM_DIBAO_URBAN, "650元/月 @ \"第几条\""), VALUE_ARTICLE);
	ck_assert_int_eq(parse(PARAM_DIBAO_URBAN, "650 yuan/month @ \"article\""), VALUE_ARTICLE);
	ck_assert_int_eq(parse(PARAM_DIBAO_URBAN, "650 yuan/month @ \"article 1\""), VALUE_OK);
}
END_TEST

/* Categories and other groups, in either language, held as the first is written. */
START_TEST(groups_are_words_of_either_set)
{
	ck_assert_int_eq(parse(PARAM_PRICE_GROUPS, "低保、student @ 一"), VALUE_OK);
	ck_assert_uint_eq(value.count, 2);
	ck_assert(text_equal(value.list[0], TEXT("dibao")));
	ck_assert(text_equal(value.list[1], TEXT("student")));
	ck_assert_int_eq(parse(PARAM_PRICE_GROUPS, "低保、低报 @ 一"), VALUE_FORM);
	/* one group is one, however it is written */
	ck_assert_int_eq(parse(PARAM_PRICE_GROUPS, "低保、student、dibao、困难大学生 @ 一"),
			 VALUE_OK);
	ck_assert_uint_eq(value.count, 2);
	ck_assert(text_equal(value.list[1], TEXT("student")));
}
END_TEST

/* What so many heads may have together. */
START_TEST(a_limit_in_yuan_grows_with_the_household)
{
	ck_assert_int_eq(parse(PARAM_PROPERTY_DIBAO_ASSETS, "24 @ 一"), VALUE_OK);
	ck_assert(!value.amount);
	ck_assert_int_eq(ratio_compare(value.ratio, ratio_whole(24)), 0);
	ck_assert_int_eq(parse(PARAM_PROPERTY_DIBAO_ASSETS, "30000元/人 @ 一"), VALUE_OK);
	ck_assert(value.amount);
	ck_assert_int_eq(value_limit(&value, 1), 3000000);
	ck_assert_int_eq(value_limit(&value, 3), 9000000);
	ck_assert_int_eq(
		parse(PARAM_PROPERTY_DIBAO_ASSETS, "50000 yuan, 80000 yuan, +20000 yuan @ 一"),
		VALUE_OK);
	ck_assert_int_eq(value_limit(&value, 1), 5000000);
	ck_assert_int_eq(value_limit(&value, 2), 8000000);
	ck_assert_int_eq(value_limit(&value, 3), 10000000);
	ck_assert_int_eq(value_limit(&value, 5), 14000000);
	ck_assert_int_eq(parse(PARAM_PROPERTY_DIBAO_ASSETS,
			       "50000元、80000元、+20000元（1人、2人、每多1人） @ 一"),
			 VALUE_OK);
	ck_assert_int_eq(value_limit(&value, 3), 10000000);
	ck_assert_int_eq(parse(PARAM_PROPERTY_DIBAO_ASSETS, "30000元（每户） @ 一"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_PROPERTY_DIBAO_ASSETS, "50000 yuan, 80000 yuan @ 一"),
			 VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_PROPERTY_DIBAO_ASSETS, "1001 @ 一"), VALUE_RANGE);
}
END_TEST

START_TEST(a_part_is_a_share_or_an_amount)
{
	ck_assert_int_eq(parse(PARAM_SUPPLEMENT_ELDER, "20% @ 一"), VALUE_OK);
	ck_assert(!value.amount);
	ck_assert_int_eq(ratio_compare(value.ratio, (struct ratio){ 1, 5 }), 0);
	ck_assert_int_eq(parse(PARAM_SUPPLEMENT_ELDER, "100元/月 @ 一"), VALUE_OK);
	ck_assert(value.amount);
	ck_assert_int_eq(value.whole, 120000);
	ck_assert_int_eq(parse(PARAM_SUPPLEMENT_ELDER, "1.01 @ 一"), VALUE_RANGE);
	ck_assert_int_eq(parse(PARAM_SUPPLEMENT_ELDER, "100元 @ 一"), VALUE_FORM);
}
END_TEST

START_TEST(programmes_are_a_set)
{
	ck_assert_int_eq(parse(PARAM_PROGRAMME_OFF, "rigid、渐退 @ 一"), VALUE_OK);
	ck_assert_int_eq(value.whole, 1 << (WORD_CATEGORY_RIGID - WORD_CATEGORY_DIBAO) |
					      1 << (WORD_CATEGORY_PHASE_OUT - WORD_CATEGORY_DIBAO));
	ck_assert_int_eq(parse(PARAM_PROGRAMME_OFF, "none @ 一"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_PROGRAMME_OFF, "rigid, rigid @ 一"), VALUE_FORM);
}
END_TEST

START_TEST(the_first_in_force_counts_and_those_behind_are_overridden)
{
	const struct value all[] = { { .from = day_of(2025, 1, 1), .until = DAY_NONE },
				     { .from = day_of(2022, 1, 1), .until = day_of(2023, 12, 31) },
				     { .from = day_of(2020, 1, 1), .until = DAY_NONE } };

	ck_assert_ptr_eq(value_in_force(all, 3, day_of(2025, 1, 1), 0), &all[0]);
	ck_assert_ptr_eq(value_in_force(all, 3, day_of(2025, 1, 1), 1), &all[2]);
	ck_assert_ptr_null(value_in_force(all, 3, day_of(2025, 1, 1), 2));
	ck_assert_ptr_eq(value_in_force(all, 3, day_of(2023, 12, 31), 0), &all[1]);
	ck_assert_ptr_null(value_in_force(all, 3, day_of(2019, 12, 31), 0));
}
END_TEST

START_TEST(a_source_is_the_document_with_the_article)
{
	const struct document numbered = { .title = TEXT_INIT("办法"), .number = TEXT_INIT("1号") };
	const struct document titled = { .title = TEXT_INIT("办法") };
	char buf[VALUE_SOURCE_SIZE];

	ck_assert_int_eq(parse(PARAM_DIBAO_URBAN, "650 yuan/month @ 第二条"), VALUE_OK);
	value.document = &numbered;
	ck_assert(text_equal(value_source(&value, buf), TEXT("1号第二条")));
	value.document = &titled;
	ck_assert(text_equal(value_source(&value, buf), TEXT("办法第二条")));
}
END_TEST

UNIT(NULL, end, EACH(a_whole_value_is_read, wholes),
     EACH(what_is_not_of_the_kind_is_refused, faults), ratios_and_roundings_are_exact,
     roundings_and_grades_are_read_in_chinese_too, lists_are_cut_at_commas_of_both_scripts,
     dates_and_article_come_off_the_value, a_bound_may_go_without_its_unit,
     EACH(values_are_compared_by_what_they_mean, pairs), a_limit_in_yuan_grows_with_the_household,
     the_article_of_a_form_is_none, groups_are_words_of_either_set, a_part_is_a_share_or_an_amount,
     programmes_are_a_set, the_first_in_force_counts_and_those_behind_are_overridden,
     a_source_is_the_document_with_the_article);
