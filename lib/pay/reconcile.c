#include "pay/reconcile.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/num.h"
#include "civil/account.h"

/* ---- what was sent ---- */

void
reconcile_add(struct reconcile *r, const struct record *sent, enum posting_state state)
{
	r->payment = arena_grow(r->payment, &r->payment_room, r->payments, sizeof(*r->payment));
	struct reconcile_payment *payment = &r->payment[r->payments++];

	*payment = (struct reconcile_payment){ .sent = *sent, .state = state, .result = BLANK };
	payment->sent.extra = NULL;
	for (size_t i = 0; i < schema_of(RECORD_LEDGER)->count; i++)
		if (sent->text[i].n > 0)
			payment->sent.text[i] = arena_text(&r->arena, sent->text[i]);
	payment->line = payment->sent.text[LEDGER_line];
	payment->at = banksum_take(&r->sums, sent);
}

static void
load(void *context, const struct record *line)
{
	struct reconcile *r = context;

	reconcile_add(r, line,
		      posting_of(ledger_postings(r->ledger), line->text[LEDGER_line])->state);
}

bool
reconcile_add_batch(struct reconcile *r, struct ledger *ledger)
{
	r->ledger = ledger;
	return ledger_batch(ledger, r->batch, load, r);
}

void
reconcile_begin(struct reconcile *r)
{
	r->line = arena_alloc(&r->arena, (r->sums.count + 1) * sizeof(*r->line));
	for (size_t i = 0; i < r->sums.count; i++) {
		r->line[i] = (struct reconcile_line){
			.amount = BLANK, .cause = BLANK, .action = BLANK, .happened_on = BLANK
		};
		index_add(&r->by_account, hash_text(r->sums.line[i].account), i);
	}
	for (size_t i = r->payments; i-- > 0;)
		r->line[r->payment[i].at].first = i;
}

/* ---- what came back ---- */

static struct where
where_of(const struct reconcile *r, size_t line, const size_t *payment)
{
	struct where where = { .file = r->file, .line = line };

	if (payment != NULL)
		where.household = r->payment[*payment].sent.text[PAYMENT_household_id];
	return where;
}

/* Lines of the bank's file with an account: the one that the row can only mean, or INDEX_NONE. */
static size_t
only_one(const struct reconcile *r, const struct bank_row *row, struct text account, bool exact)
{
	size_t found = INDEX_NONE;
	size_t at;
	uint64_t hash = hash_text(account);

	for (size_t i = index_first(&r->by_account, hash, &at); i != INDEX_NONE;
	     i = index_next(&r->by_account, hash, &at)) {
		const struct banksum_line *line = &r->sums.line[i];
		bool same = text_equal(line->account, account) &&
			    (row->text[BANK_payee].n == 0 ||
			     text_equal(line->payee, row->text[BANK_payee])) &&
			    (!exact || line->amount == row->value[BANK_amount]);

		if (same && found != INDEX_NONE)
			return INDEX_NONE;
		if (same)
			found = i;
	}
	return found;
}

/* Which line of the bank's file a row is about; INDEX_NONE: none of this batch. */
static size_t
match(const struct reconcile *r, const struct bank_row *row)
{
	struct account account;
	struct text digits = row->text[BANK_account];
	int64_t seq = row->value[BANK_seq];

	if (account_parse(digits, TEXT_NONE, &account) == ACCOUNT_OK)
		digits = text_of(account.normalized);
	if (seq != BLANK && seq > 0 && (size_t)seq <= r->sums.count &&
	    text_equal(r->sums.line[seq - 1].account, digits))
		return (size_t)seq - 1;
	size_t exact = only_one(r, row, digits, true);

	return exact != INDEX_NONE ? exact : only_one(r, row, digits, false);
}

static void
take_foreign(struct reconcile *r, const struct bank_row *row, struct diag *diag)
{
	struct where where = where_of(r, row->line, NULL);

	r->foreign = arena_grow(r->foreign, &r->foreign_room, r->foreigns, sizeof(*r->foreign));
	struct bank_row *own = &r->foreign[r->foreigns++];

	*own = *row;
	for (size_t i = 0; i < BANK_FIELDS; i++)
		own->text[i] = arena_text(&r->arena, row->text[i]);
	r->count[WORD_RESULT_FOREIGN - WORD_RESULT_CONFIRMED]++;
	diag_say(diag, DIAG_RETURN_FOREIGN, .at = where, .one = r->batch,
		 .two = MONEY_TEXT(row->value[BANK_amount]));
}

static void
take_reason(const struct reconcile *r, struct reconcile_line *line)
{
	struct bankreason reason = bankreason_find(r->reasons, line->reason);

	line->cause = reason.cause;
	line->action = reason.action;
}

void
reconcile_take(struct reconcile *r, const struct bank_row *row, struct diag *diag)
{
	size_t at = match(r, row);

	if (at == INDEX_NONE) {
		take_foreign(r, row, diag);
		return;
	}
	struct reconcile_line *line = &r->line[at];
	struct where where = where_of(r, row->line, &line->first);

	if (line->word != RECONCILE_SILENT) {
		diag_say(diag, DIAG_RETURN_TWICE, .at = where, .one = NUM_TEXT(line->line));
		line->word = RECONCILE_DIFFERS;
		return;
	}
	line->line = row->line;
	line->amount = row->value[BANK_amount];
	line->reason = arena_text(&r->arena, row->text[BANK_reason]);
	line->new_account = arena_text(&r->arena, row->text[BANK_new_account]);
	line->happened_on = row->value[BANK_paid_on];
	line->word = bank_status(r->bank, row->text[BANK_status]) == BANK_CONFIRMED
			     ? RECONCILE_PAID
			     : RECONCILE_UNPAID;
	if (line->amount != r->sums.line[at].amount) {
		diag_say(diag, DIAG_RETURN_DIFFERS, .at = where,
			 .one = MONEY_TEXT(r->sums.line[at].amount),
			 .two = MONEY_TEXT(line->amount));
		line->word = RECONCILE_DIFFERS;
	} else if (line->word == RECONCILE_UNPAID) {
		take_reason(r, line);
	}
}

/* ---- the end ---- */

/* What a payment's result is, and what the ledger is to have of it. */
static const struct {
	int64_t result;
	enum reconcile_event event;
} verdicts[][3] = {
	/* by word and state */
	[RECONCILE_SILENT] = { { WORD_RESULT_MISSING, RECONCILE_NOTHING },
			       { BLANK, RECONCILE_NOTHING },
			       { BLANK, RECONCILE_NOTHING } },
	[RECONCILE_PAID] = { { WORD_RESULT_CONFIRMED, RECONCILE_CONFIRM },
			     { WORD_RESULT_KNOWN, RECONCILE_NOTHING },
			     { WORD_RESULT_KNOWN, RECONCILE_NOTHING } },
	[RECONCILE_UNPAID] = { { WORD_RESULT_REFUSED, RECONCILE_REFUSE },
			       { WORD_RESULT_RETURNED, RECONCILE_RETURN },
			       { WORD_RESULT_KNOWN, RECONCILE_NOTHING } },
	[RECONCILE_DIFFERS] = { { WORD_RESULT_DIFFERS, RECONCILE_NOTHING },
				{ WORD_RESULT_DIFFERS, RECONCILE_NOTHING },
				{ WORD_RESULT_DIFFERS, RECONCILE_NOTHING } },
	[RECONCILE_BATCH_UNPAID] = { { WORD_RESULT_BATCH_REFUSED, RECONCILE_REFUSE },
				     { WORD_RESULT_RETURNED, RECONCILE_RETURN },
				     { WORD_RESULT_KNOWN, RECONCILE_NOTHING } },
};

/* Is the whole batch refused?  Then what the lines do not say, the head or the tail says. */
static void
take_batch(struct reconcile *r, const struct bank_row *end, struct diag *diag)
{
	if (bank_status(r->bank, end->text[BANK_status]) != BANK_REFUSED)
		return;
	diag_say(diag, DIAG_RETURN_BATCH, .at = where_of(r, end->line, NULL),
		 .value = end->text[BANK_reason], .one = r->batch);
	for (size_t i = 0; i < r->sums.count; i++) {
		struct reconcile_line *line = &r->line[i];

		if (line->word != RECONCILE_SILENT)
			continue;
		line->word = RECONCILE_BATCH_UNPAID;
		line->reason = arena_text(&r->arena, end->text[BANK_reason]);
		line->happened_on = end->value[BANK_paid_on];
		take_reason(r, line);
	}
}

/* What a person is told of a line: its code by the result of its first payment. */
static void
say_line(const struct reconcile *r, size_t at, struct diag *diag)
{
	const struct reconcile_line *line = &r->line[at];
	const struct reconcile_payment *payment = &r->payment[line->first];
	struct where where = where_of(r, line->line, &line->first);
	struct text action = line->action == BLANK
				     ? TEXT_NONE
				     : word_text((enum word)line->action, diag->language);

	if (payment->result == WORD_RESULT_MISSING)
		diag_say(diag, DIAG_RETURN_MISSING, .at = where,
			 .one = MONEY_TEXT(r->sums.line[at].amount));
	else if (payment->result == WORD_RESULT_REFUSED)
		diag_say(diag, DIAG_RETURN_REFUSED, .at = where, .value = line->reason,
			 .one = action);
	else if (payment->result == WORD_RESULT_RETURNED)
		diag_say(diag, DIAG_RETURN_LATE, .at = where, .value = line->reason, .one = action);
	else if (payment->result == WORD_RESULT_ACCOUNT_CHANGED)
		diag_say(diag, DIAG_RETURN_ACCOUNT, .at = where);
	else if (line->word == RECONCILE_PAID && payment->state == POSTING_CLOSED)
		diag_say(diag, DIAG_RETURN_CLOSED, .at = where);
}

void
reconcile_end(struct reconcile *r, const struct bank_row *head, const struct bank_row *tail,
	      struct diag *diag)
{
	take_batch(r, head, diag);
	take_batch(r, tail, diag);
	for (size_t i = 0; i < r->payments; i++) {
		struct reconcile_payment *payment = &r->payment[i];
		const struct reconcile_line *line = &r->line[payment->at];

		payment->result = verdicts[line->word][payment->state].result;
		payment->event = verdicts[line->word][payment->state].event;
		if (payment->result == WORD_RESULT_CONFIRMED && line->new_account.n > 0)
			payment->result = WORD_RESULT_ACCOUNT_CHANGED;
		if (payment->result != BLANK)
			r->count[payment->result - WORD_RESULT_CONFIRMED]++;
	}
	for (size_t i = 0; i < r->sums.count; i++)
		say_line(r, i, diag);
}

bool
reconcile_read(struct reconcile *r, struct bankin *in, struct diag *diag)
{
	struct arena arena = { 0 };
	struct bank_row row;
	enum table_result result;

	reconcile_begin(r);
	while ((result = bankin_next(in, &arena, &row)) == TABLE_ROW) {
		reconcile_take(r, &row, diag);
		arena_reset(&arena);
	}
	arena_free(&arena);
	if (result == TABLE_END)
		reconcile_end(r, bankin_head(in), bankin_tail(in), diag);
	return result == TABLE_END;
}

bool
reconcile_changed_nothing(const struct reconcile *r)
{
	for (size_t i = 0; i < RECONCILE_RESULTS; i++)
		if (r->count[i] > 0 && i != WORD_RESULT_KNOWN - WORD_RESULT_CONFIRMED)
			return false;
	return true;
}

/* ---- into the ledger ---- */

struct events {
	const struct reconcile *r;
	size_t next; /* payment */
};

/* What the ledger is to have of a payment, by what it knows of it; false where nothing. */
static bool
fill_event(const struct reconcile *r, const struct reconcile_payment *payment, struct record *out)
{
	static const enum word words[] = {
		[RECONCILE_CONFIRM] = WORD_POSTING_CONFIRMED,
		[RECONCILE_REFUSE] = WORD_POSTING_REFUSED,
		[RECONCILE_RETURN] = WORD_POSTING_RETURNED,
	};

	if (r->by.n > 0 ? payment->state != POSTING_OPEN : payment->event == RECONCILE_NOTHING)
		return false;
	posting_fill(posting_of(ledger_postings(r->ledger), payment->line),
		     r->by.n > 0 ? WORD_POSTING_RECALLED : words[payment->event], out);
	out->text[LEDGER_reason] = r->by;
	if (r->by.n > 0)
		return true;
	const struct reconcile_line *line = &r->line[payment->at];

	out->value[LEDGER_happened_on] = line->happened_on;
	out->value[LEDGER_cause] = line->cause;
	out->text[LEDGER_reason] = line->reason;
	return true;
}

static bool
next_event(void *context, struct ledger_entry *entry)
{
	struct events *events = context;

	while (events->next < events->r->payments)
		if (fill_event(events->r, &events->r->payment[events->next++], &entry->record))
			return true;
	return false;
}

size_t
reconcile_events(const struct reconcile *r)
{
	struct events events = { r, 0 };
	struct ledger_entry entry;
	size_t n = 0;

	while (next_event(&events, &entry))
		n++;
	return n;
}

bool
reconcile_post(const struct reconcile *r)
{
	struct events events = { r, 0 };

	return ledger_add(r->ledger, ledger_language(r->ledger), ledger_encoding(r->ledger),
			  next_event, &events);
}

void
reconcile_free(struct reconcile *r)
{
	free(r->payment);
	free(r->foreign);
	index_free(&r->by_account);
	banksum_free(&r->sums);
	arena_free(&r->arena);
}
