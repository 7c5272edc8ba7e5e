#include "pay/judge.h"

#include <stdio.h>

#include "base/num.h"
#include "decide/remark.h"
#include "decide/unit.h"
#include "decide/waits.h"
#include "pay/arrears.h"
#include "pay/told.h"

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
		candidate_say(
			c, waits_for_rule(c->decision) ? DIAG_PAY_WAITS_RULE : DIAG_PAY_WAITS, -1,
			waits_words(c->decision, c->diag->language, (char[WAITS_SIZE]){ 0 }).p,
			NULL);
		return PAYMENT_HELD;
	case UNIT_STATUS:
	case UNIT_NOTHING:
		return PAYMENT_NOTHING;
	case UNIT_PAID:
	case UNIT_ONCE:
		break;
	}
	if (value[DECISION_status] == WORD_STATUS_REFUSED ||
	    value[DECISION_status] == WORD_STATUS_SUSPENDED || !is_in_term(c))
		return PAYMENT_NOTHING;
	if (value[DECISION_status] != WORD_STATUS_APPROVED) {
		candidate_say(c, DIAG_PAY_UNAPPROVED, -1, NULL, NULL);
		return PAYMENT_HELD;
	}
	if (value[DECISION_approved_amount] == BLANK || value[DECISION_from] == BLANK) {
		candidate_say(
			c, value[DECISION_from] == BLANK ? DIAG_PAY_NO_MONTH : DIAG_PAY_NO_AMOUNT,
			-1, NULL, NULL);
		return PAYMENT_HELD;
	}
	return value[DECISION_approved_amount] > 0 ? PAYMENT_PAID : PAYMENT_NOTHING;
}

/* What is due for a bill of the time before is paid to who bears it, as the remark says. */
static bool
goes_to_another(const struct candidate *c)
{
	return c->payment.programme == WORD_CATEGORY_MEDICAL && c->payment.payee.n > 0 &&
	       !unit_is_one_name(c->payment.payee, c->payment.beneficiary) &&
	       remark_speaks(c->decision->text[DECISION_remark], REMARK_ACCOUNT);
}

/* A dead person is paid for the month of his death, and for none behind it. */
static bool
is_alive(const struct candidate *c)
{
	month_t died;

	if (candidate_lives(c, &died))
		return true;
	if (goes_to_another(c)) {
		diag_say(c->diag, DIAG_PAY_DEAD_BILL,
			 .at = record_where(c->reader, c->decision, DECISION_payee));
		return true;
	}
	diag_say(c->diag, died == MONTH_NONE ? DIAG_PAY_DEAD_UNDATED : DIAG_PAY_DEAD,
		 .at = record_where(c->reader, c->decision, -1), .one = MONTH_TEXT(died));
	return false;
}

static enum payment_result
judge(struct candidate *c)
{
	enum payment_result result = c->decision->bad ? PAYMENT_HELD : check_approval(c);

	if (result != PAYMENT_PAID)
		return result;
	bool fit = candidate_is_fit(c);
	bool paid = candidate_is_paid(c) || candidate_is_paid_otherwise(c) ||
		    candidate_is_account_paid(c) || candidate_is_back(c);

	if (!is_alive(c) || paid || !fit || told_dead(c) || candidate_is_doubled(c) ||
	    !candidate_is_held_by_bank(c))
		return PAYMENT_HELD;
	candidate_doubt(c);
	told_head(c);
	return PAYMENT_PAID;
}

static void
count(struct payment_list *list, const struct record *decision, enum payment_result result)
{
	int64_t basis = decision->value[DECISION_basis];

	list->rows++;
	list->nothing += result == PAYMENT_NOTHING;
	list->held += result == PAYMENT_HELD;
	list->suspended += result == PAYMENT_NOTHING &&
			   decision->value[DECISION_status] == WORD_STATUS_SUSPENDED;
	list->shaky += result == PAYMENT_PAID && basis != WORD_BASIS_OFFICIAL &&
		       basis != WORD_BASIS_CHOICE && basis != WORD_BASIS_RECORDED;
}

/*
 * A price supplement, and what is paid once, is approved for one month alone, and comes to nothing
 * in another month's list unless it is made up for: the clerk gave another month, or gave the list
 * again.
 */
static void
see_other_month(const struct candidate *c)
{
	struct payment_list *list = c->list;
	const int64_t *value = c->decision->value;
	struct unit_marks marks = payment_marks(&c->payment);
	month_t month = (month_t)value[DECISION_from];
	struct posting_sum sum = { 0 };

	if ((c->payment.kind != WORD_PAYMENT_PRICE && c->payment.kind != WORD_PAYMENT_ONCE) ||
	    value[DECISION_from] == BLANK || value[DECISION_until] != month ||
	    month == list->month || approval_state_of(c->decision) != APPROVAL_DUE ||
	    c->payment.approved <= 0 || payment_find(list, &marks, c->payment.kind, month) != NULL)
		return;
	if (list->postings != NULL)
		sum = posting_sum(list->postings, &marks, c->payment.kind, month);
	if (sum.open != NULL)
		payment_is_done(list, sum.open->batch);
	else if (month > list->month ? c->payment.kind == WORD_PAYMENT_PRICE
				     : !arrears_answers(list, month))
		payment_is_elsewhen(list, month);
}

void
judge_say_rest(const struct payment_list *list, struct text file, struct diag *diag)
{
	char months[2 * DAY_SIZE + 8];
	char first[DAY_SIZE];
	char last[DAY_SIZE];

	if (list->unknown > 0)
		diag_say(diag, DIAG_PAY_UNKNOWN, .at = { .file = file },
			 .one = NUM_TEXT((int64_t)list->unknown));
	if (list->elsewhen == 0)
		return;
	(void)snprintf(months, sizeof(months),
		       list->elsewhen_first == list->elsewhen_last ? "%s" : "%s–%s",
		       month_format(list->elsewhen_first, first),
		       month_format(list->elsewhen_last, last));
	diag_say(diag, DIAG_PAY_ELSEWHEN, .at = { .file = file },
		 .one = NUM_TEXT((int64_t)list->elsewhen), .two = text_of(months),
		 .three = MONTH_TEXT(list->month));
}

enum payment_result
judge_decision(struct payment_list *list, const struct record_reader *reader,
	       const struct record *decision, struct diag *diag)
{
	struct candidate c = { .list = list, .reader = reader, .decision = decision, .diag = diag };

	if (unit_is_household(decision->value[DECISION_category]))
		clash_say_size(&list->clash, decision->text[DECISION_household_id],
			       decision->value[DECISION_members]);
	approval_add(&list->approvals, decision);
	candidate_begin(&c);
	enum payment_result result = judge(&c);

	count(list, decision, result);
	if (result == PAYMENT_PAID) {
		list->unknown += payment_is_unknown(list, &c.payment);
		payment_add(list, &c.payment, decision->text[DECISION_town],
			    decision->text[DECISION_village]);
	}
	arrears_take(&c);
	see_other_month(&c);
	return result;
}
