#include "urgent/eventid.h"

#include "base/hash.h"
#include "decide/unit.h"

struct text
eventid_plain(struct text id, char buf[EVENTID_SIZE])
{
	return unit_plain_number(id, buf, EVENTID_SIZE);
}

uint64_t
eventid_key(struct text id)
{
	char buf[EVENTID_SIZE];

	return hash_text(eventid_plain(id, buf));
}
