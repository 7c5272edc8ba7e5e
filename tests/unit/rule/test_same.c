#include "rule/same.h"

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

START_TEST(lists_and_roundings_are_the_same_word_by_word)
{
	struct value other;

	ck_assert_int_eq(parse(PARAM_SINGLE_DISEASES, "甲、乙 @ 一"), VALUE_OK);
	other = value;
	ck_assert_int_eq(parse(PARAM_SINGLE_DISEASES, "甲, 乙 @ 二"), VALUE_OK);
	ck_assert(same_value(&value, &other));
	ck_assert_int_eq(parse(PARAM_SINGLE_DISEASES, "甲、丙 @ 一"), VALUE_OK);
	ck_assert(!same_value(&value, &other));
	ck_assert_int_eq(parse(PARAM_SINGLE_DISEASES, "甲 @ 一"), VALUE_OK);
	ck_assert(!same_value(&value, &other));
	ck_assert_int_eq(parse(PARAM_PAYMENT_ROUNDING, "up to 1 yuan @ 一"), VALUE_OK);
	other = value;
	ck_assert_int_eq(parse(PARAM_PAYMENT_ROUNDING, "up to 100 fen @ 一"), VALUE_OK);
	ck_assert(same_value(&value, &other));
	ck_assert_int_eq(parse(PARAM_PAYMENT_ROUNDING, "down to 1 yuan @ 一"), VALUE_OK);
	ck_assert(!same_value(&value, &other));
	other.set = false;
	ck_assert(!same_value(&value, &other));
}
END_TEST

/* However it is written. */
static const struct {
	enum param param;
	const char *a;
	const char *b;
	bool same;
} pairs[] = {
	{ PARAM_DIBAO_URBAN, "650 yuan/month @ 一", "7800元/年 @ 一", true },
	{ PARAM_DIBAO_URBAN, "650 yuan/month @ 一", "650.01 yuan/month @ 一", false },
	{ PARAM_SUPPLEMENT_ELDER, "20% @ 一", "1/5 @ 一", true },
	{ PARAM_SUPPLEMENT_ELDER, "20% @ 一", "0.21 @ 一", false },
	{ PARAM_SUPPLEMENT_ELDER, "20% @ 一", "100元/月 @ 一", false },
	{ PARAM_SUPPLEMENT_ELDER, "1200元/年 @ 一", "100元/月 @ 一", true },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "24 @ 一", "24倍 @ 一", true },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "24 @ 一", "24元 @ 一", false },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "5元、+2元 @ 一", "5 yuan, +2 yuan @ 一", true },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "5元、+2元 @ 一", "6元、+2元 @ 一", false },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "5元、+2元 @ 一", "5元、5元、+2元 @ 一", false },
	{ PARAM_PROGRAMME_OFF, "rigid、渐退 @ 一", "渐退、刚性支出困难 @ 一", true },
	{ PARAM_PROGRAMME_OFF, "rigid @ 一", "渐退 @ 一", false },
};

START_TEST(figures_and_sets_are_the_same_however_written)
{
	struct value other;

	ck_assert_int_eq(parse(pairs[_i].param, pairs[_i].a), VALUE_OK);
	other = value;
	ck_assert_int_eq(parse(pairs[_i].param, pairs[_i].b), VALUE_OK);
	ck_assert_int_eq(same_value(&value, &other), pairs[_i].same);
}
END_TEST

UNIT(NULL, end, lists_and_roundings_are_the_same_word_by_word,
     EACH(figures_and_sets_are_the_same_however_written, pairs));
