#include "law/single.h"

#include "law/benefit.h"

static facts_t
grant(struct walk *walk, size_t seat)
{
	struct seat *who = &walk->seat[seat];
	struct benefit_supplement sum = { .share = { 0, 1 } };

	benefit_supplement_add(walk, who, &sum);
	if (sum.missing != 0)
		return sum.missing;
	struct outcome *outcome = walk_add(walk, WORD_CATEGORY_DIBAO_SINGLE, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true;
	outcome->income = who->income.year;
	outcome->standard = walk->area->standard;
	outcome->gap = benefit_gap(walk, walk->area->standard, 1, who->income.year);
	outcome->supplement = benefit_supplement(walk, sum.share);
	outcome->amount = outcome->gap + outcome->supplement;
	outcome->reasons = REASON_BIT(SINGLE) | sum.reasons;
	who->single = true;
	return 0;
}

/* Was this member found to qualify, but for an application? */
static bool
only_application_lacks(const struct walk *walk, size_t first_test)
{
	for (size_t i = first_test; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];
		bool lacks = test->criterion == CRITERION_SINGLE_APPLIED;
		bool one_of_two = test->criterion == CRITERION_SINGLE_DISABLED ||
				  test->criterion == CRITERION_SINGLE_ILL;

		if (!one_of_two && test->truth != (lacks ? TRUTH_NO : TRUTH_YES))
			return false;
	}
	return true;
}

/* The single-person entries of a household that was settled as low-income. */
facts_t
single_find(struct walk *walk, reasons_t *reasons)
{
	facts_t missing = 0;

	for (size_t i = 0; i < walk->seats; i++) {
		size_t first_test = walk->tests;

		if (walk->seat[i].role != SEAT_MEMBER)
			continue;
		if (walk_holds(walk, CRITERION_SINGLE_DISABLED, CRITERION_SINGLE_APPLIED, i,
			       &missing) == TRUTH_YES)
			missing |= grant(walk, i);
		else if (walk->test[walk->tests - 1].criterion == CRITERION_SINGLE_APPLIED &&
			 only_application_lacks(walk, first_test)) {
			*reasons |= REASON_BIT(SINGLE_OPEN);
			walk->seat[i].single_open = true;
		}
	}
	return missing;
}
