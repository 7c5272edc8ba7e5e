#include "explain/lack.h"

#include "law/benefit.h"
#include "register/column.h"

bool
lack_is_shared(enum fact fact)
{
	return schema_of(RECORD_REGISTER)->column[fact_column(fact)].scope == SCOPE_HOUSEHOLD;
}

static bool
lacks_income(const struct walk *walk, const struct person *person, enum income_class class)
{
	struct income_rule rule = { .classes_kept = walk->classes_kept };
	struct income_item item[INCOME_ITEMS];
	size_t n = income_items(person, rule, item);

	for (size_t i = 0; i < n; i++)
		if (item[i].class == class && item[i].unknown)
			return true;
	return false;
}

/* Does the register not say it of this person? */
static bool
is_blank(const struct walk *walk, const struct seat *seat, enum fact fact)
{
	const int64_t *cell = seat->person->cell.value;

	if (fact == FACT_birth_date)
		return seat->age == TRAIT_AGE_UNKNOWN;
	if (fact >= FACT_wage && fact <= FACT_income)
		return lacks_income(walk, seat->person,
				    (enum income_class)(fact - FACT_wage + INCOME_WAGE));
	if (fact == FACT_disability_type && cell[REGISTER_disability_grade] == BLANK)
		return false;
	if (fact == FACT_disability_grade && cell[REGISTER_disability_type] == BLANK)
		return false;
	return cell[fact_column(fact)] == BLANK;
}

/* The facts of income stand in the order of its classes. */
_Static_assert((int)FACT_income - (int)FACT_wage == (int)INCOME_TOTAL - (int)INCOME_WAGE,
	       "a class of income has no fact");

/* Would it settle the amount: the care fee, or the class of a supplement? */
static bool
settles_amount(const struct walk *walk, size_t seat, enum fact fact)
{
	struct walk asked = *walk; /* and nothing kept of it */
	struct benefit_supplement one = { .share = { 0, 1 } };
	bool singles = false;
	bool applied = false;

	if (fact == FACT_care_gaps)
		return walk->seat[seat].role == SEAT_TEKUN;
	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		singles |= test->criterion == CRITERION_SINGLE_DISABLED;
		applied |= test->criterion == CRITERION_SINGLE_APPLIED && test->seat == seat &&
			   test->truth == TRUTH_YES;
	}
	if (walk->seat[seat].role != SEAT_MEMBER || (singles && !applied))
		return false;
	benefit_supplement_add(&asked, &walk->seat[seat], &one);
	return (one.missing >> fact & 1) != 0;
}

bool
lack_of(const struct walk *walk, size_t seat, enum fact fact)
{
	const struct seat *who = &walk->seat[seat];
	bool asked = false; /* of anybody, by a condition */

	if (lack_is_shared(fact) || who->role == SEAT_OUT || !is_blank(walk, who, fact))
		return false;
	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->truth != TRUTH_UNKNOWN || (test->missing >> fact & 1) == 0)
			continue;
		if (test->seat == seat || (test->seat == WALK_UNIT && who->role == SEAT_MEMBER))
			return true;
		asked = true;
	}
	return !asked && settles_amount(walk, seat, fact);
}
