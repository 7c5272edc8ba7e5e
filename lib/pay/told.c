#include "pay/told.h"

#include "decide/remark.h"
#include "decide/unit.h"

/* Somebody as the ledger is asked for him: by his number, or by household and name. */
struct holder {
	struct text id;
	struct text name;
	struct text household;
};

/* Did a line go to its beneficiary's own account, as far as is known? */
static bool
is_own(const struct posting *line)
{
	return line->payee.n == 0 || unit_is_one_name(line->payee, line->beneficiary);
}

/* Is he the one of that number, or where one of two has none, of that name in the household? */
static bool
is_named(const struct holder *who, struct text id, struct text name, struct text household)
{
	if (who->id.n > 0 && id.n > 0)
		return clash_person_key(who->id) == clash_person_key(id);
	return unit_is_one_name(who->name, name) &&
	       clash_household_key(who->household) == clash_household_key(household);
}

static bool
is_beneficiary(const struct posting *line, const struct holder *who)
{
	return is_named(who, line->beneficiary_id, line->beneficiary, line->household);
}

static bool
is_holder(const struct posting *line, const struct holder *who)
{
	return is_own(line) ? is_beneficiary(line, who)
			    : is_named(who, TEXT_NONE, line->payee, line->household);
}

/* ---- the bank's last word ---- */

/* What the bank said of somebody, whichever order his lines are heard in. */
struct words {
	const struct posting *death; /* the last that was a death; NULL: none */
	size_t since;                /* the last line sent of which it said anything else */
};

/* One that was sent before the death was told says nothing against it, though it arrived. */
static const struct posting *
death_in(const struct words *words)
{
	return words->death != NULL && words->since <= words->death->told ? words->death : NULL;
}

static void
hear(struct words *words, const struct posting *line)
{
	if (line->told == 0)
		return;
	if (line->state == POSTING_CLOSED && line->cause == WORD_CAUSE_DECEASED) {
		if (words->death == NULL || line->told > words->death->told)
			words->death = line;
	} else if (line->row > words->since) {
		words->since = line->row;
	}
}

static const struct posting *
death_of_unit(const struct postings *postings, const struct unit_marks *marks)
{
	struct words words = { 0 };
	size_t at;

	for (int i = 0; i < UNIT_MARKS; i++)
		for (size_t k = index_first(&postings->by_mark, marks->asked[i], &at);
		     k != INDEX_NONE; k = index_next(&postings->by_mark, marks->asked[i], &at))
			hear(&words, &postings->item[k]);
	return death_in(&words);
}

static const struct posting *
death_of_account(const struct postings *postings, struct text account)
{
	uint64_t key = posting_account_key(account);
	struct words words = { 0 };
	size_t at;

	for (size_t k = index_first(&postings->by_party, key, &at); k != INDEX_NONE;
	     k = index_next(&postings->by_party, key, &at))
		if (text_equal(postings->item[k].account, account))
			hear(&words, &postings->item[k]);
	return death_in(&words);
}

/*
 * Does a line of another holder tell of him?  What arrived for himself does, to whose account is
 * his business; where it is the household's money it says nothing of him.
 */
static bool
tells_of_beneficiary(const struct posting *line, const struct holder *who)
{
	return line->state == POSTING_CONFIRMED && !unit_is_household(line->programme) &&
	       is_beneficiary(line, who);
}

static const struct posting *
death_of(const struct postings *postings, const struct holder *who)
{
	const uint64_t keys[] = { clash_household_key(who->household), clash_person_key(who->id) };
	const size_t n = who->id.n > 0 ? 2 : 1;
	struct words words = { 0 };
	size_t at;

	for (size_t i = 0; i < n; i++)
		for (size_t k = index_first(&postings->by_party, keys[i], &at); k != INDEX_NONE;
		     k = index_next(&postings->by_party, keys[i], &at))
			if (is_holder(&postings->item[k], who) ||
			    tells_of_beneficiary(&postings->item[k], who))
				hear(&words, &postings->item[k]);
	return death_in(&words);
}

/* ---- a candidate ---- */

static struct holder
beneficiary_of(const struct candidate *c)
{
	return (struct holder){ c->payment.beneficiary_id, c->payment.beneficiary,
				c->payment.household };
}

/* Does its money go to somebody else than went to the line? */
static bool
has_other_holder(const struct candidate *c, struct text holder, struct text account)
{
	return c->payment.payee.n > 0 && !unit_is_one_name(c->payment.payee, holder) &&
	       !text_equal(c->payment.account, account);
}

/* May it still be paid, though the bank said so of a line of its unit? */
static bool
unit_goes_on(const struct candidate *c, const struct posting *line)
{
	const struct payment *payment = &c->payment;
	bool other_head =
		payment->beneficiary_id.n > 0 && line->beneficiary_id.n > 0 &&
		clash_person_key(payment->beneficiary_id) != clash_person_key(line->beneficiary_id);

	if (!has_other_holder(c, line->payee, line->account))
		return false;
	return !is_own(line) ||
	       (unit_is_household(payment->programme) &&
		(other_head || clash_has_others(&c->list->clash, payment->household)));
}

/* May a household still be paid, though its head is dead? */
static bool
goes_on_without_head(const struct candidate *c, const struct posting *line)
{
	return unit_is_household(c->payment.programme) &&
	       has_other_holder(c, c->payment.beneficiary, line->account) &&
	       clash_has_others(&c->list->clash, c->payment.household);
}

/* The line of which the bank's word holds the candidate, or NULL. */
static const struct posting *
find_death(const struct candidate *c, const struct unit_marks *marks)
{
	const struct postings *postings = c->list->postings;
	const struct holder beneficiary = beneficiary_of(c);
	const struct holder payee = { TEXT_NONE, c->payment.payee, c->payment.household };
	const struct posting *line = death_of_account(postings, c->payment.account);

	if (line != NULL)
		return line;
	line = death_of_unit(postings, marks);
	if (line != NULL && !unit_goes_on(c, line))
		return line;
	line = death_of(postings, &beneficiary);
	if (line != NULL && !goes_on_without_head(c, line))
		return line;
	return c->payment.payee.n == 0 || unit_is_one_name(payee.name, beneficiary.name)
		       ? NULL
		       : death_of(postings, &payee);
}

static void
say(const struct candidate *c, enum diag_code code, const struct posting *line)
{
	diag_say(c->diag, code, .at = record_where(c->reader, c->decision, -1),
		 .one = MONTH_TEXT(line->owed),
		 .two = word_text((enum word)line->programme, c->diag->language),
		 .three = line->batch);
}

/* Is it not he that is dead, nor one of the household, but whoever holds the account for him? */
static bool
is_holder_alone(const struct candidate *c, const struct posting *line,
		const struct unit_marks *marks)
{
	const struct holder beneficiary = beneficiary_of(c);

	return !is_holder(line, &beneficiary) &&
	       !(is_own(line) && unit_marks_meet(marks, &line->marks));
}

bool
told_dead(struct candidate *c)
{
	const struct unit_marks marks = payment_marks(&c->payment);

	if (c->list->postings == NULL || c->death_asked)
		return c->death;
	const struct posting *line = find_death(c, &marks);

	if (line != NULL && line->owed == c->payment.owed &&
	    posting_same_purse(line->kind, c->payment.kind) &&
	    unit_marks_meet(&marks, &line->marks))
		return false; /* its own month speaks for itself */
	c->death_asked = true;
	if (line == NULL)
		return false;
	c->death = !remark_speaks(c->decision->text[DECISION_remark], REMARK_SENT_AGAIN);
	say(c,
	    !c->death                          ? DIAG_PAY_TOLD_ALIVE
	    : is_holder_alone(c, line, &marks) ? DIAG_PAY_HOLDER_DEAD
					       : DIAG_PAY_TOLD_DEAD,
	    line);
	return c->death;
}

void
told_head(const struct candidate *c)
{
	const struct holder head = beneficiary_of(c);

	if (c->list->postings == NULL || !unit_is_household(c->payment.programme) ||
	    remark_speaks(c->decision->text[DECISION_remark], REMARK_SENT_AGAIN))
		return;
	const struct posting *line = death_of(c->list->postings, &head);

	if (line != NULL)
		say(c, DIAG_PAY_HEAD_DEAD, line);
}
