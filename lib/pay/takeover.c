#include "pay/takeover.h"

#include "base/num.h"

static const int required[] = { PAYMENT_batch,  PAYMENT_programme, PAYMENT_household_id,
				PAYMENT_amount, PAYMENT_month,     -1 };

/* The number of the old line, or where it has none of its own the next of its batch. */
static int64_t
number_of(struct takeover *takeover, const struct record *line)
{
	struct text batch = line->text[PAYMENT_batch];
	int64_t number = line->value[PAYMENT_seq] == BLANK ? 1 : line->value[PAYMENT_seq];

	while (hash_set_add(&takeover->ids, hash_join(hash_text(batch), NUM_TEXT(number))))
		number++;
	return number;
}

/* Would the new ledger take the line? */
static bool
is_fit(struct takeover *takeover, const struct record *line)
{
	struct postings alone = { 0 };
	struct record sent = *line;

	sent.value[LEDGER_event] = WORD_POSTING_SENT;
	sent.value[LEDGER_owed] = line->value[PAYMENT_month];
	sent.text[LEDGER_case] = line->text[PAYMENT_case];
	if (sent.value[LEDGER_seq] == BLANK)
		sent.value[LEDGER_seq] = 1;
	bool fit = line->value[PAYMENT_kind] != WORD_PAYMENT_RECOVERY &&
		   posting_take(&alone, &sent, INT64_MAX) == POSTING_FINE;

	posting_free(&alone);
	if (!fit)
		diag_say(takeover->diag, DIAG_LEDGER_TAKEN,
			 .at = record_where(takeover->reader, line, -1));
	return fit;
}

static bool
look(struct takeover *takeover)
{
	struct record line;
	enum table_result result;
	bool fit = true;

	while ((result = record_next(takeover->reader, &takeover->arena, &line)) == TABLE_ROW) {
		fit = is_fit(takeover, &line) && fit;
		if (takeover->lines++ == 0 || line.value[PAYMENT_month] < takeover->first)
			takeover->first = (month_t)line.value[PAYMENT_month];
		arena_reset(&takeover->arena);
	}
	return fit && result == TABLE_END;
}

bool
takeover_open(struct takeover *takeover, const char *path, const struct table_options *table,
	      struct diag *diag)
{
	*takeover = (struct takeover){ .first = MONTH_NONE, .diag = diag };
	takeover->reader = record_open(path, RECORD_PAYMENT, table, NULL, required, diag);
	return takeover->reader != NULL && look(takeover) && record_rewind(takeover->reader);
}

static bool
next_line(void *context, struct ledger_entry *entry)
{
	struct takeover *takeover = context;

	arena_reset(&takeover->arena);
	if (record_next(takeover->reader, &takeover->arena, &entry->record) != TABLE_ROW)
		return false;
	entry->record.value[LEDGER_seq] = number_of(takeover, &entry->record);
	entry->record.value[LEDGER_owed] = entry->record.value[PAYMENT_month];
	entry->record.text[LEDGER_case] = entry->record.text[PAYMENT_case];
	entry->approved = INT64_MAX;
	return true;
}

bool
takeover_run(struct takeover *takeover, struct ledger *ledger)
{
	return ledger_add(ledger, record_language(takeover->reader),
			  record_encoding(takeover->reader), next_line, takeover);
}

void
takeover_close(struct takeover *takeover)
{
	record_close(takeover->reader);
	arena_free(&takeover->arena);
	hash_set_free(&takeover->ids);
}
