#include "explain/figure.h"

#include "home.h"
#include "unit.h"

static const char *
figures_of(enum criterion criterion, size_t seat, bool incomes, const char *rows)
{
	struct telling *telling = home_tell(LANGUAGE_EN, HOME_COLUMNS, rows);
	const struct walk_test *test = home_test(criterion, seat);

	ck_assert_ptr_nonnull(test);
	if (incomes)
		figure_incomes(telling, test);
	else
		figure_test(telling, test);
	return home_told();
}

static const struct {
	enum criterion criterion;
	size_t seat;
	const char *rows;
	const char *said;
} cases[] = {
	{ CRITERION_DIBAO_INCOME, WALK_UNIT, "urban,1980-01-01,,,,,100,0,0,0,,0,0,1,,,",
	  "\n      a year 1200.00 < 650.00 × 12 × 1 = 7800.00" },
	{ CRITERION_DIBAO_INCOME, WALK_UNIT, "rural,1980-01-01,,,,,450,0,0,0,,0,0,1,,,",
	  "\n      a year 5400.00 ≥ 5400.00 × 1 = 5400.00" },
	{ CRITERION_DIBAO_INCOME, WALK_UNIT, "urban,1980-01-01,,,,,100,,0,0,,0,0,1,,,",
	  "\n      a year at least 1200.00, must be below 650.00 × 12 × 1 = 7800.00" },
	{ CRITERION_LOW_INCOME_INCOME, WALK_UNIT, "urban,1980-01-01,,,,,975,0,0,0,,0,0,1,,,",
	  "\n      a year 11700.00 ≥ 1.5 × 650.00 × 12 × 1 = 11700.00" },
	{ CRITERION_DIBAO_ASSETS, WALK_UNIT, "urban,1980-01-01,,,,,1,0,0,0,,15600.01,0,1,,,",
	  "\n      15600.01 (line 2 “financial_assets”) > 24 × 650.00 × 1 = 15600.00" },
	{ CRITERION_DIBAO_ASSETS, WALK_UNIT, "rural,1980-01-01,,,,,1,0,0,0,,,0,1,,,",
	  "\n      “financial_assets” is blank, must be at most 24 × 5400.00 ÷ 12 × 1 = 10800.00" },
	{ CRITERION_DIBAO_VEHICLES, WALK_UNIT, "urban,1980-01-01,,,,,1,0,0,0,,0,2,1,,,",
	  "\n      2 vehicles (line 2 “vehicles”) > 0 vehicles" },
	{ CRITERION_DIBAO_DWELLINGS, WALK_UNIT, "urban,1980-01-01,,,,,1,0,0,0,,0,0,1,,,",
	  "\n      1 dwelling (line 2 “dwellings”) ≤ 1 dwelling" },
	{ CRITERION_TEKUN_ELDER, 0, "urban,1966-11-24,none,,,,1,0,0,0,,0,0,1,,,",
	  "\n      59 (line 2, born 1966-11-24) < 60" },
	{ CRITERION_TEKUN_MINOR, 0, "urban,,none,,,,1,0,0,0,,0,0,1,,,",
	  "\n      age unknown (line 2), must be below 18" },
	{ CRITERION_TEKUN_SUPPORTER, 0, "urban,1980-01-01,,,,,1,0,0,0,,0,0,1,,,",
	  "\n      line 2 “supporter” blank (taken as able)" },
	{ CRITERION_PHASE_OUT_WORK, WALK_UNIT,
	  "urban,1980-01-01,,,,,1500,0,0,0,,0,0,1,dibao,1,none\n"
	  ",1980-01-01,,,,,0,0,0,0,,,,,,,flexible",
	  "\n      line 2 “employment” none\n      line 3 “employment” flexible" },
	{ CRITERION_PHASE_OUT_TERM, WALK_UNIT,
	  "urban,1980-01-01,,,,,700,0,0,0,,0,0,1,dibao,1,flexible",
	  "\n      2026-12 (no start is recorded: next month) ≤ 2027-11" },
	{ CRITERION_RIGID_INCOME, WALK_UNIT, "urban,1980-01-01,,,,,2200,0,0,0,,0,0,1,,,",
	  "\n      a year 26400.00 ≥ 26400.00 × 1 = 26400.00" },
	{ CRITERION_RIGID_SHARE, WALK_UNIT, "urban,1980-01-01,,,,,1000,0,0,0,,0,0,1,,,",
	  "\n      rigid expenditure of the year 0.00 ≤ 0.6 × 12000.00 = 7200.00" },
	{ CRITERION_RIGID_RESIDUAL, WALK_UNIT, "urban,1980-01-01,,,,,1000,0,0,0,,0,0,1,,,",
	  "\n      a year 12000.00 − 0.00 = 12000.00 ≥ 650.00 × 12 × 1 = 7800.00" },
};

START_TEST(a_condition_is_told_with_its_figures)
{
	ck_assert_str_eq(figures_of(cases[_i].criterion, cases[_i].seat, false, cases[_i].rows),
			 cases[_i].said);
}
END_TEST

START_TEST(incomes_are_told_cell_by_cell)
{
	ck_assert_str_eq(
		figures_of(CRITERION_DIBAO_INCOME, WALK_UNIT, true,
			   "urban,1980-01-01,,,,,100,20.50,0,0,30,0,0,1,,,\n"
			   ",1982-01-01,,,,,10,0,,0,30,,,,,,"),
		"\n      line 2 P1: 1086.00"
		"\n        wages a year 840.00 = line 2 “wage” 100.00 × 12 − line 2 “work_cost” "
		"30.00 × 12"
		"\n        business income a year 246.00 = line 2 “business” 20.50 × 12"
		"\n      line 3 P2: at least 0.00"
		"\n        wages a year 0.00 = line 3 “wage” 10.00 × 12 − line 3 “work_cost” "
		"30.00 × 12, not below 0"
		"\n        property income: blank, unknown (line 3)");
}
END_TEST

START_TEST(conditions_of_income_are_known)
{
	(void)home_decide(HOME_COLUMNS, "urban,1950-01-01,none,,,,700,0,0,0,,0,0,1,,,");
	ck_assert(figure_is_income(home_test(CRITERION_TEKUN_INCOME, 0)));
	ck_assert(figure_is_income(home_test(CRITERION_LOW_INCOME_INCOME, WALK_UNIT)));
	ck_assert(!figure_is_income(home_test(CRITERION_DIBAO_ASSETS, WALK_UNIT)));
	ck_assert(!figure_is_income(home_test(CRITERION_TEKUN_SUPPORTER, 0)));
	(void)home_decide(HOME_COLUMNS, "urban,1980-01-01,,,,,1000,0,0,0,,0,0,1,,,");
	ck_assert(!figure_is_income(home_test(CRITERION_RIGID_SHARE, WALK_UNIT)));
}
END_TEST

UNIT(home_begin, home_end, EACH(a_condition_is_told_with_its_figures, cases),
     incomes_are_told_cell_by_cell, conditions_of_income_are_known);
