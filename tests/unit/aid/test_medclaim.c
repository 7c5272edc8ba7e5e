#include "aid/medclaim.h"

#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct billbook book;
static struct claims claims;
static struct arena arena;

static void
set_up(void)
{
	scratch_set_up();
	book = (struct billbook){ .date = day_of(2026, 6, 1) };
	claims = (struct claims){ 0 };
}

static void
tear_down(void)
{
	claimlist_free(&claims);
	billbook_close(&book);
	arena_free(&arena);
	scratch_tear_down();
}

static size_t
add(const char *id)
{
	struct record row;

	record_clear(&row);
	row.text[BILL_bill_id] = text_of(id);
	row.text[BILL_hospital] = TEXT("甲");
	row.text[BILL_name] = TEXT("王一");
	row.text[BILL_id_number] = TEXT("439921195501069017");
	row.value[BILL_total] = 100000;
	return billbook_add(&book, &row);
}

static void
post(size_t bill, int64_t event, fen_t amount)
{
	billbook_post(&book, &(struct billing){ .bill = bill, .event = event, .amount = amount });
}

static void
find(size_t count, fen_t left)
{
	claimlist_free(&claims);
	claims = (struct claims){ 0 };
	medclaim_find(&claims, &book, &arena);
	ck_assert_uint_eq(claims.count, count);
	ck_assert_int_eq(claims.left, left);
}

START_TEST(what_was_taken_away_is_claimed_of_the_case_that_brought_it)
{
	size_t one = add("B1");
	size_t two = add("B2");
	char id[CLAIM_ID_SIZE];

	post(one, WORD_BILLING_AID, 1000);
	post(two, WORD_BILLING_AID, 5000);
	find(0, 0);
	post(two, WORD_BILLING_CLAIM, 1500);
	find(1, 1500);
	ck_assert(text_equal(claims.item[0].case_id, TEXT("B2")));
	ck_assert_int_eq(claims.item[0].cause, WORD_CLAIM_OVER);
	ck_assert_int_eq(claims.item[0].from, 2026 * 12 + 5);
	strcpy(id, claims.item[0].id);
	book.date = day_of(2026, 8, 1);
	post(two, WORD_BILLING_ARREARS, 700);
	post(two, WORD_BILLING_CLAIM, 900); /* that of August first, then of June */
	find(2, 2400);
	ck_assert_int_eq(claims.item[0].left, 1700);
	ck_assert_str_eq(claims.item[0].id, id);
	ck_assert_int_eq(claims.item[1].left, 700);
	ck_assert_int_eq(claims.item[1].from, 2026 * 12 + 7);
}
END_TEST

START_TEST(a_reversal_claims_all_of_its_bill)
{
	size_t one = add("B1");

	post(one, WORD_BILLING_AID, 1000);
	size_t back = add("T1");

	book.bill[back].reverses = one;
	post(back, WORD_BILLING_REVERSAL, 1000);
	find(1, 1000);
	ck_assert(text_equal(claims.item[0].case_id, TEXT("B1")));
}
END_TEST

UNIT(set_up, tear_down, what_was_taken_away_is_claimed_of_the_case_that_brought_it,
     a_reversal_claims_all_of_its_bill);
