#include "law/hardship.h"

#include "law/ask.h"
#include "law/award.h"

static facts_t
grant(struct walk *walk, size_t seat, reasons_t reasons)
{
	struct seat *who = &walk->seat[seat];
	int64_t care_gaps = who->person->row.value[REGISTER_care_gaps];

	facts_t missing =
		award_basic_lacks(walk, walk->in->tekun) | award_care_lacks(walk, care_gaps);

	who->lacks |= missing & FACT(care_gaps);
	if (missing != 0)
		return missing;
	struct outcome *outcome = walk_add(walk, WORD_CATEGORY_TEKUN, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true;
	outcome->income = who->own.year;
	outcome->reasons = REASON_BIT(TEKUN) | reasons;
	award_basic(walk, outcome, walk->in->tekun, 0);
	award_care(walk, outcome, care_gaps);
	return 0;
}

/*
 * The count of the household's members changes as they are found, that of all members, which
 * property is measured by, does not: so the order of the rows does not matter.
 */
facts_t
hardship_find(struct walk *walk)
{
	facts_t missing = 0;

	if (law_is_off(walk->law, WORD_CATEGORY_TEKUN))
		return 0;
	for (size_t i = 0; i < walk->seats; i++) {
		if (walk->seat[i].role != SEAT_MEMBER ||
		    ask_hold(walk, STAGE_TEKUN, i, &missing) != TRUTH_YES)
			continue;
		missing |= grant(walk, i, ask_grant(walk, STAGE_TEKUN, i));
		walk->seat[i].role = SEAT_TEKUN;
		walk->members--;
	}
	return missing;
}
