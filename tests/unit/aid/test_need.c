#include "aid/need.h"

#include <stdio.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,dwelling_grade,housing_shortage,monitored,school,disability_type,"        \
	"disability_grade,work_capacity,employment,placed_on,died_on,care_mode,wage,business,"     \
	"property,transfer,financial_assets,vehicles,dwellings"
#define POOR ",0,0,0,0,0,0,0"

static const struct {
	enum need need;
	const char *row; /* of COLUMNS, without what POOR has */
	enum truth truth;
} cases[] = {
	{ NEED_RURAL, "rural,1980-01-01,,,,,,,,,,,", TRUTH_YES },
	{ NEED_RURAL, "urban,1980-01-01,,,,,,,,,,,", TRUTH_NO },
	{ NEED_RURAL, ",1980-01-01,,,,,,,,,,,", TRUTH_UNKNOWN },
	{ NEED_UNSAFE, "rural,1980-01-01,b,,,,,,,,,,", TRUTH_NO },
	{ NEED_UNSAFE, "rural,1980-01-01,c,,,,,,,,,,", TRUTH_YES },
	{ NEED_UNSAFE, "rural,1980-01-01,d,,,,,,,,,,", TRUTH_YES },
	{ NEED_UNSAFE, "rural,1980-01-01,,,,,,,,,,,", TRUTH_NO },
	{ NEED_SHORT, "urban,1980-01-01,,yes,,,,,,,,,", TRUTH_YES },
	{ NEED_SHORT, "urban,1980-01-01,,no,,,,,,,,,", TRUTH_NO },
	{ NEED_MONITORED, "urban,1980-01-01,,,yes,,,,,,,,", TRUTH_YES },
	{ NEED_MONITORED, "urban,1980-01-01,,,no,,,,,,,,", TRUTH_NO },
	{ NEED_MONITORED, "urban,1980-01-01,,,,,,,,,,,", TRUTH_UNKNOWN },
	{ NEED_AT_SCHOOL, "urban,2015-01-01,,,,kindergarten,,,,,,,", TRUTH_YES },
	{ NEED_AT_SCHOOL, "urban,1998-01-01,,,,postgraduate,,,,,,,", TRUTH_YES },
	{ NEED_AT_SCHOOL, "urban,1998-01-01,,,,,,,,,,,", TRUTH_NO },
	{ NEED_COMPULSORY, "urban,2012-01-01,,,,kindergarten,,,,,,,", TRUTH_NO },
	{ NEED_COMPULSORY, "urban,2012-01-01,,,,primary,,,,,,,", TRUTH_YES },
	{ NEED_COMPULSORY, "urban,2012-01-01,,,,junior,,,,,,,", TRUTH_YES },
	{ NEED_COMPULSORY, "urban,2009-01-01,,,,senior,,,,,,,", TRUTH_NO },
	{ NEED_UPPER, "urban,2009-01-01,,,,vocational,,,,,,,", TRUTH_YES },
	{ NEED_UPPER, "urban,2005-01-01,,,,college,,,,,,,", TRUTH_NO },
	{ NEED_DISABLED, "urban,1980-01-01,,,,,visual,,,,,,", TRUTH_YES },
	{ NEED_SEVERE, "urban,1980-01-01,,,,,visual,2,,,,,", TRUTH_YES },
	{ NEED_SEVERE, "urban,1980-01-01,,,,,visual,3,,,,,", TRUTH_NO },
	{ NEED_SEVERE, "urban,1980-01-01,,,,,visual,,,,,,", TRUTH_UNKNOWN },
	{ NEED_SEVERE, "urban,1980-01-01,,,,,,,,,,,", TRUTH_NO },
	/* the day of the facts is 2026-11-23 */
	{ NEED_MINOR, "urban,2008-11-24,,,,,,,,,,,", TRUTH_YES },
	{ NEED_MINOR, "urban,2008-11-23,,,,,,,,,,,", TRUTH_NO },
	{ NEED_ELDER, "urban,1966-11-23,,,,,,,,,,,", TRUTH_YES },
	{ NEED_ELDER, "urban,1966-11-24,,,,,,,,,,,", TRUTH_NO },
	{ NEED_ELDER, "urban,,,,,,,,,,,,", TRUTH_UNKNOWN },
	/* 国发〔2018〕20号: up to the seventh birthday */
	{ NEED_REHAB_AGE, "urban,2019-11-24,,,,,,,,,,,", TRUTH_YES },
	{ NEED_REHAB_AGE, "urban,2019-11-23,,,,,,,,,,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,full,unemployed,,,", TRUTH_YES },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,partial,none,,,", TRUTH_YES },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,full,employed,,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,full,farming,,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,none,none,,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,,none,,,", TRUTH_UNKNOWN },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,full,,,,", TRUTH_UNKNOWN },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,full,unemployed,2026-11-23,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,1980-01-01,,,,,,,full,unemployed,2026-11-24,,", TRUTH_YES },
	/* 16 full years, and not yet an elder */
	{ NEED_JOBLESS, "urban,2010-11-23,,,,,,,full,none,,,", TRUTH_YES },
	{ NEED_JOBLESS, "urban,2010-11-24,,,,,,,full,none,,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,1966-11-23,,,,,,,full,none,,,", TRUTH_NO },
	{ NEED_JOBLESS, "urban,2008-01-01,,,,senior,,,full,none,,,", TRUTH_NO },
	{ NEED_DISPERSED, "rural,1950-01-01,,,,,,,,,,,home", TRUTH_YES },
	{ NEED_DISPERSED, "rural,1950-01-01,,,,,,,,,,,institution", TRUTH_NO },
	{ NEED_DISPERSED, "rural,1950-01-01,,,,,,,,,,,", TRUTH_UNKNOWN },
	/* no column has these */
	{ NEED_ACCIDENT, "urban,1980-01-01,,,,,,,,,,,", TRUTH_UNKNOWN },
	{ NEED_CANNOT_ATTEND, "urban,1980-01-01,,,,,,,,,,,", TRUTH_UNKNOWN },
};

START_TEST(a_need_is_asked_of_the_register)
{
	char rows[256];

	(void)snprintf(rows, sizeof(rows), "%s%s", cases[_i].row, POOR);
	const struct walk *walk = home_decide(COLUMNS, rows);

	ck_assert_msg(need_test(cases[_i].need, walk, 0, 0) == cases[_i].truth, "%s: not %d",
		      cases[_i].row, (int)cases[_i].truth);
}
END_TEST

static const struct {
	const char *second; /* beside one who is able and unemployed */
	enum truth truth;
} homes[] = {
	{ "urban,1985-01-01,,,,,,,full,none,,,", TRUTH_YES },
	{ "urban,1985-01-01,,,,,,,full,flexible,,,", TRUTH_NO },
	{ "urban,1985-01-01,,,,,,,none,employed,,,", TRUTH_YES }, /* he need not work */
	{ "urban,1985-01-01,,,,,,,full,,,,", TRUTH_UNKNOWN },
	{ "urban,2015-01-01,,,,primary,,,,,,,", TRUTH_YES },
};

START_TEST(a_household_without_work_has_nobody_at_work_who_could_be)
{
	char rows[512];

	(void)snprintf(rows, sizeof(rows), "%s%s\n%s%s",
		       "urban,1980-01-01,,,,,,,full,unemployed,,,", POOR, homes[_i].second, POOR);
	const struct walk *walk = home_decide(COLUMNS, rows);

	ck_assert_int_eq(need_test(NEED_ZERO_JOB, walk, 0, 0), homes[_i].truth);
}
END_TEST

START_TEST(where_nobody_could_work_there_is_none_either)
{
	const struct walk *walk = home_decide(COLUMNS, "urban,1940-01-01,,,,,,,none,none,,," POOR);

	ck_assert_int_eq(need_test(NEED_ZERO_JOB, walk, 0, 0), TRUTH_NO);
}
END_TEST

static const struct {
	enum need need;
	int column;
} columns[] = {
	{ NEED_UNSAFE, REGISTER_dwelling_grade },    { NEED_SHORT, REGISTER_housing_shortage },
	{ NEED_AT_SCHOOL, REGISTER_school },         { NEED_UPPER, REGISTER_school },
	{ NEED_DISABLED, REGISTER_disability_type }, { NEED_SEVERE, REGISTER_disability_grade },
};

START_TEST(what_the_register_has_no_column_for_is_not_a_no)
{
	const struct walk *walk = home_decide(COLUMNS, "urban,1980-01-01,,,,,,,,,,," POOR);

	ck_assert_int_eq(need_test(columns[_i].need, walk, 0, 0), TRUTH_NO);
	ck_assert_int_eq(need_test(columns[_i].need, walk, 0, BITS(columns[_i].column)),
			 TRUTH_UNKNOWN);
}
END_TEST

START_TEST(each_has_words_and_a_question)
{
	const struct need_info *info = need_of((enum need)_i);

	ck_assert_int_ge(info->cost, 1);
	ck_assert_int_le(info->cost, 3);
	for (int language = 0; language < 2; language++) {
		ck_assert_uint_gt(strlen(info->say[language]), 0);
		ck_assert_uint_gt(strlen(info->ask[language]), 0);
	}
}
END_TEST

UNIT(home_begin, home_end, EACH(a_need_is_asked_of_the_register, cases),
     EACH(a_household_without_work_has_nobody_at_work_who_could_be, homes),
     where_nobody_could_work_there_is_none_either,
     EACH(what_the_register_has_no_column_for_is_not_a_no, columns),
     TIMES(each_has_words_and_a_question, NEEDS));
