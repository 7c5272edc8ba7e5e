#include "pay/returned.h"

#include "decide/decision.h"
#include "decide/unit.h"

bool
returned_row(const struct reconcile *r, size_t i, struct record *out)
{
	const struct reconcile_payment *payment = &r->payment[i];
	const struct reconcile_line *line = &r->line[payment->at];
	const struct record *sent = &payment->sent;

	record_clear(out);
	if (payment->result == BLANK)
		return false;
	out->text[RETURN_line] = payment->line;
	out->text[RETURN_household_id] = sent->text[PAYMENT_household_id];
	out->text[RETURN_town] = sent->text[PAYMENT_town];
	out->text[RETURN_village] = sent->text[PAYMENT_village];
	out->text[RETURN_beneficiary] = sent->text[PAYMENT_beneficiary];
	out->text[RETURN_payee] = sent->text[PAYMENT_payee];
	out->text[RETURN_account] = sent->text[PAYMENT_account];
	out->value[RETURN_amount] = sent->value[PAYMENT_amount];
	out->value[RETURN_returned_amount] = line->amount;
	out->value[RETURN_result] = payment->result;
	out->text[RETURN_bank_reason] = line->reason;
	out->value[RETURN_cause] = line->cause;
	out->value[RETURN_action] = line->action;
	out->text[RETURN_new_account] = line->new_account;
	out->value[RETURN_happened_on] = line->happened_on;
	return true;
}

/* A line of the return that is none of the batch. */
static void
fill_foreign(const struct reconcile *r, size_t i, struct record *out)
{
	const struct bank_row *row = &r->foreign[i];

	record_clear(out);
	out->text[RETURN_payee] = row->text[BANK_payee];
	out->text[RETURN_account] = row->text[BANK_account];
	out->value[RETURN_returned_amount] = row->value[BANK_amount];
	out->value[RETURN_result] = WORD_RESULT_FOREIGN;
	out->text[RETURN_bank_reason] = row->text[BANK_reason];
	out->value[RETURN_happened_on] = row->value[BANK_paid_on];
}

/*
 * Did the money come back, with such a thing to do?  Also where the ledger knows that already: a
 * run that broke off behind the ledger gives its lists the next time.
 */
static bool
is_back(const struct reconcile *r, size_t i, enum word action)
{
	const struct reconcile_line *line = &r->line[r->payment[i].at];

	return (line->word == RECONCILE_UNPAID || line->word == RECONCILE_BATCH_UNPAID) &&
	       line->action == action;
}

bool
returned_again(const struct reconcile *r, size_t i, struct record *out)
{
	const struct record *sent = &r->payment[i].sent;
	bool household = unit_is_household(sent->value[PAYMENT_programme]);

	record_clear(out);
	if (!is_back(r, i, WORD_ACTION_AGAIN))
		return false;
	out->text[DECISION_household_id] = sent->text[PAYMENT_household_id];
	out->text[DECISION_town] = sent->text[PAYMENT_town];
	out->text[DECISION_village] = sent->text[PAYMENT_village];
	out->text[household ? DECISION_head : DECISION_person] = sent->text[PAYMENT_beneficiary];
	out->text[household ? DECISION_head_id : DECISION_person_id] =
		sent->text[PAYMENT_beneficiary_id];
	out->value[DECISION_category] = sent->value[PAYMENT_programme];
	out->value[DECISION_amount] = sent->value[PAYMENT_amount];
	out->value[DECISION_from] = sent->value[LEDGER_owed];
	out->value[DECISION_until] = sent->value[LEDGER_owed];
	out->text[DECISION_reasons] = sent->text[PAYMENT_reason];
	out->text[DECISION_case] = sent->text[LEDGER_case];
	out->text[DECISION_payee] = sent->text[PAYMENT_payee];
	out->text[DECISION_bank] = sent->text[PAYMENT_bank];
	out->text[DECISION_account] = sent->text[PAYMENT_account];
	out->value[DECISION_status] = WORD_STATUS_APPROVED;
	out->value[DECISION_approved_on] = r->date;
	out->value[DECISION_approved_amount] = sent->value[PAYMENT_amount];
	return true;
}

bool
returned_recheck(const struct reconcile *r, size_t i, struct record *out)
{
	const struct record *sent = &r->payment[i].sent;

	record_clear(out);
	if (!is_back(r, i, WORD_ACTION_RECHECK))
		return false;
	for (size_t k = 0; k < i; k++)
		if (is_back(r, k, WORD_ACTION_RECHECK) &&
		    text_equal(r->payment[k].sent.text[PAYMENT_household_id],
			       sent->text[PAYMENT_household_id]))
			return false;
	out->text[RECHECK_household_id] = sent->text[PAYMENT_household_id];
	out->text[RECHECK_town] = sent->text[PAYMENT_town];
	out->text[RECHECK_village] = sent->text[PAYMENT_village];
	out->text[RECHECK_head] = sent->text[PAYMENT_beneficiary];
	out->value[RECHECK_category] = sent->value[PAYMENT_programme];
	out->value[RECHECK_reason] = WORD_DUE_BANK;
	out->value[RECHECK_state] = WORD_DUE_STATE_DUE;
	return true;
}

void
returned_write(const struct reconcile *r, struct rowout *out, enum language language)
{
	struct record row;

	recordout_header(out, RECORD_RETURN, language, NULL, 0);
	for (size_t i = 0; i < r->payments; i++)
		if (returned_row(r, i, &row))
			recordout_row(out, RECORD_RETURN, language, &row, 0);
	for (size_t i = 0; i < r->foreigns; i++) {
		fill_foreign(r, i, &row);
		recordout_row(out, RECORD_RETURN, language, &row, 0);
	}
}

void
returned_write_again(const struct reconcile *r, struct rowout *out, enum language language)
{
	struct record row;

	recordout_header(out, RECORD_DECISION, language, NULL, 0);
	for (size_t i = 0; i < r->payments; i++)
		if (returned_again(r, i, &row))
			decision_write(out, language, &row, 0);
}

void
returned_write_rechecks(const struct reconcile *r, struct rowout *out, enum language language)
{
	struct record row;

	recordout_header(out, RECORD_RECHECK, language, NULL, 0);
	for (size_t i = 0; i < r->payments; i++)
		if (returned_recheck(r, i, &row))
			recordout_row(out, RECORD_RECHECK, language, &row, 0);
}
