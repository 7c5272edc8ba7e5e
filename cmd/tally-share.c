/* jz-tally: which level pays how much of each category. */

#include "tally.h"

#include "pay/funding.h"

/* Part a cell of a category by the shares of those who pay it. */
static bool
share_cell(struct job *job, struct tally *tally, const struct tally_cell *cell)
{
	struct funding funding;
	struct diag *diag = &job->tool->diag;
	struct where where = { .file = text_of(job->law.place) };
	struct text category = word_text((enum word)cell->at[0], diag->language);

	if (!funding_split(&job->law, cell->at[0], cell->amount, &funding)) {
		diag_say(diag, DIAG_FUNDING_OVER, .at = where, .value = category);
		return false;
	}
	if (!funding.set)
		diag_say(diag, DIAG_FUNDING_UNSET, .at = where, .value = category);
	for (size_t i = 0; i < FUNDING_LEVELS; i++)
		if (funding.part[i] > 0)
			tally_part(tally, cell, WORD_LEVEL_CENTRAL + (int64_t)i, funding.part[i]);
	return true;
}

bool
tally_share(struct job *job)
{
	struct tally *tally = &job->tally[0];
	bool good = true;

	if (!tally_is_by(tally, TALLY_FUNDING))
		return true;
	if (tool_rules(job->tool, &job->law) == NULL)
		return false;
	struct tally parted = { .by = { TALLY_CATEGORY, TALLY_FUNDING }, .dimensions = 2 };

	for (size_t i = 0; good && i < tally->cells; i++)
		if (tally_is_sum(tally, &tally->cell[i]))
			tally_keep(&parted, &tally->cell[i]);
		else
			good = share_cell(job, &parted, &tally->cell[i]);
	tally_free(tally);
	*tally = parted;
	tally_order(tally);
	return good;
}
