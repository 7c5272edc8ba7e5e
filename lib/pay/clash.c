#include "pay/clash.h"

#include <stdlib.h>

#include "decide/unit.h"
#include "register/record.h"

/* Somebody of the register, as keys. */
struct clash_person {
	uint64_t person; /* 0: he has no number */
	uint64_t household;
	bool alive;
};

uint64_t
clash_person_key(struct text person_id)
{
	return unit_person(person_id, TEXT_NONE);
}

uint64_t
clash_household_key(struct text household)
{
	return unit_hash(household, TEXT_NONE, TEXT_NONE);
}

void
clash_say_size(struct clash *clash, struct text household, int64_t members)
{
	if (members != BLANK && members > 0)
		index_add(&clash->sizes, clash_household_key(household), (size_t)members);
}

/* ---- the register ---- */

void
clash_take(struct clash *clash, const struct record *row)
{
	struct text id = row->text[REGISTER_id_number];
	const struct clash_person person = {
		.person = id.n > 0 ? clash_person_key(id) : 0,
		.household = clash_household_key(row->text[REGISTER_household_id]),
		.alive = row->value[REGISTER_member_status] != WORD_MEMBER_DEAD,
	};

	clash->members |= index_find(&clash->by_household, person.household) != INDEX_NONE;
	clash->item = arena_grow(clash->item, &clash->room, clash->count, sizeof(person));
	clash->item[clash->count] = person;
	if (id.n > 0)
		index_add(&clash->by_person, person.person, clash->count);
	index_add(&clash->by_household, person.household, clash->count++);
}

/* ---- two payments ---- */

static size_t
count_alive(const struct clash *clash, uint64_t household)
{
	size_t count = 0;
	size_t at;

	for (size_t i = index_first(&clash->by_household, household, &at); i != INDEX_NONE;
	     i = index_next(&clash->by_household, household, &at))
		count += clash->item[i].alive;
	return count;
}

/* Is it known that the household has somebody else? */
static bool
has_others(const struct clash *clash, uint64_t household)
{
	size_t members = index_find(&clash->sizes, household);
	size_t alive = count_alive(clash, household);

	if (alive > 1 || (alive == 1 && clash->members)) /* a roster has the heads alone */
		return alive > 1;
	return members != INDEX_NONE && members > 1;
}

bool
clash_has_others(const struct clash *clash, struct text household)
{
	return has_others(clash, clash_household_key(household));
}

bool
clash_has_number(const struct clash *clash, struct text household)
{
	uint64_t key = clash_household_key(household);
	bool found = false;
	size_t at;

	for (size_t i = index_first(&clash->by_household, key, &at); i != INDEX_NONE;
	     i = index_next(&clash->by_household, key, &at))
		found |= clash->item[i].person != 0;
	return found;
}

static bool
is_member(const struct clash *clash, uint64_t person, uint64_t household, bool dead_too)
{
	size_t at;

	for (size_t i = index_first(&clash->by_person, person, &at); i != INDEX_NONE;
	     i = index_next(&clash->by_person, person, &at))
		if (clash->item[i].household == household && (dead_too || clash->item[i].alive))
			return true;
	return false;
}

/* Is the head of a household's payment somebody of the other household? */
static bool
has_head_in(const struct clash *clash, const struct clash_party *party,
	    const struct clash_party *other)
{
	return party->person_id.n > 0 && is_member(clash, clash_person_key(party->person_id),
						   clash_household_key(other->household), true);
}

bool
clash_is_renumbered(const struct clash *clash, const struct clash_party *a,
		    const struct clash_party *b)
{
	return unit_is_household(a->programme) && unit_is_household(b->programme) &&
	       clash_household_key(a->household) != clash_household_key(b->household) &&
	       (has_head_in(clash, a, b) || has_head_in(clash, b, a));
}

bool
clash_is(const struct clash *clash, const struct clash_party *a, const struct clash_party *b)
{
	bool a_whole = unit_is_household(a->programme);

	if (a_whole == unit_is_household(b->programme))
		return false; /* that is the same unit or another, see unit_marks() */
	const struct clash_party *whole = a_whole ? a : b;
	const struct clash_party *one = a_whole ? b : a;
	uint64_t household = clash_household_key(whole->household);
	uint64_t person = clash_person_key(one->person_id);
	bool named = one->person_id.n > 0 && whole->person_id.n > 0;
	bool is_head = named ? person == clash_person_key(whole->person_id)
			     : one->person.n > 0 && text_equal(one->person, whole->person);

	if (clash_household_key(one->household) == household)
		return one->programme == WORD_CATEGORY_DIBAO_SINGLE ||
		       (is_head && !has_others(clash, household));
	return (named && is_head) ||
	       (one->person_id.n > 0 && is_member(clash, person, household, false));
}

/* The n-th item of a hash, or INDEX_NONE; *n becomes how many are left to pass. */
static size_t
nth(const struct index *index, uint64_t hash, size_t *n)
{
	size_t at;
	size_t i = index_first(index, hash, &at);

	for (; *n > 0 && i != INDEX_NONE; (*n)--)
		i = index_next(index, hash, &at);
	return i;
}

bool
clash_key(const struct clash *clash, const struct clash_party *party, size_t n, uint64_t *key)
{
	bool whole = unit_is_household(party->programme);
	uint64_t household = clash_household_key(party->household);
	uint64_t person = clash_person_key(party->person_id);
	size_t i = INDEX_NONE;

	if (n < 2) {
		*key = n == 0 ? household : person;
		return true;
	}
	n -= 2;
	if (whole && (i = nth(&clash->by_household, household, &n)) != INDEX_NONE) {
		*key = clash->item[i].person;
		return true;
	}
	i = nth(&clash->by_person, person, &n);
	if (i != INDEX_NONE)
		*key = clash->item[i].household;
	return i != INDEX_NONE;
}

void
clash_free(struct clash *clash)
{
	free(clash->item);
	index_free(&clash->by_person);
	index_free(&clash->by_household);
	index_free(&clash->sizes);
}
