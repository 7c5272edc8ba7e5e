#include "pay/candidate.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct payment_list list;
static struct record decision;
static struct record_reader *reader;
static struct candidate candidate;

static void
begin(void)
{
	scratch_begin(&scratch);
	list = (struct payment_list){ .month = 2026 * 12 + 11, .date = 20800 };
}

static void
end(void)
{
	record_close(reader);
	reader = NULL;
	payment_free(&list);
	scratch_end(&scratch);
}

/* The first row of a list is on its way. */
static void
take_list(const char *text)
{
	scratch_write(&scratch, "d.csv", text);
	record_close(reader); /* of the list before, or NULL */
	reader = record_open(scratch_path(&scratch, "d.csv"), RECORD_DECISION,
			     &(struct table_options){ 0 }, NULL, NULL, &scratch.diag);
	ck_assert_ptr_nonnull(reader);
	ck_assert_int_eq(record_next(reader, &list.arena, &decision), TABLE_ROW);
	candidate = (struct candidate){
		.list = &list, .reader = reader, .decision = &decision, .diag = &scratch.diag
	};
	candidate_begin(&candidate);
}

/* A row on its way: household, head, head_id, person, category, amount, account, reasons. */
static void
take(const char *row)
{
	char text[512] = "household_id,head,head_id,person,category,approved_amount,account,"
			 "reasons\n";

	strcat(text, row);
	take_list(text);
}

START_TEST(what_is_paid_is_what_was_approved_for_the_month)
{
	take("H1,甲,439921195501069017,,dibao,650,1234 5678 9012 34,X;PRICE\n");
	ck_assert_int_eq(candidate.payment.kind, WORD_PAYMENT_PRICE);
	take("H1,甲,439921195501069017,,dibao,650,1234 5678 9012 34,X;PRICES\n");
	ck_assert_int_eq(candidate.payment.amount, 65000);
	ck_assert_int_eq(candidate.payment.approved, 65000);
	ck_assert_int_eq(candidate.payment.owed, list.month);
	ck_assert_int_eq(candidate.payment.kind, WORD_PAYMENT_REGULAR);
	ck_assert(text_equal(candidate.payment.beneficiary, TEXT("甲")));
	ck_assert(candidate_is_fit(&candidate));
	ck_assert(text_equal(candidate.payment.account, TEXT("12345678901234")));
}
END_TEST

/* What keeps a row off, each with its code, said once however often it is asked. */
static const struct {
	const char *row;
	const char *code;
} unfit[] = {
	{ "H1,甲,,,dibao,650,,\n", "D307" },
	{ "H1,甲,,,dibao,650,12,\n", "D308" },
	{ "H1,甲,,,tekun,650,12345678901234,\n", NULL }, /* the head is the person */
	{ "H1,,,,tekun,650,12345678901234,\n", "D315" },
	{ ",甲,,,dibao,650,12345678901234,\n", "D315" },
	{ "H1,甲,,,dibao,650,12345678901234,PRICE\n", "D332" }, /* none of jz-price's */
};

START_TEST(what_keeps_a_row_off_is_said_once)
{
	take(unfit[_i].row);
	scratch_forget(&scratch);
	ck_assert(candidate_is_fit(&candidate) == (unfit[_i].code == NULL));
	(void)candidate_is_fit(&candidate);
	ck_assert_uint_eq(scratch.diag.count[DIAG_ERROR], unfit[_i].code == NULL ? 0 : 1);
	if (unfit[_i].code != NULL)
		ck_assert_ptr_nonnull(strstr(scratch.found, unfit[_i].code));
}
END_TEST

/* Proposed, approved, remark. */
static const struct {
	const char *amounts;
	bool fit;
} slips[] = {
	{ "979,999999999.99,", false },
	{ "979,999999999.99,补助", true },
	{ "979,9790,", false },
	{ "979,9789.99,", true },
	{ "0,1,", false },
	{ "0,0,", true },
	{ ",999999999.99,", true },
	{ "979,979,", true },
};

START_TEST(ten_times_what_was_proposed_needs_a_reason)
{
	char text[256];

	snprintf(text, sizeof(text),
		 "household_id,head,head_id,category,account,amount,approved_amount,remark\n"
		 "H1,甲,439921195501069017,dibao,12345678901234,%s\n",
		 slips[_i].amounts);
	take_list(text);
	ck_assert(candidate_is_fit(&candidate) == slips[_i].fit);
	ck_assert((strstr(scratch.found, "D321") == NULL) == slips[_i].fit);
}
END_TEST

START_TEST(what_the_list_pays_is_not_paid_again_for_that_month)
{
	take("H1,甲,439921195501069017,,dibao,650,12345678901234,\n");
	ck_assert(!candidate_is_paid(&candidate));
	payment_add(&list, &candidate.payment, TEXT_NONE, TEXT_NONE);
	ck_assert(candidate_is_paid(&candidate));
	candidate.payment.owed--;
	ck_assert(!candidate_is_paid(&candidate));
}
END_TEST

START_TEST(the_month_of_a_death_is_still_paid)
{
	month_t died;

	scratch_write(&scratch, "r.csv",
		      "household_id,id_number,member_status,died_on\n"
		      "H1,439921195501069017,dead,2026-12-01\n");
	ck_assert(people_read(&list.people, &list.clash, scratch_path(&scratch, "r.csv"),
			      &(struct table_options){ 0 }, &scratch.diag));
	take("H1,甲,439921195501069017,甲,tekun,650,12345678901234,\n");
	candidate.payment.beneficiary_id = TEXT("439921195501069017");
	ck_assert(candidate_lives(&candidate, &died));
	candidate.payment.owed++;
	ck_assert(!candidate_lives(&candidate, &died));
	ck_assert_int_eq(died, list.month);
}
END_TEST

/* The register has the account of the household; who is on a list of other groups has his own. */
START_TEST(an_account_that_the_register_lacks_is_not_paid)
{
	static const char *const rows[] = {
		"H1,甲,439921195501069017,,dibao,650,6299990000001000078,\n",
		"H1,甲,439921195501069017,甲,other-group,20,6299990000001000078,PRICE\n",
	};

	scratch_write(
		&scratch, "r.csv",
		"household_id,id_number,account\nH1,439921195501069017,6299990000001000060\n");
	ck_assert(people_read(&list.people, &list.clash, scratch_path(&scratch, "r.csv"),
			      &(struct table_options){ 0 }, &scratch.diag));
	take(rows[_i]);
	candidate_is_fit(&candidate);
	ck_assert_int_eq(strstr(scratch.found, "D324") != NULL, _i == 0);
}
END_TEST

UNIT(begin, end, what_is_paid_is_what_was_approved_for_the_month,
     EACH(what_keeps_a_row_off_is_said_once, unfit),
     EACH(ten_times_what_was_proposed_needs_a_reason, slips),
     what_the_list_pays_is_not_paid_again_for_that_month, the_month_of_a_death_is_still_paid,
     TIMES(an_account_that_the_register_lacks_is_not_paid, 2));
