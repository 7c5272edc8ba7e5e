#include "pay/payment.h"

#include <stdlib.h>

#include "base/hash.h"
#include "decide/unit.h"
#include "law/gloss.h"
#include "register/recordout.h"

struct unit_marks
payment_marks(const struct payment *payment)
{
	if (payment->kind == WORD_PAYMENT_ONCE)
		return unit_marks_of_case(payment->programme, payment->case_id);
	return unit_marks(payment->programme, payment->household, payment->beneficiary_id,
			  payment->beneficiary);
}

/* ---- looking ---- */

const struct payment *
payment_find(const struct payment_list *list, const struct unit_marks *marks, int64_t kind,
	     month_t owed)
{
	size_t at;

	for (int i = 0; i < UNIT_MARKS; i++)
		for (size_t k = index_first(&list->by_mark, marks->asked[i], &at); k != INDEX_NONE;
		     k = index_next(&list->by_mark, marks->asked[i], &at))
			if (posting_same_due(kind, owed, list->payment[k].kind,
					     list->payment[k].owed))
				return &list->payment[k];
	return NULL;
}

const struct payment *
payment_of_account(const struct payment_list *list, struct text account, struct text household)
{
	uint64_t hash = hash_text(account);
	size_t at;

	for (size_t i = index_first(&list->by_account, hash, &at); i != INDEX_NONE;
	     i = index_next(&list->by_account, hash, &at))
		if (text_equal(list->payment[i].account, account) &&
		    !text_equal(list->payment[i].household, household))
			return &list->payment[i];
	return NULL;
}

static bool
may_be_one(const struct payment *a, const struct payment *b)
{
	bool whole = unit_is_household(a->programme);

	if (a->meant || b->meant || a->owed != b->owed || !posting_same_purse(a->kind, b->kind) ||
	    whole != unit_is_household(b->programme))
		return false;
	return unit_is_one_name(a->beneficiary, b->beneficiary) ||
	       (whole && (a->first || b->first));
}

const struct payment *
payment_doubled(const struct payment_list *list, const struct payment *payment)
{
	uint64_t hash = hash_text(payment->account);
	size_t at;

	for (size_t i = index_first(&list->by_account, hash, &at); i != INDEX_NONE;
	     i = index_next(&list->by_account, hash, &at))
		if (text_equal(list->payment[i].account, payment->account) &&
		    clash_household_key(list->payment[i].household) !=
			    clash_household_key(payment->household) &&
		    may_be_one(&list->payment[i], payment))
			return &list->payment[i];
	return NULL;
}

/* Whoever has that name, in the list or in the ledger. */
struct namesake {
	struct text name;
	struct text household;
	struct text village;
	int64_t programme;
	int64_t kind;
	bool asked; /* by what is known of the two beside name and place */
};

/*
 * May they be one?  Of a household's payment the household itself is known by its number; two
 * numbers for one name of a person in a household are one that was mistyped.
 */
static bool
may_be_namesake(const struct payment *a, struct text village, const struct namesake *b)
{
	bool whole = unit_is_household(a->programme);
	bool same = clash_household_key(a->household) == clash_household_key(b->household);

	if (whole != unit_is_household(b->programme) || !posting_same_purse(a->kind, b->kind) ||
	    !unit_is_one_name(a->beneficiary, b->name))
		return false;
	if (same)
		return !whole;
	return b->asked && (village.n == 0 || b->village.n == 0 || text_equal(b->village, village));
}

static struct text
namesake_sent(struct payment_list *list, const struct payment *payment, struct text village)
{
	const struct unit_marks marks = payment_marks(payment);
	uint64_t hash = unit_person(TEXT_NONE, payment->beneficiary);
	size_t at;

	if (list->postings == NULL || (unit_is_household(payment->programme) && !payment->unseen))
		return TEXT_NONE;
	for (size_t i = 0; !list->names_sent && i < list->postings->count; i++)
		index_add(&list->by_name_sent,
			  unit_person(TEXT_NONE, list->postings->item[i].beneficiary), i);
	list->names_sent = true;
	for (size_t i = index_first(&list->by_name_sent, hash, &at); i != INDEX_NONE;
	     i = index_next(&list->by_name_sent, hash, &at)) {
		const struct posting *line = &list->postings->item[i];
		bool unnumbered = line->beneficiary_id.n == 0 &&
				  !(unit_is_household(line->programme) &&
				    clash_has_number(&list->clash, line->household));
		const struct namesake other = {
			line->beneficiary, line->household,
			line->village,     line->programme,
			line->kind,        payment->unseen && (payment->unnumbered || unnumbered)
		};

		/* its own line is no other's: what it was sent of the month is known by that */
		if (line->owed == payment->owed && line->state != POSTING_CLOSED &&
		    !unit_marks_meet(&marks, &line->marks) &&
		    may_be_namesake(payment, village, &other))
			return line->household;
	}
	return TEXT_NONE;
}

struct text
payment_namesake(struct payment_list *list, const struct payment *payment, struct text village)
{
	/* in the first list of a ledger everybody is new */
	bool older = list->postings != NULL && list->postings->count > 0 &&
		     list->postings->item[0].owed < list->month;
	uint64_t hash = unit_person(TEXT_NONE, payment->beneficiary);
	size_t at;

	if (payment->namesake || payment->beneficiary.n == 0)
		return TEXT_NONE;
	for (size_t i = index_first(&list->by_name, hash, &at); i != INDEX_NONE;
	     i = index_next(&list->by_name, hash, &at)) {
		const struct payment *a = &list->payment[i];
		const struct namesake other = { a->beneficiary,
						a->household,
						list->place[a->place].village,
						a->programme,
						a->kind,
						older && (payment->unseen || a->unseen) &&
							(payment->unnumbered || a->unnumbered) };

		if (!a->namesake && a->owed == payment->owed &&
		    may_be_namesake(payment, village, &other))
			return a->household;
	}
	return namesake_sent(list, payment, village);
}

struct clash_party
payment_party(const struct payment *payment)
{
	return (struct clash_party){ payment->programme, payment->household,
				     payment->beneficiary_id, payment->beneficiary };
}

bool
payment_is_new(const struct payment_list *list, const struct payment *payment)
{
	const struct unit_marks marks = payment_marks(payment);

	return list->postings == NULL ||
	       posting_sum(list->postings, &marks, payment->kind, payment->owed).open == NULL;
}

bool
payment_is_unknown(const struct payment_list *list, const struct payment *payment)
{
	const struct unit_marks marks = payment_marks(payment);

	return payment->kind != WORD_PAYMENT_ONCE && list->postings != NULL &&
	       list->postings->count > 0 && !list->clash.members &&
	       !posting_has_unit(list->postings, &marks);
}

const struct posting *
payment_to_account_in_ledger(const struct payment_list *list, const struct payment *payment)
{
	uint64_t key = posting_account_key(payment->account);
	const struct posting *line = NULL;

	while (list->postings != NULL && payment->account.n > 0 &&
	       (line = posting_next_of(list->postings, key, line)) != NULL)
		if (line->owed == payment->owed && posting_same_purse(line->kind, payment->kind) &&
		    unit_is_household(line->programme) == unit_is_household(payment->programme) &&
		    text_equal(line->account, payment->account) &&
		    clash_household_key(line->household) != clash_household_key(payment->household))
			return line;
	return NULL;
}

static bool
excludes(const struct clash *clash, const struct clash_party *a, const struct clash_party *b,
	 bool is_new)
{
	return clash_is(clash, a, b) || (is_new && clash_is_renumbered(clash, a, b));
}

const struct payment *
payment_clash(const struct payment_list *list, const struct payment *payment)
{
	struct clash_party party = payment_party(payment);
	bool is_new = payment_is_new(list, payment);
	uint64_t key;
	size_t at;

	for (size_t n = 0; clash_key(&list->clash, &party, n, &key); n++)
		for (size_t i = index_first(&list->by_party, key, &at); i != INDEX_NONE;
		     i = index_next(&list->by_party, key, &at)) {
			struct clash_party other = payment_party(&list->payment[i]);

			if (list->payment[i].owed == payment->owed &&
			    posting_same_purse(list->payment[i].kind, payment->kind) &&
			    excludes(&list->clash, &party, &other, is_new))
				return &list->payment[i];
		}
	return NULL;
}

const struct posting *
payment_clash_in_ledger(const struct payment_list *list, const struct payment *payment)
{
	struct clash_party party = payment_party(payment);
	const struct posting *posting = NULL;
	bool is_new = payment_is_new(list, payment);
	uint64_t key;

	for (size_t n = 0; list->postings != NULL && clash_key(&list->clash, &party, n, &key); n++)
		while ((posting = posting_next_of(list->postings, key, posting)) != NULL) {
			struct clash_party other = posting_party(posting);

			if (posting->owed == payment->owed &&
			    posting_same_purse(posting->kind, payment->kind) &&
			    excludes(&list->clash, &party, &other, is_new))
				return posting;
		}
	return NULL;
}

/* ---- places ---- */

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

/* ---- the list ---- */

void
payment_add(struct payment_list *list, const struct payment *payment, struct text town,
	    struct text village)
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
	own->case_id = arena_text(arena, payment->case_id);
	own->place = index_find(&list->by_place, hash_join(hash_text(town), village));
	if (own->place == INDEX_NONE)
		own->place = add_place(list, town, village);
	struct unit_marks marks = payment_marks(own);

	for (int i = 0; i < UNIT_MARKS; i++)
		index_add(&list->by_mark, marks.own[i], list->count);
	index_add(&list->by_account, hash_text(own->account), list->count);
	index_add(&list->by_name, unit_person(TEXT_NONE, own->beneficiary), list->count);
	index_add(&list->by_party, clash_household_key(own->household), list->count);
	if (own->beneficiary_id.n > 0)
		index_add(&list->by_party, clash_person_key(own->beneficiary_id), list->count);
	list->sum += own->amount;
	if (own->owed < list->month) {
		list->arrears++;
		list->arrears_sum += own->amount;
	}
	list->count++;
}

void
payment_is_done(struct payment_list *list, struct text batch)
{
	for (size_t i = 0; i < list->dones; i++)
		if (text_equal(list->done[i], batch))
			return;
	list->done = arena_grow(list->done, &list->done_room, list->dones, sizeof(*list->done));
	list->done[list->dones++] = batch;
}

void
payment_is_elsewhen(struct payment_list *list, month_t month)
{
	if (list->elsewhen == 0 || month < list->elsewhen_first)
		list->elsewhen_first = month;
	if (list->elsewhen == 0 || month > list->elsewhen_last)
		list->elsewhen_last = month;
	list->elsewhen++;
}

void
payment_fill(const struct payment_list *list, const struct payment *payment, struct record *out)
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
	out->value[PAYMENT_owed] = payment->owed;
	out->value[PAYMENT_kind] = payment->kind;
	out->text[PAYMENT_reason] = payment->reason;
	out->text[PAYMENT_case] = payment->case_id;
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
		.case_id = line->text[LEDGER_case],
		.programme = line->value[PAYMENT_programme],
		.kind = line->value[PAYMENT_kind],
		.amount = line->value[PAYMENT_amount],
		.owed = (month_t)line->value[LEDGER_owed],
	};

	list->rows++;
	list->month = (month_t)line->value[PAYMENT_month];
	if (line->value[LEDGER_posted_on] != BLANK)
		list->date = (day_t)line->value[LEDGER_posted_on];
	payment_add(list, &payment, line->text[PAYMENT_town], line->text[PAYMENT_village]);
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
	index_free(&list->by_party);
}

void
payment_record(const struct payment_list *list, size_t i, struct record *out)
{
	const struct payment *payment = &list->payment[i];

	payment_fill(list, payment, out);
	out->value[PAYMENT_seq] = (int64_t)i + 1;
	out->text[PAYMENT_town] = list->place[payment->place].town;
	out->text[PAYMENT_village] = list->place[payment->place].village;
}

void
payment_entry(const struct payment_list *list, size_t i, struct ledger_entry *entry)
{
	payment_record(list, i, &entry->record);
	entry->record.value[PAYMENT_owed] = BLANK; /* in the ledger it has another place */
	entry->record.value[LEDGER_owed] = list->payment[i].owed;
	entry->record.text[PAYMENT_case] = TEXT_NONE;
	entry->record.text[LEDGER_case] = list->payment[i].case_id;
	entry->approved = list->payment[i].approved;
}

void
payment_write(const struct payment_list *list, struct rowout *out, enum language language)
{
	struct record record;
	char why[GLOSS_SIZE];

	recordout_header(out, RECORD_PAYMENT, language, NULL, 0);
	for (size_t i = 0; i < list->count; i++) {
		payment_record(list, i, &record);
		record.text[PAYMENT_why] =
			gloss_reasons(record.text[PAYMENT_reason], language, why, sizeof(why));
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
	free(list->done);
	index_free(&list->by_mark);
	index_free(&list->by_name);
	index_free(&list->by_name_sent);
	index_free(&list->by_account);
	index_free(&list->by_party);
	clash_free(&list->clash);
	approval_free(&list->approvals);
	people_free(&list->people);
	index_free(&list->by_place);
	arena_free(&list->arena);
}
