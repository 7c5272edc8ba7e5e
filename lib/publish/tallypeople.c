#include "publish/tallypeople.h"

#include <stdlib.h>

#include "decide/unit.h"
#include "law/trait.h"

static uint64_t
household_hash(struct text household)
{
	return unit_hash(household, TEXT_NONE, TEXT_NONE);
}

static int64_t
age_of(const struct person *person, const struct law *law)
{
	int age = trait_age(person, law);

	if (age == TRAIT_AGE_UNKNOWN)
		return TALLY_UNKNOWN;
	if (age < law->value[PARAM_AGE_MINOR].whole)
		return TALLY_MINOR;
	return age < law->value[PARAM_AGE_ELDER].whole ? TALLY_ADULT : TALLY_ELDER;
}

void
tallypeople_take(struct tallypeople *people, const struct household *household,
		 const struct law *law)
{
	int64_t area = household->row.value[REGISTER_area];

	for (size_t i = 0; household->valid && i < household->persons; i++) {
		const struct person *person = &household->person[i];
		const int64_t *value = person->row.value;
		int64_t status = value[REGISTER_member_status];
		int64_t grade = value[REGISTER_disability_grade];

		if (value[REGISTER_died_on] != BLANK || status == WORD_MEMBER_DEAD)
			continue;
		people->person = arena_grow(people->person, &people->room, people->count,
					    sizeof(*people->person));
		people->person[people->count] = (struct tallypeople_person){
			.household = household_hash(household->id),
			.number = person->number.n > 0 ? unit_person(person->number, TEXT_NONE) : 0,
			.name = unit_person(TEXT_NONE, person->row.text[REGISTER_name]),
			.age = age_of(person, law),
			.grade = grade == BLANK ? TALLY_NONE : grade,
			.area = area == BLANK ? TALLY_UNKNOWN : area,
			.home = status == BLANK || status == WORD_MEMBER_AT_HOME,
		};
		index_add(&people->by_household, household_hash(household->id), people->count++);
	}
}

void
tallypeople_forget(struct tallypeople *people)
{
	people->count = 0;
	index_free(&people->by_household);
	people->by_household = (struct index){ 0 };
}

int64_t
tallypeople_area(const struct tallypeople *people, struct text household)
{
	size_t first = index_find(&people->by_household, household_hash(household));

	return first == INDEX_NONE ? TALLY_UNKNOWN : people->person[first].area;
}

const struct tallypeople_person *
tallypeople_find(const struct tallypeople *people, struct text household, struct text number,
		 struct text name)
{
	uint64_t key = number.n > 0 ? unit_person(number, TEXT_NONE) : 0;
	uint64_t called = unit_person(TEXT_NONE, name);
	const struct tallypeople_person *found = NULL;
	size_t at;
	uint64_t hash = household_hash(household);

	for (size_t i = index_first(&people->by_household, hash, &at); i != INDEX_NONE;
	     i = index_next(&people->by_household, hash, &at)) {
		const struct tallypeople_person *person = &people->person[i];

		if (key != 0 && person->number == key)
			return person;
		if ((key == 0 || person->number == 0) && person->name == called)
			found = person;
	}
	return found;
}

bool
tallypeople_covered(const struct tallypeople *people, struct text household, size_t covered,
		    const struct tallypeople_person **found)
{
	uint64_t hash = household_hash(household);
	size_t counts[2] = { 0, 0 }; /* at home, all */
	size_t at;
	size_t n = 0;

	for (size_t i = index_first(&people->by_household, hash, &at); i != INDEX_NONE;
	     i = index_next(&people->by_household, hash, &at)) {
		counts[0] += people->person[i].home;
		counts[1]++;
	}
	bool home = counts[0] == covered;

	if (!home && counts[1] != covered)
		return false;
	for (size_t i = index_first(&people->by_household, hash, &at); i != INDEX_NONE;
	     i = index_next(&people->by_household, hash, &at))
		if (!home || people->person[i].home)
			found[n++] = &people->person[i];
	return true;
}

void
tallypeople_free(struct tallypeople *people)
{
	free(people->person);
	index_free(&people->by_household);
}
