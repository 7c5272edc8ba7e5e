#include "pay/arrears.h"

#include <stdio.h>

#include "base/num.h"
#include "decide/unit.h"
#include "pay/earlier.h"
#include "pay/told.h"
#include "register/recordout.h"

enum { CAUSE_SIZE = 128 };

/* Why a month is not made up for; one finding of each kind is enough for a row. */
enum obstacle { OBSTACLE_REPAID, OBSTACLE_BANK, OBSTACLE_DEATH, OBSTACLE_ROW, OBSTACLES };

/* The months of one kind. */
struct stop {
	month_t first;
	size_t months;
	struct text by; /* whose word it is */
};

struct making_up {
	struct candidate *c;
	struct unit_marks marks;
	fen_t approved;
	struct stop stop[OBSTACLES];
};

static void
stop(struct making_up *up, enum obstacle why, struct text by)
{
	struct stop *one = &up->stop[why];

	if (one->months++ == 0) {
		one->first = up->c->payment.owed;
		one->by = by;
	}
	up->c->list->arrears_held++;
}

/* What the table says to do about a reason that is none of the usual ones. */
static int64_t
action_of(const struct candidate *c, const struct posting *line)
{
	return c->list->reasons == NULL ? WORD_ACTION_CORRECT
					: bankreason_find(c->list->reasons, line->said).action;
}

/*
 * May it be sent again?  What the bank gave back because of the account may, to another account;
 * what it gave back because of the person is for people to look into first.
 */
static bool
is_settled(const struct candidate *c, const struct posting *line)
{
	if (line->state != POSTING_CLOSED)
		return true;
	if (posting_of_person(line) != BLANK)
		return false;
	if (line->cause == WORD_CAUSE_OTHER && action_of(c, line) == WORD_ACTION_AGAIN)
		return true;
	switch (line->cause) {
	case WORD_CAUSE_CLOSED:
	case WORD_CAUSE_NO_ACCOUNT:
	case WORD_CAUSE_NAME_DIFFERS:
	case WORD_CAUSE_FROZEN:
	case WORD_CAUSE_DORMANT:
	case WORD_CAUSE_OTHER:
		return !text_equal(line->account, c->payment.account) ||
		       !text_equal(line->payee, c->payment.payee);
	default:
		return true;
	}
}

/*
 * The line that came back and is not settled, unless as much was sent anew behind it; or NULL.  A
 * difference that was made up for before the month itself came back does not settle it: only what
 * came back because of the account then goes out anew with what is left, for -m would not send it.
 */
static const struct posting *
unsettled(const struct making_up *up, const struct posting_sum *sum)
{
	const struct candidate *c = up->c;
	const struct posting *line = NULL;
	const struct posting *found = NULL;
	fen_t left = 0;

	while ((line = posting_next(c->list->postings, &up->marks, c->payment.kind, c->payment.owed,
				    line)) != NULL) {
		left = left > line->amount ? left - line->amount : 0;
		if (is_settled(c, line) || (sum->open != NULL && posting_of_person(line) == BLANK))
			continue;
		found = line;
		left += line->amount;
	}
	return left > 0 ? found : NULL;
}

/* Why money is owed for the month. */
static int64_t
owing(const struct posting_sum *sum)
{
	if (sum->lines == 0)
		return WORD_OWING_UNSENT;
	return sum->open == NULL ? WORD_OWING_BACK : WORD_OWING_LESS;
}

/* Does an earlier row of the list speak of the month? */
static bool
is_of_another_row(struct making_up *up)
{
	const struct candidate *c = up->c;
	const struct approval *row;

	(void)approval_of(&c->list->approvals, &up->marks, c->payment.kind, c->payment.owed, &row);
	if (row == NULL || row->line == c->decision->line)
		return false;
	stop(up, OBSTACLE_ROW, arena_text(&c->list->arena, NUM_TEXT((int64_t)row->line)));
	return true;
}

/* "账户已销"; of another reason also what is to be done: "其他，先复核". */
static struct text
cause_words(const struct candidate *c, const struct posting *line)
{
	enum language language = c->diag->language;
	struct text cause = word_text((enum word)line->cause, language);
	char buf[CAUSE_SIZE];

	if (line->cause != WORD_CAUSE_OTHER)
		return cause;
	struct text action = word_text((enum word)action_of(c, line), language);

	(void)snprintf(buf, sizeof(buf), language == LANGUAGE_ZH ? "%.*s，%.*s" : "%.*s, %.*s",
		       SHOW(cause), SHOW(action));
	return arena_text(&c->list->arena, text_of(buf));
}

/* Is there anything against it?  It is reported, at once or behind the last month. */
static bool
is_stopped(struct making_up *up, const struct posting_sum *sum)
{
	struct candidate *c = up->c;
	const struct posting *back = unsettled(up, sum);

	if (sum->repaid > 0) {
		stop(up, OBSTACLE_REPAID, TEXT_NONE);
		return true;
	}
	if (back != NULL) {
		stop(up, back->cause == WORD_CAUSE_DECEASED ? OBSTACLE_DEATH : OBSTACLE_BANK,
		     cause_words(c, back));
		return true;
	}
	if (!candidate_is_paid_otherwise(c) && !candidate_is_account_paid(c) && !told_dead(c) &&
	    !candidate_is_doubled(c) && candidate_is_held_by_bank(c))
		return false;
	c->list->arrears_held++;
	return true;
}

static void
take_month(struct making_up *up, month_t owed)
{
	struct candidate *c = up->c;
	struct posting_sum sum = posting_sum(c->list->postings, &up->marks, c->payment.kind, owed);
	month_t died;

	c->payment.owed = owed;
	c->payment.amount = up->approved - sum.held;
	c->payment.owing = owing(&sum);
	if (c->payment.amount <= 0 || !candidate_lives(c, &died) || is_of_another_row(up) ||
	    !candidate_is_fit(c) || is_stopped(up, &sum))
		return;
	payment_add(c->list, &c->payment, c->decision->text[DECISION_town],
		    c->decision->text[DECISION_village]);
}

/*
 * The months before the decision's first one, by the lists that were approved for them.  The
 * decision says whose money it is and where it goes; the list of the month says how much was due.
 */
static void
take_earlier(struct making_up *up, month_t owed, month_t last)
{
	struct candidate *c = up->c;
	const struct payment_list *list = c->list;

	for (; list->earlier != NULL && owed <= last; owed++) {
		const struct earlier_row *row =
			earlier_of(list->earlier, &up->marks, c->payment.kind, owed);

		if (row == NULL || !row->due ||
		    payment_find(list, &up->marks, c->payment.kind, owed) != NULL)
			continue;
		c->payment.approved = up->approved = row->payment.approved;
		take_month(up, owed);
	}
}

static void
say_stops(const struct making_up *up)
{
	static const enum diag_code code[OBSTACLES] = { DIAG_ARREARS_REPAID, DIAG_ARREARS_BANK,
							DIAG_ARREARS_BANK, DIAG_ARREARS_ROW };
	const struct candidate *c = up->c;

	for (int i = 0; i < OBSTACLES; i++)
		/* that nothing goes to the dead was said of the whole row */
		if (up->stop[i].months > 0 && !(i == OBSTACLE_DEATH && c->death))
			diag_say(c->diag, code[i], .at = record_where(c->reader, c->decision, -1),
				 .one = MONTH_TEXT(up->stop[i].first),
				 .two = NUM_TEXT((int64_t)up->stop[i].months),
				 .three = up->stop[i].by);
}

/* The first month that is made up for. */
static month_t
first_month(const struct payment_list *list)
{
	return list->arrears_from != 0 ? list->arrears_from : list->postings->opening;
}

bool
arrears_answers(const struct payment_list *list, month_t owed)
{
	return list->postings != NULL && owed < list->month && owed >= first_month(list);
}

void
arrears_take(struct candidate *c)
{
	const struct payment_list *list = c->list;
	const int64_t *value = c->decision->value;

	if (list->postings == NULL || approval_state_of(c->decision) != APPROVAL_DUE ||
	    value[DECISION_from] == BLANK || c->payment.approved <= 0)
		return;
	struct making_up up = { .c = c,
				.marks = payment_marks(&c->payment),
				.approved = c->payment.approved };
	month_t first = first_month(list);
	month_t owed = first;
	month_t last = list->month - 1;

	if (value[DECISION_from] > owed)
		owed = (month_t)value[DECISION_from];
	if (value[DECISION_until] != BLANK && value[DECISION_until] < last)
		last = (month_t)value[DECISION_until];
	if (c->payment.kind == WORD_PAYMENT_REGULAR)
		c->payment.kind = WORD_PAYMENT_ARREARS;
	for (month_t month = owed; month <= last; month++)
		take_month(&up, month);
	take_earlier(&up, first, owed < list->month ? owed - 1 : list->month - 1);
	say_stops(&up);
}

void
arrears_write(const struct payment_list *list, struct rowout *out, enum language language)
{
	struct record row;

	recordout_header(out, RECORD_ARREAR, language, NULL, 0);
	for (size_t i = 0; i < list->count; i++) {
		const struct payment *payment = &list->payment[i];

		if (payment->owed == list->month)
			continue;
		record_clear(&row);
		row.text[ARREAR_household_id] = payment->household;
		row.text[ARREAR_beneficiary] = payment->beneficiary;
		row.value[ARREAR_programme] = payment->programme;
		row.value[ARREAR_owed] = payment->owed;
		row.value[ARREAR_approved] = payment->approved;
		row.value[ARREAR_sent] = payment->approved - payment->amount;
		row.value[ARREAR_amount] = payment->amount;
		row.value[ARREAR_reason] = payment->owing;
		recordout_row(out, RECORD_ARREAR, language, &row, 0);
	}
}
