#include "warn/warnrule.h"

#include "warned.h"

static struct warnrule_found
find(int64_t signal, int64_t gap, int64_t amount)
{
	return warnrule_find(&rules, &warned_law, signal, gap, amount);
}

/* rules/sample: a bill counts from 5000 yuan, and is strong from 20000. */
static const struct {
	int64_t amount;
	enum truth truth;
	int64_t strength;
} bills[] = {
	{ 499999, TRUTH_NO, BLANK },
	{ 500000, TRUTH_YES, WORD_STRENGTH_PLAIN },
	{ 500001, TRUTH_YES, WORD_STRENGTH_PLAIN },
	{ 1999999, TRUTH_YES, WORD_STRENGTH_PLAIN },
	{ 2000000, TRUTH_YES, WORD_STRENGTH_STRONG },
	{ 2000001, TRUTH_YES, WORD_STRENGTH_STRONG },
};

START_TEST(a_bill_is_as_strong_as_it_is_high)
{
	struct warnrule_found found = find(WORD_SIGNAL_BILL, WORD_GAP_NONE, bills[_i].amount);

	ck_assert_int_eq(found.truth, bills[_i].truth);
	if (found.truth == TRUTH_YES)
		ck_assert_int_eq(found.rule->strength, bills[_i].strength);
}
END_TEST

START_TEST(what_is_not_known_is_not_called_weak)
{
	struct warnrule_found found = find(WORD_SIGNAL_BILL, WORD_GAP_NONE, BLANK);

	ck_assert_int_eq(found.truth, TRUTH_UNKNOWN);
	ck_assert(found.amount);
	warned_law.value[PARAM_WARN_BILL_STRONG].set = false;
	found = find(WORD_SIGNAL_BILL, WORD_GAP_NONE, 600000);
	ck_assert_int_eq(found.truth, TRUTH_UNKNOWN);
	ck_assert(!found.amount);
	ck_assert_int_eq(found.lacks, PARAM_WARN_BILL_STRONG);
	ck_assert_int_eq(found.rule->strength, WORD_STRENGTH_PLAIN);
	/* what does not count at all is not strong either */
	ck_assert_int_eq(find(WORD_SIGNAL_BILL, WORD_GAP_NONE, 499999).truth, TRUTH_NO);
}
END_TEST

START_TEST(who_has_aid_again_and_was_dropped_is_no_warning)
{
	ck_assert_int_eq(find(WORD_SIGNAL_DROPPED, WORD_GAP_LESS, BLANK).truth, TRUTH_NO);
	ck_assert_int_eq(find(WORD_SIGNAL_DROPPED, WORD_GAP_NONE, BLANK).truth, TRUTH_YES);
	ck_assert(warnrule_programmes(&rules, WORD_SIGNAL_DROPPED) == 0);
	ck_assert(bits_has(warnrule_programmes(&rules, WORD_SIGNAL_ILL), PROGRAMME_MEDICAL));
}
END_TEST

static const struct {
	const char *row;
	const char *wrong;
} tables[] = {
	{ "bill,none,warn.bil,strong,,\n", "warn.bil" },
	{ "bill,none,warn.quiet,strong,,\n", "warn.quiet" },
	{ "ill,less,,plain,diseases,\n", "diseases" },
	{ "ill,less,,plain,disease=x,\n", "disease=x" },
	{ "ill,less,,plain,employment=x,\n", "employment=x" },
	{ "ill,less,,plain,,medcal\n", "medcal" },
	{ "ill,less,,,,\n", "" },
};

START_TEST(a_table_with_a_word_that_means_nothing_is_refused)
{
	struct warnrules own = { 0 };

	ck_assert(
		!warnrule_read(&own,
			       warned_file("t.csv", "signal,gap,least,strength,facts,programmes\n",
					   tables[_i].row),
			       &scratch.diag));
	ck_assert_ptr_nonnull(strstr(scratch.cells, "G501 2"));
	ck_assert_ptr_nonnull(strstr(scratch.said, tables[_i].wrong));
	ck_assert_uint_eq(own.count, 0);
	warnrule_free(&own);
}
END_TEST

static int
lacks(int64_t signal, int64_t amount, struct person *person, bits_t absent)
{
	struct household household = { .person = person, .persons = 1 };

	record_clear(&household.row);
	return warnrule_lacks(&rules, signal, amount, &household, person, absent);
}

START_TEST(a_fact_is_known_by_any_of_its_columns)
{
	struct person person = { 0 };

	record_clear(&person.row);
	ck_assert_int_eq(lacks(WORD_SIGNAL_DISABLED, BLANK, &person, 0), REGISTER_disability_type);
	person.row.text[REGISTER_disability_card] = TEXT("1");
	ck_assert_int_eq(lacks(WORD_SIGNAL_DISABLED, BLANK, &person, 0), -1);
	person.row.value[REGISTER_employment] = WORD_EMPLOYMENT_EMPLOYED;
	ck_assert_int_eq(lacks(WORD_SIGNAL_JOB_LOST, BLANK, &person, 0), REGISTER_employment);
	person.row.value[REGISTER_employment] = WORD_EMPLOYMENT_UNEMPLOYED;
	ck_assert_int_eq(lacks(WORD_SIGNAL_JOB_LOST, BLANK, &person, 0), -1);
	ck_assert_int_eq(lacks(WORD_SIGNAL_MONITORED, BLANK, &person, 0), REGISTER_monitored);
	/* a register without the column says nothing of anybody */
	ck_assert_int_eq(lacks(WORD_SIGNAL_MONITORED, BLANK, &person, BITS(REGISTER_monitored)),
			 -1);
}
END_TEST

START_TEST(an_amount_below_the_bill_is_not_it)
{
	struct person person = { 0 };

	record_clear(&person.row);
	person.row.value[REGISTER_medical_cost] = 599999;
	ck_assert_int_eq(lacks(WORD_SIGNAL_BILL, 600000, &person, 0), REGISTER_medical_cost);
	person.row.value[REGISTER_medical_cost] = 600000;
	ck_assert_int_eq(lacks(WORD_SIGNAL_BILL, 600000, &person, 0), -1);
	ck_assert_int_eq(lacks(WORD_SIGNAL_BILL, BLANK, &person, 0), -1);
	person.row.value[REGISTER_medical_cost] = 0;
	ck_assert_int_eq(lacks(WORD_SIGNAL_BILL, BLANK, &person, 0), REGISTER_medical_cost);
}
END_TEST

UNIT(warned_begin, warned_end, EACH(a_bill_is_as_strong_as_it_is_high, bills),
     what_is_not_known_is_not_called_weak, who_has_aid_again_and_was_dropped_is_no_warning,
     EACH(a_table_with_a_word_that_means_nothing_is_refused, tables),
     a_fact_is_known_by_any_of_its_columns, an_amount_below_the_bill_is_not_it);
