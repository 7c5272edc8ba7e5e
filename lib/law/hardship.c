#include "law/hardship.h"

#include "law/benefit.h"

static facts_t
grant(struct walk *walk, size_t seat)
{
	struct seat *who = &walk->seat[seat];
	int64_t care_gaps = who->person->cell.value[REGISTER_care_gaps];

	if (care_gaps == BLANK)
		return FACT(care_gaps);
	struct outcome *outcome = walk_add(walk, WORD_CATEGORY_TEKUN, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true;
	outcome->income = who->own.year;
	outcome->standard = benefit_monthly(walk, walk->area->tekun);
	outcome->standard_monthly = true;
	outcome->care = benefit_care(walk, care_gaps);
	outcome->amount = outcome->standard + outcome->care;
	outcome->reasons = REASON_BIT(TEKUN);
	return 0;
}

/*
 * The roles change only when everybody was asked, so that the order of the rows does not
 * matter; a member who is not asked at all has a supporter.
 */
facts_t
hardship_find(struct walk *walk)
{
	static const struct income_rule pension_out = { .pension_out = true };
	facts_t missing = 0;

	for (size_t i = 0; i < walk->seats; i++) {
		struct seat *seat = &walk->seat[i];
		struct income_rule rule = pension_out;
		int64_t supporter = seat->person->cell.value[REGISTER_supporter];

		if (seat->role != SEAT_MEMBER)
			continue;
		rule.classes_kept = walk->classes_kept;
		if (supporter == WORD_SUPPORTER_NONE || supporter == WORD_SUPPORTER_UNABLE)
			seat->own = income_of(seat->person, rule);
		if (walk_holds(walk, CRITERION_TEKUN_SUPPORTER, CRITERION_TEKUN_DWELLINGS, i,
			       &missing) == TRUTH_YES) {
			missing |= grant(walk, i);
			seat->role = SEAT_TEKUN;
			walk->members--;
		}
	}
	return missing;
}
