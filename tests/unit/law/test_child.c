#include "law/child.h"

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,child_status,care_mode,wage,business,property,transfer,"                  \
	"financial_assets,vehicles,dwellings"

static const struct {
	const char *rows;
	const char *said;
} cases[] = {
	{ "urban,2008-11-24,orphan,,,,,,,,", "orphan P1 1100.00" },
	{ "urban,2008-11-24,orphan,home,,,,,,,", "orphan P1 1100.00" },
	{ "rural,2008-11-24,unattended,institution,,,,,,,", "unattended P1 1500.00" },
	{ "urban,2008-11-23,orphan,,0,0,0,0,0,0,1", "dibao 650.00" },
	{ "urban,,orphan,,,,,,,,", "undecided birth_date" },
	{ "urban,1980-01-01,,,0,0,0,0,0,0,1\n,2015-01-01,unattended,institution,,,,,,,",
	  "dibao 650.00\nunattended P2 1500.00" },
	{ "urban,2015-01-01,orphan,,,,,,,,\n,2016-01-01,orphan,,,,,,,,",
	  "orphan P1 1100.00\norphan P2 1100.00" },
};

START_TEST(a_child_is_a_unit_of_his_own)
{
	(void)home_decide(COLUMNS, cases[_i].rows);
	ck_assert_str_eq(home_rows(), cases[_i].said);
}
END_TEST

START_TEST(a_childs_row_has_the_standard_as_its_basic_part)
{
	const struct walk *walk =
		home_decide(COLUMNS, "urban,2015-01-01,orphan,institution,,,,,,,");
	const struct outcome *outcome = &walk->outcome[0];

	ck_assert_int_eq(outcome->standard, 150000);
	ck_assert(outcome->standard_monthly);
	ck_assert_int_eq(outcome->gap + outcome->supplement + outcome->care, 0);
	ck_assert_int_eq(outcome->members, 1);
	ck_assert_int_eq(outcome->covered, 1);
	ck_assert_int_eq(outcome->until, MONTH_NONE);
	ck_assert_str_eq(home_reasons(0), "CH_ORPHAN");
	ck_assert_int_eq(walk->seat[0].role, SEAT_CHILD);
	ck_assert_uint_eq(walk->members, 0);
}
END_TEST

START_TEST(where_a_place_counts_them_in_they_are_members)
{
	home.law.value[PARAM_CHILD_SEPARATE].whole = 0;
	(void)home_decide(COLUMNS, "urban,2015-01-01,orphan,,0,0,0,0,0,0,1");
	ck_assert_str_eq(home_rows(), "dibao 715.00");
}
END_TEST

UNIT(home_begin, home_end, EACH(a_child_is_a_unit_of_his_own, cases),
     a_childs_row_has_the_standard_as_its_basic_part,
     where_a_place_counts_them_in_they_are_members);
