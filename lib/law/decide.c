#include "law/decide.h"

#include "law/ask.h"
#include "law/award.h"
#include "law/child.h"
#include "law/hardship.h"
#include "law/member.h"
#include "law/phaseout.h"
#include "law/single.h"

/* ---- the household of the members left ---- */

static void
sum_unit(struct walk *walk)
{
	bool pension_out = walk->law->value[PARAM_BASE_PENSION_EXCLUDED].set &&
			   walk_use(walk, PARAM_BASE_PENSION_EXCLUDED)->whole != 0;
	struct income_rule rule = { pension_out, walk->classes_kept, false };
	struct income_rule total = { false, walk->classes_kept, true };
	facts_t open = fact_lacks(walk->law, PARAM_RIGID_INCOME);

	for (size_t i = 0; i < walk->seats; i++) {
		struct seat *seat = &walk->seat[i];

		if (seat->role != SEAT_MEMBER)
			continue;
		seat->income = income_of(seat->person, rule);
		walk->income.year += seat->income.year;
		walk->income.missing |= seat->income.missing;
		walk->rigid_cost += income_rigid_cost(seat->person);
		if (walk->rigid_total || open != 0)
			walk->rigid_income.year += income_of(seat->person, total).year;
	}
	if (walk->rigid_income.year != walk->income.year)
		walk->rigid_missing = open;
	if (walk->rigid_total)
		walk->rigid_income.missing = walk->income.missing;
	else
		walk->rigid_income = walk->income;
}

/* The household's own row. */
static struct outcome *
add_row(struct walk *walk, int category, reasons_t reasons)
{
	struct outcome *outcome = walk_add(walk, category, WALK_UNIT);

	outcome->members = (int64_t)walk->members;
	outcome->income_known = walk->income.missing == 0;
	outcome->income = walk->income.year;
	const struct value *standard = walk_use(walk, walk->in->dibao);

	outcome->standard = standard->set ? standard->whole : BLANK;
	outcome->reasons = reasons;
	return outcome;
}

/* A status that holds for some months. */
static void
hold_for(struct walk *walk, struct outcome *outcome, enum param months)
{
	outcome->until = outcome->from + (month_t)walk_use(walk, months)->whole - 1;
}

/* ---- what each stage grants; the facts without which it cannot ---- */

static facts_t
grant_dibao(struct walk *walk, reasons_t reasons)
{
	struct award_classes classes = award_classes(walk, WALK_UNIT);
	bool tiers = law_pays_tiers(walk->law);
	enum param tier;

	if (tiers)
		classes.missing |=
			award_tier_lacks(walk, walk->income.year, (int64_t)walk->members, &tier);
	if (classes.missing != 0)
		return classes.missing;
	struct outcome *outcome = add_row(
		walk, WORD_CATEGORY_DIBAO,
		reasons | (tiers ? REASON_BIT(DIBAO_TIER) : REASON_BIT(DIBAO)) | classes.reasons);

	outcome->covered = outcome->members;
	award_gap(walk, outcome, &classes);
	return 0;
}

static facts_t
grant_phase_out(struct walk *walk, reasons_t reasons)
{
	int column = phaseout_column(walk->household);
	struct phaseout term = phaseout_term(
		walk->household, walk_use(walk, PARAM_PHASE_OUT_MONTHS)->whole, walk->law->first);

	if (walk->household->row.value[column] == BLANK)
		return FACT(amount);
	struct outcome *outcome =
		add_row(walk, WORD_CATEGORY_PHASE_OUT, reasons | REASON_BIT(PHASE_OUT));

	outcome->covered = outcome->members;
	outcome->from = term.from;
	outcome->until = term.until;
	award_kept(walk, outcome, column);
	return 0;
}

static facts_t
grant_low_income(struct walk *walk, reasons_t reasons)
{
	facts_t missing =
		single_find(walk, &reasons) | fact_lacks(walk->law, PARAM_LOW_INCOME_MONTHS);

	if (missing != 0)
		return missing;
	hold_for(walk, add_row(walk, WORD_CATEGORY_LOW_INCOME, reasons | REASON_BIT(LOW_INCOME)),
		 PARAM_LOW_INCOME_MONTHS);
	return 0;
}

static facts_t
grant_rigid(struct walk *walk, reasons_t reasons)
{
	facts_t missing = fact_lacks(walk->law, PARAM_RIGID_MONTHS);

	if (missing != 0)
		return missing;
	hold_for(walk, add_row(walk, WORD_CATEGORY_RIGID, reasons | REASON_BIT(RIGID)),
		 PARAM_RIGID_MONTHS);
	return 0;
}

/* ---- the order ---- */

/* Steps 5 to 9; what leaves it open. */
static facts_t
decide_unit(struct walk *walk)
{
	static const struct {
		enum stage stage;
		enum word category;
		facts_t (*grant)(struct walk *walk, reasons_t reasons);
	} steps[] = {
		{ STAGE_DIBAO, WORD_CATEGORY_DIBAO, grant_dibao },
		{ STAGE_PHASE_OUT, WORD_CATEGORY_PHASE_OUT, grant_phase_out },
		{ STAGE_LOW_INCOME, WORD_CATEGORY_LOW_INCOME, grant_low_income },
		{ STAGE_RIGID, WORD_CATEGORY_RIGID, grant_rigid },
	};
	reasons_t refused = 0;

	sum_unit(walk);
	for (size_t i = 0; i < ARRAY_LENGTH(steps); i++) {
		facts_t missing = 0;

		if (law_is_off(walk->law, steps[i].category))
			continue;
		enum truth truth = ask_hold(walk, steps[i].stage, WALK_UNIT, &missing);

		if (truth == TRUTH_UNKNOWN)
			return missing;
		if (truth == TRUTH_YES)
			return steps[i].grant(walk, ask_grant(walk, steps[i].stage, WALK_UNIT));
		refused |= ask_refuse(walk, steps[i].stage, WALK_UNIT);
	}
	(void)add_row(walk, WORD_CATEGORY_NONE, refused);
	return 0;
}

/* The household's row first, then the persons' in the order of the register. */
static void
order_rows(struct walk *walk)
{
	for (size_t i = 1; i < walk->outcomes; i++) {
		struct outcome row = walk->outcome[i];
		size_t at = i;

		for (; at > 0 && walk->outcome[at - 1].seat + 1 > row.seat + 1; at--)
			walk->outcome[at] = walk->outcome[at - 1];
		walk->outcome[at] = row;
	}
}

/* All steps; what leaves the household undecided. */
static facts_t
decide_all(struct walk *walk)
{
	facts_t missing = member_seat(walk);

	if (walk->in == NULL)
		return FACT(area);
	if (missing == 0)
		missing = child_find(walk);
	if (missing == 0)
		missing = hardship_find(walk);
	if (missing == 0 && walk->members > 0)
		missing = decide_unit(walk);
	if (missing == 0 && walk->all_members == 0)
		(void)add_row(walk, WORD_CATEGORY_NONE, REASON_BIT(NO_MEMBERS));
	return missing;
}

void
decide_household(struct walk *walk, const struct household *household)
{
	walk_start(walk, household);
	if (!household->valid) {
		walk_leave_open(walk, WORD_CATEGORY_INVALID, REASON_BIT(HELD_BACK), 0);
		return;
	}
	facts_t missing = decide_all(walk);

	if (missing != 0)
		walk_leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING), missing);
	order_rows(walk);
}
