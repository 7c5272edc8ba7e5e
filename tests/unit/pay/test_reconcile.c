#include "pay/reconcile.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct bankreasons reasons;
static struct reconcile r;
static struct bank_word words[] = { { BANK_CONFIRMED, TEXT_INIT("00") },
				    { BANK_REFUSED, TEXT_INIT("99") } };
static const struct bank bank = { .status = words, .statuses = 2 };
static struct bank_row none;

static void
set_up(void)
{
	scratch_begin(&scratch);
	ck_assert(bankreason_read(&reasons, JZ_SOURCE_DIR "/data/bank/reasons.csv", &scratch.diag));
	r = (struct reconcile){ .bank = &bank,
				.reasons = &reasons,
				.batch = TEXT_INIT("b"),
				.date = day_of(2026, 12, 8) };
	bankline_clear(&none);
}

static void
tear_down(void)
{
	reconcile_free(&r);
	bankreason_free(&reasons);
	scratch_end(&scratch);
}

/* Payment i of the batch: household Hi, account 6299990000000i00, i hundred yuan. */
static void
send(int i, enum posting_state state)
{
	char household[8];
	char account[32];
	char line[8];
	struct record sent;

	snprintf(household, sizeof(household), "H%d", i);
	snprintf(account, sizeof(account), "62999900000%d00", i);
	record_clear(&sent);
	sent.text[PAYMENT_batch] = TEXT("b");
	snprintf(line, sizeof(line), "b/%d", i);
	sent.text[LEDGER_line] = text_of(line);
	sent.value[LEDGER_owed] = 2026 * 12 + 11;
	sent.value[PAYMENT_seq] = i;
	sent.text[PAYMENT_household_id] = text_of(household);
	sent.text[PAYMENT_payee] = text_of(household);
	sent.text[PAYMENT_account] = text_of(account);
	sent.value[PAYMENT_programme] = WORD_CATEGORY_DIBAO;
	sent.value[PAYMENT_amount] = 10000 * i;
	sent.value[PAYMENT_month] = 2026 * 12 + 11;
	reconcile_add(&r, &sent, state);
}

static void
take(size_t line, int64_t seq, const char *account, fen_t amount, const char *status,
     const char *reason)
{
	struct bank_row row;

	bankline_clear(&row);
	row.line = line;
	row.value[BANK_seq] = seq;
	row.text[BANK_account] = text_of(account);
	row.value[BANK_amount] = amount;
	row.text[BANK_status] = text_of(status);
	row.text[BANK_reason] = text_of(reason);
	reconcile_take(&r, &row, &scratch.diag);
}

static void
end(void)
{
	reconcile_end(&r, &none, &none, &scratch.diag);
}

START_TEST(what_is_paid_refused_or_not_mentioned)
{
	send(1, POSTING_OPEN);
	send(2, POSTING_OPEN);
	send(3, POSTING_OPEN);
	reconcile_begin(&r);
	take(1, 1, "62999900000100", 10000, "00", "");
	take(2, BLANK, "62999900000-200", 20000, "99", "账户已销户");
	end();
	ck_assert_int_eq(r.payment[0].result, WORD_RESULT_CONFIRMED);
	ck_assert_int_eq(r.payment[0].event, RECONCILE_CONFIRM);
	ck_assert_int_eq(r.payment[1].result, WORD_RESULT_REFUSED);
	ck_assert_int_eq(r.payment[1].event, RECONCILE_REFUSE);
	ck_assert_int_eq(r.line[1].cause, WORD_CAUSE_CLOSED);
	ck_assert_int_eq(r.payment[2].result, WORD_RESULT_MISSING);
	ck_assert_int_eq(r.payment[2].event, RECONCILE_NOTHING);
	ck_assert_str_eq(scratch.found, ":2 B302\n:0 B305\n");
	ck_assert(text_equal(r.payment[2].line, TEXT("b/3")));
}
END_TEST

START_TEST(what_does_not_agree_posts_nothing)
{
	send(1, POSTING_OPEN);
	send(2, POSTING_OPEN);
	reconcile_begin(&r);
	take(1, 1, "62999900000100", 10001, "00", "");
	take(2, 2, "62999900000900", 20000, "00", "");
	take(3, 2, "62999900000200", 20000, "00", "");
	take(4, 2, "62999900000200", 20000, "99", "");
	end();
	ck_assert_int_eq(r.payment[0].result, WORD_RESULT_DIFFERS);
	ck_assert_int_eq(r.payment[0].event, RECONCILE_NOTHING);
	ck_assert_int_eq(r.payment[1].result, WORD_RESULT_DIFFERS);
	ck_assert_int_eq(r.payment[1].event, RECONCILE_NOTHING);
	ck_assert_uint_eq(r.foreigns, 1);
	ck_assert_str_eq(scratch.found, ":1 B306\n:2 B307\n:4 B308\n");
}
END_TEST

START_TEST(what_the_ledger_knows_is_known_and_may_come_back)
{
	send(1, POSTING_CONFIRMED);
	send(2, POSTING_CONFIRMED);
	send(3, POSTING_CLOSED);
	send(4, POSTING_CLOSED);
	send(5, POSTING_CONFIRMED);
	reconcile_begin(&r);
	take(1, 1, "62999900000100", 10000, "00", "");
	take(2, 2, "62999900000200", 20000, "99", "账户已注销");
	take(3, 3, "62999900000300", 30000, "99", "");
	take(4, 4, "62999900000400", 40000, "00", "");
	end();
	ck_assert_int_eq(r.payment[0].result, WORD_RESULT_KNOWN);
	ck_assert_int_eq(r.payment[1].result, WORD_RESULT_RETURNED);
	ck_assert_int_eq(r.payment[1].event, RECONCILE_RETURN);
	ck_assert_int_eq(r.payment[2].result, WORD_RESULT_KNOWN);
	ck_assert_int_eq(r.payment[3].result, WORD_RESULT_KNOWN);
	ck_assert_int_eq(r.payment[3].event, RECONCILE_NOTHING);
	ck_assert(r.payment[4].result == BLANK);
	ck_assert_str_eq(scratch.found, ":2 B303\n:4 B310\n");
}
END_TEST

START_TEST(a_batch_is_refused_as_a_whole)
{
	struct bank_row head = none;

	head.text[BANK_status] = TEXT("99");
	head.text[BANK_reason] = TEXT("付款账户余额不足");
	send(1, POSTING_OPEN);
	send(2, POSTING_OPEN);
	reconcile_begin(&r);
	reconcile_end(&r, &head, &none, &scratch.diag);
	ck_assert_uint_eq(r.count[WORD_RESULT_BATCH_REFUSED - WORD_RESULT_CONFIRMED], 2);
	ck_assert_int_eq(r.payment[1].event, RECONCILE_REFUSE);
	ck_assert_str_eq(scratch.found, ":0 B304\n");
	ck_assert_int_eq(r.line[1].word, RECONCILE_BATCH_UNPAID);
	ck_assert_int_eq(r.line[1].action, WORD_ACTION_AGAIN);
}
END_TEST

START_TEST(a_death_is_to_be_looked_at)
{
	send(1, POSTING_OPEN);
	reconcile_begin(&r);
	take(1, 1, "62999900000100", 10000, "99", "账户持有人死亡");
	end();
	ck_assert_int_eq(r.line[0].cause, WORD_CAUSE_DECEASED);
	ck_assert_int_eq(r.line[0].action, WORD_ACTION_RECHECK);
}
END_TEST

START_TEST(a_new_account_is_told_and_paid_all_the_same)
{
	struct bank_row row;

	send(1, POSTING_OPEN);
	reconcile_begin(&r);
	bankline_clear(&row);
	row.line = 1;
	row.value[BANK_seq] = 1;
	row.text[BANK_account] = TEXT("62999900000100");
	row.value[BANK_amount] = 10000;
	row.text[BANK_status] = TEXT("00");
	row.text[BANK_new_account] = TEXT("62999900000800");
	reconcile_take(&r, &row, &scratch.diag);
	end();
	ck_assert_int_eq(r.payment[0].result, WORD_RESULT_ACCOUNT_CHANGED);
	ck_assert_int_eq(r.payment[0].event, RECONCILE_CONFIRM);
	ck_assert_str_eq(scratch.found, ":1 B309\n");
	ck_assert_ptr_null(strstr(scratch.said, "8"));
}
END_TEST

UNIT(set_up, tear_down, what_is_paid_refused_or_not_mentioned, what_does_not_agree_posts_nothing,
     what_the_ledger_knows_is_known_and_may_come_back, a_batch_is_refused_as_a_whole,
     a_death_is_to_be_looked_at, a_new_account_is_told_and_paid_all_the_same);
