#include "law/walk.h"

#include <string.h>

#include "home.h"
#include "unit.h"

START_TEST(a_household_held_back_is_not_asked)
{
	const struct walk *walk = home_decide("area,wage", "urban,1x");

	ck_assert_str_eq(home_rows(), "invalid ");
	ck_assert_str_eq(home_reasons(0), "HELD_BACK");
	ck_assert_uint_eq(walk->tests, 0);
	ck_assert_int_eq(walk->outcome[0].from, MONTH_NONE);
}
END_TEST

START_TEST(without_an_area_nothing_else_is_missing)
{
	const struct walk *walk = home_decide("area,birth_date,child_status", ",,orphan");

	ck_assert_str_eq(home_rows(), "undecided area");
	ck_assert_uint_eq(walk->tests, 0);
	ck_assert_uint_eq(walk->seats, 1);
}
END_TEST

START_TEST(rows_come_in_the_order_of_the_register)
{
	(void)home_decide("area,birth_date,child_status,supporter,care_gaps,wage,business,property,"
			  "transfer,disease,applied_alone,financial_assets,vehicles,dwellings",
			  "urban,1950-01-01,,none,0,0,0,0,0,,,0,0,1\n"
			  ",2015-01-01,orphan,,,,,,,,,,,\n"
			  ",1980-01-01,,,,0,0,0,0,肾移植,yes,,,\n"
			  ",1951-01-01,,none,6,0,0,0,0,,,,,\n"
			  ",1985-01-01,,,,1800,0,0,0,,,,,\n"
			  ",2016-01-01,unattended,,,,,,,,,,,");
	ck_assert_str_eq(home_rows(),
			 "low-income 0.00\ntekun P1 1025.00\norphan P2 1100.00\n"
			 "dibao-single P3 780.00\ntekun P4 1445.00\nunattended P6 1100.00");
}
END_TEST

START_TEST(the_walk_stops_at_the_first_yes)
{
	(void)home_decide("area,birth_date,wage,business,property,transfer,financial_assets,"
			  "vehicles,dwellings",
			  "urban,1980-01-01,0,0,0,0,0,0,1");
	ck_assert_ptr_nonnull(home_test(CRITERION_DIBAO_DWELLINGS, WALK_UNIT));
	ck_assert_ptr_null(home_test(CRITERION_PHASE_OUT_CURRENT, WALK_UNIT));
	/* a gate that says no: nothing behind it is asked */
	ck_assert_ptr_nonnull(home_test(CRITERION_TEKUN_SUPPORTER, 0));
	ck_assert_ptr_null(home_test(CRITERION_TEKUN_ELDER, 0));
}
END_TEST

START_TEST(the_weakest_value_used_gives_the_basis)
{
	struct walk *walk = &home.assess.walk;

	(void)home_decide("area,birth_date", ",1980-01-01");
	ck_assert_int_eq(walk->basis, BASIS_OFFICIAL);
	(void)walk_use(walk, PARAM_PHASE_OUT_MONTHS);
	ck_assert_int_eq(walk->basis, BASIS_OFFICIAL);
	(void)walk_use(walk, PARAM_DIBAO_URBAN);
	ck_assert_int_eq(walk->basis, BASIS_ILLUSTRATIVE);
	(void)walk_use(walk, PARAM_PHASE_OUT_MONTHS);
	ck_assert_int_eq(walk->basis, BASIS_ILLUSTRATIVE);
}
END_TEST

static const char unset_columns[] = "area,birth_date,supporter,care_gaps,category,child_status,"
				    "disability_type,disability_grade,"
				    "disease,member_status,wage,medical_cost,financial_assets,"
				    "vehicles,dwellings,business,property,transfer";

/* Households while a value is unset: those that need it wait, the others are decided. */
static const struct {
	enum param unset;
	const char *row;
	int category;
	bool more; /* it waits for another fact too */
} unset[] = {
	{ PARAM_DIBAO_URBAN, "urban,1980-01-01,,,,,,,,,500,,0,0,1,0,0,0", WORD_CATEGORY_UNDECIDED,
	  false },
	{ PARAM_DIBAO_URBAN, "urban,1980-01-01,,,,,,,,,0,,0,0,1,0,0,0", WORD_CATEGORY_UNDECIDED,
	  false },
	{ PARAM_DIBAO_URBAN, "urban,1980-01-01,,,,,,,,,500,,0,1,1,0,0,0", WORD_CATEGORY_NONE,
	  false },
	{ PARAM_DIBAO_URBAN, "rural,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO,
	  false },
	{ PARAM_PAYMENT_ROUNDING, "urban,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_PAYMENT_ROUNDING, "urban,1980-01-01,,,,,,,,,800,,0,0,1,0,0,0",
	  WORD_CATEGORY_LOW_INCOME, false },
	{ PARAM_SUPPLEMENT_ELDER, "urban,1950-01-01,,,,,,,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_SUPPLEMENT_ELDER, "urban,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO,
	  false },
	{ PARAM_AGE_ELDER, "urban,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_UNDECIDED,
	  false },
	{ PARAM_AGE_ELDER, "urban,1980-01-01,,,,,physical,1,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_DIBAO, false },
	{ PARAM_DISABILITY_SEVERE, "urban,1980-01-01,,,,,physical,1,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_DISABILITY_SEVERE, "urban,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO,
	  false },
	{ PARAM_SINGLE_DISEASES, "urban,1980-01-01,,,,,,,肺癌,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_SINGLE_DISEASES, "urban,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO,
	  false },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "urban,1980-01-01,,,,,,,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_DIBAO, false },
	{ PARAM_PROPERTY_DIBAO_ASSETS, "urban,1980-01-01,,,,,,,,,200,,1,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_PROPERTY_DIBAO_VEHICLES, "urban,1980-01-01,,,,,,,,,200,,0,,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, true },
	{ PARAM_PROPERTY_DIBAO_DWELLINGS, "urban,1980-01-01,,,,,,,,,800,,0,0,1,0,0,0",
	  WORD_CATEGORY_LOW_INCOME, false },
	{ PARAM_LOW_INCOME_FACTOR, "urban,1980-01-01,,,,,,,,,800,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_LOW_INCOME_MONTHS, "urban,1980-01-01,,,,,,,,,800,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_RIGID_SHARE, "urban,1980-01-01,,,,,,,,,1000,,0,0,1,0,0,0", WORD_CATEGORY_NONE,
	  false },
	{ PARAM_RIGID_SHARE, "urban,1980-01-01,,,,,,,,,1000,3000,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_RIGID_MONTHS, "urban,1980-01-01,,,,,,,,,1000,9000,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_MEMBER_EXCLUDED, "urban,1980-01-01,,,,,,,,prison,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_MEMBER_EXCLUDED, "urban,1980-01-01,,,,,,,,dead,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_NONE, false },
	{ PARAM_CHILD_SEPARATE, "urban,2015-01-01,,,,orphan,,,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_CHILD_SEPARATE, "urban,2015-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO,
	  false },
	{ PARAM_AGE_LEAP, "urban,2004-02-29,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO, false },
	{ PARAM_RIGID_INCOME, "urban,1980-01-01,,,,,,,,,1000,9000,0,0,1,0,0,0", WORD_CATEGORY_RIGID,
	  false },
	{ PARAM_CHILD_HOME, "urban,2015-01-01,,,,orphan,,,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_CHILD_INSTITUTION, "urban,2015-01-01,,,,orphan,,,,,200,,0,0,1,0,0,0",
	  WORD_CATEGORY_ORPHAN, false },
	{ PARAM_TEKUN_CARE_FULL, "urban,1950-01-01,none,2,,,,,,,0,,0,0,1,0,0,0",
	  WORD_CATEGORY_TEKUN, false },
	{ PARAM_TEKUN_CARE_PART, "urban,1950-01-01,none,2,,,,,,,0,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_TEKUN_CARE_FULL_FROM, "urban,1950-01-01,none,2,,,,,,,0,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_MINIMUM_WAGE, "urban,1950-01-01,none,2,,,,,,,0,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_TEKUN_URBAN, "urban,1950-01-01,none,2,,,,,,,0,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_TEKUN_ELDER_AGE, "urban,1950-01-01,none,2,,,,,,,0,,0,0,1,0,0,0",
	  WORD_CATEGORY_UNDECIDED, false },
	{ PARAM_TEKUN_ELDER_AGE, "urban,1950-01-01,,,,,,,,,200,,0,0,1,0,0,0", WORD_CATEGORY_DIBAO,
	  false },
};

START_TEST(a_value_that_is_unset_keeps_those_waiting_who_need_it)
{
	bool waits = unset[_i].category == WORD_CATEGORY_UNDECIDED;
	facts_t rule = FACT_RULE(unset[_i].unset);

	home.law.value[unset[_i].unset] = (struct value){ .param = unset[_i].unset };
	home.law.care_wage = home.law.value[PARAM_MINIMUM_WAGE];
	const struct walk *walk = home_decide(unset_columns, unset[_i].row);

	ck_assert_int_eq(walk->outcome[0].category, unset[_i].category);
	ck_assert((walk->outcome[0].missing & rule) == (waits ? rule : 0));
	ck_assert((walk->outcome[0].missing != rule) == (!waits || unset[_i].more));
}
END_TEST

START_TEST(a_birthday_on_29_february_waits_for_its_rule_on_one_day)
{
	static const char columns[] = "area,birth_date,wage,business,property,transfer,"
				      "financial_assets,vehicles,dwellings";

	home.law.value[PARAM_AGE_LEAP] = (struct value){ 0 };
	home.law.as_of = day_of(2027, 2, 28);
	(void)home_decide(columns, "urban,2004-02-29,200,0,0,0,0,0,1");
	ck_assert_str_eq(home_rows(), "undecided rule:age.leap");
	(void)home_decide(columns, "urban,2004-02-28,200,0,0,0,0,0,1");
	ck_assert_str_eq(home_rows(), "dibao 450.00");
	home.law.as_of = day_of(2027, 3, 1);
	(void)home_decide(columns, "urban,2004-02-29,200,0,0,0,0,0,1");
	ck_assert_str_eq(home_rows(), "dibao 450.00");
}
END_TEST

START_TEST(which_income_counts_for_need_waits_where_it_matters)
{
	static const char columns[] = "area,birth_date,wage,work_cost,business,property,transfer,"
				      "medical_cost,financial_assets,vehicles,dwellings";

	home.law.value[PARAM_RIGID_INCOME] = (struct value){ 0 };
	(void)home_decide(columns, "urban,1980-01-01,1100,100,0,0,0,9000,0,0,1");
	ck_assert_str_eq(home_rows(), "undecided rule:rigid.income");
	(void)home_decide(columns, "urban,1980-01-01,1100,,0,0,0,9000,0,0,1");
	ck_assert_str_eq(home_rows(), "rigid 0.00");
	(void)home_decide(columns, "urban,1980-01-01,1100,100,0,0,0,,0,0,1");
	ck_assert_str_eq(home_rows(), "none 0.00");
	(void)home_decide(columns, "urban,1980-01-01,2300,100,0,0,0,9000,0,0,1");
	ck_assert_str_eq(home_rows(), "none 0.00");
}
END_TEST

START_TEST(the_standards_hang_on_the_area)
{
	struct walk walk;

	walk_begin(&walk, &home.law, NULL, true);
	ck_assert_int_eq(walk.area[1].dibao, PARAM_DIBAO_RURAL);
	ck_assert_int_eq(walk.area[0].tekun, PARAM_TEKUN_URBAN);
	ck_assert_int_eq(walk.area[0].dibao, PARAM_DIBAO_URBAN);
	ck_assert_int_eq(walk.area[1].tekun, PARAM_TEKUN_RURAL);
	walk_end(&walk);
}
END_TEST

START_TEST(a_later_month_has_its_own_rules_and_the_ages_of_the_day)
{
	char buf[DAY_SIZE];

	ruleset_from(home.rules, month_of(day_of(2027, 1, 1)), day_of(2026, 11, 23), &home.law);
	ck_assert_int_eq(home.law.date, day_of(2027, 1, 1));
	const struct walk *walk = home_decide("area,birth_date,wage,business,property,transfer,"
					      "financial_assets,vehicles,dwellings",
					      "urban,2008-12-01,0,0,0,0,0,0,1");

	ck_assert_int_eq(walk->seat[0].age, 17);
	ck_assert_str_eq(month_format(walk->outcome[0].from, buf), "2027-01");
	ck_assert_int_eq(walk->outcome[0].supplement, 6500);
}
END_TEST

#define LACK_COLUMNS                                                                               \
	"area,birth_date,member_status,disability_type,disability_grade,supporter,care_gaps,"      \
	"employment,wage,wage_year,business,property,transfer,financial_assets,vehicles,"          \
	"dwellings,"                                                                               \
	"applied_alone,category"

static const struct {
	const char *rows;
	enum fact fact;
	const char *who; /* a digit for each person who lacks it */
} lacking[] = {
	{ "urban,1980-01-01,,,,,,,,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,5,,0,0,0,,,,,\n"
	  ",1980-01-01,,,,,,,,,0,0,0,,,,,",
	  FACT_wage, "13" },
	{ "urban,1980-01-01,,,,,,,,1,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,,,0,0,0,,,,,", FACT_wage,
	  "2" },
	{ "urban,1980-01-01,,,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,prison,,,,,,,,,,,,,,,\n"
	  ",1980-01-01,,,,,,,0,,0,,0,,,,,",
	  FACT_property, "3" },
	{ "urban,,,,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",,,,,,,,0,,0,0,0,,,,,",
	  FACT_birth_date, "13" },
	{ "urban,1980-01-01,,mental,,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",1980-01-01,,visual,1,,,,0,,0,0,0,,,,,",
	  FACT_disability_grade, "1" },
	{ "urban,1980-01-01,,,3,,,,0,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,0,,0,0,0,,,,,",
	  FACT_disability_type, "1" },
	{ "urban,1950-01-01,,,,none,,,0,,0,0,0,0,0,1,,\n,1950-01-01,,,,,,,0,,0,0,0,,,,,\n"
	  ",1950-01-01,,,,none,3,,0,,0,0,0,,,,,",
	  FACT_care_gaps, "1" },
	{ "urban,1950-01-01,,,,none,1,,,,0,0,0,0,0,1,,\n,1980-01-01,,,,,,,,,0,0,0,,,,,", FACT_wage,
	  "1" },
	{ "urban,1980-01-01,,,,,,,1500,,0,0,0,0,0,1,,dibao\n,1980-01-01,,,,,,none,0,,0,0,0,,,,,",
	  FACT_employment, "1" },
	{ "rural,1980-01-01,,,,,,,1000,,0,0,0,0,0,1,,\n,1980-01-01,,mental,,,,,0,,0,0,0,,,,yes,",
	  FACT_disability_grade, "2" },
	{ "urban,1980-01-01,,,,,,,0,,0,0,0,,0,1,,", FACT_financial_assets, "" },
};

START_TEST(those_who_lack_a_fact_are_found)
{
	char who[8];
	size_t n = 0;
	const struct walk *walk = home_decide(LACK_COLUMNS, lacking[_i].rows);

	ck_assert_int_eq(walk->outcome[0].category, WORD_CATEGORY_UNDECIDED);
	ck_assert((walk->outcome[0].missing >> lacking[_i].fact & 1) != 0);
	for (size_t i = 0; i < walk->seats; i++)
		if ((walk->seat[i].lacks >> lacking[_i].fact & 1) != 0)
			who[n++] = (char)('1' + i);
	who[n] = '\0';
	ck_assert_str_eq(who, lacking[_i].who);
}
END_TEST

UNIT(home_begin, home_end, a_later_month_has_its_own_rules_and_the_ages_of_the_day,
     a_household_held_back_is_not_asked, without_an_area_nothing_else_is_missing,
     rows_come_in_the_order_of_the_register, the_walk_stops_at_the_first_yes,
     the_weakest_value_used_gives_the_basis, the_standards_hang_on_the_area,
     EACH(those_who_lack_a_fact_are_found, lacking),
     a_birthday_on_29_february_waits_for_its_rule_on_one_day,
     which_income_counts_for_need_waits_where_it_matters,
     EACH(a_value_that_is_unset_keeps_those_waiting_who_need_it, unset));
