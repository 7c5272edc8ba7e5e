#include "rule/limit.h"

#include "unit.h"

static struct arena arena;
static struct limit limit;
static struct text at;

static void
end(void)
{
	arena_free(&arena);
}

static enum value_fault
parse(enum param param, const char *written)
{
	return limit_parse(param, text_of(written), &limit, &at, &arena);
}

static struct value
value_of(enum param param, const char *written)
{
	struct value value;

	ck_assert_int_eq(value_parse(param, text_of(written), &value, &at, &arena), VALUE_OK);
	return value;
}

START_TEST(a_limit_has_a_sign_a_bound_and_an_article)
{
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, ">= 1.3 @ 第六条"), VALUE_OK);
	ck_assert_int_eq(limit.sign, LIMIT_LEAST);
	ck_assert_int_eq(limit.bound.ratio.num, 13);
	ck_assert(text_equal(limit.bound.written, TEXT("1.3")));
	ck_assert(text_equal(limit.bound.article, TEXT("第六条")));
	ck_assert_int_eq(parse(PARAM_PHASE_OUT_MONTHS, "<=12 months from 2022-01-01 @ 一"),
			 VALUE_OK);
	ck_assert_int_eq(limit.sign, LIMIT_MOST);
	ck_assert_int_eq(limit.bound.whole, 12);
	ck_assert_int_eq(limit.bound.from, day_of(2022, 1, 1));
}
END_TEST

START_TEST(what_has_no_size_is_bound_by_itself)
{
	struct value value;

	ck_assert_int_eq(parse(PARAM_PAYMENT_MODE, "= gap from 2023-01-01 @ （五）"), VALUE_OK);
	ck_assert_int_eq(limit.sign, LIMIT_SAME);
	ck_assert_int_eq(limit.bound.from, day_of(2023, 1, 1));
	value = value_of(PARAM_PAYMENT_MODE, "差额 @ 一");
	ck_assert(limit_keeps(&limit, &value));
	value = value_of(PARAM_PAYMENT_MODE, "tiers @ 一");
	ck_assert(!limit_keeps(&limit, &value));
	ck_assert_int_eq(parse(PARAM_PAYMENT_MODE, ">= gap @ 一"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_PAYMENT_MODE, "gap @ 一"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_PAYMENT_MODE, "= half @ 一"), VALUE_FORM);
}
END_TEST

START_TEST(what_is_no_limit_is_refused)
{
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, "1.3 @ 第六条"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, "= 1.3 @ 第六条"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, "> 1.3 @ 第六条"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, "≥ 1.3 @ 第六条"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, ">= x @ 第六条"), VALUE_FORM);
	ck_assert_int_eq(parse(PARAM_DRAW_TEKUN_SHARE, ">= 30 @ 第十六条"), VALUE_RANGE);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, ">= 1.3"), VALUE_ARTICLE);
	ck_assert_int_eq(parse(PARAM_TEKUN_RATIO, ">= 1.3 from x @ 一"), VALUE_DATE);
}
END_TEST

START_TEST(the_bound_itself_is_allowed)
{
	struct value value;

	ck_assert_int_eq(parse(PARAM_PHASE_OUT_MONTHS, "<= 12 @ 一"), VALUE_OK);
	value = value_of(PARAM_PHASE_OUT_MONTHS, "12 months @ 一");
	ck_assert(limit_keeps(&limit, &value));
	value = value_of(PARAM_PHASE_OUT_MONTHS, "13 months @ 一");
	ck_assert(!limit_keeps(&limit, &value));
	ck_assert_int_eq(parse(PARAM_DRAW_TEKUN_SHARE, ">= 30% @ 一"), VALUE_OK);
	value = value_of(PARAM_DRAW_TEKUN_SHARE, "0.3 @ 一");
	ck_assert(limit_keeps(&limit, &value));
	value = value_of(PARAM_DRAW_TEKUN_SHARE, "29.9999999% @ 一");
	ck_assert(!limit_keeps(&limit, &value));
}
END_TEST

/* A limit of 2022 of a place at distance 1, and a value: bound or not? */
static const struct {
	size_t distance;
	int document_year;
	const char *written;
	bool binds;
} values[] = {
	{ 0, 2020, "6 months from 2022-01-01 @ 一", true },
	{ 0, 2020, "6 months from 2020-01-01 until 2021-12-31 @ 一", false },
	{ 0, 2020, "6 months from 2020-01-01 until 2022-01-01 @ 一", true },
	{ 0, 2024, "6 months from 2022-12-31 @ 一", true },
	{ 0, 2024, "6 months from 2023-01-01 @ 一", false },
	{ 1, 2021, "6 months from 2022-01-01 @ 一", false },
	{ 1, 2022, "6 months from 2022-01-01 @ 一", true },
	{ 2, 2022, "6 months from 2022-01-01 @ 一", false },
};

START_TEST(a_limit_binds_nearer_places_and_later_documents_while_in_force)
{
	struct document above = { .distance = 1, .from = day_of(2022, 1, 1) };
	struct document below = { .distance = values[_i].distance,
				  .from = day_of(values[_i].document_year, 1, 1) };
	struct value value = value_of(PARAM_PHASE_OUT_MONTHS, values[_i].written);

	ck_assert_int_eq(
		parse(PARAM_PHASE_OUT_MONTHS, "<= 12 from 2022-01-01 until 2022-12-31 @ 一"),
		VALUE_OK);
	limit.bound.document = &above;
	value.document = &below;
	ck_assert_int_eq(limit_binds(&limit, &value), values[_i].binds);
}
END_TEST

UNIT(NULL, end, a_limit_has_a_sign_a_bound_and_an_article, what_has_no_size_is_bound_by_itself,
     what_is_no_limit_is_refused, the_bound_itself_is_allowed,
     EACH(a_limit_binds_nearer_places_and_later_documents_while_in_force, values));
