#include "law/member.h"

static bool
counts_as_member(const struct person *person)
{
	switch (person->cell.value[REGISTER_member_status]) {
	case WORD_MEMBER_PRISON:
	case WORD_MEMBER_REHABILITATION:
	case WORD_MEMBER_MISSING:
	case WORD_MEMBER_CLERGY:
	case WORD_MEMBER_DEAD:
		return false;
	default:
		return true;
	}
}

void
member_seat(struct walk *walk)
{
	const struct household *household = walk->household;

	for (size_t i = 0; i < household->persons; i++) {
		struct seat *seat = walk_add_seat(walk, &household->person[i]);

		if (!counts_as_member(seat->person))
			continue;
		seat->role = SEAT_MEMBER;
		seat->age = trait_age(seat->person, walk->law);
		walk->all_members++;
	}
	walk->members = walk->all_members;
}
