#ifndef JZ_PUBLISH_TALLYPEOPLE_H
#define JZ_PUBLISH_TALLYPEOPLE_H

#include "publish/tally.h"
#include "register/household.h"
#include "rule/law.h"

/* Who lives in the households of a register, by what is counted of persons. */

struct tallypeople_person {
	uint64_t household;
	uint64_t number; /* 0: he has none */
	uint64_t name;
	int64_t age;   /* as TALLY_AGE has it */
	int64_t grade; /* as TALLY_DISABILITY has it */
	int64_t area;  /* of his household */
	bool home;
};

/* Starts as { 0 }. */
struct tallypeople {
	struct tallypeople_person *person;
	size_t count;
	size_t room;
	struct index by_household;
};

/* Take those of a household who live, on the day of the law; one that is held back has none. */
void tallypeople_take(struct tallypeople *people, const struct household *household,
		      const struct law *law);

/* Forget them: the register is read anew. */
void tallypeople_forget(struct tallypeople *people);

/* The area of a household; TALLY_UNKNOWN. */
int64_t tallypeople_area(const struct tallypeople *people, struct text household);

/* One of a household, by number or else by name; NULL. */
const struct tallypeople_person *tallypeople_find(const struct tallypeople *people,
						  struct text household, struct text number,
						  struct text name);

/*
 * The persons of a household who are covered, where there are as many of them, or of those at home,
 * as were covered: put into found[], which has room for covered.  Else false.
 */
bool tallypeople_covered(const struct tallypeople *people, struct text household, size_t covered,
			 const struct tallypeople_person **found);

void tallypeople_free(struct tallypeople *people);

#endif
