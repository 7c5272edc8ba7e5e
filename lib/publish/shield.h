#ifndef JZ_PUBLISH_SHIELD_H
#define JZ_PUBLISH_SHIELD_H

#include "base/hash.h"
#include "register/household.h"
#include "rule/law.h"

/*
 * Whom a register protects, wherever in it he stands: who is at risk, whoever lives with him, and
 * children.  A person is known by his number, and by name and birth where one entry has none.  An
 * entry that has neither number nor birth may be anybody of that name.
 */

/* Starts as { 0 }. */
struct shield {
	struct hash_set risk;        /* at risk: of his household nobody is named */
	struct hash_set hidden;      /* not named himself */
	struct hash_set risk_name;   /* at risk, and known by no more than a name */
	struct hash_set hidden_name; /* the same of the others */
	struct hash_set name;        /* of all that are not named, as letters_key() has it */
};

/* A recognised child, or a minor by the law, of which age.minor is set, on its day. */
bool shield_is_child(const struct person *person, const struct law *law);

/* Take down whom a household protects. */
void shield_take(struct shield *shield, const struct household *household, const struct law *law);

/* The ways in which a person is known; 0: he is not known so. */
struct shield_keys {
	uint64_t number;
	uint64_t birth; /* with the name */
	uint64_t name;
};
struct shield_keys shield_keys(const struct person *person);

/* Somebody who is not to be named, by what is known of him. */
void shield_hide(struct shield *shield, struct shield_keys keys);

/* Is such a person in a set of the shield's, by more than his name? */
bool shield_has(const struct hash_set *set, struct shield_keys keys);

void shield_free(struct shield *shield);

#endif
