#include "law/income.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

static const struct income_rule kept = { .classes_kept = true };
static const struct income_rule pension_out = { .pension_out = true, .classes_kept = true };
static const struct income_rule totals = { 0 };

/* wage, wage_year, work_cost, business, property, transfer, base_pension, other, income, year */
static const struct {
	const char *row;
	const struct income_rule *rule;
	fen_t year; /* yuan */
	facts_t missing;
} cases[] = {
	{ "100,,,0,0,0,,,,", &kept, 1200, 0 },
	{ "100,50,,0,0,0,,,,", &kept, 1250, 0 },
	{ "100,,30,0,0,0,,,,", &kept, 840, 0 },
	{ "100,,100,0,0,0,,,,", &kept, 0, 0 },
	{ "100,,101,1,0,0,,,,", &kept, 12, 0 },
	{ "1,,,2,3,4,,5,,", &kept, 180, 0 },
	{ "0,,,0,0,163,163,,,", &kept, 1956, 0 },
	{ "0,,,0,0,163,163,,,", &pension_out, 0, 0 },
	{ "0,,,0,0,164,163,,,", &pension_out, 12, 0 },
	{ "0,,,0,0,100,163,1,,", &pension_out, 12, 0 },
	{ ",,,0,0,0,,,,", &kept, 0, FACT(wage) },
	{ "9,,,,,1,,,,", &kept, 120, FACT(business) | FACT(property) },
	{ ",,,,,,,7,,", &kept, 84, FACT(wage) | FACT(business) | FACT(property) | FACT(transfer) },
	{ ",,,,,,,7,,", &totals, 84, FACT(income) },
	{ ",,,,,,,,100,", &kept, 1200, 0 },
	{ ",,,,,,,,100,60", &totals, 1260, 0 },
	{ ",,20,,,,30,,100,", &kept, 960, 0 },
	{ ",,20,,,,30,,100,", &pension_out, 600, 0 },
	{ ",,90,,,,30,1,100,", &pension_out, 12, 0 },
	{ "1,,,,,,,,100,", &kept, 12, FACT(business) | FACT(property) | FACT(transfer) },
};

START_TEST(an_income_is_that_of_a_year)
{
	char row[128];

	(void)snprintf(row, sizeof(row), "urban,1980-01-01,%s", cases[_i].row);
	(void)home_decide("area,birth_date,wage,wage_year,work_cost,business,property,transfer,"
			  "base_pension,other_income,income,income_year",
			  row);
	struct income income = income_of(home_person(0), *cases[_i].rule);

	ck_assert_int_eq(income.year, cases[_i].year * 100);
	ck_assert(income.missing == cases[_i].missing);
}
END_TEST

START_TEST(items_are_the_classes_or_the_total_and_the_rest)
{
	struct income_item item[INCOME_ITEMS];

	(void)home_decide("area,wage,wage_year,work_cost,business", "urban,100,1,200,5");
	ck_assert_uint_eq(income_items(home_person(0), kept, item), 5);
	ck_assert_int_eq(item[0].class, INCOME_WAGE);
	ck_assert_int_eq(item[0].gross, 120100);
	ck_assert_int_eq(item[0].off, 240000);
	ck_assert_int_eq(item[0].counted, 0);
	ck_assert_int_eq(item[1].counted, 6000);
	ck_assert(item[2].unknown && item[3].unknown);
	ck_assert_int_eq(item[4].class, INCOME_OTHER);
	ck_assert(!item[4].unknown);
	(void)home_decide("area,income", "urban,3");
	ck_assert_uint_eq(income_items(home_person(0), totals, item), 2);
	ck_assert_int_eq(item[0].class, INCOME_TOTAL);
	ck_assert_int_eq(item[0].counted, 3600);
}
END_TEST

START_TEST(each_item_has_its_columns)
{
	ck_assert_int_eq(income_column(INCOME_WAGE, false), REGISTER_wage);
	ck_assert_int_eq(income_column(INCOME_TRANSFER, true), REGISTER_transfer_year);
	ck_assert_int_eq(income_column(INCOME_TOTAL, true), REGISTER_income_year);
}
END_TEST

START_TEST(needs_are_summed_and_blanks_are_none)
{
	(void)home_decide("area,medical_cost,education_cost,rehabilitation_cost,other_cost",
			  "urban,1.01,20,,300\nurban,,,,");
	ck_assert_int_eq(income_rigid_cost(home_person(0)), 32101);
	ck_assert_int_eq(income_rigid_cost(home_person(1)), 0);
}
END_TEST

UNIT(home_begin, home_end, EACH(an_income_is_that_of_a_year, cases),
     items_are_the_classes_or_the_total_and_the_rest, each_item_has_its_columns,
     needs_are_summed_and_blanks_are_none);
