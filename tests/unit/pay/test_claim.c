#include "pay/claim.h"

#include <string.h>

#include "posted.h"
#include "scratch.h"
#include "unit.h"

#define WANG "439921195501069017"

enum { JANUARY = 2027 * 12 };

static struct postings postings;
static struct payment_list list;
static struct claims claims;

static void
begin(void)
{
	scratch_begin(&scratch);
	postings = (struct postings){ .opening = JANUARY };
	list = (struct payment_list){ .month = JANUARY + 6, .postings = &postings };
	claims = (struct claims){ 0 };
}

static void
end(void)
{
	claimlist_free(&claims);
	payment_free(&list);
	posting_free(&postings);
	scratch_end(&scratch);
}

/* A line sent for a month; the person is Wang's. */
static void
sent(enum word programme, const char *household, int month, fen_t amount)
{
	struct record record =
		posted_month((int64_t)postings.count + 1, amount, JANUARY + month - 1);

	record.value[LEDGER_programme] = programme;
	record.text[LEDGER_household_id] = text_of(household);
	record.text[LEDGER_beneficiary] = TEXT("王");
	record.text[LEDGER_beneficiary_id] = TEXT(WANG);
	ck_assert_int_eq(posting_take(&postings, &record, INT64_MAX), POSTING_FINE);
}

static void
repaid(size_t line, fen_t amount)
{
	struct record record;

	posting_fill(&postings.item[line], WORD_POSTING_RETURNED, &record);
	record.value[LEDGER_cause] = WORD_CAUSE_REPAID;
	record.value[LEDGER_amount] = amount;
	ck_assert_int_eq(posting_take(&postings, &record, 0), POSTING_FINE);
}

static void
decided(enum word category, int from, int until, fen_t amount)
{
	struct record record;

	record_clear(&record);
	record.text[DECISION_household_id] = TEXT("H1");
	record.text[DECISION_head] = TEXT("王");
	record.text[DECISION_head_id] = TEXT(WANG);
	record.value[DECISION_category] = category;
	record.value[DECISION_status] = WORD_STATUS_APPROVED;
	record.value[DECISION_from] = JANUARY + from - 1;
	record.value[DECISION_until] = until == 0 ? BLANK : JANUARY + until - 1;
	record.value[DECISION_approved_amount] = amount;
	approval_add(&list.approvals, &record);
}

static void
check(size_t i, int64_t cause, int from, int until, fen_t left, fen_t received)
{
	const struct claim *claim = &claims.item[i];

	ck_assert_int_eq(claim->cause, cause);
	ck_assert_int_eq(claim->from, JANUARY + from - 1);
	ck_assert_int_eq(claim->until, JANUARY + until - 1);
	ck_assert_int_eq(claim->months, until - from + 1);
	ck_assert_int_eq(claim->left, left);
	ck_assert_int_eq(claim->received, received);
}

START_TEST(months_on_end_are_one_claim_until_it_is_repaid)
{
	for (int m = 1; m <= 5; m++)
		sent(WORD_CATEGORY_DIBAO, "H1", m, 650);
	decided(WORD_CATEGORY_NONE, 3, 0, 0);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_OVER, 3, 5, 3 * 650, 0);
	claimlist_free(&claims);
	claims = (struct claims){ 0 };
	repaid(2, 100);
	claim_find(&claims, &list);
	check(0, WORD_CLAIM_OVER, 3, 5, 3 * 650 - 100, 100);
	claimlist_free(&claims);
	claims = (struct claims){ 0 };
	repaid(2, 550); /* the month stays in its claim */
	claim_find(&claims, &list);
	check(0, WORD_CLAIM_OVER, 3, 5, 2 * 650, 650);
	claimlist_free(&claims);
	claims = (struct claims){ 0 };
	repaid(3, 650);
	repaid(4, 650);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 0);
}
END_TEST

START_TEST(a_smaller_amount_claims_the_difference)
{
	sent(WORD_CATEGORY_DIBAO, "H1", 2, 650);
	decided(WORD_CATEGORY_DIBAO, 2, 0, 400);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_OVER, 2, 2, 250, 0);
}
END_TEST

static void
once(enum word programme, fen_t paid, fen_t approved)
{
	struct record record = posted_month(1, paid, JANUARY + 1);

	record.value[LEDGER_programme] = programme;
	record.value[LEDGER_kind] = WORD_PAYMENT_ONCE;
	record.text[LEDGER_case] = TEXT("2027-001");
	ck_assert_int_eq(posting_take(&postings, &record, INT64_MAX), POSTING_FINE);
	record_clear(&record);
	record.text[DECISION_household_id] = TEXT("H1");
	record.text[DECISION_case] = TEXT("2027-001");
	record.value[DECISION_category] = programme;
	record.value[DECISION_status] = WORD_STATUS_APPROVED;
	record.value[DECISION_from] = record.value[DECISION_until] = JANUARY + 1;
	record.value[DECISION_approved_amount] = approved;
	approval_add(&list.approvals, &record);
}

/* A case is one month's, and its row is all that there is of it. */
START_TEST(what_a_case_was_paid_too_much_is_claimed)
{
	once(WORD_CATEGORY_RELIEF_EMERGENCY, 1400, 900);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_OVER, 2, 2, 500, 0);
}
END_TEST

/* The ledger of bills says what of them is claimed. */
START_TEST(what_bills_take_back_is_claimed_elsewhere)
{
	once(WORD_CATEGORY_MEDICAL, 1400, 900);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 0);
}
END_TEST

/* Lines that an old system had twice come in with --take-over. */
START_TEST(the_same_twice_is_claimed_once)
{
	sent(WORD_CATEGORY_DIBAO, "H1", 2, 650);
	sent(WORD_CATEGORY_DIBAO, "H2", 2, 650); /* the same head */
	decided(WORD_CATEGORY_DIBAO, 1, 0, 650);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_TWICE, 2, 2, 650, 0);
}
END_TEST

START_TEST(of_two_programmes_the_later_is_claimed)
{
	sent(WORD_CATEGORY_DIBAO, "H1", 2, 650);
	sent(WORD_CATEGORY_TEKUN, "H9", 2, 900);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_TWICE, 2, 2, 900, 0);
	ck_assert_int_eq(claims.item[0].programme, WORD_CATEGORY_TEKUN);
}
END_TEST

START_TEST(what_was_drawn_after_a_death_is_claimed_whatever_is_approved)
{
	scratch_write(&scratch, "r.csv",
		      "household_id,id_number,member_status,died_on\n"
		      "H1," WANG ",dead,2027-02-10\n");
	ck_assert(people_read(&list.people, &list.clash, scratch_path(&scratch, "r.csv"),
			      &(struct table_options){ 0 }, &scratch.diag));
	for (int m = 1; m <= 4; m++)
		sent(WORD_CATEGORY_DIBAO, "H1", m, 650);
	decided(WORD_CATEGORY_DIBAO, 1, 0, 650);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_DEAD, 3, 4, 2 * 650, 0);
}
END_TEST

/* Of months that the list says nothing of, and of later ones than its own, nothing follows. */
START_TEST(what_nobody_speaks_of_is_not_claimed)
{
	sent(WORD_CATEGORY_DIBAO, "H1", 1, 650);
	sent(WORD_CATEGORY_DIBAO, "H1", 8, 650);
	sent(WORD_CATEGORY_DIBAO, "H1", 3, 650);
	decided(WORD_CATEGORY_DIBAO, 3, 3, 100); /* one month: to be sent again */
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 0);
}
END_TEST

START_TEST(months_behind_that_of_the_list_are_for_later)
{
	sent(WORD_CATEGORY_DIBAO, "H1", 7, 650);
	sent(WORD_CATEGORY_DIBAO, "H1", 8, 650);
	decided(WORD_CATEGORY_NONE, 3, 0, 0);
	claim_find(&claims, &list); /* of July */
	ck_assert_uint_eq(claims.count, 1);
	check(0, WORD_CLAIM_OVER, 7, 7, 650, 0);
}
END_TEST

static struct latereport late;
static struct latereports reports;

/* From February to April, told late; paid from January to May. */
static void
report_late(void)
{
	late = (struct latereport){ .household = TEXT("H1"),
				    .from = JANUARY + 1,
				    .until = JANUARY + 3 };
	reports = (struct latereports){ .item = &late, .count = 1 };
	index_add(&reports.by_household, unit_hash(TEXT("H1"), TEXT_NONE, TEXT_NONE), 0);
	list.reports = &reports;
	for (int m = 1; m <= 5; m++)
		sent(WORD_CATEGORY_DIBAO, "H1", m, 650);
}

START_TEST(what_was_drawn_before_a_late_report_has_it_for_its_cause)
{
	report_late();
	decided(WORD_CATEGORY_DIBAO, 1, 3, 400);
	decided(WORD_CATEGORY_DIBAO, 5, 5, 650);
	claim_find(&claims, &list);
	/* January; the two in between, and April behind the term of a row, which ends aid */
	ck_assert_uint_eq(claims.count, 2);
	check(0, WORD_CLAIM_OVER, 1, 1, 250, 0);
	check(1, WORD_CLAIM_UNREPORTED, 2, 4, 2 * 250 + 650, 0);
	ck_assert_int_eq(late.open, 0);
	index_free(&reports.by_household);
}
END_TEST

START_TEST(what_no_decision_speaks_of_is_left_to_be_decided)
{
	report_late();
	repaid(2, 50);
	decided(WORD_CATEGORY_DIBAO, 4, 0, 650);
	claim_find(&claims, &list);
	ck_assert_uint_eq(claims.count, 0);
	ck_assert_int_eq(late.open, 650 + 600);
	ck_assert_int_eq(late.open_from, JANUARY + 1);
	ck_assert_int_eq(late.open_until, JANUARY + 2);
	index_free(&reports.by_household);
}
END_TEST

START_TEST(what_people_wrote_is_kept)
{
	char text[256];

	sent(WORD_CATEGORY_DIBAO, "H1", 3, 650);
	decided(WORD_CATEGORY_DIBAO, 1, 2, 650);
	claim_find(&claims, &list);
	check(0, BLANK, 3, 3, 650, 0); /* why it ended the row does not say */
	ck_assert_int_eq((int)strlen(claims.item[0].id), 16);
	strcpy(text, "claim_id,cause,notice_on\n0123456789abcdef,dead,\n");
	strcat(text, claims.item[0].id);
	strcat(text, ",moved,2027/5/1\n");
	scratch_write(&scratch, "c.csv", text);
	ck_assert(claimlist_read(&claims, scratch_path(&scratch, "c.csv"),
				 &(struct table_options){ 0 }, day_of(2027, 5, 2), &scratch.diag));
	ck_assert_int_eq(claims.item[0].cause, WORD_CLAIM_MOVED);
	ck_assert_int_eq(claims.item[0].notice_on, day_of(2027, 5, 1));
	ck_assert_ptr_nonnull(strstr(scratch.found, "D611"));
}
END_TEST

UNIT(begin, end, months_on_end_are_one_claim_until_it_is_repaid,
     a_smaller_amount_claims_the_difference, what_a_case_was_paid_too_much_is_claimed,
     what_bills_take_back_is_claimed_elsewhere, the_same_twice_is_claimed_once,
     of_two_programmes_the_later_is_claimed,
     what_was_drawn_after_a_death_is_claimed_whatever_is_approved,
     what_nobody_speaks_of_is_not_claimed, months_behind_that_of_the_list_are_for_later,
     what_was_drawn_before_a_late_report_has_it_for_its_cause,
     what_no_decision_speaks_of_is_left_to_be_decided, what_people_wrote_is_kept);
