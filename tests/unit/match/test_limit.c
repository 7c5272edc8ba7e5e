#include "match/limit.h"

#include <string.h>

#include "unit.h"

static const struct match_hit yuan = { .test = MATCH_ABOVE, .limit = MATCH_YUAN, .fen = 2000000 };
static const struct match_hit standards = { .test = MATCH_ABOVE,
					    .limit = MATCH_STANDARDS,
					    .standards = { 24, 1 } };
static const struct match_hit rule = { .test = MATCH_ABOVE,
				       .limit = MATCH_RULE,
				       .param = PARAM_PROPERTY_DIBAO_ASSETS };
static struct law law;

static void
set_up(void)
{
	memset(&law, 0, sizeof(law));
	law.value[PARAM_DIBAO_RURAL] = (struct value){ .set = true, .whole = 582000 }; /* a year */
}

/* 24 times 485 yuan for each of two */
static const fen_t two = INT64_C(24) * 48500 * 2;

START_TEST(yuan_are_of_the_household)
{
	const struct subject household = { .area = BLANK };

	ck_assert_int_eq(limit_is_above(&yuan, 2000000, &household, NULL), TRUTH_NO);
	ck_assert_int_eq(limit_is_above(&yuan, 2000001, &household, NULL), TRUTH_YES);
	ck_assert(!limit_asks_law(&yuan));
	ck_assert(limit_asks_law(&standards) && limit_asks_law(&rule));
}
END_TEST

START_TEST(standards_are_by_the_member)
{
	struct subject household = { .area = WORD_AREA_RURAL, .members = 2 };

	ck_assert_int_eq(limit_is_above(&standards, two, &household, &law), TRUTH_NO);
	ck_assert_int_eq(limit_is_above(&standards, two + 1, &household, &law), TRUTH_YES);
	household.members = 0;
	ck_assert_int_eq(limit_is_above(&standards, two, &household, &law), TRUTH_UNKNOWN);
	household.members = 2;
	household.area = BLANK;
	ck_assert_int_eq(limit_is_above(&standards, two, &household, &law), TRUTH_UNKNOWN);
	household.area = WORD_AREA_URBAN; /* whose standard is not set */
	ck_assert_int_eq(limit_is_above(&standards, two, &household, &law), TRUTH_UNKNOWN);
}
END_TEST

START_TEST(a_rule_value_says_times_or_yuan)
{
	const struct subject household = { .area = WORD_AREA_RURAL, .members = 2 };
	struct value *value = &law.value[PARAM_PROPERTY_DIBAO_ASSETS];

	ck_assert_int_eq(limit_is_above(&rule, two, &household, &law), TRUTH_UNKNOWN);
	*value = (struct value){ .set = true, .ratio = { 24, 1 } };
	ck_assert_int_eq(limit_is_above(&rule, two, &household, &law), TRUTH_NO);
	ck_assert_int_eq(limit_is_above(&rule, two + 1, &household, &law), TRUTH_YES);
	*value = (struct value){ .set = true, .amount = true, .whole = 1000000 };
	ck_assert_int_eq(limit_is_above(&rule, 2000000, &household, &law), TRUTH_NO);
	ck_assert_int_eq(limit_is_above(&rule, 2000001, &household, &law), TRUTH_YES);
}
END_TEST

UNIT(set_up, NULL, yuan_are_of_the_household, standards_are_by_the_member,
     a_rule_value_says_times_or_yuan);
