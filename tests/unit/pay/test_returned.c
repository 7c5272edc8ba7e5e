#include "pay/returned.h"

#include "unit.h"

/* Two payments to one household, the second of 200 yuan, each a line of the bank's file. */
static struct reconcile r;
static struct reconcile_payment payments[2];
static struct reconcile_line lines[2];

static void
set_up(void)
{
	for (int i = 0; i < 2; i++) {
		struct record *sent = &payments[i].sent;

		payments[i] = (struct reconcile_payment){ .at = (size_t)i,
							  .line = TEXT_INIT("b/1"),
							  .result = WORD_RESULT_REFUSED };
		record_clear(sent);
		sent->text[PAYMENT_household_id] = TEXT("H1");
		sent->text[PAYMENT_beneficiary] = TEXT("张三");
		sent->value[PAYMENT_programme] = WORD_CATEGORY_DIBAO;
		sent->value[PAYMENT_amount] = 10000 * (i + 1);
		sent->value[LEDGER_owed] = 2026 * 12 + 11;
		lines[i] = (struct reconcile_line){ .word = RECONCILE_UNPAID,
						    .amount = BLANK,
						    .cause = WORD_CAUSE_DECEASED,
						    .action = WORD_ACTION_RECHECK,
						    .happened_on = BLANK };
	}
	r = (struct reconcile){
		.line = lines, .payment = payments, .payments = 2, .date = day_of(2026, 12, 8)
	};
}

START_TEST(what_is_paid_again_is_approved_for_its_month)
{
	struct record row;

	lines[1].action = WORD_ACTION_AGAIN;
	ck_assert(!returned_again(&r, 0, &row));
	ck_assert(returned_again(&r, 1, &row));
	ck_assert(text_equal(row.text[DECISION_head], TEXT("张三")));
	ck_assert_int_eq(row.value[DECISION_approved_amount], 20000);
	ck_assert_int_eq(row.value[DECISION_from], 2026 * 12 + 11);
	ck_assert_int_eq(row.value[DECISION_until], 2026 * 12 + 11);
	ck_assert_int_eq(row.value[DECISION_status], WORD_STATUS_APPROVED);
	ck_assert(!returned_recheck(&r, 1, &row));
	lines[1].word = RECONCILE_PAID;
	ck_assert(!returned_again(&r, 1, &row));
}
END_TEST

START_TEST(a_household_is_looked_at_once)
{
	struct record row;

	ck_assert(returned_recheck(&r, 0, &row));
	ck_assert(text_equal(row.text[RECHECK_household_id], TEXT("H1")));
	ck_assert_int_eq(row.value[RECHECK_reason], WORD_DUE_BANK);
	ck_assert(!returned_recheck(&r, 1, &row));
}
END_TEST

START_TEST(what_was_settled_before_and_not_mentioned_has_no_row)
{
	struct record row;

	ck_assert(returned_row(&r, 0, &row));
	ck_assert_int_eq(row.value[RETURN_cause], WORD_CAUSE_DECEASED);
	ck_assert_int_eq(row.value[RETURN_amount], 10000);
	payments[0].result = BLANK;
	ck_assert(!returned_row(&r, 0, &row));
}
END_TEST

UNIT(set_up, NULL, what_is_paid_again_is_approved_for_its_month, a_household_is_looked_at_once,
     what_was_settled_before_and_not_mentioned_has_no_row);
