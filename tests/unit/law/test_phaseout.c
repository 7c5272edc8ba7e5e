#include "law/phaseout.h"

#include <stdio.h>
#include <string.h>

#include "home.h"
#include "unit.h"

static const struct {
	const char *start;
	int64_t months;
	const char *from, *until;
} cases[] = {
	{ "", 12, "2026-12", "2027-11" },        { "2026-02", 12, "2026-12", "2027-01" },
	{ "2025-12", 12, "2026-12", "2026-11" }, { "2026-01", 12, "2026-12", "2026-12" },
	{ "2026-12", 12, "2026-12", "2027-11" }, { "2027-02", 12, "2027-02", "2028-01" },
	{ "2026-11", 1, "2026-12", "2026-11" },  { "", 1, "2026-12", "2026-12" },
};

START_TEST(a_term_runs_from_its_start)
{
	char row[64];
	char buf[DAY_SIZE];

	(void)snprintf(row, sizeof(row), "urban,phase-out,%s", cases[_i].start);
	(void)home_decide("area,category,phase_out_start", row);
	struct phaseout term = phaseout_term(&home.assess.household, cases[_i].months,
					     month_of(day_of(2026, 12, 1)));

	ck_assert_str_eq(month_format(term.from, buf), cases[_i].from);
	ck_assert_str_eq(month_format(term.until, buf), cases[_i].until);
}
END_TEST

START_TEST(the_amount_is_that_before_the_phase_out)
{
	(void)home_decide("area,phase_out_base,amount", "urban,420,390");
	ck_assert_int_eq(phaseout_column(&home.assess.household), REGISTER_phase_out_base);
	(void)home_decide("area,phase_out_base,amount", "urban,,390.01");
	ck_assert_int_eq(phaseout_column(&home.assess.household), REGISTER_amount);
	(void)home_decide("area,phase_out_base,amount", "urban,,");
	ck_assert_int_eq(phaseout_column(&home.assess.household), REGISTER_amount);
}
END_TEST

START_TEST(a_phase_out_without_a_start_is_a_finding)
{
	(void)home_decide("area,birth_date,category,phase_out_start",
			  "urban,1980-01-01,phase-out,");
	ck_assert_ptr_nonnull(strstr(home.scratch.cells, "D101 2 phase_out_start H1 -\n"));
	scratch_forget(&home.scratch);
	(void)home_decide("area,birth_date,category,phase_out_start",
			  "urban,1980-01-01,phase-out,2026-01");
	(void)home_decide("area,birth_date,category,phase_out_start", "urban,1980-01-01,dibao,");
	ck_assert_ptr_null(strstr(home.scratch.cells, "D101"));
}
END_TEST

UNIT(home_begin, home_end, EACH(a_term_runs_from_its_start, cases),
     the_amount_is_that_before_the_phase_out, a_phase_out_without_a_start_is_a_finding);
