#include "pay/candidate.h"

#include "base/num.h"
#include "civil/idcard.h"
#include "decide/remark.h"
#include "decide/unit.h"
#include "pay/alike.h"
#include "pay/price.h"
#include "pay/settle.h"

void
candidate_say(const struct candidate *c, enum diag_code code, int column, const char *one,
	      const char *two)
{
	struct where where = record_where(c->reader, c->decision, column);

	diag_say(c->diag, code, .at = where,
		 .value = column < 0 ? TEXT_NONE : c->decision->text[column], .one = text_of(one),
		 .two = text_of(two));
}

/* Is it about one person, not the household? */
static bool
is_of_person(const struct record *d)
{
	return d->text[DECISION_person].n > 0 || d->text[DECISION_person_id].n > 0;
}

void
candidate_begin(struct candidate *c)
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
		.kind = approval_kind(d),
		.case_id =
			approval_kind(d) == WORD_PAYMENT_ONCE ? d->text[DECISION_case] : TEXT_NONE,
		.amount = d->value[DECISION_approved_amount],
		.approved = d->value[DECISION_approved_amount],
		.owed = c->list->month,
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
	candidate_say(c, DIAG_PAY_NOBODY, -1, NULL, NULL);
	return false;
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
	candidate_say(c, DIAG_PAY_NUMBER,
		      is_of_person(c->decision) ? DECISION_person_id : DECISION_head_id, NULL,
		      NULL);
	return false;
}

static bool
has_account(struct candidate *c)
{
	enum account_fault fault = account_parse(c->payment.account, c->payment.bank, &c->account);
	const unsigned rounded = ACCOUNT_DOUBT_ZEROS | ACCOUNT_DOUBT_LUHN;

	/* zeros behind the fifteenth digit, and the check fails: what a spreadsheet makes of a card
	 */
	if (fault == ACCOUNT_OK && (c->account.doubt & rounded) == rounded)
		fault = ACCOUNT_LOST;
	if (fault != ACCOUNT_OK) {
		candidate_say(
			c, fault == ACCOUNT_BLANK ? DIAG_PAY_ACCOUNT_BLANK : DIAG_PAY_ACCOUNT_FORM,
			DECISION_account, NULL, NULL);
		return false;
	}
	c->payment.account = text_of(c->account.normalized);
	/* who is on a list of other groups has said there where his money goes */
	if (c->payment.programme == WORD_CATEGORY_OTHER ||
	    !people_has_other_account(&c->list->people, c->payment.household, c->payment.account))
		return true;
	candidate_say(c, DIAG_PAY_ACCOUNT_OTHER, DECISION_account, NULL, NULL);
	return false;
}

/* So many times the proposed amount is no cut and no addition of the town's, but a slip. */
enum { ODD_TIMES = 10 };

static bool
has_likely_amount(const struct candidate *c)
{
	int64_t proposed = c->decision->value[DECISION_amount];
	fen_t amount = c->payment.approved;
	char one[MONEY_SIZE];
	char two[MONEY_SIZE];

	if (proposed == BLANK || amount == proposed || amount / ODD_TIMES < proposed ||
	    c->decision->text[DECISION_remark].n > 0)
		return true;
	candidate_say(c, DIAG_PAY_AMOUNT_ODD, DECISION_approved_amount, money_format(proposed, one),
		      money_format(amount, two));
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

/* Why money of the month came back, where that was because of the person; else BLANK. */
static int64_t
cause_of_person(const struct candidate *c, const struct unit_marks *marks)
{
	const struct posting *line = NULL;
	int64_t cause = BLANK;

	while (c->list->postings != NULL && cause == BLANK &&
	       (line = posting_next(c->list->postings, marks, c->payment.kind, c->payment.owed,
				    line)) != NULL)
		cause = posting_of_person(line);
	return cause;
}

/* What came back goes out again by the remark, beside what stands of the month. */
static bool
takes_rest(struct candidate *c, const struct unit_marks *marks, fen_t held)
{
	if (!remark_speaks(c->decision->text[DECISION_remark], REMARK_SENT_AGAIN) ||
	    held >= c->payment.approved || cause_of_person(c, marks) == BLANK)
		return false;
	c->payment.amount = c->payment.approved - held;
	return true;
}

/* Does the ledger hold it for this month? */
static bool
is_in_ledger(struct candidate *c, const struct unit_marks *marks)
{
	struct posting_sum sum = { 0 };

	if (c->list->postings != NULL)
		sum = posting_sum(c->list->postings, marks, c->payment.kind, c->payment.owed);
	const struct posting *last = sum.open;

	if (last == NULL || takes_rest(c, marks, sum.held))
		return false;
	payment_is_done(c->list, last->batch);
	diag_say(c->diag, c->payment.kind == WORD_PAYMENT_ONCE ? DIAG_PAY_CASE_PAID : DIAG_PAY_PAID,
		 .at = record_where(c->reader, c->decision, -1), .one = last->batch,
		 .two = word_text((enum word)last->programme, c->diag->language),
		 .three = MONEY_TEXT(last->amount - last->back));
	say_elsewhere(c, last->household);
	return true;
}

bool
candidate_is_paid(struct candidate *c)
{
	struct unit_marks marks = payment_marks(&c->payment);
	const struct payment *other =
		payment_find(c->list, &marks, c->payment.kind, c->payment.owed);
	char line[NUM_SIZE];

	if (other == NULL)
		return is_in_ledger(c, &marks);
	candidate_say(c, DIAG_PAY_TWICE, -1, num_format((int64_t)other->line, line), NULL);
	say_elsewhere(c, other->household);
	return true;
}

static bool
say_clash(const struct candidate *c, int64_t programme, struct text household)
{
	bool earlier = c->payment.owed < c->list->month;
	bool renumbered = unit_is_household(programme) && unit_is_household(c->payment.programme);

	diag_say(c->diag,
		 renumbered ? DIAG_PAY_RENUMBERED
		 : earlier  ? DIAG_ARREARS_PERSON
			    : DIAG_PAY_PERSON,
		 .at = record_where(c->reader, c->decision, -1),
		 .one = word_text((enum word)programme, c->diag->language), .two = household,
		 .three = MONTH_TEXT(c->payment.owed));
	return true;
}

bool
candidate_is_paid_otherwise(const struct candidate *c)
{
	if (c->payment.kind == WORD_PAYMENT_ONCE)
		return false; /* its case says what it is */
	const struct payment *payment = payment_clash(c->list, &c->payment);
	const struct posting *posting = payment_clash_in_ledger(c->list, &c->payment);

	if (payment != NULL)
		return say_clash(c, payment->programme, payment->household);
	return posting != NULL && say_clash(c, posting->programme, posting->household);
}

bool
candidate_is_account_paid(const struct candidate *c)
{
	const struct posting *line = payment_to_account_in_ledger(c->list, &c->payment);

	if (line == NULL || !payment_is_new(c->list, &c->payment))
		return false;
	bool meant = remark_speaks(c->decision->text[DECISION_remark], REMARK_ACCOUNT);

	diag_say(c->diag, meant ? DIAG_PAY_ACCOUNT_AGAIN : DIAG_PAY_ACCOUNT_PAID,
		 .at = record_where(c->reader, c->decision, DECISION_account),
		 .one = MONTH_TEXT(c->payment.owed), .two = line->household, .three = line->batch);
	return !meant;
}

static bool
has_namesake(struct candidate *c)
{
	const struct record *d = c->decision;
	const struct unit_marks marks = payment_marks(&c->payment);

	c->payment.unseen =
		c->list->postings != NULL && !posting_has_unit(c->list->postings, &marks);
	c->payment.unnumbered = c->payment.beneficiary_id.n == 0 &&
				!(unit_is_household(c->payment.programme) &&
				  clash_has_number(&c->list->clash, c->payment.household));
	c->payment.namesake = remark_speaks(d->text[DECISION_remark], REMARK_NAMESAKE);
	struct text other = payment_namesake(c->list, &c->payment, d->text[DECISION_village]);

	if (other.n == 0 || c->namesake)
		return other.n > 0;
	c->namesake = true;
	bool same = clash_household_key(other) == clash_household_key(c->payment.household);

	diag_say(
		c->diag, same ? DIAG_PAY_TWO_NUMBERS : DIAG_PAY_NAMESAKE,
		.at = record_where(c->reader, d, is_of_person(d) ? DECISION_person : DECISION_head),
		.one = other, .two = MONTH_TEXT(c->payment.owed));
	return true;
}

/* Is it paid once already, as far as one can see, under another case? */
static bool
has_alike(const struct candidate *c)
{
	struct alike other;

	if (!alike_find(c->list, &c->payment, &other) ||
	    remark_speaks(c->decision->text[DECISION_remark], REMARK_OCCASION))
		return false;
	diag_say(c->diag, DIAG_PAY_ALIKE, .at = record_where(c->reader, c->decision, DECISION_case),
		 .one = other.case_id, .two = MONTH_TEXT(other.owed));
	return true;
}

bool
candidate_is_doubled(struct candidate *c)
{
	const struct postings *postings = c->list->postings;
	const struct unit_marks marks = payment_marks(&c->payment);

	/* in the ledger's first month everybody's payment is the first one */
	c->payment.first = postings != NULL && postings->count > 0 &&
			   postings->item[0].owed < c->payment.owed &&
			   !posting_has_unit(postings, &marks);
	c->payment.meant = remark_speaks(c->decision->text[DECISION_remark], REMARK_ACCOUNT);
	const struct payment *other = payment_doubled(c->list, &c->payment);

	if (other == NULL)
		return c->payment.kind == WORD_PAYMENT_ONCE ? has_alike(c) : has_namesake(c);
	diag_say(c->diag, DIAG_PAY_DOUBLED,
		 .at = record_where(c->reader, c->decision, DECISION_account),
		 .one = other->household, .two = NUM_TEXT((int64_t)other->line));
	return true;
}

bool
candidate_lives(const struct candidate *c, month_t *died)
{
	const struct clash_party party = payment_party(&c->payment);

	return !people_is_dead(&c->list->people, &party, died) ||
	       (*died != MONTH_NONE && c->payment.owed <= *died);
}

/* Was it approved on a day that has come, and by values that are more than a show? */
static bool
is_in_force(const struct candidate *c)
{
	struct where where = record_where(c->reader, c->decision, DECISION_approved_on);
	const int64_t *value = c->decision->value;
	bool shown = value[DECISION_basis] == WORD_BASIS_ILLUSTRATIVE && !c->list->illustrative;

	c->list->shown += shown;
	return !shown &&
	       settle_day_has_come(value[DECISION_approved_on], c->list->date, &where, c->diag);
}

/*
 * A supplement comes out of a purse of its own, beside the month's aid: a row that somebody else
 * than jz-price called one would be paid a second time.
 */
static bool
is_supplement(const struct candidate *c)
{
	if (c->payment.kind != WORD_PAYMENT_PRICE || price_is_made(c->decision))
		return true;
	candidate_say(c, DIAG_PAY_NO_SUPPLEMENT, DECISION_case, NULL, NULL);
	return false;
}

/* What is paid once is kept from a second payment by its case alone. */
static bool
has_case(const struct candidate *c)
{
	if (c->payment.kind != WORD_PAYMENT_ONCE || c->payment.case_id.n > 0)
		return true;
	candidate_say(c, DIAG_PAY_NO_CASE, DECISION_case, NULL, NULL);
	return false;
}

bool
candidate_is_fit(struct candidate *c)
{
	if (!c->asked)
		c->fit = is_in_force(c) && is_supplement(c) && has_case(c) && is_named(c) &&
			 has_number(c) && has_likely_amount(c) && has_account(c);
	c->asked = true;
	return c->fit;
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

	settle_check_day(value[DECISION_approved_on], value[DECISION_from], &where, c->diag);
	if (proposed != BLANK && proposed != c->payment.approved)
		candidate_say(c,
			      c->decision->text[DECISION_remark].n > 0 ? DIAG_PAY_DIFFERS
								       : DIAG_PAY_NO_REASON,
			      -1, money_format(proposed, one),
			      money_format(c->payment.approved, two));
}

bool
candidate_is_back(const struct candidate *c)
{
	const struct unit_marks marks = payment_marks(&c->payment);
	int64_t cause = cause_of_person(c, &marks);

	if (cause == BLANK)
		return false;
	bool again = remark_speaks(c->decision->text[DECISION_remark], REMARK_SENT_AGAIN);

	diag_say(c->diag, again ? DIAG_PAY_SENT_AGAIN : DIAG_PAY_CAME_BACK,
		 .at = record_where(c->reader, c->decision, -1), .one = MONTH_TEXT(c->payment.owed),
		 .two = word_text((enum word)cause, c->diag->language));
	return !again;
}

void
candidate_doubt(const struct candidate *c)
{
	const struct payment *other =
		payment_of_account(c->list, c->payment.account, c->payment.household);

	if (c->account.doubt != 0)
		candidate_say(c, DIAG_PAY_ACCOUNT_DOUBT, DECISION_account, NULL, NULL);
	if (c->payment.payee.n == 0)
		candidate_say(c, DIAG_PAY_PAYEE, DECISION_payee, NULL, NULL);
	say_doubts_of_approval(c);
	if (other == NULL)
		return;
	struct where where = record_where(c->reader, c->decision, DECISION_account);

	diag_say(c->diag, DIAG_PAY_ACCOUNT_SHARED, .at = where, .one = other->household,
		 .two = NUM_TEXT((int64_t)other->line));
}

bool
candidate_is_held_by_bank(const struct candidate *c)
{
	struct record payment;

	if (c->list->bankfile == NULL)
		return true;
	struct where where = record_where(c->reader, c->decision, -1);

	payment_fill(c->list, &c->payment, &payment);
	return bankfile_holds(c->list->bankfile, &payment, &where, c->diag);
}
