#include "ledger/chain.h"

#include <string.h>

#include "unit.h"

/* The digests can be made by printf and sha256sum alone. */
START_TEST(a_digest_is_of_values_each_ended_by_a_line_feed)
{
	struct record line;
	char digest[DIGEST_SIZE] = "";
	char by_hand[DIGEST_SIZE];

	record_clear(&line);
	line.value[LEDGER_event] = WORD_POSTING_OPENED;
	line.value[LEDGER_owed] = month_of(day_of(2026, 12, 1));
	chain_next(digest, RECORD_LEDGER, LEDGER_digest, &line);
	digest_of(TEXT("\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nopened\n\n2026-12\n\n\n\n"), by_hand);
	ck_assert_str_eq(digest, by_hand);
}
END_TEST

START_TEST(any_value_and_the_line_before_make_another)
{
	struct record line;
	char first[DIGEST_SIZE] = "";
	char again[DIGEST_SIZE] = "";

	record_clear(&line);
	line.text[LEDGER_account] = TEXT("6299991234");
	chain_next(first, RECORD_LEDGER, LEDGER_digest, &line);
	chain_next(again, RECORD_LEDGER, LEDGER_digest, &line);
	ck_assert_str_eq(first, again);
	chain_next(again, RECORD_LEDGER, LEDGER_digest, &line);
	ck_assert_str_ne(first, again); /* the same line, behind itself */
	again[0] = '\0';
	line.text[LEDGER_account] = TEXT("6299991243");
	chain_next(again, RECORD_LEDGER, LEDGER_digest, &line);
	ck_assert_str_ne(first, again);
	again[0] = '\0';
	line.text[LEDGER_account] = TEXT("");
	line.text[LEDGER_bank] = TEXT("6299991234"); /* in the next column */
	chain_next(again, RECORD_LEDGER, LEDGER_digest, &line);
	ck_assert_str_ne(first, again);
}
END_TEST

START_TEST(its_own_digest_is_no_part_of_it)
{
	struct record line;
	char first[DIGEST_SIZE] = "";
	char again[DIGEST_SIZE] = "";

	record_clear(&line);
	chain_next(first, RECORD_LEDGER, LEDGER_digest, &line);
	line.text[LEDGER_digest] = text_of(first);
	chain_next(again, RECORD_LEDGER, LEDGER_digest, &line);
	ck_assert_str_eq(first, again);
}
END_TEST

UNIT(NULL, NULL, a_digest_is_of_values_each_ended_by_a_line_feed,
     any_value_and_the_line_before_make_another, its_own_digest_is_no_part_of_it);
