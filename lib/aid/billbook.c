#include "aid/billbook.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "aid/medclass.h"
#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"

enum { FOLD_SIZE = 256, CASE_SIZE = 512 };

static_assert((int)BILLING_remark == (int)BILL_remark, "a line begins as a bill");

/* ---- by what a bill is found ---- */

static uint64_t
folded(uint64_t before, struct text t)
{
	char buf[FOLD_SIZE];

	return hash_join(before, text_fold(t, buf, sizeof(buf)));
}

static uint64_t
number_key(struct text hospital, struct text id)
{
	return folded(folded(0, hospital), id);
}

static uint64_t
year_key(const struct bill *bill)
{
	return hash_join(bill->person, NUM_TEXT(bill->of_year));
}

enum { LIKE_NUMBER, LIKE_SUM, LIKE_STAY, LIKE_KEYS };

/*
 * The same person, and the number as people type it, the sum and day, or a stay: it may have come
 * under another number or hospital.
 */
static size_t
like_keys(const struct record *row, uint64_t key[LIKE_KEYS])
{
	const int64_t *value = row->value;
	char buf[FOLD_SIZE];
	uint64_t person = unit_person(row->text[BILL_id_number], TEXT_NONE);
	uint64_t sum = hash_join(person, NUM_TEXT(value[BILL_total]));

	key[LIKE_NUMBER] = hash_join(hash_join(person, TEXT("number")),
				     unit_plain_number(row->text[BILL_bill_id], buf, FOLD_SIZE));
	key[LIKE_SUM] = hash_join(sum, NUM_TEXT(value[BILL_settled_on]));
	if (value[BILL_admitted_on] == BLANK || value[BILL_discharged_on] == BLANK)
		return LIKE_STAY;
	key[LIKE_STAY] = hash_join(person, TEXT("stay"));
	return LIKE_KEYS;
}

/*
 * One who was in hospital from a day to another has one bill of it, whatever it comes to, and was
 * nowhere else meanwhile; on the day on which he left one he may have come to another.
 */
static bool
is_one_stay(const int64_t *a, const int64_t *b)
{
	if (a[BILL_admitted_on] == b[BILL_admitted_on] &&
	    a[BILL_discharged_on] == b[BILL_discharged_on])
		return true;
	return a[BILL_kind] == WORD_BILL_INPATIENT && b[BILL_kind] == WORD_BILL_INPATIENT &&
	       a[BILL_admitted_on] < b[BILL_discharged_on] &&
	       b[BILL_admitted_on] < a[BILL_discharged_on];
}

bool
billbook_same_number(struct text one, struct text two)
{
	return folded(0, one) == folded(0, two);
}

size_t
billbook_find(const struct billbook *book, struct text hospital, struct text id)
{
	return index_find(&book->by_number, number_key(hospital, id));
}

size_t
billbook_of_hospital(const struct billbook *book, struct text hospital)
{
	size_t at;
	size_t i = index_first(&book->by_house, folded(0, hospital), &at);

	while (i != INDEX_NONE && book->bill[i].year.gone)
		i = index_next(&book->by_house, folded(0, hospital), &at);
	return i;
}

size_t
billbook_like(const struct billbook *book, const struct record *row)
{
	uint64_t key[LIKE_KEYS];
	size_t keys = like_keys(row, key);
	size_t at;

	for (size_t k = 0; k < keys; k++)
		for (size_t i = index_first(&book->by_like, key[k], &at); i != INDEX_NONE;
		     i = index_next(&book->by_like, key[k], &at))
			if (!book->bill[i].year.gone &&
			    (k != LIKE_STAY || is_one_stay(row->value, book->bill[i].row->value)))
				return i;
	return SIZE_MAX;
}

size_t
billbook_add(struct billbook *book, const struct record *row)
{
	size_t place = book->count;

	book->bill = arena_grow(book->bill, &book->room, place, sizeof(*book->bill));
	book->bill[place] = (struct bill){
		.row = record_keep(row, RECORD_BILL, &book->arena),
		.person = unit_person(row->text[BILL_id_number], TEXT_NONE),
		.class = BLANK,
		.reverses = SIZE_MAX,
	};
	struct bill *bill = &book->bill[place];

	bill->year.of = place;
	bill->year.id = bill->row->text[BILL_bill_id];
	bill->year.hospital = bill->row->text[BILL_hospital];
	index_add(&book->by_number, number_key(bill->year.hospital, bill->year.id), place);
	index_add(&book->by_house, folded(0, bill->year.hospital), place);
	uint64_t key[LIKE_KEYS];
	size_t keys = row->text[BILL_reverses].n == 0 ? like_keys(row, key) : 0;

	for (size_t k = 0; k < keys; k++)
		index_add(&book->by_like, key[k], place);
	book->count++;
	return place;
}

void
billbook_place(struct billbook *book, size_t bill)
{
	index_add(&book->by_year, year_key(&book->bill[bill]), bill);
}

struct year_bill **
billbook_year(const struct billbook *book, size_t bill, size_t *count)
{
	uint64_t key = year_key(&book->bill[bill]);
	struct year_bill **list =
		arena_calloc(index_count(&book->by_year, key) + 1, sizeof(struct year_bill *));
	size_t at;

	*count = 0;
	for (size_t i = index_first(&book->by_year, key, &at); i != INDEX_NONE;
	     i = index_next(&book->by_year, key, &at))
		list[(*count)++] = &book->bill[i].year;
	return list;
}

/* ---- lines ---- */

static bool
adds(int64_t event)
{
	return event == WORD_BILLING_AID || event == WORD_BILLING_ARREARS;
}

/* What a line makes of its bill; and a reversal of the one that it reverses. */
static void
apply(struct billbook *book, const struct billing *line)
{
	struct bill *bill = &book->bill[line->bill];
	bool reversal = line->event == WORD_BILLING_REVERSAL;
	struct bill *about = reversal ? &book->bill[bill->reverses] : bill;

	about->recorded += adds(line->event) ? line->amount : -line->amount;
	about->last = line->line;
	if (reversal)
		bill->year.gone = about->year.gone = true;
	if (bill->own == 0) {
		bill->own = bill->last = line->line;
		/* in the order of lines, in which they are read again: a case keeps its number */
		index_add(&book->by_id, folded(0, bill->year.id), line->bill);
	}
	book->line = arena_grow(book->line, &book->line_room, book->lines, sizeof(*book->line));
	book->line[book->lines++] = *line;
}

void
billbook_post(struct billbook *book, const struct billing *line)
{
	struct billing own = *line;

	own.line = book->lines + 1;
	own.posted_on = book->date;
	apply(book, &own);
}

fen_t
billbook_eligible(const struct record *row)
{
	const int64_t *value = row->value;
	fen_t other = value[BILL_other] == BLANK ? 0 : value[BILL_other];

	return value[BILL_total] - value[BILL_outside] - value[BILL_basic] - value[BILL_serious] -
	       other;
}

/* Has a line of aid all by which a bill is computed? */
static bool
is_computable(const struct record *line)
{
	static const int needed[] = { BILLING_hospital_level, BILLING_kind, BILLING_outside,
				      BILLING_basic, BILLING_serious };

	for (size_t i = 0; i < ARRAY_LENGTH(needed); i++)
		if (line->value[needed[i]] == BLANK)
			return false;
	return medclass_is_one(line->value[BILLING_class]) && billbook_eligible(line) >= 0;
}

/* Can it be a line that was ever written, behind those before it? */
static bool
fits(const struct billbook *book, const struct record *line, const struct billing *own)
{
	const int64_t *value = line->value;
	const struct bill *bill = &book->bill[own->bill];
	const struct bill *about = bill->reverses == SIZE_MAX ? bill : &book->bill[bill->reverses];

	return !line->bad && value[BILLING_amount] != BLANK && value[BILLING_line] != BLANK &&
	       value[BILLING_posted_on] != BLANK && value[BILLING_used_before] != BLANK &&
	       value[BILLING_used_after] != BLANK &&
	       (own->event != WORD_BILLING_AID || is_computable(line)) &&
	       (adds(own->event) || about->recorded >= own->amount);
}

/* The bill of the line: one that is new, or what stands there; SIZE_MAX: neither. */
static size_t
bill_of(struct billbook *book, const struct record *line)
{
	const struct text *text = line->text;
	int64_t event = line->value[BILLING_event];
	size_t known = billbook_find(book, text[BILLING_hospital], text[BILLING_bill_id]);

	if (event == WORD_BILLING_ARREARS || event == WORD_BILLING_CLAIM)
		return known != SIZE_MAX && !book->bill[known].year.gone ? known : SIZE_MAX;
	if (event == BLANK || known != SIZE_MAX || text[BILLING_bill_id].n == 0 ||
	    line->value[BILLING_year] == BLANK || line->value[BILLING_total] == BLANK ||
	    line->value[BILLING_settled_on] == BLANK || text[BILLING_id_number].n == 0)
		return SIZE_MAX;
	size_t other = billbook_find(book, text[BILLING_hospital], text[BILLING_reverses]);
	size_t place = billbook_add(book, line);
	struct bill *bill = &book->bill[place];

	bill->of_year = line->value[BILLING_year];
	bill->class = line->value[BILLING_class];
	bill->household = arena_text(&book->arena, text[BILLING_household_id]);
	bill->reverses = event == WORD_BILLING_REVERSAL ? other : SIZE_MAX;
	return event == WORD_BILLING_REVERSAL && other == SIZE_MAX ? SIZE_MAX : place;
}

static bool
take_line(void *owner, const struct record *line)
{
	struct billbook *book = owner;

	if (book->written > 0)
		return true; /* one of this run: the book has it */
	struct billing own = { .bill = bill_of(book, line) };

	if (own.bill == SIZE_MAX)
		return false;
	own.event = line->value[BILLING_event];
	own.amount = line->value[BILLING_amount];
	own.used_before = line->value[BILLING_used_before];
	own.used_after = line->value[BILLING_used_after];
	own.posted_on = (day_t)line->value[BILLING_posted_on];
	own.line = book->lines + 1;
	own.adjusts =
		line->value[BILLING_adjusts] == BLANK ? 0 : (size_t)line->value[BILLING_adjusts];
	if (!fits(book, line, &own) || line->value[BILLING_line] != (int64_t)own.line)
		return false;
	apply(book, &own);
	if (own.event == WORD_BILLING_AID)
		billbook_place(book, own.bill);
	return true;
}

static fen_t
worth(const struct record *line)
{
	fen_t amount = line->value[BILLING_amount];

	if (amount == BLANK)
		return 0;
	return adds(line->value[BILLING_event]) ? amount : -amount;
}

static void
complete(void *owner, size_t number, struct record *line)
{
	const struct billbook *book = owner;

	line->value[BILLING_line] = (int64_t)number;
	line->value[BILLING_posted_on] = book->date;
}

static const int required[] = { BILLING_bill_id, BILLING_amount, BILLING_line, BILLING_digest, -1 };

static const struct journal_form form = {
	.type = RECORD_BILLING,
	.required = required,
	.digest = BILLING_digest,
	.take = take_line,
	.worth = worth,
	.complete = complete,
};

bool
billbook_open(struct billbook *book, const char *path, const struct journal_options *options,
	      day_t date, struct diag *diag)
{
	book->date = date;
	book->journal = journal_open(path, &form, book, options, diag);
	book->filed = book->lines;
	return book->journal != NULL;
}

/* The next line that is to be added. */
static bool
next(void *context, struct record *out)
{
	struct billbook *book = context;

	if (book->filed + book->written == book->lines)
		return false;
	const struct billing *line = &book->line[book->filed + book->written++];
	const struct bill *bill = &book->bill[line->bill];

	for (size_t i = 0; i < schema_of(RECORD_BILL)->count; i++) {
		out->value[i] = bill->row->value[i];
		out->text[i] = bill->row->text[i];
	}
	out->text[BILLING_household_id] = bill->household;
	out->value[BILLING_class] = bill->class;
	out->value[BILLING_year] = bill->of_year;
	out->value[BILLING_used_before] = line->used_before;
	out->value[BILLING_used_after] = line->used_after;
	out->value[BILLING_event] = line->event;
	out->value[BILLING_amount] = line->amount;
	out->value[BILLING_adjusts] = line->adjusts == 0 ? BLANK : (int64_t)line->adjusts;
	return true;
}

bool
billbook_write(struct billbook *book)
{
	return journal_add(book->journal, journal_language(book->journal),
			   journal_encoding(book->journal), next, book);
}

/* Later ones took something of its bill away, of the latest first. */
fen_t
billbook_left(const struct billbook *book, const struct billing *line)
{
	const struct bill *bill = &book->bill[line->bill];
	fen_t left = line->amount;
	fen_t later = 0;

	for (const struct billing *next = line + 1; next < book->line + book->lines; next++) {
		bool reversal = next->event == WORD_BILLING_REVERSAL &&
				&book->bill[book->bill[next->bill].reverses] == bill;
		fen_t taken =
			reversal || (next->bill == line->bill && next->event == WORD_BILLING_CLAIM)
				? next->amount
				: 0;

		if (next->bill == line->bill && next->event == WORD_BILLING_ARREARS)
			later += next->amount;
		left -= taken > later ? taken - later : 0;
		later -= taken > later ? later : taken;
	}
	return left > 0 ? left : 0;
}

struct text
billbook_case(const struct billbook *book, const struct billing *line, struct arena *arena)
{
	const struct bill *bill = &book->bill[line->bill];
	bool other = index_find(&book->by_id, folded(0, bill->year.id)) != line->bill;
	char buf[CASE_SIZE];
	int n = snprintf(buf, sizeof(buf), "%.*s%s%.*s", SHOW(bill->year.id), other ? "@" : "",
			 other ? (int)bill->year.hospital.n : 0, bill->year.hospital.p);

	if (line->event == WORD_BILLING_ARREARS && n > 0 && n < CASE_SIZE)
		(void)snprintf(buf + n, sizeof(buf) - (size_t)n, "#%zu", line->line);
	return arena_text(arena, text_of(buf));
}

void
billbook_close(struct billbook *book)
{
	journal_close(book->journal);
	free(book->bill);
	free(book->line);
	index_free(&book->by_number);
	index_free(&book->by_id);
	index_free(&book->by_year);
	index_free(&book->by_like);
	index_free(&book->by_house);
	arena_free(&book->arena);
}
