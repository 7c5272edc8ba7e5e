#include "law/single.h"

#include <stdio.h>
#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,disability_type,disability_grade,disease,applied_alone,wage,business,"    \
	"property,transfer,financial_assets,vehicles,dwellings"
#define EARNER "rural,1985-01-01,,,,,1000,0,0,0,0,0,1\n"

static const struct {
	const char *row; /* of P2, beside an earner of 12000 a year: 16200 is the limit of two */
	const char *said;
	const char *reasons; /* of the household */
} cases[] = {
	{ ",1991-01-01,physical,2,,yes,0,0,0,0,,,", "low-income 0.00\ndibao-single P2 540.00",
	  "LI_GRANT" },
	{ ",1991-01-01,physical,2,,no,0,0,0,0,,,", "low-income 0.00", "LI_GRANT;SG_OPEN" },
	{ ",1991-01-01,physical,2,,,0,0,0,0,,,", "low-income 0.00", "LI_GRANT;SG_OPEN" },
	{ ",1991-01-01,physical,3,,yes,0,0,0,0,,,", "low-income 0.00", "LI_GRANT" },
	{ ",1991-01-01,mental,3,,yes,0,0,0,0,,,", "low-income 0.00\ndibao-single P2 540.00",
	  "LI_GRANT" },
	{ ",1991-01-01,,,肾移植,yes,0,0,0,0,,,", "low-income 0.00\ndibao-single P2 540.00",
	  "LI_GRANT" },
	{ ",1991-01-01,,,高血压,yes,0,0,0,0,,,", "low-income 0.00", "LI_GRANT" },
	{ ",1991-01-01,physical,,,yes,0,0,0,0,,,", "undecided disability_grade", "MISSING" },
	{ ",1991-01-01,physical,,肾移植,yes,0,0,0,0,,,", "low-income 0.00\ndibao-single P2 540.00",
	  "LI_GRANT" },
	{ ",1950-01-01,physical,2,,yes,100.50,0,0,0,,,", "low-income 0.00\ndibao-single P2 440.00",
	  "LI_GRANT" },
};

START_TEST(who_is_covered_alone)
{
	char rows[256];

	(void)snprintf(rows, sizeof(rows), EARNER "%s", cases[_i].row);
	const struct walk *walk = home_decide(COLUMNS, rows);

	ck_assert_str_eq(home_rows(), cases[_i].said);
	ck_assert_str_eq(home_reasons(0), cases[_i].reasons);
	ck_assert_int_eq(walk->seat[1].single_open, strstr(home.rows, "SG_OPEN") != NULL);
}
END_TEST

START_TEST(who_may_qualify_is_not_said_to)
{
	/* a type without a grade: neither severe nor not, and nobody has applied */
	(void)home_decide(COLUMNS, EARNER ",1991-01-01,physical,,,,0,0,0,0,,,");
	ck_assert_str_eq(home_rows(), "low-income 0.00");
	ck_assert_str_eq(home_reasons(0), "LI_GRANT");
}
END_TEST

START_TEST(own_income_must_be_below_the_standard)
{
	/* 5400 a year is the standard; the earner has 10000 or less */
	(void)home_decide(COLUMNS, "rural,1985-01-01,,,,,830,0,0,0,0,0,1\n"
				   ",1991-01-01,physical,2,,yes,449.99,0,0,0,,,");
	ck_assert_str_eq(home_rows(), "low-income 0.00\ndibao-single P2 91.00");
	(void)home_decide(COLUMNS, "rural,1985-01-01,,,,,830,0,0,0,0,0,1\n"
				   ",1991-01-01,physical,2,,yes,450,0,0,0,,,");
	ck_assert_str_eq(home_rows(), "low-income 0.00");
	ck_assert_str_eq(home_reasons(0), "LI_GRANT");
}
END_TEST

START_TEST(a_single_person_still_counts_in_the_household)
{
	const struct walk *walk =
		home_decide(COLUMNS, EARNER ",1991-01-01,physical,2,,yes,0,0,0,0,,,");

	ck_assert_int_eq(walk->outcome[0].members, 2);
	ck_assert_int_eq(walk->outcome[0].covered, 0);
	ck_assert_int_eq(walk->outcome[1].members, 1);
	ck_assert_int_eq(walk->outcome[1].covered, 1);
	ck_assert_int_eq(walk->outcome[1].gap, 45000);
	ck_assert_int_eq(walk->outcome[1].supplement, 9000);
	ck_assert_int_eq(walk->outcome[1].until, MONTH_NONE);
	ck_assert_str_eq(home_reasons(1), "SG_GRANT;SG_DISABLED;SP_DISABLED");
}
END_TEST

/* Why he may enter alone: of the grounds that he has the first, which is enough. */
START_TEST(the_ground_of_a_single_entry_is_told)
{
	(void)home_decide(COLUMNS, EARNER ",1991-01-01,physical,2,肾移植,yes,0,0,0,0,,,");
	ck_assert_str_eq(home_reasons(1), "SG_GRANT;SG_DISABLED;SP_DISABLED");
	(void)home_decide(COLUMNS, EARNER ",1991-01-01,physical,3,肾移植,yes,0,0,0,0,,,");
	ck_assert_str_eq(home_reasons(1), "SG_GRANT;SG_ILL;SP_ILL");
	(void)home_decide(
		COLUMNS ",special_hardship",
		"rural,1985-01-01,,,,,1000,0,0,0,0,0,1,\n,1991-01-01,,,,yes,0,0,0,0,,,,yes");
	ck_assert_str_eq(home_reasons(1), "SG_GRANT;SG_SPECIAL");
}
END_TEST

UNIT(home_begin, home_end, EACH(who_is_covered_alone, cases), own_income_must_be_below_the_standard,
     a_single_person_still_counts_in_the_household, the_ground_of_a_single_entry_is_told,
     who_may_qualify_is_not_said_to);
