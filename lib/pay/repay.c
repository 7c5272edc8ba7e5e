#include "pay/repay.h"

#include <stdlib.h>

/* What is left of a line, but for the rows before. */
static fen_t
left(const struct repay *repay, const struct posting *line)
{
	fen_t rest = line->amount - line->back;

	for (size_t i = 0; i < repay->count; i++)
		if (text_equal(repay->event[i].text[LEDGER_batch], line->batch) &&
		    repay->event[i].value[LEDGER_seq] == line->seq)
			rest -= repay->event[i].value[LEDGER_amount];
	return rest;
}

/* A row that stands in the table twice is one payment, as a table that is loaded twice is. */
static bool
is_repeated(const struct repay *repay, const struct record *event)
{
	static const int numbers[] = { LEDGER_seq, LEDGER_amount, LEDGER_happened_on };

	for (size_t i = 0; i < repay->count; i++) {
		const struct record *other = &repay->event[i];
		bool same = text_equal(other->text[LEDGER_batch], event->text[LEDGER_batch]);

		for (size_t k = 0; k < ARRAY_LENGTH(numbers); k++)
			same &= other->value[numbers[k]] == event->value[numbers[k]];
		if (same)
			return true;
	}
	return false;
}

static void
take(struct repay *repay, const struct postings *postings, const struct record *row,
     const struct where *at, day_t today, struct diag *diag)
{
	const struct posting *line = posting_of(postings, row->text[RETURN_line]);
	int64_t amount = row->value[RETURN_returned_amount];
	struct record event;

	if (line == NULL || amount == BLANK || row->value[RETURN_happened_on] == BLANK ||
	    row->value[RETURN_happened_on] > today) {
		diag_say(diag, DIAG_REPAY_ROW, .at = *at);
		return;
	}
	posting_fill(line, WORD_POSTING_RETURNED, &event);
	event.value[LEDGER_cause] = WORD_CAUSE_REPAID;
	event.value[LEDGER_amount] = amount;
	event.value[LEDGER_happened_on] = row->value[RETURN_happened_on];
	if (posting_knows(postings, &event) || is_repeated(repay, &event)) {
		repay->known++;
		return;
	}
	if (amount <= 0 || amount > left(repay, line)) {
		diag_say(diag, DIAG_REPAY_MORE, .at = *at, .one = MONEY_TEXT(left(repay, line)));
		return;
	}
	repay->event = arena_grow(repay->event, &repay->room, repay->count, sizeof(event));
	repay->event[repay->count++] = event;
	repay->sum += amount;
}

bool
repay_read(struct repay *repay, const char *path, const struct table_options *table,
	   const struct postings *postings, day_t today, struct diag *diag)
{
	static const int required[] = { RETURN_line, RETURN_returned_amount, RETURN_happened_on,
					-1 };
	struct record_reader *reader =
		record_open(path, RECORD_RETURN, table, NULL, required, diag);
	struct record row;
	enum table_result result = TABLE_FAILED;

	while (reader != NULL && (result = record_next(reader, &repay->arena, &row)) == TABLE_ROW) {
		struct where where = record_where(reader, &row, RETURN_line);

		take(repay, postings, &row, &where, today, diag);
	}
	record_close(reader);
	return result == TABLE_END;
}

bool
repay_next(void *context, struct ledger_entry *entry)
{
	struct repay *repay = context;

	if (repay->next == repay->count)
		return false;
	entry->record = repay->event[repay->next++];
	return true;
}

void
repay_free(struct repay *repay)
{
	free(repay->event);
	arena_free(&repay->arena);
}
