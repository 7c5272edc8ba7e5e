#include "explain/amount.h"

#include <string.h>

#include "home.h"
#include "unit.h"

static const char *
amount_of(size_t outcome, const char *rows)
{
	struct telling *telling = home_tell(LANGUAGE_EN, HOME_COLUMNS, rows);

	amount_tell(telling, &telling->walk->outcome[outcome]);
	return home_told();
}

static const struct {
	size_t outcome;
	const char *rows;
	const char *said;
} cases[] = {
	{ 0, "urban,1980-01-01,,,,,100,0,0,0,,0,0,1,,,",
	  "gap = (650.00 × 12 × 1 − 1200.00) ÷ 12 = 550.00, rounded 550.00\n" },
	{ 0, "rural,1980-01-01,,,,,100.01,0,0,0,,0,0,1,,,",
	  "gap = (5400.00 × 1 − 1200.12) ÷ 12 = 349.99, rounded 350.00\n" },
	{ 0, "rural,1950-01-01,,,,,0,0,0,0,,0,0,1,,,\n,2015-01-01,,,,,0,0,0,0,,,,,,,",
	  "supplement = 0.2 × 5400.00 ÷ 12 = 90.00, rounded 90.00\n"
	  "      line 2 P1 (aged 76): supplement: an elder, 0.1\n"
	  "      line 3 P2 (aged 11): supplement: a minor, 0.1\n"
	  "      by elder from (age.elder) = 60 years: " },
	{ 0, "rural,1950-01-01,,,,,0,0,0,0,,0,0,1,,,\n,2015-01-01,,,,,0,0,0,0,,,,,,,",
	  "amount a month = 900.00 + 90.00 = 990.00\n      by rounding of a payable amount "
	  "(payment.rounding) = up to 1 yuan: " },
	{ 0, "rural,1950-01-01,none,5,,,0,0,0,0,,0,0,1,,,",
	  "care fee = 1/3 × 1800.00 = 600.00, rounded 600.00\n      line 2 “care_gaps” 5\n" },
	{ 0, "rural,1950-01-01,none,0,,,0,0,0,0,,0,0,1,,,",
	  "basic standard = 585.00, rounded 585.00\n      by rural special-hardship basic standard "
	  "(tekun.rural) = 585 yuan/month: " },
	{ 0, "urban,2015-01-01,,,orphan,,,,,,,,,,,,",
	  "by children at home: standard (child.home) = 1100 yuan/month: " },
	{ 0, "urban,2015-01-01,,,orphan,,,,,,,,,,,,", "line 2 “care_mode” blank: at home" },
	{ 0, "urban,1980-01-01,,,,,700,0,0,0,,0,0,1,dibao,420,employed",
	  "the amount before the phase-out, not computed anew: line 2 “phase_out_base” 420.00" },
};

START_TEST(each_term_is_told_with_its_arithmetic)
{
	const char *all = amount_of(cases[_i].outcome, cases[_i].rows);

	ck_assert_msg(strstr(all, cases[_i].said) != NULL, "%s", all);
}
END_TEST

START_TEST(what_pays_nothing_has_no_terms)
{
	ck_assert_str_eq(amount_of(0, "urban,1980-01-01,,,,,700,0,0,0,,0,0,1,,,"), "");
	ck_assert_str_eq(amount_of(0, "urban,1980-01-01,,,,,9000,0,0,0,,0,0,1,,,"), "");
	ck_assert_str_eq(amount_of(0, "urban,1980-01-01,,,,,,0,0,0,,0,0,1,,,"), "");
}
END_TEST

UNIT(home_begin, home_end, EACH(each_term_is_told_with_its_arithmetic, cases),
     what_pays_nothing_has_no_terms);
