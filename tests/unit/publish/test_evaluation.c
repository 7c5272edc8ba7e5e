#include "publish/evaluation.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct evaluation evaluation;

static void
tear_down(void)
{
	evaluation_free(&evaluation);
	evaluation = (struct evaluation){ 0 };
	scratch_tear_down();
}

static bool
take(const char *content)
{
	static const struct table_options options;

	scratch_write(&scratch, "list.csv", content);
	return evaluation_read(&evaluation, scratch_path(&scratch, "list.csv"), &options,
			       &scratch.diag);
}

static void
know(const char *content)
{
	static const struct table_options options;

	scratch_write(&scratch, "register.csv", content);
	ck_assert(evaluation_register(&evaluation, scratch_path(&scratch, "register.csv"), &options,
				      &scratch.diag));
}

START_TEST(a_recheck_counts_from_the_first_to_the_last_day_of_its_term)
{
	know("household_id,town,last_recheck\nH1,T1,2026-10-01\nH2,T1,2026-09-30\n"
	     "H3,T1,2026-12-31\nH4,T1,2027-01-01\nH5,T1,\n");
	ck_assert(take("due_by,household_id,town,reason,due_from,state\n"
		       "2026-12-31,H1,T1,,2026-10-01,\n2026-12-31,H2,T1,,2026-10-01,\n"
		       "2026-12-31,H3,T1,,2026-10-01,\n2026-12-31,H4,T1,,2026-10-01,\n"
		       "2026-12-31,H5,T1,,2026-10-01,\n2026-12-31,H6,T1,,2026-10-01,\n"));
	ck_assert_int_eq(evaluation.all.count[EVALUATION_rechecks], 6);
	ck_assert_int_eq(evaluation.all.count[EVALUATION_rechecked], 2);
}
END_TEST

START_TEST(what_was_wrong_is_corrected_from_the_day_of_the_check_on)
{
	ck_assert(take("draw_id,town,picked,result,checked_on,corrected_on\n"
		       "1,T1,random,wrong,2026-12-02,2026-12-01\n"
		       "2,T1,random,wrong,2026-12-02,2026-12-02\n"
		       "3,T1,substitute,recovery,2026-12-02,2026-12-03\n"
		       "4,T1,random,right,2026-12-02,\n5,T1,random,absent,2026-12-02,\n"
		       "6,T1,random,,,\n7,T1,risk,wrong,2026-12-02,\n"));
	ck_assert_int_eq(evaluation.all.count[EVALUATION_checked], 4);
	ck_assert_int_eq(evaluation.all.count[EVALUATION_wrong], 3);
	ck_assert_int_eq(evaluation.all.count[EVALUATION_corrected], 2);
}
END_TEST

START_TEST(a_claim_is_of_the_town_of_its_household)
{
	know("household_id,town,last_recheck\nH1,T1,\nH1,,\n");
	ck_assert(take("claim_id,household_id,amount,received\nC1,H1,100.00,40.00\n"
		       "C2,H2,50.00,0.00\nC3,H1,much,0.00\n"));
	ck_assert_uint_eq(evaluation.rows, 2);
	ck_assert_int_eq(evaluation.row[0].count[EVALUATION_claimed], 10000);
	ck_assert_int_eq(evaluation.row[0].count[EVALUATION_returned], 4000);
	ck_assert_uint_eq(evaluation.row[1].town.n, 0);
	ck_assert_uint_eq(evaluation.unread, 1);
}
END_TEST

START_TEST(what_no_list_speaks_of_is_blank_and_not_none)
{
	static char buf[1024];
	const struct rowout_options with = { .language = LANGUAGE_EN };

	ck_assert(take("referral_id,department,town,sent_on,answer\nR1,D1,T1,2026-11-01,\n"
		       "R2,D1,T2,2026-11-01,accepted\nR3,D1,T2,,\n"));
	ck_assert(take("lead_id,town,doubt,state\nL1,T2,,open\nL2,T2,,again\nL3,,,cleared\n"));
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "o.csv")));
	struct rowout *out = rowout_open(path, &with, &scratch.diag);

	evaluation_write(&evaluation, out, LANGUAGE_EN);
	ck_assert(rowout_finish(out));
	FILE *file = fopen(path, "r");

	buf[fread(buf, 1, sizeof(buf) - 1, file)] = '\0';
	fclose(file);
	ck_assert_str_eq(buf + 3, "town,department,timely,late,open,unknown,rechecks,rechecked,"
				  "checked,wrong,corrected,claimed,returned,leads,leads_open,"
				  "referrals,unanswered\n"
				  "T1,,,,,,,,,,,,,0,0,1,1\nT2,,,,,,,,,,,,,2,2,1,0\n"
				  "not known,,,,,,,,,,,,,1,0,0,0\n,D1,,,,,,,,,,,,,,2,1\n"
				  "Total,,,,,,,,,,,,,3,2,2,1\n");
}
END_TEST

START_TEST(another_list_is_refused)
{
	ck_assert(!take("household_id,name\nH1,A\n"));
}
END_TEST

UNIT(scratch_set_up, tear_down, a_recheck_counts_from_the_first_to_the_last_day_of_its_term,
     what_was_wrong_is_corrected_from_the_day_of_the_check_on,
     a_claim_is_of_the_town_of_its_household, what_no_list_speaks_of_is_blank_and_not_none,
     another_list_is_refused);
