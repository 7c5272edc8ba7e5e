#include "law/member.h"

/* The dead never do; others by the rule. */
static bool
counts_as_member(struct walk *walk, const struct person *person)
{
	int64_t status = person->row.value[REGISTER_member_status];

	if (status == BLANK || status == WORD_MEMBER_AT_HOME)
		return true;
	int64_t excluded = walk_use(walk, PARAM_MEMBER_EXCLUDED)->whole;

	return status != WORD_MEMBER_DEAD && (excluded >> (status - WORD_MEMBER_AT_HOME) & 1) == 0;
}

void
member_seat(struct walk *walk)
{
	const struct household *household = walk->household;

	for (size_t i = 0; i < household->persons; i++) {
		struct seat *seat = walk_add_seat(walk, &household->person[i]);

		if (!counts_as_member(walk, seat->person))
			continue;
		seat->role = SEAT_MEMBER;
		seat->age = trait_age(seat->person, walk->law);
		walk->all_members++;
	}
	walk->members = walk->all_members;
}
