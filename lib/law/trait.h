#ifndef JZ_LAW_TRAIT_H
#define JZ_LAW_TRAIT_H

#include <stddef.h>

#include "base/truth.h"
#include "civil/disease.h"
#include "law/fact.h"
#include "register/register.h"
#include "rule/ruleset.h"

/*
 * What the law asks of a person's age, disability and illness.  Each answers with the facts
 * that it misses added to *missing where, and only where, the answer is unknown.
 */

enum { TRAIT_AGE_UNKNOWN = -1 };

/* The lightest grade of each type of disability that counts for something; 0: none does. */
enum { TRAIT_TYPES = WORD_DISABILITY_MULTIPLE - WORD_DISABILITY_PHYSICAL + 1 };

struct trait_grades {
	int lightest[TRAIT_TYPES]; /* by word - WORD_DISABILITY_PHYSICAL */
	facts_t missing;           /* the rule value, where it is not set */
};

/* From a rule value such as "physical 2, visual 1"; false where an entry is not of that form. */
bool trait_grades(const struct value *value, struct trait_grades *out);

/* How the law takes a birthday on 29 February (age.leap); 1 March where it does not say. */
enum day_leap trait_leap(const struct law *law);

/* Full years on the day of the facts, by its rule for 29 February; TRAIT_AGE_UNKNOWN. */
int trait_age(const struct person *person, const struct law *law);

enum truth trait_at_least(int age, int64_t years, facts_t *missing);
enum truth trait_below(int age, int64_t years, facts_t *missing);

/*
 * Is the person's disability of one of these types, at most as light?  Severely disabled by
 * disability.severe (大办发〔2021〕30号（五）; 民发〔2021〕57号 art. 8), without ability to work
 * by tekun.disability (民发〔2021〕43号 art. 5).  A grade without a type, or a type without a
 * grade, is unknown where the other half could still decide.
 */
enum truth trait_disabled(const struct person *person, const struct trait_grades *grades,
			  facts_t *missing);

/*
 * Has one of the listed diseases (single.diseases), as civil/disease.h reads the cell.  A blank is
 * no disease.
 */
enum truth trait_ill(const struct person *person, int age, const struct law *law,
		     const struct diseases *diseases, facts_t *missing);

#endif
