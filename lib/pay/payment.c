#include "pay/payment.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "civil/account.h"
#include "decide/unit.h"
#include "pay/confirm.h"
#include "register/recordout.h"

/* A decision on its way onto the list. */
struct candidate {
	struct payment_list *list;
	const struct record_reader *reader;
	const struct record *decision;
	struct diag *diag;
	struct payment payment; /* its texts are the decision's */
	struct account account;
};

static void
say(const struct candidate *c, enum diag_code code, int column, const char *one, const char *two)
{
	struct where where = record_where(c->reader, c->decision, column);

	diag_say(c->diag, code, .at = where,
		 .value = column < 0 ? TEXT_NONE : c->decision->text[column], .one = text_of(one),
		 .two = text_of(two));
}

/* Is the month one of the decision's?  Without a first month it could be. */
static bool
is_in_term(const struct candidate *c)
{
	int64_t from = c->decision->value[DECISION_from];
	int64_t until = c->decision->value[DECISION_until];
	month_t month = c->list->month;

	return (from == BLANK || from <= month) && (until == BLANK || month <= until);
}

/* Has the town approved an amount that is due? */
static enum payment_result
check_approval(const struct candidate *c)
{
	const int64_t *value = c->decision->value;

	switch (unit_standing(value[DECISION_category])) {
	case UNIT_WAITS:
		say(c, DIAG_PAY_WAITS, -1, NULL, NULL);
		return PAYMENT_HELD;
	case UNIT_STATUS:
	case UNIT_NOTHING:
		return PAYMENT_NOTHING;
	case UNIT_PAID:
		break;
	}
	if (value[DECISION_status] == WORD_STATUS_REFUSED || !is_in_term(c))
		return PAYMENT_NOTHING;
	if (value[DECISION_status] != WORD_STATUS_APPROVED) {
		say(c, DIAG_PAY_UNAPPROVED, -1, NULL, NULL);
		return PAYMENT_HELD;
	}
	if (value[DECISION_approved_amount] == BLANK || value[DECISION_from] == BLANK) {
		say(c, value[DECISION_from] == BLANK ? DIAG_PAY_NO_MONTH : DIAG_PAY_NO_AMOUNT, -1,
		    NULL, NULL);
		return PAYMENT_HELD;
	}
	return value[DECISION_approved_amount] > 0 ? PAYMENT_PAID : PAYMENT_NOTHING;
}

static void
fill(struct candidate *c)
{
	const struct record *d = c->decision;
	bool person = d->text[DECISION_person].n > 0 || d->text[DECISION_person_id].n > 0;

	c->payment = (struct payment){
		.line = d->line,
		.household = d->text[DECISION_household_id],
		.beneficiary = d->text[person ? DECISION_person : DECISION_head],
		.beneficiary_id = d->text[person ? DECISION_person_id : DECISION_head_id],
		.payee = d->text[DECISION_payee],
		.account = d->text[DECISION_account],
		.bank = d->text[DECISION_bank],
		.reason = d->text[DECISION_reasons],
		.programme = d->value[DECISION_category],
		.amount = d->value[DECISION_approved_amount],
	};
}

/* Nothing stops a second payment to nobody. */
static bool
is_named(const struct candidate *c)
{
	const struct payment *payment = &c->payment;
	bool nobody = payment->beneficiary.n == 0 && payment->beneficiary_id.n == 0;

	if (payment->household.n > 0 && (!nobody || unit_is_household(payment->programme)))
		return true;
	say(c, DIAG_PAY_NOBODY, -1, NULL, NULL);
	return false;
}

static struct unit_marks
marks_of(const struct payment *payment)
{
	return unit_marks(payment->programme, payment->household, payment->beneficiary_id,
			  payment->beneficiary);
}

/* The payment of this list that has such a mark; NULL where there is none. */
static const struct payment *
find(const struct payment_list *list, const struct unit_marks *marks)
{
	for (int i = 0; i < UNIT_MARKS; i++) {
		size_t other = index_find(&list->by_mark, marks->asked[i]);

		if (other != INDEX_NONE)
			return &list->payment[other];
	}
	return NULL;
}

/* The same person was paid under another household's number. */
static void
say_elsewhere(const struct candidate *c, struct text household)
{
	struct where where = record_where(c->reader, c->decision, DECISION_household_id);

	if (!text_equal(household, c->payment.household))
		diag_say(c->diag, DIAG_PAY_ELSEWHERE, .at = where, .one = household);
}

/* Was it paid for this month, by the ledger or by this list? */
static bool
is_paid_already(const struct candidate *c)
{
	struct unit_marks marks = marks_of(&c->payment);
	const struct payment *other = find(c->list, &marks);
	const struct ledger_line *line =
		c->list->ledger == NULL ? NULL : ledger_find(c->list->ledger, &marks);
	char buf[MONEY_SIZE];

	if (other != NULL) {
		say(c, DIAG_PAY_TWICE, -1, num_format((int64_t)other->line, buf), NULL);
		say_elsewhere(c, other->household);
		return true;
	}
	if (line == NULL)
		return false;
	struct where where = record_where(c->reader, c->decision, -1);

	diag_say(c->diag, DIAG_PAY_PAID, .at = where, .one = line->batch,
		 .two = word_text((enum word)line->programme, c->diag->language),
		 .three = MONEY_TEXT(line->amount));
	say_elsewhere(c, line->household);
	return true;
}

static bool
has_account(struct candidate *c)
{
	enum account_fault fault = account_parse(c->payment.account, c->payment.bank, &c->account);

	if (fault == ACCOUNT_OK)
		c->payment.account = text_of(c->account.normalized);
	else
		say(c, fault == ACCOUNT_BLANK ? DIAG_PAY_ACCOUNT_BLANK : DIAG_PAY_ACCOUNT_FORM,
		    DECISION_account, NULL, NULL);
	return fault == ACCOUNT_OK;
}

/* The payment of another household to the same account; NULL where there is none. */
static const struct payment *
sharer(const struct candidate *c)
{
	const struct payment_list *list = c->list;
	uint64_t hash = hash_text(c->payment.account);
	size_t at;

	for (size_t i = index_first(&list->by_account, hash, &at); i != INDEX_NONE;
	     i = index_next(&list->by_account, hash, &at))
		if (text_equal(list->payment[i].account, c->payment.account) &&
		    !text_equal(list->payment[i].household, c->payment.household))
			return &list->payment[i];
	return NULL;
}

/* Does the row say why, where the town did not approve what was proposed? */
static bool
has_remark(const struct candidate *c)
{
	const struct text *heading;
	size_t extras = record_extras(c->reader, &heading);
	size_t remark = confirm_remark_column(heading, extras);

	return remark < extras && c->decision->extra[remark].n > 0;
}

/* The town's word may have been changed by hand since jz-confirm. */
static void
say_doubts_of_approval(const struct candidate *c)
{
	const int64_t *value = c->decision->value;
	int64_t proposed = value[DECISION_amount];
	struct where where = record_where(c->reader, c->decision, DECISION_approved_on);
	char one[MONEY_SIZE];
	char two[MONEY_SIZE];

	confirm_check_day(value[DECISION_approved_on], value[DECISION_from], c->list->date, &where,
			  c->diag);
	if (proposed != BLANK && proposed != c->payment.amount)
		say(c, has_remark(c) ? DIAG_PAY_DIFFERS : DIAG_PAY_NO_REASON, -1,
		    money_format(proposed, one), money_format(c->payment.amount, two));
}

/* What a person should look at; it is paid all the same. */
static void
say_doubts(const struct candidate *c)
{
	const struct payment *other = sharer(c);

	if (c->account.doubt != 0)
		say(c, DIAG_PAY_ACCOUNT_DOUBT, DECISION_account, NULL, NULL);
	if (c->payment.payee.n == 0)
		say(c, DIAG_PAY_PAYEE, DECISION_payee, NULL, NULL);
	say_doubts_of_approval(c);
	if (other == NULL)
		return;
	struct where where = record_where(c->reader, c->decision, DECISION_account);

	diag_say(c->diag, DIAG_PAY_ACCOUNT_SHARED, .at = where, .one = other->household,
		 .two = NUM_TEXT((int64_t)other->line));
}

/* Places. */

static size_t
add_place(struct payment_list *list, struct text town, struct text village)
{
	struct payment_place *place;
	uint64_t hash = hash_text(town);
	size_t first = index_find(&list->by_place, hash);

	list->place =
		arena_grow(list->place, &list->place_room, list->places, sizeof(*list->place));
	place = &list->place[list->places];
	*place = (struct payment_place){ arena_text(&list->arena, town),
					 arena_text(&list->arena, village), first };
	if (first == INDEX_NONE) {
		place->town_place = list->places;
		index_add(&list->by_place, hash, list->places);
	}
	index_add(&list->by_place, hash_join(hash, village), list->places);
	return list->places++;
}

static size_t
place_of(struct payment_list *list, struct text town, struct text village)
{
	size_t place = index_find(&list->by_place, hash_join(hash_text(town), village));

	return place != INDEX_NONE ? place : add_place(list, town, village);
}

/* The list. */

static void
add(struct payment_list *list, const struct payment *payment, struct text town, struct text village)
{
	struct arena *arena = &list->arena;

	list->payment = arena_grow(list->payment, &list->room, list->count, sizeof(*payment));
	struct payment *own = &list->payment[list->count];

	*own = *payment;
	own->household = arena_text(arena, payment->household);
	own->beneficiary = arena_text(arena, payment->beneficiary);
	own->beneficiary_id = arena_text(arena, payment->beneficiary_id);
	own->payee = arena_text(arena, payment->payee);
	own->account = arena_text(arena, payment->account);
	own->bank = arena_text(arena, payment->bank);
	own->reason = arena_text(arena, payment->reason);
	own->place = place_of(list, town, village);
	struct unit_marks marks = marks_of(own);

	for (int i = 0; i < UNIT_MARKS; i++)
		index_add(&list->by_mark, marks.own[i], list->count);
	index_add(&list->by_account, hash_text(own->account), list->count);
	list->sum += own->amount;
	list->count++;
}

static void
fill_record(const struct payment_list *list, const struct payment *payment, struct record *out)
{
	record_clear(out);
	out->text[PAYMENT_batch] = list->batch;
	out->value[PAYMENT_programme] = payment->programme;
	out->text[PAYMENT_household_id] = payment->household;
	out->text[PAYMENT_beneficiary] = payment->beneficiary;
	out->text[PAYMENT_beneficiary_id] = payment->beneficiary_id;
	out->text[PAYMENT_payee] = payment->payee;
	out->text[PAYMENT_account] = payment->account;
	out->text[PAYMENT_bank] = payment->bank;
	out->value[PAYMENT_amount] = payment->amount;
	out->value[PAYMENT_month] = list->month;
	out->value[PAYMENT_kind] = WORD_PAYMENT_REGULAR;
	out->text[PAYMENT_reason] = payment->reason;
}

/* What the bank's file cannot hold is not paid: nothing would come of it but a hole in the sum. */
static bool
bank_holds(const struct candidate *c)
{
	struct record payment;

	if (c->list->bankfile == NULL)
		return true;
	struct where where = record_where(c->reader, c->decision, -1);

	fill_record(c->list, &c->payment, &payment);
	return bankfile_holds(c->list->bankfile, &payment, &where, c->diag);
}

static enum payment_result
judge(struct candidate *c)
{
	enum payment_result result = c->decision->bad ? PAYMENT_HELD : check_approval(c);

	if (result != PAYMENT_PAID)
		return result;
	fill(c);
	if (!is_named(c))
		return PAYMENT_HELD;
	bool paid = is_paid_already(c);
	bool account = has_account(c);

	if (paid || !account || !bank_holds(c))
		return PAYMENT_HELD;
	say_doubts(c);
	return PAYMENT_PAID;
}

enum payment_result
payment_take(struct payment_list *list, const struct record_reader *reader,
	     const struct record *decision, struct diag *diag)
{
	struct candidate c = { .list = list, .reader = reader, .decision = decision, .diag = diag };
	enum payment_result result = judge(&c);
	int64_t basis = decision->value[DECISION_basis];

	list->rows++;
	list->nothing += result == PAYMENT_NOTHING;
	list->held += result == PAYMENT_HELD;
	if (result != PAYMENT_PAID)
		return result;
	add(list, &c.payment, decision->text[DECISION_town], decision->text[DECISION_village]);
	list->shaky += basis != WORD_BASIS_OFFICIAL && basis != WORD_BASIS_CHOICE &&
		       basis != WORD_BASIS_RECORDED;
	return result;
}

void
payment_take_line(struct payment_list *list, const struct record *line)
{
	struct payment payment = {
		.line = line->line,
		.household = line->text[PAYMENT_household_id],
		.beneficiary = line->text[PAYMENT_beneficiary],
		.beneficiary_id = line->text[PAYMENT_beneficiary_id],
		.payee = line->text[PAYMENT_payee],
		.account = line->text[PAYMENT_account],
		.bank = line->text[PAYMENT_bank],
		.reason = line->text[PAYMENT_reason],
		.programme = line->value[PAYMENT_programme],
		.amount = line->value[PAYMENT_amount],
	};

	list->rows++;
	list->month = (month_t)line->value[PAYMENT_month];
	add(list, &payment, line->text[PAYMENT_town], line->text[PAYMENT_village]);
}

/* qsort() has no context: the places of the order are put into the payments before. */
struct sorted {
	size_t town;
	size_t place;
	size_t order;
	struct payment payment;
};

static int
compare(const void *a, const void *b)
{
	const struct sorted *x = a;
	const struct sorted *y = b;

	if (x->town != y->town)
		return x->town < y->town ? -1 : 1;
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

void
payment_sort(struct payment_list *list)
{
	struct sorted *sorted = arena_calloc(list->count + 1, sizeof(*sorted));

	for (size_t i = 0; i < list->count; i++) {
		const struct payment *payment = &list->payment[i];

		sorted[i] = (struct sorted){ list->place[payment->place].town_place, payment->place,
					     i, *payment };
	}
	qsort(sorted, list->count, sizeof(*sorted), compare);
	for (size_t i = 0; i < list->count; i++)
		list->payment[i] = sorted[i].payment;
	free(sorted);
	index_free(&list->by_mark); /* they told places in the old order */
	index_free(&list->by_account);
}

void
payment_record(const struct payment_list *list, size_t i, struct record *out)
{
	const struct payment *payment = &list->payment[i];

	fill_record(list, payment, out);
	out->value[PAYMENT_seq] = (int64_t)i + 1;
	out->text[PAYMENT_town] = list->place[payment->place].town;
	out->text[PAYMENT_village] = list->place[payment->place].village;
}

void
payment_write(const struct payment_list *list, struct rowout *out, enum language language)
{
	struct record record;

	recordout_header(out, RECORD_PAYMENT, language, NULL, 0);
	for (size_t i = 0; i < list->count; i++) {
		payment_record(list, i, &record);
		recordout_row(out, RECORD_PAYMENT, language, &record, 0);
	}
}

bool
payment_to_bank(const struct payment_list *list, const char *path, struct diag *diag)
{
	struct record record;

	if (list->bankfile == NULL)
		return true;
	for (size_t i = 0; i < list->count; i++) {
		payment_record(list, i, &record);
		bankfile_take(list->bankfile, &record);
	}
	return bankfile_open(list->bankfile, path, list->batch, list->month, list->date, diag);
}

void
payment_free(struct payment_list *list)
{
	free(list->payment);
	free(list->place);
	index_free(&list->by_mark);
	index_free(&list->by_account);
	index_free(&list->by_place);
	arena_free(&list->arena);
}
