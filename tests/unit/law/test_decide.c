#include "law/decide.h"

#include <stdio.h>
#include <string.h>

#include "home.h"
#include "unit.h"

#define COLUMNS                                                                                    \
	"area,birth_date,employment,wage,business,property,transfer,medical_cost,"                 \
	"financial_assets,vehicles,dwellings,category,phase_out_start,phase_out_base,amount"

static const struct {
	const char *row;
	const char *said;
	const char *reasons;
} cases[] = {
	{ "urban,1980-01-01,,649.99,0,0,0,,0,0,1,,,,", "dibao 1.00", "DB_GRANT" },
	{ "urban,1980-01-01,,650,0,0,0,,0,0,1,,,,", "low-income 0.00", "LI_GRANT" },
	{ "urban,1980-01-01,,974.99,0,0,0,,0,0,1,,,,", "low-income 0.00", "LI_GRANT" },
	{ "urban,1980-01-01,,975,0,0,0,,0,0,1,,,,", "none 0.00", "DB_INCOME;LI_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,,2200,0,0,0,,0,0,1,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,,2199.99,0,0,0,15839.92,0,0,1,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,,2199.99,0,0,0,15839.94,0,0,1,,,,", "rigid 0.00", "RG_GRANT;RG_SHARE" },
	{ "urban,1980-01-01,,2000,0,0,0,14400.01,0,0,1,,,,", "rigid 0.00", "RG_GRANT;RG_SHARE" },
	{ "urban,1980-01-01,,2199,0,0,0,15832.80,0,0,1,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,,2199,0,0,0,15832.81,0,0,1,,,,", "rigid 0.00", "RG_GRANT;RG_SHARE" },
	{ "urban,1980-01-01,,1000,0,0,0,4200,0,0,1,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,,1000,0,0,0,4200.01,0,0,1,,,,", "rigid 0.00", "RG_GRANT;RG_REST" },
	/* the share is passed, and makes good what is left above the standard */
	{ "urban,1980-01-01,,3000,0,0,0,21600.01,0,0,1,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_INCOME" },
	{ "urban,1980-01-01,,2500,0,0,0,29000,0,0,1,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_INCOME" },
	{ "urban,1980-01-01,,0,0,0,0,,0,0,2,,,,", "none 0.00", "DB_DWELLINGS;LI_DWELLINGS" },
	{ "urban,1980-01-01,,0,0,0,0,,23400,0,1,,,,", "low-income 0.00", "LI_GRANT" },
	{ "urban,1980-01-01,,0,0,0,0,,23400.01,0,1,,,,", "none 0.00", "DB_ASSETS;LI_ASSETS" },
	{ "urban,1980-01-01,employed,700,0,0,0,,0,0,1,dibao,,,420", "phase-out 420.00",
	  "PO_GRANT" },
	{ "urban,1980-01-01,flexible,650,0,0,0,,0,0,1,phase-out,2026-01,400,420",
	  "phase-out 400.00", "PO_GRANT" },
	{ "urban,1980-01-01,employed,700,0,0,0,,0,0,1,phase-out,2025-12,400,420", "low-income 0.00",
	  "LI_GRANT" },
	{ "urban,1980-01-01,farming,700,0,0,0,,0,0,1,dibao,,,420", "low-income 0.00", "LI_GRANT" },
	{ "urban,1980-01-01,,700,0,0,0,,0,0,1,dibao,,,420", "undecided employment", "MISSING" },
	{ "urban,1980-01-01,employed,700,0,0,0,,0,0,1,dibao,,,", "undecided amount", "MISSING" },
	{ "urban,1980-01-01,employed,700,0,0,0,,15600.01,0,1,dibao,,,420", "low-income 0.00",
	  "LI_GRANT" },
	{ "urban,1980-01-01,employed,700,0,0,0,,0,0,1,low-income,,,420", "low-income 0.00",
	  "LI_GRANT" },
	{ "urban,1980-01-01,none,2500,0,0,0,,0,0,1,dibao,,,420", "none 0.00",
	  "DB_INCOME;PO_NO_WORK;LI_INCOME;RG_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,employed,2500,0,0,0,,0,0,1,phase-out,2025-01,,420", "none 0.00",
	  "DB_INCOME;PO_OVER;LI_INCOME;RG_INCOME;RG_BURDEN" },
	{ "urban,1980-01-01,none,0,0,0,0,,0,1,1,dibao,2025-01,,420", "none 0.00",
	  "DB_VEHICLES;LI_VEHICLES" },
	{ "urban,1980-01-01,,0,0,0,0,,,,,,,,", "undecided financial_assets;vehicles;dwellings",
	  "MISSING" },
	{ "urban,1980-01-01,,9000,,,,,,,,,,,", "none 0.00",
	  "DB_INCOME;LI_INCOME;RG_INCOME;RG_BURDEN" },
};

START_TEST(the_household_is_decided_by_the_first_yes)
{
	(void)home_decide(COLUMNS, cases[_i].row);
	ck_assert_str_eq(home_rows(), cases[_i].said);
	ck_assert_str_eq(home_reasons(0), cases[_i].reasons);
}
END_TEST

START_TEST(a_grant_says_from_when_and_until_when)
{
	char buf[DAY_SIZE];
	const struct walk *walk = home_decide(COLUMNS, "urban,1980-01-01,,0,0,0,0,,0,0,1,,,,");

	ck_assert_str_eq(month_format(walk->outcome[0].from, buf), "2026-12");
	ck_assert_int_eq(walk->outcome[0].until, MONTH_NONE);
	walk = home_decide(COLUMNS, "urban,1980-01-01,,700,0,0,0,,0,0,1,,,,");
	ck_assert_str_eq(month_format(walk->outcome[0].until, buf), "2027-11");
	walk = home_decide(COLUMNS, "urban,1980-01-01,,1000,0,0,0,9000,0,0,1,,,,");
	ck_assert_str_eq(month_format(walk->outcome[0].until, buf), "2027-11");
	walk = home_decide(COLUMNS,
			   "urban,1980-01-01,employed,700,0,0,0,,0,0,1,phase-out,2026-02,420,");
	ck_assert_str_eq(month_format(walk->outcome[0].from, buf), "2026-12");
	ck_assert_str_eq(month_format(walk->outcome[0].until, buf), "2027-01");
}
END_TEST

START_TEST(the_row_counts_members_and_covered)
{
	const struct walk *walk =
		home_decide(COLUMNS, "rural,1980-01-01,,100,0,0,0,,0,0,1,,,,\n"
				     ",1982-01-01,,0,0,50,0,,,,,,,,\n,2015-01-01,,0,0,0,0,,,,,,,,");
	const struct outcome *row = &walk->outcome[0];

	ck_assert_int_eq(row->members, 3);
	ck_assert_int_eq(row->covered, 3);
	ck_assert_int_eq(row->income, 180000);
	ck_assert(row->income_known);
	ck_assert_int_eq(row->standard, 540000);
	ck_assert_int_eq(row->gap, 120000);
	ck_assert_int_eq(row->supplement, 4500);
	ck_assert_int_eq(row->amount, 124500);
}
END_TEST

/* The sentences of what decided, a line each: "household: [no] vehicles within the limit". */
static const char *
decided(void)
{
	static char said[4096];
	const struct walk *walk = &home.assess.walk;
	size_t used = 0;

	said[0] = '\0';
	for (size_t i = 0; i < walk->tests; i++)
		if (walk->test[i].decided)
			used += (size_t)snprintf(said + used, sizeof(said) - used, "%s%d: %s",
						 used > 0 ? "\n" : "", walk->test[i].truth,
						 walk->test[i].condition->sentence[LANGUAGE_EN]);
	return said;
}

START_TEST(what_decided_is_recorded)
{
	(void)home_decide(COLUMNS, "urban,1980-01-01,,0,0,0,0,,0,1,1,,,,");
	ck_assert_str_eq(decided(), "0: vehicles within the limit\n"
				    "0: vehicles within the low-income limit");
	(void)home_decide(COLUMNS, "urban,1980-01-01,,0,0,0,0,,0,0,1,,,,");
	ck_assert_str_eq(decided(), "1: household income below the minimum living standard\n"
				    "1: financial assets within the limit\n"
				    "1: vehicles within the limit\n1: dwellings within the limit");
	(void)home_decide(COLUMNS, "urban,1980-01-01,,100,0,0,0,,0,,1,,,,");
	ck_assert_str_eq(decided(), "2: vehicles within the limit");
	/* the phase-out has the property conditions of the minimum living allowance */
	(void)home_decide(COLUMNS, "urban,1980-01-01,employed,700,0,0,0,,0,0,1,dibao,,,420");
	ck_assert_ptr_nonnull(strstr(decided(), "1: vehicles within the limit"));
	ck_assert_ptr_nonnull(strstr(decided(), "1: the phase-out has not ended"));
	ck_assert_ptr_nonnull(
		strstr(decided(), "0: household income below the minimum living standard"));
}
END_TEST

START_TEST(what_may_still_hold_is_no_reason)
{
	/* the share of a known income is reached, that of the whole may not be */
	(void)home_decide(COLUMNS, "urban,1980-01-01,,2200,,0,0,16000,0,0,1,,,,");
	ck_assert_str_eq(home_rows(), "none 0.00");
	ck_assert_str_eq(home_reasons(0), "DB_INCOME;LI_INCOME;RG_INCOME");
}
END_TEST

UNIT(home_begin, home_end, EACH(the_household_is_decided_by_the_first_yes, cases),
     a_grant_says_from_when_and_until_when, the_row_counts_members_and_covered,
     what_decided_is_recorded, what_may_still_hold_is_no_reason);
