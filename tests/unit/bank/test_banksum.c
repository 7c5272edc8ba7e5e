#include "bank/banksum.h"

#include "unit.h"

static struct banksum sums;

static size_t
take(const char *account, const char *payee, int64_t programme, fen_t amount, int month)
{
	struct record payment;

	record_clear(&payment);
	payment.text[PAYMENT_account] = text_of(account);
	payment.text[PAYMENT_payee] = text_of(payee);
	payment.text[PAYMENT_beneficiary] = TEXT("甲");
	payment.text[PAYMENT_beneficiary_id] = TEXT("439921196001010014");
	payment.value[PAYMENT_programme] = programme;
	payment.value[PAYMENT_amount] = amount;
	payment.value[PAYMENT_month] = 2026 * 12 + month - 1;
	return banksum_take(&sums, &payment);
}

START_TEST(an_account_has_one_line_for_a_programme)
{
	ck_assert_uint_eq(take("111", "甲", WORD_CATEGORY_DIBAO, 100, 12), 0);
	ck_assert_uint_eq(take("111", "甲", WORD_CATEGORY_TEKUN, 7, 12), 1);
	ck_assert_uint_eq(take("222", "乙", WORD_CATEGORY_DIBAO, 40, 12), 2);
	ck_assert_uint_eq(take("111", "甲", WORD_CATEGORY_DIBAO, 20, 10), 0);
	/* two names to one account are two lines: the bank compares the name */
	ck_assert_uint_eq(take("111", "丙", WORD_CATEGORY_DIBAO, 1, 12), 3);
	ck_assert_uint_eq(sums.count, 4);
	ck_assert_int_eq(sums.sum, 168);
	ck_assert_int_eq(sums.line[0].amount, 120);
	ck_assert_uint_eq(sums.line[0].payments, 2);
	ck_assert_uint_eq(sums.line[2].payee_id.n, 0);
	banksum_free(&sums);
}
END_TEST

START_TEST(a_row_has_what_the_bank_may_want)
{
	static struct bank_word words[] = { { WORD_CATEGORY_DIBAO, TEXT_INIT("低保金") } };
	static const struct bank bank = { .programme = words, .programmes = 1 };
	struct bank_row ends;
	struct bank_row row;

	(void)take("111", "甲", WORD_CATEGORY_DIBAO, 100, 12);
	banksum_ends(&sums, TEXT("b"), 2026 * 12 + 11, day_of(2026, 12, 5), &ends);
	ck_assert_int_eq(ends.value[BANK_count], 1);
	ck_assert_int_eq(ends.value[BANK_sum], 100);
	banksum_row(&sums, 0, &bank, &ends, &row);
	ck_assert_int_eq(row.value[BANK_seq], 1);
	ck_assert(text_equal(row.text[BANK_short], TEXT("低保金")));
	ck_assert(text_equal(row.text[BANK_remark], TEXT("2026-12")));
	ck_assert(text_equal(row.text[BANK_payee_id], TEXT("439921196001010014")));
	(void)take("111", "甲", WORD_CATEGORY_DIBAO, 100, 9);
	banksum_row(&sums, 0, &bank, &ends, &row);
	ck_assert(text_equal(row.text[BANK_remark], TEXT("2026-09至2026-12")));
	ck_assert(text_equal(row.text[BANK_batch], TEXT("b")));
	banksum_free(&sums);
}
END_TEST

UNIT(NULL, NULL, an_account_has_one_line_for_a_programme, a_row_has_what_the_bank_may_want);
