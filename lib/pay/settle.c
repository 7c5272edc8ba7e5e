#include "pay/settle.h"

#include "base/money.h"
#include "decide/unit.h"
#include "decide/waits.h"

/* A decision is for the months that come next: an approval older than that is mistyped. */
enum { LONG_AGO = 12 };

/* The word of the list on a decision, and where it stands. */
struct ask {
	const struct settle_with *with;
	const struct verdict *verdict;
	struct record *decision;
	struct where where;
	struct diag *diag;
};

static enum settle_result
hold(const struct ask *ask, enum diag_code code)
{
	diag_say(ask->diag, code, .at = ask->where);
	return SETTLE_HELD;
}

static enum settle_result
hold_waiting(const struct ask *ask)
{
	char why[WAITS_SIZE];

	diag_say(ask->diag,
		 waits_for_rule(ask->decision) ? DIAG_VERDICT_WAITS_RULE : DIAG_VERDICT_WAITS,
		 .at = ask->where, .one = waits_words(ask->decision, ask->diag->language, why));
	return SETTLE_HELD;
}

/* The same about two amounts; a blank one is "-". */
static enum settle_result
hold_amounts(const struct ask *ask, enum diag_code code, int64_t one, int64_t two)
{
	char first[MONEY_SIZE];
	char second[MONEY_SIZE];

	diag_say(ask->diag, code, .at = ask->where,
		 .one = text_of(one == BLANK ? "-" : money_format(one, first)),
		 .two = text_of(two == BLANK ? "-" : money_format(two, second)));
	return SETTLE_HELD;
}

/* What each word of a list makes of a decision. */
static const struct outcome {
	enum word word;
	enum word status;
	enum settle_result result;
	bool needs_reason;
	bool pays; /* an amount goes with it */
} outcomes[] = {
	{ WORD_VERDICT_APPROVED, WORD_STATUS_APPROVED, SETTLE_APPROVED, false, true },
	{ WORD_VERDICT_REFUSED, WORD_STATUS_REFUSED, SETTLE_REFUSED, true, false },
	{ WORD_VERDICT_SUSPENDED, WORD_STATUS_SUSPENDED, SETTLE_SUSPENDED, true, true },
};

/* NULL: the word decides nothing. */
static const struct outcome *
outcome_of(int64_t word)
{
	for (size_t i = 0; i < ARRAY_LENGTH(outcomes); i++)
		if ((int64_t)outcomes[i].word == word)
			return &outcomes[i];
	return NULL;
}

/* ---- days ---- */

bool
settle_day_has_come(int64_t approved_on, day_t date, const struct where *where, struct diag *diag)
{
	if (approved_on == BLANK || approved_on <= date)
		return true;
	diag_say(diag, DIAG_VERDICT_FUTURE, .at = *where);
	return false;
}

void
settle_check_day(int64_t approved_on, int64_t from, const struct where *where, struct diag *diag)
{
	if (approved_on != BLANK && from != BLANK &&
	    approved_on < month_first((month_t)from - LONG_AGO))
		diag_say(diag, DIAG_VERDICT_OLD, .at = *where, .one = DAY_TEXT((day_t)approved_on));
}

void
settle_check_review(int64_t approved_on, int64_t reviewed_on, const struct where *where,
		    struct diag *diag)
{
	if (approved_on != BLANK && reviewed_on != BLANK && approved_on < reviewed_on)
		diag_say(diag, DIAG_VERDICT_UNREVIEWED, .at = *where,
			 .one = DAY_TEXT((day_t)approved_on), .two = DAY_TEXT((day_t)reviewed_on));
}

static int64_t
day_of_word(const struct ask *ask)
{
	int64_t said = ask->verdict->approved_on;

	return said != BLANK ? said : ask->with->date;
}

static bool
has_come(const struct ask *ask)
{
	return settle_day_has_come(ask->verdict->approved_on, ask->with->date, &ask->where,
				   ask->diag);
}

static void
fill(int64_t *cell, int64_t value)
{
	if (*cell == BLANK)
		*cell = value;
}

/*
 * Who gets less, or nothing any more, is heard before it is decided (Law of 2026, article 48):
 * by what was proposed, or by the amount that the town approved instead.
 */
static void
check_hearing(const struct ask *ask)
{
	const int64_t *value = ask->decision->value;
	bool less = value[DECISION_change] == WORD_ADJUST_REDUCE ||
		    value[DECISION_change] == WORD_ADJUST_END ||
		    (value[DECISION_previous_amount] != BLANK &&
		     value[DECISION_approved_amount] < value[DECISION_previous_amount]);

	if (less && (value[DECISION_heard_on] == BLANK ||
		     value[DECISION_heard_on] > value[DECISION_approved_on]))
		(void)hold(ask, DIAG_VERDICT_UNHEARD);
}

/* ---- what a row must have ---- */

/* Does it say why, where its word needs that? */
static bool
has_reason(const struct ask *ask, const struct outcome *outcome)
{
	if (!outcome->needs_reason || ask->verdict->remark.n > 0)
		return true;
	diag_say(ask->diag, DIAG_VERDICT_REASON, .at = ask->where,
		 .one = word_text(outcome->status, ask->diag->language));
	return false;
}

/* May the row be followed at all?  Otherwise it was said why not. */
static bool
is_usable(const struct ask *ask)
{
	int other = verdict_differs(ask->verdict, ask->decision);

	if (ask->verdict->bad || other < 0)
		return !ask->verdict->bad;
	diag_say(ask->diag, DIAG_VERDICT_OTHER, .at = ask->where,
		 .one = column_heading(&schema_of(RECORD_VERDICT)->column[other],
				       ask->diag->language));
	return false;
}

/* ---- what comes of it ---- */

/* The word becomes the decision's, with who, when and why. */
static enum settle_result
sign(const struct ask *ask, const struct outcome *outcome)
{
	const struct verdict *verdict = ask->verdict;
	struct record *decision = ask->decision;
	bool named = verdict->approved_by.n > 0;

	decision->value[DECISION_status] = outcome->status;
	decision->value[DECISION_approved_on] = day_of_word(ask);
	decision->text[DECISION_approved_by] = named ? verdict->approved_by : ask->with->approver;
	if (verdict->remark.n > 0)
		decision->text[DECISION_remark] = verdict->remark;
	return outcome->result;
}

/*
 * A decision that has the town's word already: what is approved may be suspended, and approved
 * again, in the same amount; any other word is a new decision's business.
 */
static enum settle_result
keep(const struct ask *ask, const struct outcome *outcome)
{
	const struct verdict *verdict = ask->verdict;
	const int64_t *value = ask->decision->value;
	int64_t status = value[DECISION_status];
	int64_t amount = value[DECISION_approved_amount];
	bool same = (int64_t)outcome->status == status;

	if (!same && (!outcome->pays || status == WORD_STATUS_REFUSED)) {
		diag_say(ask->diag, DIAG_VERDICT_SETTLED, .at = ask->where,
			 .one = word_text((enum word)status, ask->diag->language),
			 .two = word_text(outcome->status, ask->diag->language));
		return SETTLE_HELD;
	}
	if (outcome->pays && verdict->amount != BLANK && verdict->amount != amount &&
	    verdict->amount != value[DECISION_amount])
		return hold_amounts(ask, DIAG_VERDICT_AMOUNT_SETTLED, amount, verdict->amount);
	if (same && verdict->remark.n > 0) /* jz-pay asks for one with what a roster pays */
		ask->decision->text[DECISION_remark] = verdict->remark;
	if (same)
		return SETTLE_KEPT;
	return has_reason(ask, outcome) && has_come(ask) ? sign(ask, outcome) : SETTLE_HELD;
}

/* What the town approves, of a category that is paid. */
static enum settle_result
approve_amount(const struct ask *ask, const struct outcome *outcome)
{
	int64_t proposed = ask->decision->value[DECISION_amount];
	int64_t amount = ask->verdict->amount != BLANK ? ask->verdict->amount : proposed;

	if (amount == BLANK)
		return hold(ask, DIAG_VERDICT_NO_AMOUNT);
	if (amount != proposed && ask->verdict->remark.n == 0)
		return hold_amounts(ask, DIAG_VERDICT_AMOUNT_REASON, proposed, amount);
	if (amount != proposed)
		(void)hold_amounts(ask, DIAG_VERDICT_DIFFERS, proposed, amount);
	ask->decision->value[DECISION_approved_amount] = amount;
	return sign(ask, outcome);
}

/* What the town approves, of a category that has no money of its own. */
static enum settle_result
approve_status(const struct ask *ask, const struct outcome *outcome)
{
	int64_t proposed = ask->decision->value[DECISION_amount];
	int64_t amount = ask->verdict->amount != BLANK ? ask->verdict->amount : proposed;

	if (amount != BLANK && amount > 0)
		return hold(ask, DIAG_VERDICT_NO_MONEY);
	ask->decision->value[DECISION_approved_amount] = 0;
	return sign(ask, outcome);
}

/* A word on a decision that is still open. */
static enum settle_result
decide(const struct ask *ask, const struct outcome *outcome)
{
	const struct record *decision = ask->decision;
	enum unit_standing standing = unit_standing(decision->value[DECISION_category]);
	bool shown = decision->value[DECISION_basis] == WORD_BASIS_ILLUSTRATIVE;

	if (decision->bad)
		return hold(ask, DIAG_VERDICT_UNREADABLE);
	if (standing == UNIT_WAITS)
		return hold_waiting(ask);
	if (!has_reason(ask, outcome) || !has_come(ask))
		return SETTLE_HELD;
	settle_check_day(day_of_word(ask), decision->value[DECISION_from], &ask->where, ask->diag);
	settle_check_review(ask->verdict->approved_on, ask->with->reviewed_on, &ask->where,
			    ask->diag);
	if (!outcome->pays) {
		ask->decision->value[DECISION_approved_amount] = BLANK;
		return sign(ask, outcome);
	}
	if (shown &&
	    !ask->with->illustrative) /* where no word asked for it, it is said once for all */
		return outcome_of(ask->verdict->word) != NULL ? hold(ask, DIAG_VERDICT_ILLUSTRATIVE)
							      : SETTLE_SHOWN;
	return standing == UNIT_PAID || standing == UNIT_ONCE ? approve_amount(ask, outcome)
							      : approve_status(ask, outcome);
}

/* No word that decides, on a decision that is still open: it stays so, unless all are approved. */
static enum settle_result
leave(const struct ask *ask)
{
	enum unit_standing standing = unit_standing(ask->decision->value[DECISION_category]);

	if (standing == UNIT_WAITS)
		return SETTLE_WAITS;
	if (ask->verdict->word == WORD_VERDICT_POSTPONED) {
		if (ask->verdict->remark.n > 0)
			ask->decision->text[DECISION_remark] = ask->verdict->remark;
		return SETTLE_OPEN;
	}
	/* aid does not end without the town's word */
	if (standing == UNIT_NOTHING && ask->decision->value[DECISION_change] != WORD_ADJUST_END)
		return SETTLE_NOTHING;
	if (ask->decision->bad)
		return SETTLE_HELD;
	return ask->with->all ? decide(ask, outcome_of(WORD_VERDICT_APPROVED)) : SETTLE_OPEN;
}

enum settle_result
settle(const struct settle_with *with, const struct verdict *verdict, struct record *decision,
       const struct where *where, struct diag *diag)
{
	static const struct verdict silent = { .word = BLANK,
					       .amount = BLANK,
					       .approved_on = BLANK,
					       .heard_on = BLANK,
					       .told_on = BLANK,
					       .from = BLANK,
					       .category = BLANK };
	const struct ask ask = { with, verdict != NULL ? verdict : &silent, decision, *where,
				 diag };
	const struct outcome *outcome = outcome_of(ask.verdict->word);

	if (verdict != NULL && !is_usable(&ask))
		return SETTLE_HELD;
	fill(&decision->value[DECISION_heard_on], ask.verdict->heard_on);
	fill(&decision->value[DECISION_told_on], ask.verdict->told_on);
	int64_t status = decision->value[DECISION_status];

	if (status == WORD_STATUS_APPROVED || status == WORD_STATUS_REFUSED ||
	    status == WORD_STATUS_SUSPENDED)
		return outcome == NULL ? SETTLE_KEPT : keep(&ask, outcome);
	enum settle_result result = outcome == NULL ? leave(&ask) : decide(&ask, outcome);

	if (result == SETTLE_APPROVED)
		check_hearing(&ask);
	return result;
}
