#include "urgent/relief.h"

#include <stdio.h>
#include <string.h>

#include "rule/ruleset.h"
#include "scratch.h"
#include "unit.h"

/* The figures are those of rules/sample, see test_grant.c; not again within 12 months. */
static struct ruleset *rules;
static struct law law;
static char rows[1024];

static void
set_up(void)
{
	scratch_begin(&scratch);
	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(rules);
	ruleset_at(rules, day_of(2026, 12, 1), &law);
}

static void
tear_down(void)
{
	ruleset_close(rules);
	scratch_end(&scratch);
}

/* "K 450.00, " of a row with money; "K -, " of one without. */
static void
note(void *context, const struct record *row)
{
	char amount[MONEY_SIZE] = "-";
	size_t used = strlen(rows);

	(void)context;
	if (row->value[DECISION_amount] != BLANK)
		money_format(row->value[DECISION_amount], amount);
	snprintf(rows + used, sizeof(rows) - used, "%.*s %s, ", SHOW(row->text[DECISION_case]),
		 amount);
}

static bool
begin(void *context, const struct record_reader *reader)
{
	(void)context;
	(void)reader;
	return true;
}

/* Judge cases of one household on 2027-12-31, of which each has the columns of head. */
static const char *
judge(const char *head, const char *cases)
{
	char text[1024];
	static char path[128];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "r.csv"));
	remove(path);
	struct reserve *reserve =
		reserve_open(path,
			     &(struct reserve_options){
				     .date = day_of(2027, 12, 31), .record = true, .begin = true },
			     &scratch.diag);
	struct relief relief = { .law = &law,
				 .reserve = reserve,
				 .date = day_of(2027, 12, 31),
				 .record = true,
				 .take = note };

	snprintf(text, sizeof(text), "household_id,%stown,type,area,%s\n%s",
		 strstr(head, "applicant") == NULL ? "applicant," : "", head, cases);
	scratch_write(&scratch, "c.csv", text);
	scratch_forget(&scratch);
	rows[0] = '\0';
	reserve_fund(reserve, TEXT("A"), 10000000, day_of(2026, 1, 1));
	ck_assert(relief_read(&relief, scratch_path(&scratch, "c.csv"),
			      &(struct table_options){ 0 }, begin, &scratch.diag));
	relief_free(&relief);
	reserve_close(reserve);
	return rows;
}

#define OF "H1,王,A,emergency,rural,"
#define DAYS "case_id,cause,event,event_on,degree,persons,accepted_on,new_facts"

static const struct {
	const char *second;
	bool again;
} repeats[] = {
	{ "fire,,2026-01-31,light,1,2026-03-01,", true },
	{ "fire,,2026-01-31,light,1,2027-01-31,", true },       /* a day before twelve months */
	{ "fire,,2026-01-31,light,1,2027-02-01,", false },      /* after twelve months */
	{ "fire,,2026-02-03,light,1,2026-06-01,", true },       /* within 30 days */
	{ "fire,,2026-02-04,light,1,2026-06-01,", false },      /* of another month */
	{ "accident,E2,2026-01-05,light,1,2026-06-01,", true }, /* of one day */
	{ "illness,,2026-01-31,light,1,2026-06-01,", false },
	{ "fire,,2026-01-31,light,1,2026-06-01,the roof too", false },
	{ "fire,E1,,light,1,2026-06-01,", true }, /* of an event, which it may be */
};

START_TEST(the_same_cause_again_is_held_back)
{
	char text[512];

	snprintf(text, sizeof(text), OF "K,fire,,2026-01-05,light,1,2026-02-01,\n" OF "L,%s\n",
		 repeats[_i].second);
	ck_assert_str_eq(judge(DAYS, text),
			 repeats[_i].again ? "K 450.00, L -, " : "K 450.00, L 450.00, ");
	ck_assert_int_eq(strstr(scratch.found, "A210") != NULL, repeats[_i].again);
}
END_TEST

START_TEST(one_event_is_one_whatever_its_month)
{
	ck_assert_str_eq(judge(DAYS, OF "K,fire,E1,2026-01-05,light,1,2026-02-01,\n" OF
					"L,fire,E1,2026-03-05,light,1,2026-04-01,\n" OF
					"M,fire,E2,2026-02-05,light,1,2026-05-15,\n" OF
					"N,fire,e-01,2026-04-05,light,1,2026-07-15,\n" OF
					"O,fire,E3,2026-01-05,light,1,2026-09-15,\n"),
			 "K 450.00, L -, M 450.00, N -, O -, ");
}
END_TEST

/* The town approves 3 × 450 = 1350; each case is of 900 or, with one month, of 450. */
static const struct {
	const char *second;
	bool split;
} splits[] = {
	{ "L,illness,2026-03-01,medium,1,2026-03-02,", true },  /* 29 days behind, 1800 */
	{ "L,illness,2026-03-01,medium,1,2026-03-03,", false }, /* 30 days */
	{ "L,illness,2026-02-01,light,1,2026-02-02,", false },  /* 1350 is the limit */
	{ "L,illness,2026-02-01,medium,1,2026-02-02,yes", false },
	{ "L,illness,2026-02-01,severe,2,2026-02-02,", true },
};

START_TEST(cases_that_follow_each_other_are_looked_at_together)
{
	char text[512];

	snprintf(text, sizeof(text), OF "K,fire,2026-01-05,medium,1,2026-02-01,\n" OF "%s\n",
		 splits[_i].second);
	(void)judge("case_id,cause,event_on,degree,persons,accepted_on,joint", text);
	ck_assert_int_eq(strstr(scratch.found, "A211") != NULL, splits[_i].split);
	ck_assert_int_eq(strstr(rows, "L -") != NULL, splits[_i].split);
}
END_TEST

/* One row behind the other, or before it: the town may approve 2700 for two persons, 1350 for one.
 */
START_TEST(no_order_of_rows_hides_a_split)
{
	static const char *const two[] = {
		OF "K,fire,2026-01-05,severe,2,2026-02-01,\n",
		OF "L,illness,2026-01-15,light,1,2026-02-11,\n",
	};
	/* 20 days apart each: the first and the last are not within 30 days */
	static const char *const three[] = {
		OF "K,fire,2026-01-05,light,1,2026-02-01,\n",
		OF "L,illness,2026-01-15,light,1,2026-02-21,\n",
		OF "M,accident,2026-03-01,light,1,2026-03-13,\n",
	};
	const char *head = "case_id,cause,event_on,degree,persons,accepted_on,joint";
	char text[512];

	for (int i = 0; i < 2; i++) {
		snprintf(text, sizeof(text), "%s%s", two[i], two[1 - i]);
		(void)judge(head, text);
		ck_assert_ptr_nonnull(strstr(scratch.found, "A211"));
	}
	for (int i = 0; i < 3; i++) {
		snprintf(text, sizeof(text), "%s%s%s", three[i], three[(i + 1) % 3],
			 three[(i + 2) % 3]);
		(void)judge(head, text);
		ck_assert_str_eq(scratch.found, "");
	}
}
END_TEST

/* A household without a number and a person without his, of one name: it may be the same. */
static const struct {
	const char *second, *row;
} namesakes[] = {
	{ "H9,A,emergency,rural,L,fire,2026-01-20,light,1,2026-03-01,王一,,", "L 450.00, " },
	{ "H–1,A,emergency,rural,L,fire,2026-01-20,light,1,2026-03-01,李二,,", "L -, " },
	{ ",A,emergency,rural,L,fire,2026-01-20,light,1,2026-03-01,王 一,439921197503120014,",
	  "L -, " },
	{ ",A,emergency,rural,L,fire,2026-01-20,light,1,2026-03-01,王一,439921197503120014,"
	  "同名的另一人",
	  "L 450.00, " },
};

START_TEST(one_person_is_seen_through_what_he_leaves_blank)
{
	char text[512];
	char want[64];

	snprintf(text, sizeof(text),
		 "H-1,A,emergency,rural,K,fire,2026-01-05,light,1,2026-02-01,王一,,\n%s\n",
		 namesakes[_i].second);
	snprintf(want, sizeof(want), "K 450.00, %s", namesakes[_i].row);
	ck_assert_str_eq(judge("case_id,cause,event_on,degree,persons,accepted_on,applicant,"
			       "applicant_id,remark",
			       text),
			 want);
}
END_TEST

/* 大办发〔2021〕30号（十四）, 社会救助法第五十条: first what is urgent and at most 2 × 450 = 900.
 */
START_TEST(a_small_sum_is_paid_first_in_an_emergency)
{
	const char *head = "case_id,cause,event_on,degree,persons,accepted_on,first,granted,remark";

	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,medium,1,2026-02-01,yes,,\n"),
			 "K 900.00, ");
	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,medium,1,2026-02-01,yes,900.01,why\n"),
			 "K -, ");
	ck_assert_ptr_nonnull(strstr(scratch.found, "A215"));
	ck_assert_str_eq(judge(head, "H1,王,A,expenditure,rural,K,illness,2026-01-05,light,1,"
				     "2026-02-01,yes,,\n"),
			 "K -, ");
	ck_assert_ptr_nonnull(strstr(scratch.found, "A214"));
}
END_TEST

/* At most 6 × 450 = 2700, or with the joint meeting 5400. */
START_TEST(the_town_grants_what_it_has_a_reason_for_up_to_the_cap)
{
	const char *head = "case_id,cause,event_on,degree,persons,accepted_on,joint,granted,remark";

	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,light,1,2026-02-01,,2699.99,why\n"),
			 "K 2699.99, ");
	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,light,1,2026-02-01,,2700,why\n"),
			 "K 2700.00, ");
	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,light,1,2026-02-01,,2700.01,why\n"),
			 "K -, ");
	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,light,1,2026-02-01,yes,5400,why\n"),
			 "K 5400.00, ");
	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,light,1,2026-02-01,yes,5400.01,why\n"),
			 "K -, ");
	ck_assert_str_eq(judge(head, OF "K,fire,2026-01-05,light,1,2026-02-01,,0,no need\n"),
			 "K -, ");
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

UNIT(set_up, tear_down, EACH(the_same_cause_again_is_held_back, repeats),
     one_event_is_one_whatever_its_month,
     EACH(cases_that_follow_each_other_are_looked_at_together, splits),
     no_order_of_rows_hides_a_split,
     EACH(one_person_is_seen_through_what_he_leaves_blank, namesakes),
     a_small_sum_is_paid_first_in_an_emergency,
     the_town_grants_what_it_has_a_reason_for_up_to_the_cap);
