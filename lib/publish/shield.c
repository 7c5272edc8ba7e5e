#include "publish/shield.h"

#include "decide/unit.h"
#include "law/trait.h"
#include "publish/letters.h"

bool
shield_is_child(const struct person *person, const struct law *law)
{
	/* what cannot be read may well say so */
	return person->row.text[REGISTER_child_status].n > 0 ||
	       person->row.value[REGISTER_child_status] != BLANK ||
	       (person->birth != DAY_NONE &&
		trait_age(person, law) < law->value[PARAM_AGE_MINOR].whole);
}

struct shield_keys
shield_keys(const struct person *person)
{
	struct shield_keys keys = { .name = letters_key(person->row.text[REGISTER_name]) };

	if (person->number.n > 0)
		keys.number = unit_person(person->number, TEXT_NONE);
	if (keys.name != 0 && person->birth != DAY_NONE)
		keys.birth = hash_join(keys.name, DAY_TEXT(person->birth));
	return keys;
}

/* Put somebody into a set, or, where nothing else is known of him, his name into that of names. */
static void
add(struct hash_set *set, struct hash_set *names, struct shield_keys keys)
{
	if (keys.number != 0)
		(void)hash_set_add(set, keys.number);
	if (keys.birth != 0)
		(void)hash_set_add(set, keys.birth);
	if (keys.number == 0 && keys.birth == 0 && keys.name != 0)
		(void)hash_set_add(names, keys.name);
}

bool
shield_has(const struct hash_set *set, struct shield_keys keys)
{
	return (keys.number != 0 && hash_set_has(set, keys.number)) ||
	       (keys.birth != 0 && hash_set_has(set, keys.birth));
}

void
shield_hide(struct shield *shield, struct shield_keys keys)
{
	add(&shield->hidden, &shield->hidden_name, keys);
	if (keys.name != 0)
		(void)hash_set_add(&shield->name, keys.name);
}

void
shield_take(struct shield *shield, const struct household *household, const struct law *law)
{
	bool at_risk = household_is_at_risk(household);

	for (size_t i = 0; i < household->persons; i++) {
		const struct person *person = &household->person[i];
		struct shield_keys keys = shield_keys(person);

		if (household_hides(&person->row))
			add(&shield->risk, &shield->risk_name, keys);
		if (at_risk || shield_is_child(person, law))
			shield_hide(shield, keys);
	}
}

void
shield_free(struct shield *shield)
{
	hash_set_free(&shield->risk);
	hash_set_free(&shield->hidden);
	hash_set_free(&shield->risk_name);
	hash_set_free(&shield->hidden_name);
	hash_set_free(&shield->name);
	*shield = (struct shield){ 0 };
}
