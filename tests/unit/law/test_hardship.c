#include "law/hardship.h"

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,disability_type,disability_grade,supporter,care_gaps,wage,transfer,"      \
	"base_pension,business,property,financial_assets,vehicles,dwellings"

static const struct {
	const char *row;
	const char *said;
} cases[] = {
	{ "rural,1959-01-01,,,none,2,0,163,163,0,0,3000,0,1", "tekun P1 885.00" },
	{ "urban,1966-11-23,,,unable,0,0,0,,0,0,0,0,1", "tekun P1 1025.00" },
	{ "urban,1966-11-24,,,none,0,0,0,,0,0,0,0,1", "dibao 650.00" },
	{ "urban,2008-11-24,,,none,0,0,0,,0,0,0,0,1", "tekun P1 1025.00" },
	{ "urban,2008-11-23,,,none,0,0,0,,0,0,0,0,1", "dibao 650.00" },
	{ "urban,1980-01-01,physical,2,none,4,0,0,,0,0,0,0,1", "tekun P1 1445.00" },
	{ "urban,1980-01-01,physical,3,none,4,0,0,,0,0,0,0,1", "dibao 650.00" },
	{ "urban,1950-01-01,,,able,,0,0,,0,0,0,0,1", "dibao 715.00" },
	{ "urban,1950-01-01,,,,,0,0,,0,0,0,0,1", "dibao 715.00" },
	{ "urban,1950-01-01,,,none,0,649.99,0,,0,0,0,0,1", "tekun P1 1025.00" },
	{ "urban,1950-01-01,,,none,0,650,0,,0,0,0,0,1", "low-income 0.00" },
	{ "urban,1950-01-01,,,none,0,0,812,163,0,0,0,0,1", "tekun P1 1025.00" },
	{ "urban,1950-01-01,,,none,0,0,813,163,0,0,0,0,1", "low-income 0.00" },
	{ "urban,1950-01-01,,,none,0,0,0,,0,0,15600,0,1", "tekun P1 1025.00" },
	{ "urban,1950-01-01,,,none,0,0,0,,0,0,15600.01,0,1", "low-income 0.00" },
	{ "urban,1950-01-01,,,none,0,0,0,,0,0,0,1,1", "none 0.00" },
	{ "urban,1950-01-01,,,none,0,0,0,,0,0,0,0,2", "none 0.00" },
	{ "urban,1950-01-01,,,none,,0,0,,0,0,0,0,1", "undecided care_gaps" },
	{ "urban,,,,none,0,0,0,,0,0,0,0,1", "undecided birth_date" },
	{ "urban,,,2,none,0,0,0,,0,0,0,0,1", "undecided birth_date;disability_type" },
	{ "urban,,physical,1,none,0,0,0,,0,0,0,0,1", "tekun P1 1025.00" },
	{ "urban,1950-01-01,,,none,0,,0,,0,0,,,1", "undecided wage;financial_assets;vehicles" },
};

START_TEST(special_hardship_asks_all_four)
{
	(void)home_decide(COLUMNS, cases[_i].row);
	ck_assert_str_eq(home_rows(), cases[_i].said);
}
END_TEST

/* Who stays after 18 because of school is told so; a minor at school is a minor. */
START_TEST(who_stays_after_eighteen_is_told_why)
{
	(void)home_decide(COLUMNS ",category,school",
			  "urban,2007-01-01,,,none,0,0,0,,0,0,0,0,1,tekun,senior");
	ck_assert_str_eq(home_rows(), "tekun P1 1025.00");
	ck_assert_str_eq(home_reasons(0), "TK_GRANT;TK_STUDENT");
	(void)home_decide(COLUMNS ",category,school",
			  "urban,2008-11-24,,,none,0,0,0,,0,0,0,0,1,tekun,senior");
	ck_assert_str_eq(home_reasons(0), "TK_GRANT");
	(void)home_decide(COLUMNS ",category,school",
			  "urban,1950-01-01,,,none,0,0,0,,0,0,0,0,1,tekun,senior");
	ck_assert_str_eq(home_reasons(0), "TK_GRANT");
}
END_TEST

START_TEST(property_is_that_of_all_members_before_the_step)
{
	/* 2 x 15600: both count, though each becomes a unit of his own */
	(void)home_decide(COLUMNS, "urban,1950-01-01,,,none,0,0,0,,0,0,31200,0,1\n"
				   ",1951-01-01,,,none,6,0,0,,0,0,,,");
	ck_assert_str_eq(home_rows(), "tekun P1 1025.00\ntekun P2 1445.00");
	(void)home_decide(COLUMNS, "urban,1950-01-01,,,none,0,0,0,,0,0,31200.01,0,1\n"
				   ",1951-01-01,,,none,6,0,0,,0,0,,,");
	ck_assert_str_eq(home_rows(), "low-income 0.00");
}
END_TEST

START_TEST(the_household_goes_on_without_him)
{
	const struct walk *walk = home_decide(COLUMNS, "urban,1980-01-01,,,,,600,0,,0,0,0,0,1\n"
						       ",1951-01-01,,,none,0,0,640,,0,0,,,");

	ck_assert_str_eq(home_rows(), "dibao 50.00\ntekun P2 1025.00");
	ck_assert_uint_eq(walk->members, 1);
	ck_assert_uint_eq(walk->all_members, 2);
	ck_assert_int_eq(walk->outcome[0].income, 720000);
	ck_assert_int_eq(walk->outcome[1].income, 768000);
	ck_assert_int_eq(walk->outcome[1].care, 18000);
	ck_assert_int_eq(walk->outcome[1].standard, 84500);
}
END_TEST

START_TEST(one_open_question_holds_the_whole_household)
{
	(void)home_decide(COLUMNS, "urban,1950-01-01,,,none,,0,0,,0,0,0,0,1\n"
				   ",1951-01-01,,,none,0,,0,,0,0,,,");
	ck_assert_str_eq(home_rows(), "undecided wage;care_gaps");
}
END_TEST

UNIT(home_begin, home_end, EACH(special_hardship_asks_all_four, cases),
     who_stays_after_eighteen_is_told_why, property_is_that_of_all_members_before_the_step,
     the_household_goes_on_without_him, one_open_question_holds_the_whole_household);
