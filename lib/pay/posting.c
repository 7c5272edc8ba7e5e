#include "pay/posting.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "civil/idcard.h"

/* "2026-12-01/17" */
static struct text
id_of(const struct record *record, char buf[POSTING_ID_SIZE])
{
	struct text batch = record->text[LEDGER_batch];
	int n = snprintf(buf, POSTING_ID_SIZE, "%.*s/%" PRId64, SHOW(batch),
			 record->value[LEDGER_seq]);

	return (struct text){ buf, n > 0 && n < POSTING_ID_SIZE ? (size_t)n : 0 };
}

/* May the line be one that stops a payment, and cannot be read as one? */
static bool
is_damaged(const struct record *record)
{
	const int64_t *value = record->value;
	const struct text *text = record->text;
	struct idcard card;
	enum idcard_fault fault =
		idcard_parse(text[LEDGER_beneficiary_id], day_of(9999, 12, 31), &card);
	bool number = fault == IDCARD_OK || fault == IDCARD_BLANK || fault == IDCARD_OTHER;
	bool nobody = text[LEDGER_beneficiary].n == 0 && text[LEDGER_beneficiary_id].n == 0;

	return record->bad || text[LEDGER_batch].n == 0 || text[LEDGER_household_id].n == 0 ||
	       value[LEDGER_programme] == BLANK ||
	       (nobody && !unit_is_household(value[LEDGER_programme])) || !number ||
	       (value[LEDGER_kind] == WORD_PAYMENT_ONCE && text[LEDGER_case].n == 0) ||
	       value[LEDGER_seq] == BLANK || value[LEDGER_month] == BLANK ||
	       value[LEDGER_owed] == BLANK || value[LEDGER_amount] == BLANK ||
	       value[LEDGER_amount] <= 0;
}

static bool
is_regular(int64_t kind)
{
	return kind == BLANK || kind == WORD_PAYMENT_REGULAR || kind == WORD_PAYMENT_ARREARS;
}

uint64_t
posting_account_key(struct text account)
{
	return hash_join(hash_text(TEXT("account")), account);
}

static void
put_in_indexes(struct postings *postings, const struct posting *line)
{
	size_t place = postings->count;

	index_add(&postings->by_id, hash_text(line->id), place);
	for (int i = 0; i < UNIT_MARKS; i++) /* one mark may stand for both: it counts once */
		if (i == 0 || line->marks.own[i] != line->marks.own[0])
			index_add(&postings->by_mark, line->marks.own[i], place);
	index_add(&postings->by_party, clash_household_key(line->household), place);
	if (line->account.n > 0)
		index_add(&postings->by_party, posting_account_key(line->account), place);
	if (line->beneficiary_id.n > 0)
		index_add(&postings->by_party, clash_person_key(line->beneficiary_id), place);
}

static void
copy_texts(struct posting *line, const struct record *record, struct arena *arena)
{
	const struct text *text = record->text;

	line->batch = arena_text(arena, text[LEDGER_batch]);
	line->household = arena_text(arena, text[LEDGER_household_id]);
	line->beneficiary = arena_text(arena, text[LEDGER_beneficiary]);
	line->beneficiary_id = arena_text(arena, text[LEDGER_beneficiary_id]);
	line->payee = arena_text(arena, text[LEDGER_payee]);
	line->account = arena_text(arena, text[LEDGER_account]);
	line->bank = arena_text(arena, text[LEDGER_bank]);
	line->town = arena_text(arena, text[LEDGER_town]);
	line->village = arena_text(arena, text[LEDGER_village]);
	line->case_id = arena_text(arena, text[LEDGER_case]);
}

static struct unit_marks
marks_of(const struct record *record)
{
	const struct text *text = record->text;
	int64_t programme = record->value[LEDGER_programme];

	if (record->value[LEDGER_kind] == WORD_PAYMENT_ONCE)
		return unit_marks_of_case(programme, text[LEDGER_case]);
	return unit_marks(programme, text[LEDGER_household_id], text[LEDGER_beneficiary_id],
			  text[LEDGER_beneficiary]);
}

/* approved is INT64_MAX for what stands in the file already. */
static enum posting_fault
send(struct postings *postings, const struct record *record, fen_t approved)
{
	const int64_t *value = record->value;
	char buf[POSTING_ID_SIZE];
	struct text id = id_of(record, buf);
	struct posting line = {
		.seq = value[LEDGER_seq],
		.programme = value[LEDGER_programme],
		.kind = value[LEDGER_kind],
		.amount = value[LEDGER_amount],
		.cause = BLANK,
		.row = postings->rows,
		.owed = (month_t)value[LEDGER_owed],
		.month = (month_t)value[LEDGER_month],
		.marks = marks_of(record),
	};

	if (id.n == 0 || index_find(&postings->by_id, hash_text(id)) != INDEX_NONE)
		return POSTING_AMISS;
	if (line.amount > approved ||
	    posting_sum(postings, &line.marks, line.kind, line.owed).held > approved - line.amount)
		return POSTING_OVER;
	line.id = arena_text(&postings->arena, id);
	copy_texts(&line, record, &postings->arena);
	put_in_indexes(postings, &line);
	postings->item = arena_grow(postings->item, &postings->room, postings->count,
				    sizeof(*postings->item));
	postings->item[postings->count++] = line;
	return POSTING_FINE;
}

/* Does the event name the line as what it closes: as sent, or as it was confirmed? */
static bool
may_close(const struct posting *line, const struct record *record, bool repaid)
{
	struct text of = record->text[LEDGER_of];

	if (repaid)
		return line->state != POSTING_CLOSED;
	if (line->state == POSTING_CONFIRMED)
		return record->value[LEDGER_event] == WORD_POSTING_RETURNED &&
		       text_equal(of, line->confirmed);
	return line->state == POSTING_OPEN && text_equal(of, line->id);
}

/* An event is about the line of its batch and number. */
static bool
is_about(const struct posting *line, const struct record *record)
{
	return text_equal(line->batch, record->text[LEDGER_batch]) &&
	       line->seq == record->value[LEDGER_seq] && line->owed == record->value[LEDGER_owed] &&
	       line->programme == record->value[LEDGER_programme] &&
	       text_equal(line->household, record->text[LEDGER_household_id]);
}

/* "2026-12-01/17.2" */
static struct text
event_id(const struct posting *line, char buf[POSTING_ID_SIZE])
{
	int n = snprintf(buf, POSTING_ID_SIZE, "%.*s.%zu", SHOW(line->id), line->events + 1);

	return (struct text){ buf, n > 0 && n < POSTING_ID_SIZE ? (size_t)n : 0 };
}

/* "2026-12-01/17", the amount and the day. */
static uint64_t
repayment(const struct posting *line, const struct record *record)
{
	int64_t day = record->value[LEDGER_happened_on];
	uint64_t what = hash_join(hash_text(line->id), MONEY_TEXT(record->value[LEDGER_amount]));

	return day == BLANK ? what : hash_join(what, DAY_TEXT((day_t)day));
}

bool
posting_knows(const struct postings *postings, const struct record *record)
{
	const struct posting *line = posting_of(postings, record->text[LEDGER_of]);

	return line != NULL && hash_set_has(&postings->repaid, repayment(line, record));
}

static enum posting_fault
close_line(struct postings *postings, const struct record *record)
{
	size_t found = index_find(&postings->by_id, hash_text(record->text[LEDGER_of]));
	struct posting *line = found != INDEX_NONE ? &postings->item[found] : NULL;
	int64_t event = record->value[LEDGER_event];
	fen_t amount = record->value[LEDGER_amount];
	bool repaid =
		event == WORD_POSTING_RETURNED && record->value[LEDGER_cause] == WORD_CAUSE_REPAID;
	char buf[POSTING_ID_SIZE];

	if (line == NULL || !is_about(line, record) || !may_close(line, record, repaid))
		return POSTING_AMISS;
	fen_t left = line->amount - line->back;

	if (repaid ? amount > left : amount != left)
		return POSTING_AMISS;
	struct text id = event_id(line, buf);

	line->events++;
	if (!repaid)
		line->told = postings->rows;
	if (event == WORD_POSTING_CONFIRMED) {
		line->state = POSTING_CONFIRMED;
		line->confirmed = arena_text(&postings->arena, id);
		index_add(&postings->by_id, hash_text(id), found);
		return POSTING_FINE;
	}
	if (repaid)
		(void)hash_set_add(&postings->repaid, repayment(line, record));
	line->back += amount;
	line->repaid += repaid ? amount : 0;
	line->cause = record->value[LEDGER_cause];
	line->said = arena_text(&postings->arena, record->text[LEDGER_reason]);
	if (line->back == line->amount)
		line->state = POSTING_CLOSED;
	return POSTING_FINE;
}

fen_t
posting_worth(const struct record *line)
{
	fen_t amount = line->value[LEDGER_amount];

	if (amount == BLANK)
		return 0;
	switch (line->value[LEDGER_event]) {
	case WORD_POSTING_OPENED:
	case WORD_POSTING_CONFIRMED:
		return 0;
	case WORD_POSTING_SENT:
		return amount;
	default:
		return -amount;
	}
}

enum posting_fault
posting_take(struct postings *postings, const struct record *record, fen_t approved)
{
	int64_t event = record->value[LEDGER_event];
	enum posting_fault fault = POSTING_FINE;

	if (event == WORD_POSTING_OPENED) {
		if (postings->rows > 0 || record->bad || record->value[LEDGER_owed] == BLANK)
			return POSTING_AMISS;
		postings->opening = (month_t)record->value[LEDGER_owed];
	} else if (is_damaged(record)) {
		return POSTING_DAMAGED;
	} else {
		fault = event == WORD_POSTING_SENT ? send(postings, record, approved)
						   : close_line(postings, record);
	}
	postings->rows += fault == POSTING_FINE;
	return fault;
}

const struct posting *
posting_of(const struct postings *postings, struct text id)
{
	size_t found = index_find(&postings->by_id, hash_text(id));

	return found == INDEX_NONE ? NULL : &postings->item[found];
}

struct text
posting_id(const struct postings *postings, const struct record *record, char buf[POSTING_ID_SIZE])
{
	int64_t event = record->value[LEDGER_event];

	if (event == WORD_POSTING_OPENED)
		return TEXT_NONE;
	if (event == WORD_POSTING_SENT)
		return id_of(record, buf);
	const struct posting *posting = posting_of(postings, record->text[LEDGER_of]);

	return posting == NULL ? TEXT_NONE : event_id(posting, buf);
}

void
posting_fill(const struct posting *posting, enum word event, struct record *out)
{
	record_clear(out);
	out->text[LEDGER_batch] = posting->batch;
	out->value[LEDGER_seq] = posting->seq;
	out->value[LEDGER_programme] = posting->programme;
	out->text[LEDGER_household_id] = posting->household;
	out->text[LEDGER_beneficiary] = posting->beneficiary;
	out->text[LEDGER_beneficiary_id] = posting->beneficiary_id;
	out->text[LEDGER_payee] = posting->payee;
	out->text[LEDGER_account] = posting->account;
	out->text[LEDGER_bank] = posting->bank;
	out->text[LEDGER_town] = posting->town;
	out->text[LEDGER_village] = posting->village;
	out->text[LEDGER_case] = posting->case_id;
	out->value[LEDGER_amount] = posting->amount - posting->back;
	out->value[LEDGER_month] = posting->month;
	out->value[LEDGER_owed] = posting->owed;
	out->value[LEDGER_kind] = posting->kind;
	out->value[LEDGER_event] = event;
	out->text[LEDGER_of] =
		posting->state == POSTING_CONFIRMED ? posting->confirmed : posting->id;
}

bool
posting_same_purse(int64_t kind, int64_t other)
{
	return is_regular(kind) ? is_regular(other) : kind == other;
}

bool
posting_same_due(int64_t kind, month_t owed, int64_t other, month_t other_owed)
{
	return posting_same_purse(kind, other) && (owed == other_owed || kind == WORD_PAYMENT_ONCE);
}

const struct posting *
posting_next(const struct postings *postings, const struct unit_marks *marks, int64_t kind,
	     month_t owed, const struct posting *after)
{
	const struct posting *next = NULL;
	size_t at;

	for (int i = 0; i < UNIT_MARKS; i++)
		for (size_t k = index_first(&postings->by_mark, marks->asked[i], &at);
		     k != INDEX_NONE; k = index_next(&postings->by_mark, marks->asked[i], &at)) {
			const struct posting *line = &postings->item[k];

			if (posting_same_due(kind, owed, line->kind, line->owed) &&
			    (after == NULL || line > after) && (next == NULL || line < next))
				next = line;
		}
	return next;
}

struct posting_sum
posting_sum(const struct postings *postings, const struct unit_marks *marks, int64_t kind,
	    month_t owed)
{
	struct posting_sum sum = { .first = posting_next(postings, marks, kind, owed, NULL) };

	for (const struct posting *line = sum.first; line != NULL;
	     line = posting_next(postings, marks, kind, owed, line)) {
		sum.lines++;
		sum.held += line->amount - line->back;
		sum.repaid += line->repaid;
		if (line->state != POSTING_CLOSED)
			sum.open = line;
	}
	return sum;
}

int64_t
posting_of_person(const struct posting *line)
{
	if (line->repaid > 0)
		return WORD_CAUSE_REPAID;
	return line->cause == WORD_CAUSE_DECEASED || line->cause == WORD_CAUSE_DUPLICATE
		       ? line->cause
		       : BLANK;
}

bool
posting_has_unit(const struct postings *postings, const struct unit_marks *marks)
{
	size_t at;

	for (int i = 0; i < UNIT_MARKS; i++)
		if (index_first(&postings->by_mark, marks->asked[i], &at) != INDEX_NONE)
			return true;
	return false;
}

struct clash_party
posting_party(const struct posting *line)
{
	return (struct clash_party){ line->programme, line->household, line->beneficiary_id,
				     line->beneficiary };
}

const struct posting *
posting_next_of(const struct postings *postings, uint64_t party, const struct posting *after)
{
	size_t at;

	for (size_t i = index_first(&postings->by_party, party, &at); i != INDEX_NONE;
	     i = index_next(&postings->by_party, party, &at))
		if ((after == NULL || &postings->item[i] > after) &&
		    postings->item[i].state != POSTING_CLOSED)
			return &postings->item[i];
	return NULL;
}

void
posting_free(struct postings *postings)
{
	free(postings->item);
	index_free(&postings->by_id);
	index_free(&postings->by_mark);
	index_free(&postings->by_party);
	hash_set_free(&postings->repaid);
	arena_free(&postings->arena);
}
