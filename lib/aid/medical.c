#include "aid/medical.h"

#include <stdlib.h>

#include "aid/bill.h"
#include "base/hash.h"
#include "base/num.h"
#include "decide/unit.h"
#include "mend/mendrecord.h"

/* ---- what a bill is computed by ---- */

void
medical_law(const struct medical *medical, const struct record *row, struct law *law)
{
	static const enum param before[] = { PARAM_MEDICAL_CLASS_ON, PARAM_MEDICAL_YEAR_OF,
					     PARAM_MEDICAL_DEDUCTIBLE_OF, PARAM_MEDICAL_ROUNDING };

	ruleset_at(medical->rules, (day_t)row->value[BILL_settled_on], law);
	for (size_t i = 0; i < ARRAY_LENGTH(before); i++)
		if (!law->value[before[i]].set)
			law->value[before[i]] = medical->law->value[before[i]];
}

/* The day of a bill that a rule names; *law is of the day on which it was settled. */
static day_t
day_by(const struct law *law, const struct record *row, enum param param)
{
	return (day_t)bill_day(row, law->value[param].whole);
}

/* The law of that day. */
static void
law_of_day(const struct medical *medical, const struct record *row, enum param param,
	   struct law *law)
{
	medical_law(medical, row, law);
	ruleset_at(medical->rules, day_by(law, row, param), law);
}

const struct value *
medical_profile(struct medical *medical, const struct record *row, int64_t class, enum param *param)
{
	struct law *law = arena_calloc(1, sizeof(*law));
	struct value *own = NULL;

	law_of_day(medical, row, PARAM_MEDICAL_YEAR_OF, law);
	const struct value *value = medclass_profile(law, class, row->value[BILL_kind],
						     row->value[BILL_hospital_level], param);

	if (value != NULL) {
		own = arena_alloc(&medical->arena, sizeof(*own));
		*own = *value;
	}
	free(law);
	return own;
}

static int64_t
class_of(const struct medical *medical, const struct record *row)
{
	struct law *law = arena_calloc(1, sizeof(*law));

	law_of_day(medical, row, PARAM_MEDICAL_CLASS_ON, law);
	int64_t class = medclass_of(&medical->classes, row->text[BILL_id_number], law);

	free(law);
	return class;
}

/* When a bill is, in what order, and what is taken off it. */
static void
set_terms(const struct medical *medical, const struct record *row, struct year_bill *year)
{
	struct law *law = arena_calloc(1, sizeof(*law));

	medical_law(medical, row, law);
	year->on = day_by(law, row, PARAM_MEDICAL_YEAR_OF);
	year->rules = (struct bill_year_rules){
		.deductible_by_year = law->value[PARAM_MEDICAL_DEDUCTIBLE_OF].whole == 1,
		.rounding = law->value[PARAM_MEDICAL_ROUNDING].rounding,
	};
	free(law);
}

/* ---- the list ---- */

static void
put_aside(struct medical *medical, const struct record *row, const struct medclass_home *home,
	  int64_t category, enum param waits)
{
	medical->aside = arena_grow(medical->aside, &medical->aside_room, medical->asides,
				    sizeof(*medical->aside));
	medical->aside[medical->asides++] =
		(struct medical_aside){ record_keep(row, RECORD_BILL, &medical->arena), home,
					category, waits, TEXT_NONE };
	medical->none += category == WORD_CATEGORY_NONE;
	medical->undecided += category == WORD_CATEGORY_UNDECIDED;
}

static void
say(struct medical *medical, const struct record_reader *reader, const struct record *row,
    enum diag_code code, struct diag *diag)
{
	medical->held++;
	diag_say(diag, code, .at = record_where(reader, row, BILL_id_number));
}

static int64_t
year_of(day_t on)
{
	int year;
	int month;
	int mday;

	day_split(on, &year, &month, &mday);
	return year;
}

/* Bills behind it in its year wait for one of which it is not known what it comes to. */
static void
put_open(struct medical *medical, const struct record *row)
{
	const struct record *own = record_keep(row, RECORD_BILL, &medical->arena);
	struct year_bill open = {
		.id = own->text[BILL_bill_id],
		.hospital = own->text[BILL_hospital],
	};

	set_terms(medical, own, &open);
	medical->open = arena_grow(medical->open, &medical->open_room, medical->opens,
				   sizeof(*medical->open));
	index_add(&medical->by_open,
		  hash_join(unit_person(own->text[BILL_id_number], TEXT_NONE),
			    NUM_TEXT(year_of(open.on))),
		  medical->opens);
	medical->open[medical->opens++] = open;
}

/* What the computation of a year asks of a bill. */
static void
prepare(struct medical *medical, struct bill *bill)
{
	enum param waits;

	set_terms(medical, bill->row, &bill->year);
	bill->year.eligible = billbook_eligible(bill->row);
	bill->year.amount = bill->recorded;
	if (bill->year.profile == NULL)
		bill->year.profile = medical_profile(medical, bill->row, bill->class, &waits);
	if (bill->fresh)
		bill->of_year = year_of(bill->year.on);
}

static void
take_bill(struct medical *medical, const struct record_reader *reader, const struct record *row,
	  struct diag *diag)
{
	const struct medclass_home *home =
		medclass_home_of(&medical->classes, row->text[BILL_id_number]);
	int64_t class = home == NULL ? WORD_CATEGORY_UNDECIDED : class_of(medical, row);
	enum param waits = PARAM_MEDICAL_CLASS_ON;

	bool other = medclass_is_named_otherwise(&medical->classes, row->text[BILL_id_number],
						 row->text[BILL_name]);

	if (other || class == WORD_CATEGORY_UNDECIDED) {
		say(medical, reader, row,
		    other          ? DIAG_BILL_NAME
		    : home == NULL ? DIAG_BILL_NOBODY
				   : DIAG_BILL_OPEN,
		    diag);
		put_open(medical, row);
		return;
	}
	if (class == WORD_CATEGORY_NONE) {
		put_aside(medical, row, home, class, waits);
		return;
	}
	if (medical_profile(medical, row, class, &waits) == NULL) {
		put_aside(medical, row, home, WORD_CATEGORY_UNDECIDED, waits);
		put_open(medical, row);
		return;
	}
	bill_check_level(&medical->book, reader, row, diag);
	size_t place = billbook_add(&medical->book, row);
	struct bill *bill = &medical->book.bill[place];

	bill->fresh = true;
	bill->class = class;
	bill->household = home->id;
	prepare(medical, bill);
}

static void
take_row(struct medical *medical, const struct record_reader *reader, const struct record *row,
	 struct diag *diag)
{
	size_t same;

	medical->rows++;
	if (!bill_is_sound(reader, row, medical->date, diag)) {
		medical->held++;
		return;
	}
	if (bill_is_known(&medical->book, reader, row, &same, diag)) {
		medical->held += same == SIZE_MAX;
		if (same == SIZE_MAX)
			return;
		medical->again = arena_grow(medical->again, &medical->again_room, medical->agains,
					    sizeof(*medical->again));
		medical->again[medical->agains++] = (struct medical_again){ same, row->line };
		return;
	}
	if (row->text[BILL_reverses].n == 0) {
		take_bill(medical, reader, row, diag);
		return;
	}
	medical->reversal = arena_grow(medical->reversal, &medical->reversal_room,
				       medical->reversals, sizeof(struct record *));
	medical->reversal[medical->reversals++] = record_keep(row, RECORD_BILL, &medical->arena);
}

/* When all bills of the list are known: it may reverse one that stands below it. */
static void
take_reversals(struct medical *medical, const struct record_reader *reader, struct diag *diag)
{
	struct billbook *book = &medical->book;

	for (size_t i = 0; i < medical->reversals; i++) {
		const struct record *row = medical->reversal[i];
		size_t same;
		/* another row of the list may have its number by now */
		size_t about = bill_is_known(book, reader, row, &same, diag)
				       ? SIZE_MAX
				       : bill_reversed(book, reader, row, diag);

		medical->held += about == SIZE_MAX;
		if (about == SIZE_MAX)
			continue;
		size_t place = billbook_add(book, row);
		struct bill *bill = &book->bill[place];
		struct bill *old = &book->bill[about];

		bill->fresh = true;
		bill->reverses = about;
		bill->class = old->class;
		bill->household = old->household;
		bill->of_year = old->of_year;
		bill->year.gone = old->year.gone = true;
	}
}

/* The first bill that it must wait for; NULL: none. */
static const struct year_bill *
open_before(const struct medical *medical, const struct bill *bill)
{
	const struct year_bill *first = NULL;
	size_t at;

	if (bill->year.gone || !billyear_depends(&bill->year))
		return NULL;
	for (size_t i = index_first(&medical->by_open,
				    hash_join(bill->person, NUM_TEXT(bill->of_year)), &at);
	     i != INDEX_NONE;
	     i = index_next(&medical->by_open, hash_join(bill->person, NUM_TEXT(bill->of_year)),
			    &at)) {
		const struct year_bill *open = &medical->open[i];

		if (billyear_is_before(open, &bill->year) &&
		    (first == NULL || billyear_is_before(open, first)))
			first = open;
	}
	return first;
}

/* Put what is new into its year, but what must wait for a bill before it. */
static void
place_all(struct medical *medical)
{
	struct billbook *book = &medical->book;

	for (size_t i = 0; i < book->count; i++) {
		struct bill *bill = &book->bill[i];

		if (!bill->fresh || bill->reverses != SIZE_MAX)
			continue;
		const struct year_bill *open = open_before(medical, bill);

		if (open == NULL) {
			billbook_place(book, i);
			continue;
		}
		bill->waits = true;
		put_aside(medical, bill->row,
			  medclass_home_of(&medical->classes, bill->row->text[BILL_id_number]),
			  WORD_CATEGORY_UNDECIDED, PARAM_MEDICAL_CLASS_ON);
		medical->aside[medical->asides - 1].hold = open->id;
	}
}

/* ---- what it comes to ---- */

static void
post(struct billbook *book, size_t bill, int64_t event, fen_t amount, size_t adjusts)
{
	const struct year_bill *year = &book->bill[bill].year;
	const struct billing line = { .bill = bill,
				      .event = event,
				      .amount = amount,
				      .used_before = year->used_before,
				      .used_after = year->used_after,
				      .adjusts = adjusts };

	billbook_post(book, &line);
}

/* The reversals of this run that are about a bill of the year. */
static void
post_reversals(struct billbook *book, size_t about)
{
	for (size_t i = 0; i < book->count; i++)
		if (book->bill[i].fresh && book->bill[i].reverses == about)
			post(book, i, WORD_BILLING_REVERSAL, book->bill[about].recorded,
			     book->bill[about].last);
}

/* First the bills that are new, then what is reversed, then what that changes of the others. */
static void
post_year(struct medical *medical, size_t one)
{
	struct billbook *book = &medical->book;
	size_t count;
	struct year_bill **year = billbook_year(book, one, &count);

	for (size_t i = 0; i < count; i++)
		prepare(medical, &book->bill[year[i]->of]);
	billyear_compute(year, count);
	for (size_t i = 0; i < count; i++)
		if (book->bill[year[i]->of].own == 0)
			post(book, year[i]->of, WORD_BILLING_AID, year[i]->amount, 0);
	for (size_t i = 0; i < count; i++)
		if (year[i]->gone)
			post_reversals(book, year[i]->of);
	for (size_t i = 0; i < count; i++) {
		const struct bill *bill = &book->bill[year[i]->of];
		fen_t more = year[i]->amount - bill->recorded;

		if (more != 0 && !year[i]->gone)
			post(book, year[i]->of,
			     more > 0 ? WORD_BILLING_ARREARS : WORD_BILLING_CLAIM,
			     more > 0 ? more : -more, bill->last);
	}
	free(year);
}

static void
post_all(struct medical *medical)
{
	struct billbook *book = &medical->book;
	struct hash_set done = { 0 };

	for (size_t i = 0; i < book->count; i++) {
		const struct bill *bill = &book->bill[i];
		const struct bill *about =
			bill->reverses == SIZE_MAX ? bill : &book->bill[bill->reverses];
		uint64_t year = hash_join(about->person, NUM_TEXT(about->of_year));

		if (bill->fresh && !bill->waits && !hash_set_add(&done, year))
			post_year(medical, (size_t)(about - book->bill));
	}
	hash_set_free(&done);
}

/* Where only some are in the ledger, each of them is named. */
static void
say_known(struct medical *medical, const struct record_reader *reader, struct diag *diag)
{
	if (medical_is_known(medical))
		return;
	for (size_t i = 0; i < medical->agains; i++) {
		const struct medical_again *again = &medical->again[i];
		const struct bill *bill = &medical->book.bill[again->bill];

		medical->held++;
		diag_say(diag, DIAG_BILL_KNOWN,
			 .at = { .file = record_name(reader), .line = again->line },
			 .one = NUM_TEXT((int64_t)bill->own));
	}
}

bool
medical_read(struct medical *medical, const char *path, const struct table_options *options,
	     struct record_reader **opened, struct diag *diag)
{
	static const enum param needed[] = { PARAM_MEDICAL_CLASS_ON, PARAM_MEDICAL_YEAR_OF,
					     PARAM_MEDICAL_DEDUCTIBLE_OF, PARAM_MEDICAL_ROUNDING };
	static const int required[] = { BILL_bill_id,
					BILL_hospital,
					BILL_id_number,
					BILL_total,
					BILL_basic,
					BILL_settled_on,
					-1 };
	struct mendrecord mend;
	struct record row;
	enum table_result result;

	if (!law_require(medical->law, needed, ARRAY_LENGTH(needed), diag))
		return false;
	struct record_reader *reader =
		record_open(path, RECORD_BILL, options, NULL, required, diag);

	*opened = reader;
	mendrecord_begin(&mend, reader, medical->date, &medical->arena, diag);
	while ((result = record_each(reader, &row)) == TABLE_ROW)
		take_row(medical, reader, &row, diag);
	if (result != TABLE_END)
		return false;
	record_mend_by(reader, NULL); /* the mender ends here, and the reader does not */
	take_reversals(medical, reader, diag);
	place_all(medical);
	post_all(medical);
	say_known(medical, reader, diag);
	return true;
}

bool
medical_is_known(const struct medical *medical)
{
	return medical->agains > 0 && medical->book.lines == medical->book.filed;
}

void
medical_free(struct medical *medical)
{
	billbook_close(&medical->book);
	medclass_free(&medical->classes);
	free(medical->reversal);
	free(medical->again);
	free(medical->aside);
	free(medical->open);
	index_free(&medical->by_open);
	arena_free(&medical->arena);
}
