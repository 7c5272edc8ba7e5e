#include "urgent/reliefpast.h"

#include "urgent/eventid.h"

bool
reliefpast_same_cause(const struct purse_case *one, const struct purse_case *two)
{
	bool numbered = one->event.n > 0 && two->event.n > 0;

	if (numbered && eventid_key(one->event) == eventid_key(two->event))
		return true;
	if (one->cause != two->cause)
		return false;
	if (numbered)
		return one->event_on != BLANK && one->event_on == two->event_on;
	if (one->event_on == BLANK || two->event_on == BLANK)
		return true; /* of one the event alone is known: it may be the other */
	return month_of((day_t)one->event_on) == month_of((day_t)two->event_on);
}

bool
reliefpast_may_be_one(const struct purse_case *one, const struct purse_case *two)
{
	bool numbered = one->event.n > 0 && two->event.n > 0;

	if (reliefpast_same_cause(one, two))
		return true;
	if (one->event_on == BLANK || two->event_on == BLANK)
		return false;
	int64_t days = one->event_on - two->event_on;

	/* an emergency of one day is one, whatever it is called */
	if (days == 0 && one->type == WORD_RELIEF_EMERGENCY && two->type == WORD_RELIEF_EMERGENCY)
		return true;
	return !numbered && one->cause == two->cause && days < RELIEFPAST_DAYS &&
	       days > -RELIEFPAST_DAYS;
}

/* The next case of whom it is about, as far as the remark does not say that it is another's. */
static const struct purse_case *
next_of(const struct purse *purse, const struct purse_case *own, struct text remark,
	const struct purse_case *after)
{
	enum party_match match = PARTY_OTHERS;

	do
		after = purse_next_of(purse, own, after, &match);
	while (after != NULL && party_told(match, remark));
	return after;
}

const struct purse_case *
reliefpast_again(const struct purse *purse, const struct purse_case *own, month_t within,
		 struct text remark)
{
	const struct purse_case *old = NULL;

	while ((old = next_of(purse, own, remark, old)) != NULL) {
		bool after = old->accepted_on <= own->accepted_on;
		const struct purse_case *first = after ? old : own;
		const struct purse_case *second = after ? own : old;

		if (reliefpast_may_be_one(old, own) &&
		    second->accepted_on < day_months_later(first->accepted_on, within))
			return old;
	}
	return NULL;
}

static struct reliefpast_window
window_from(const struct purse *purse, const struct purse_case *own, fen_t amount,
	    struct text remark, day_t first)
{
	struct reliefpast_window window = { .sum = amount, .limit = own->town_limit };
	const struct purse_case *old = NULL;

	while ((old = next_of(purse, own, remark, old)) != NULL) {
		fen_t limit = old->town_limit == BLANK ? own->town_limit : old->town_limit;

		if (old->accepted_on < first || old->accepted_on >= first + RELIEFPAST_DAYS ||
		    old->amount > limit)
			continue; /* not then, or not the town's to approve */
		window.sum += old->amount;
		window.limit = limit > window.limit ? limit : window.limit;
		window.other = old->id;
	}
	return window;
}

struct reliefpast_window
reliefpast_together(const struct purse *purse, const struct purse_case *own, fen_t amount,
		    struct text remark)
{
	struct reliefpast_window worst = window_from(purse, own, amount, remark, own->accepted_on);
	const struct purse_case *old = NULL;

	while ((old = next_of(purse, own, remark, old)) != NULL) {
		if (old->accepted_on > own->accepted_on ||
		    own->accepted_on - old->accepted_on >= RELIEFPAST_DAYS)
			continue;
		const struct reliefpast_window window =
			window_from(purse, own, amount, remark, old->accepted_on);

		if (window.sum - window.limit > worst.sum - worst.limit)
			worst = window;
	}
	return worst;
}
