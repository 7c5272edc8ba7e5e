#include "law/single.h"

#include "law/ask.h"
#include "law/award.h"

static facts_t
grant(struct walk *walk, size_t seat, reasons_t reasons)
{
	struct award_classes classes = award_classes(walk, seat);
	enum param tier;

	if (law_pays_tiers(walk->law))
		classes.missing |= award_tier_lacks(walk, walk->seat[seat].income.year, 1, &tier);
	if (classes.missing != 0)
		return classes.missing;
	struct outcome *outcome = walk_add(walk, WORD_CATEGORY_DIBAO_SINGLE, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true;
	outcome->income = walk->seat[seat].income.year;
	outcome->standard = walk->law->value[walk->in->dibao].whole;
	outcome->reasons = REASON_BIT(SINGLE) | reasons | classes.reasons;
	award_gap(walk, outcome, &classes);
	return 0;
}

facts_t
single_find(struct walk *walk, reasons_t *reasons)
{
	facts_t missing = 0;

	if (law_is_off(walk->law, WORD_CATEGORY_DIBAO_SINGLE))
		return 0;
	for (size_t i = 0; i < walk->seats; i++) {
		if (walk->seat[i].role != SEAT_MEMBER)
			continue;
		bool granted = ask_hold(walk, STAGE_SINGLE, i, &missing) == TRUTH_YES;
		/* behind the gates only the application can lack */
		reasons_t refused = granted ? 0 : ask_refuse(walk, STAGE_SINGLE, i);

		walk->seat[i].single_open = refused != 0;
		*reasons |= refused;
		if (!granted && refused == 0)
			continue;
		reasons_t by = ask_grant(walk, STAGE_SINGLE, i);

		if (granted)
			missing |= grant(walk, i, by);
	}
	return missing;
}
