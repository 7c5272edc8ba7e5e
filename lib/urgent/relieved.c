#include "urgent/relieved.h"

#include "urgent/eventid.h"

const struct purse_case *
relieved_by(const struct purse *purse, const struct record *line, const struct disaster *disaster)
{
	const struct purse_case like = { .who = given_party(line) };
	const struct purse_case *old = NULL;
	enum party_match match;

	while (purse != NULL && (old = purse_next_of(purse, &like, old, &match)) != NULL) {
		if (old->event.n > 0 && eventid_key(old->event) == eventid_key(disaster->id))
			return old;
		if (old->event_on != BLANK && disaster_has_day(disaster, (day_t)old->event_on))
			return old;
	}
	return NULL;
}
