#include "aid/medlist.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/num.h"
#include "decide/decision.h"
#include "law/reason.h"

enum { MISSING_SIZE = 512, CODES_SIZE = 64 };

/* What stands in every row. */
static void
fill(const struct medical *medical, const struct record *bill, const struct medclass_home *home,
     struct record *out)
{
	record_clear(out);
	if (home != NULL) {
		out->text[DECISION_household_id] = home->id;
		out->text[DECISION_town] = home->town;
		out->text[DECISION_village] = home->village;
		out->text[DECISION_head] = home->head;
		out->text[DECISION_head_id] = home->head_id;
		out->value[DECISION_area] = home->area;
		out->text[DECISION_payee] = home->payee;
		out->text[DECISION_bank] = home->bank;
		out->text[DECISION_account] = home->account;
	}
	out->text[DECISION_person] =
		bill->text[BILL_name].n > 0
			? bill->text[BILL_name]
			: medclass_name_of(&medical->classes, bill->text[BILL_id_number]);
	out->text[DECISION_person_id] = bill->text[BILL_id_number];
	out->value[DECISION_from] = out->value[DECISION_until] = month_of(medical->date);
	out->value[DECISION_status] = WORD_STATUS_PROPOSED;
	out->text[DECISION_case] = bill->text[BILL_bill_id];
}

/* The weakest of what it rests on. */
static int64_t
basis_of(const struct medical *medical, const struct record *bill, const struct value *profile)
{
	static const enum param always[] = { PARAM_MEDICAL_CLASS_ON, PARAM_MEDICAL_YEAR_OF,
					     PARAM_MEDICAL_DEDUCTIBLE_OF, PARAM_MEDICAL_ROUNDING };
	struct law *law = arena_calloc(1, sizeof(*law));
	int64_t basis = document_basis(profile->document->basis);

	medical_law(medical, bill, law);
	for (size_t i = 0; i < ARRAY_LENGTH(always); i++) {
		int64_t own = document_basis(law->value[always[i]].document->basis);

		basis = own > basis ? own : basis;
	}
	free(law);
	return basis;
}

/* Is the cap of aid of the profile reached by what the year has had? */
static bool
is_used_up(const struct value *profile, fen_t used)
{
	for (size_t i = 0; profile != NULL && i < profile->count; i++)
		if (text_equal(profile->list[i], TEXT("cap")) && used >= profile->first[i])
			return true;
	return false;
}

/* Why a line came to what it did. */
static reasons_t
reasons_of(const struct value *profile, const struct billing *line)
{
	reasons_t cap = is_used_up(profile, line->used_after) ? REASON_BIT(MEDICAL_CAP) : 0;

	if (line->amount > 0)
		return REASON_BIT(MEDICAL) | cap;
	return cap != 0 ? cap : REASON_BIT(MEDICAL_BELOW);
}

/* The number of a bill, as far as nobody's number may stand in it: the line of the ledger says
 * which it is. */
static struct text
name_of(const struct bill *bill)
{
	return diag_looks_secret(bill->year.id) ? TEXT("…") : bill->year.id;
}

/* A line of the ledger that brings something, as a decision. */
static void
write_line(struct medical *medical, const struct billing *line, struct rowout *out,
	   enum language language)
{
	fen_t amount = billbook_left(&medical->book, line);
	struct bill *bill = &medical->book.bill[line->bill];
	char codes[CODES_SIZE];
	struct record row;
	enum param waits;

	if (bill->year.gone || (amount == 0 && line->amount > 0))
		return;
	if (bill->year.profile == NULL)
		bill->year.profile = medical_profile(medical, bill->row, bill->class, &waits);
	fill(medical, bill->row,
	     medclass_home_of(&medical->classes, bill->row->text[BILL_id_number]), &row);
	row.text[DECISION_household_id] = bill->household;
	row.value[DECISION_category] = WORD_CATEGORY_MEDICAL;
	row.value[DECISION_amount] = amount;
	row.text[DECISION_reasons] =
		reason_codes(reasons_of(bill->year.profile, line), codes, sizeof(codes));
	row.text[DECISION_case] = medical->trial && line->line > medical->book.filed
					  ? TEXT_NONE
					  : billbook_case(&medical->book, line, &medical->arena);
	row.text[DECISION_articles] =
		bill->year.profile == NULL ? TEXT_NONE : VALUE_SOURCE(bill->year.profile);
	if (bill->year.profile != NULL)
		row.value[DECISION_basis] = basis_of(medical, bill->row, bill->year.profile);
	decision_write(out, language, &row, 0);
	medical->aided++;
	medical->sum += amount;
}

static void
write_aside(struct medical *medical, const struct medical_aside *aside, struct rowout *out,
	    enum language language)
{
	bool waits = aside->category == WORD_CATEGORY_UNDECIDED;
	char missing[MISSING_SIZE];
	struct record row;

	fill(medical, aside->row, aside->home, &row);
	row.value[DECISION_category] = aside->category;
	row.text[DECISION_reasons] =
		text_of(reason_code(waits ? REASON_MISSING : REASON_MEDICAL_NONE));
	if (waits) {
		if (aside->hold.n > 0)
			(void)snprintf(
				missing, sizeof(missing), "hold:%.*s",
				SHOW(diag_looks_secret(aside->hold) ? TEXT("…") : aside->hold));
		else
			(void)snprintf(missing, sizeof(missing), "rule:%s",
				       param_key(aside->waits));
		row.text[DECISION_missing] = text_of(missing);
	}
	decision_write(out, language, &row, 0);
}

/* A line that takes something back is no decision: it is said. */
static void
take_line(struct medical *medical, const struct billing *line, struct rowout *out,
	  enum language language, struct diag *diag)
{
	const struct billbook *book = &medical->book;
	const struct bill *bill = &book->bill[line->bill];
	const struct bill *about = bill->reverses == SIZE_MAX ? bill : &book->bill[bill->reverses];

	if (line->event == WORD_BILLING_AID || line->event == WORD_BILLING_ARREARS) {
		write_line(medical, line, out, language);
		return;
	}
	medical->back += line->amount;
	if (line->amount > 0)
		diag_say(diag, DIAG_BILL_CLAIM, .at = { .household = bill->household },
			 .one = name_of(about), .two = MONEY_TEXT(line->amount),
			 .three = NUM_TEXT((int64_t)about->own));
}

/* The lines that a bill of the ledger brought: its own, and the differences behind it. */
static void
take_again(struct medical *medical, size_t place, struct rowout *out, enum language language,
	   struct diag *diag)
{
	const struct billbook *book = &medical->book;
	const struct bill *bill = &book->bill[place];
	size_t i = bill->own;

	if (bill->reverses == SIZE_MAX && bill->recorded == 0 &&
	    (bill->year.gone || book->line[i - 1].amount > 0))
		diag_say(diag, DIAG_BILL_GONE, .at = { .household = bill->household },
			 .one = name_of(bill), .two = NUM_TEXT((int64_t)bill->last));
	do
		take_line(medical, &book->line[i - 1], out, language, diag);
	while (++i <= book->lines && (book->line[i - 1].event == WORD_BILLING_ARREARS ||
				      book->line[i - 1].event == WORD_BILLING_CLAIM));
}

void
medlist_write(struct medical *medical, struct rowout *out, enum language language,
	      struct diag *diag)
{
	const struct billbook *book = &medical->book;

	recordout_header(out, RECORD_DECISION, language, NULL, 0);
	for (size_t i = book->filed; i < book->lines; i++)
		take_line(medical, &book->line[i], out, language, diag);
	for (size_t i = 0; medical_is_known(medical) && i < medical->agains; i++)
		take_again(medical, medical->again[i].bill, out, language, diag);
	for (size_t i = 0; i < medical->asides; i++)
		write_aside(medical, &medical->aside[i], out, language);
}
