#include "law/child.h"

#include "law/ask.h"
#include "law/award.h"

static facts_t
grant(struct walk *walk, size_t seat)
{
	const struct person *person = walk->seat[seat].person;
	bool orphan = person->row.value[REGISTER_child_status] == WORD_CHILD_ORPHAN;
	bool institution = person->row.value[REGISTER_care_mode] == WORD_CARE_INSTITUTION;
	enum param standard = institution ? PARAM_CHILD_INSTITUTION : PARAM_CHILD_HOME;
	facts_t missing = award_basic_lacks(walk, standard);

	walk->seat[seat].role = SEAT_CHILD;
	walk->members--;
	if (missing != 0)
		return missing;
	struct outcome *outcome =
		walk_add(walk, orphan ? WORD_CATEGORY_ORPHAN : WORD_CATEGORY_UNATTENDED, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true; /* not asked, and shown as 0 */
	outcome->reasons = orphan ? REASON_BIT(ORPHAN) : REASON_BIT(UNATTENDED);
	award_basic(walk, outcome, standard, REGISTER_care_mode);
	return 0;
}

/* Has the place no support of its own for such children? */
static bool
is_off(const struct walk *walk, size_t seat)
{
	const struct person *person = walk->seat[seat].person;
	bool orphan = person->row.value[REGISTER_child_status] == WORD_CHILD_ORPHAN;

	return law_is_off(walk->law, orphan ? WORD_CATEGORY_ORPHAN : WORD_CATEGORY_UNATTENDED);
}

facts_t
child_find(struct walk *walk)
{
	facts_t missing = 0;

	for (size_t i = 0; i < walk->seats; i++) {
		if (walk->seat[i].role != SEAT_MEMBER || is_off(walk, i) ||
		    ask_hold(walk, STAGE_CHILD, i, &missing) != TRUTH_YES)
			continue;
		(void)ask_grant(walk, STAGE_CHILD, i);
		missing |= grant(walk, i);
	}
	return missing;
}
