#ifndef JZ_PUBLISH_SHIELD_H
#define JZ_PUBLISH_SHIELD_H

#include "base/day.h"
#include "base/hash.h"
#include "register/household.h"

/*
 * Whom a register protects, wherever in it he stands: who is at risk, whoever lives with him, and
 * children.  A person is known by his number, and by name and birth where one entry has none; where
 * an entry has neither, whoever has its name is protected.
 */

/* Starts as { 0 }. */
struct shield {
	struct hash_set risk;   /* at risk: of his household nobody is named */
	struct hash_set hidden; /* not named himself */
};

/* A recognised child, or one younger than so many years on a day; leap as day_age() has it. */
bool shield_is_child(const struct person *person, day_t day, int64_t years, enum day_leap leap);

/* Is somebody of the household marked as at risk? */
bool shield_is_at_risk(const struct household *household);

/* Take down whom a household protects. */
void shield_take(struct shield *shield, const struct household *household, day_t day, int64_t years,
		 enum day_leap leap);

/* The ways in which a person is known; 0: he is not known so. */
struct shield_keys {
	uint64_t number;
	uint64_t birth; /* and name */
	uint64_t name;
};
struct shield_keys shield_keys(const struct person *person);

/* Is such a person in a set of the shield's? */
bool shield_has(const struct hash_set *set, struct shield_keys keys);

void shield_free(struct shield *shield);

#endif
