#include "posted.h"

struct record
posted_line(int64_t seq, fen_t amount)
{
	return posted_month(seq, amount, month_of(day_of(2026, 12, 1)));
}

struct record
posted_month(int64_t seq, fen_t amount, month_t month)
{
	struct record record;

	record_clear(&record);
	record.text[LEDGER_batch] = TEXT("b");
	record.value[LEDGER_seq] = seq;
	record.value[LEDGER_programme] = WORD_CATEGORY_DIBAO;
	record.text[LEDGER_household_id] = TEXT("H1");
	record.text[LEDGER_beneficiary] = TEXT("甲");
	record.text[LEDGER_beneficiary_id] = TEXT(POSTED_ID);
	record.value[LEDGER_amount] = amount;
	record.value[LEDGER_month] = record.value[LEDGER_owed] = month;
	record.value[LEDGER_event] = WORD_POSTING_SENT;
	return record;
}
