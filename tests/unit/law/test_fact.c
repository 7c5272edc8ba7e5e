#include "law/fact.h"

#include "decide/decision.h"
#include "register/column.h"
#include "unit.h"

START_TEST(each_fact_is_its_column)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);

	ck_assert_int_eq(fact_column(FACT_area), REGISTER_area);
	ck_assert_int_eq(fact_column(FACT_transfer), REGISTER_transfer);
	ck_assert_int_eq(fact_column(FACT_amount), REGISTER_amount);
	for (int fact = 0; fact < FACTS; fact++)
		for (int other = 0; other < fact; other++)
			ck_assert_int_ne(fact_column((enum fact)fact),
					 fact_column((enum fact)other));
	ck_assert(text_equal(schema->column[fact_column(FACT_care_gaps)].key, TEXT("care_gaps")));
}
END_TEST

START_TEST(a_list_has_the_order_of_the_walk)
{
	char buf[256];

	ck_assert(text_equal(fact_list(0, buf, sizeof(buf)), TEXT("")));
	ck_assert(text_equal(fact_list(FACT(wage), buf, sizeof(buf)), TEXT("wage")));
	ck_assert(text_equal(fact_list(FACT(dwellings) | FACT(area) | FACT(wage), buf, sizeof(buf)),
			     TEXT("area;wage;dwellings")));
}
END_TEST

START_TEST(a_rule_value_is_a_fact_behind_the_others)
{
	char buf[256];
	facts_t both = FACT_RULE(PARAM_DIBAO_URBAN) | FACT_RULE(PARAM_RIGID_MONTHS);
	facts_t rest = both | FACT(amount);

	ck_assert(text_equal(fact_list(rest, buf, sizeof(buf)),
			     TEXT("amount;rule:dibao.urban;rule:rigid.months")));
	ck_assert((rest & FACT_RULES) == both);
	ck_assert_int_eq(bits_take(&rest), FACT_amount);
	ck_assert_int_eq(fact_param(bits_take(&rest)), PARAM_DIBAO_URBAN);
	ck_assert_int_eq(fact_param(bits_take(&rest)), PARAM_RIGID_MONTHS);
	ck_assert_int_eq(bits_take(&rest), -1);
	ck_assert(!fact_is_rule(FACT_amount));
	ck_assert(fact_is_rule(FACTS + PARAM_DIBAO_URBAN));
	ck_assert(fact_is_shared(FACTS + PARAM_RIGID_MONTHS));
}
END_TEST

START_TEST(a_value_that_is_set_lacks_nothing)
{
	struct law law = { .value[PARAM_DIBAO_URBAN].set = true };

	ck_assert(fact_lacks(&law, PARAM_DIBAO_URBAN) == 0);
	ck_assert(fact_lacks(&law, PARAM_DIBAO_RURAL) == FACT_RULE(PARAM_DIBAO_RURAL));
}
END_TEST

START_TEST(all_facts_fit_the_room_of_a_row)
{
	struct decision_texts texts;
	struct text last = TEXT(";rule:income.base_pension.excluded");
	struct text all =
		fact_list(((facts_t)1 << FACTS_ALL) - 1, texts.missing, sizeof(texts.missing));

	ck_assert(text_ends(all, last));
}
END_TEST

START_TEST(what_does_not_fit_is_left_out_whole)
{
	char buf[9];

	ck_assert(
		text_equal(fact_list(FACT(wage) | FACT(business), buf, sizeof(buf)), TEXT("wage")));
}
END_TEST

START_TEST(some_facts_are_the_households)
{
	ck_assert(fact_is_shared(FACT_area));
	ck_assert(fact_is_shared(FACT_financial_assets));
	ck_assert(fact_is_shared(FACT_amount));
	ck_assert(!fact_is_shared(FACT_wage));
	ck_assert(!fact_is_shared(FACT_birth_date));
}
END_TEST

UNIT(NULL, NULL, each_fact_is_its_column, a_list_has_the_order_of_the_walk,
     a_rule_value_is_a_fact_behind_the_others, a_value_that_is_set_lacks_nothing,
     all_facts_fit_the_room_of_a_row, what_does_not_fit_is_left_out_whole,
     some_facts_are_the_households);
