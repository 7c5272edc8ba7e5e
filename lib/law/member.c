#include "law/member.h"

/* The dead never do; others by the rule. */
static bool
counts_as_member(struct walk *walk, const struct person *person, facts_t *missing)
{
	int64_t status = person->row.value[REGISTER_member_status];

	if (status == BLANK || status == WORD_MEMBER_AT_HOME)
		return true;
	if (status != WORD_MEMBER_DEAD)
		*missing |= fact_lacks(walk->law, PARAM_MEMBER_EXCLUDED);
	int64_t excluded = walk_use(walk, PARAM_MEMBER_EXCLUDED)->whole;

	return status != WORD_MEMBER_DEAD && (excluded >> (status - WORD_MEMBER_AT_HOME) & 1) == 0;
}

/* The rule for a birthday on 29 February, where it is not set and his age is another by either. */
static facts_t
leap_lacks(const struct law *law, const struct person *person)
{
	facts_t missing = fact_lacks(law, PARAM_AGE_LEAP);
	bool either = missing == 0 || person->birth == DAY_NONE ||
		      day_age(person->birth, law->as_of, DAY_LEAP_MARCH) ==
			      day_age(person->birth, law->as_of, DAY_LEAP_FEBRUARY);

	return either ? 0 : missing;
}

facts_t
member_seat(struct walk *walk)
{
	const struct household *household = walk->household;
	facts_t missing = 0;

	for (size_t i = 0; i < household->persons; i++) {
		struct seat *seat = walk_add_seat(walk, &household->person[i]);

		if (!counts_as_member(walk, seat->person, &missing))
			continue;
		seat->role = SEAT_MEMBER;
		seat->age = trait_age(seat->person, walk->law);
		missing |= leap_lacks(walk->law, seat->person);
		walk->all_members++;
	}
	walk->members = walk->all_members;
	return missing;
}
