#include "pay/judge.h"

#include "base/num.h"
#include "civil/account.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "pay/confirm.h"

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

/* Is it about one person, not the household? */
static bool
is_of_person(const struct record *d)
{
	return d->text[DECISION_person].n > 0 || d->text[DECISION_person_id].n > 0;
}

static void
fill(struct candidate *c)
{
	const struct record *d = c->decision;
	bool person = is_of_person(d);

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
		.kind = text_listed(d->text[DECISION_reasons], ';', TEXT("PRICE"))
				? WORD_PAYMENT_PRICE
				: WORD_PAYMENT_REGULAR,
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

/* The same person was paid under another household's number. */
static void
say_elsewhere(const struct candidate *c, struct text household)
{
	struct where where = record_where(c->reader, c->decision, DECISION_household_id);

	if (!text_equal(household, c->payment.household))
		diag_say(c->diag, DIAG_PAY_ELSEWHERE, .at = where, .one = household);
}

/* Does the ledger hold it for this month? */
static bool
is_in_ledger(const struct candidate *c, const struct unit_marks *marks)
{
	const struct posting *last = NULL;

	if (c->list->ledger != NULL)
		(void)posting_held(ledger_postings(c->list->ledger), marks, c->payment.kind,
				   c->list->month, &last);
	if (last == NULL)
		return false;
	payment_is_done(c->list, last->batch);
	diag_say(c->diag, DIAG_PAY_PAID, .at = record_where(c->reader, c->decision, -1),
		 .one = last->batch,
		 .two = word_text((enum word)last->programme, c->diag->language),
		 .three = MONEY_TEXT(last->amount - last->back));
	say_elsewhere(c, last->household);
	return true;
}

/* Was it paid for this month, by the ledger or by this list? */
static bool
is_paid_already(const struct candidate *c)
{
	struct unit_marks marks = payment_marks(&c->payment);
	const struct payment *other = payment_find(c->list, &marks, c->payment.kind);
	char line[NUM_SIZE];

	if (other == NULL)
		return is_in_ledger(c, &marks);
	say(c, DIAG_PAY_TWICE, -1, num_format((int64_t)other->line, line), NULL);
	say_elsewhere(c, other->household);
	return true;
}

static bool
say_clash(const struct candidate *c, int64_t programme, struct text household)
{
	diag_say(c->diag, DIAG_PAY_PERSON, .at = record_where(c->reader, c->decision, -1),
		 .one = word_text((enum word)programme, c->diag->language), .two = household);
	return true;
}

/* Is the same person paid by another programme for this month? */
static bool
is_paid_otherwise(const struct candidate *c)
{
	const struct payment *payment = payment_clash(c->list, &c->payment);
	const struct posting *posting = payment_clash_in_ledger(c->list, &c->payment);

	if (payment != NULL)
		return say_clash(c, payment->programme, payment->household);
	return posting != NULL && say_clash(c, posting->programme, posting->household);
}

/* The ledger stops a second payment by the number: one that is none would stop nothing. */
static bool
has_number(const struct candidate *c)
{
	struct idcard card;
	enum idcard_fault fault =
		idcard_parse(c->payment.beneficiary_id, day_of(9999, 12, 31), &card);

	if (fault == IDCARD_OK || fault == IDCARD_BLANK || fault == IDCARD_OTHER)
		return true;
	say(c, DIAG_PAY_NUMBER, is_of_person(c->decision) ? DECISION_person_id : DECISION_head_id,
	    NULL, NULL);
	return false;
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
	const struct payment *other =
		payment_of_account(c->list, c->payment.account, c->payment.household);

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

/* What the bank's file cannot hold is not paid: nothing would come of it but a hole in the sum. */
static bool
bank_holds(const struct candidate *c)
{
	struct record payment;

	if (c->list->bankfile == NULL)
		return true;
	struct where where = record_where(c->reader, c->decision, -1);

	payment_fill(c->list, &c->payment, &payment);
	return bankfile_holds(c->list->bankfile, &payment, &where, c->diag);
}

static enum payment_result
judge(struct candidate *c)
{
	enum payment_result result = c->decision->bad ? PAYMENT_HELD : check_approval(c);

	if (result != PAYMENT_PAID)
		return result;
	fill(c);
	if (!is_named(c) || !has_number(c))
		return PAYMENT_HELD;
	bool paid = is_paid_already(c) || is_paid_otherwise(c);
	bool account = has_account(c);

	if (paid || !account || !bank_holds(c))
		return PAYMENT_HELD;
	say_doubts(c);
	return PAYMENT_PAID;
}

enum payment_result
judge_decision(struct payment_list *list, const struct record_reader *reader,
	       const struct record *decision, struct diag *diag)
{
	struct candidate c = { .list = list, .reader = reader, .decision = decision, .diag = diag };

	if (unit_is_household(decision->value[DECISION_category]))
		clash_say_size(&list->clash, decision->text[DECISION_household_id],
			       decision->value[DECISION_members]);
	enum payment_result result = judge(&c);
	int64_t basis = decision->value[DECISION_basis];

	list->rows++;
	list->nothing += result == PAYMENT_NOTHING;
	list->held += result == PAYMENT_HELD;
	if (result != PAYMENT_PAID)
		return result;
	payment_add(list, &c.payment, decision->text[DECISION_town],
		    decision->text[DECISION_village]);
	list->shaky += basis != WORD_BASIS_OFFICIAL && basis != WORD_BASIS_CHOICE &&
		       basis != WORD_BASIS_RECORDED;
	return result;
}
