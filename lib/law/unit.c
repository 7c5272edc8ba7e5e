#include "law/unit.h"

#include "law/benefit.h"
#include "law/phaseout.h"
#include "law/single.h"

static void
sum_unit(struct walk *walk)
{
	bool pension_out = walk->law->value[PARAM_BASE_PENSION_EXCLUDED].set &&
			   walk_use(walk, PARAM_BASE_PENSION_EXCLUDED)->whole != 0;
	struct income_rule rule = { pension_out, walk->classes_kept };

	walk->rigid_cost = 0;
	for (size_t i = 0; i < walk->seats; i++) {
		struct seat *seat = &walk->seat[i];

		if (seat->role != SEAT_MEMBER)
			continue;
		seat->income = income_of(seat->person, rule);
		walk->income.year += seat->income.year;
		walk->income.missing |= seat->income.missing;
		walk->rigid_cost += income_rigid_cost(seat->person);
	}
}

static struct outcome *
add_row(struct walk *walk, int category, reasons_t reasons)
{
	struct outcome *outcome = walk_add(walk, category, WALK_UNIT);

	outcome->members = (int64_t)walk->members;
	outcome->income_known = walk->income.missing == 0;
	outcome->income = walk->income.year;
	outcome->standard = walk->area->standard;
	(void)walk_use(walk, walk->area->dibao);
	outcome->reasons = reasons;
	return outcome;
}

void
unit_refuse(struct walk *walk, reasons_t reasons)
{
	(void)add_row(walk, WORD_CATEGORY_NONE, reasons);
}

static facts_t
grant_dibao(struct walk *walk)
{
	struct benefit_supplement sum = { .share = { 0, 1 } };

	for (size_t i = 0; i < walk->seats; i++)
		if (walk->seat[i].role == SEAT_MEMBER)
			benefit_supplement_add(walk, &walk->seat[i], &sum);
	if (sum.missing != 0)
		return sum.missing;
	struct outcome *outcome =
		add_row(walk, WORD_CATEGORY_DIBAO, REASON_BIT(DIBAO) | sum.reasons);

	outcome->covered = outcome->members;
	outcome->gap = benefit_gap(walk, walk->area->standard, walk->members, walk->income.year);
	outcome->supplement = benefit_supplement(walk, sum.share);
	outcome->amount = outcome->gap + outcome->supplement;
	return 0;
}

static facts_t
grant_phase_out(struct walk *walk)
{
	int64_t amount = phaseout_amount(walk->household);
	struct phaseout term =
		phaseout_term(walk->household, walk_use(walk, PARAM_PHASE_OUT_MONTHS)->whole,
			      month_of(walk->law->date));

	if (amount == BLANK)
		return FACT(amount);
	struct outcome *outcome = add_row(walk, WORD_CATEGORY_PHASE_OUT, REASON_BIT(PHASE_OUT));

	outcome->covered = outcome->members;
	outcome->amount = amount;
	outcome->from = term.from;
	outcome->until = term.until;
	return 0;
}

static facts_t
grant_low_income(struct walk *walk)
{
	reasons_t reasons = REASON_BIT(LOW_INCOME);
	facts_t missing = single_find(walk, &reasons);

	if (missing != 0)
		return missing;
	struct outcome *outcome = add_row(walk, WORD_CATEGORY_LOW_INCOME, reasons);

	outcome->until =
		outcome->from + (month_t)walk_use(walk, PARAM_LOW_INCOME_MONTHS)->whole - 1;
	return 0;
}

static facts_t
grant_rigid(struct walk *walk)
{
	struct outcome *outcome = add_row(walk, WORD_CATEGORY_RIGID, REASON_BIT(RIGID));

	outcome->until = outcome->from + (month_t)walk_use(walk, PARAM_RIGID_MONTHS)->whole - 1;
	return 0;
}

/* ---- refusals ---- */

static const reasons_t refusal[CRITERIA] = {
	[CRITERION_DIBAO_INCOME] = REASON_BIT(DIBAO_INCOME),
	[CRITERION_DIBAO_ASSETS] = REASON_BIT(DIBAO_ASSETS),
	[CRITERION_DIBAO_VEHICLES] = REASON_BIT(DIBAO_VEHICLES),
	[CRITERION_DIBAO_DWELLINGS] = REASON_BIT(DIBAO_DWELLINGS),
	[CRITERION_PHASE_OUT_WORK] = REASON_BIT(PHASE_OUT_NO_WORK),
	[CRITERION_PHASE_OUT_TERM] = REASON_BIT(PHASE_OUT_OVER),
	[CRITERION_LOW_INCOME_INCOME] = REASON_BIT(LOW_INCOME_INCOME),
	[CRITERION_LOW_INCOME_ASSETS] = REASON_BIT(LOW_INCOME_ASSETS),
	[CRITERION_LOW_INCOME_VEHICLES] = REASON_BIT(LOW_INCOME_VEHICLES),
	[CRITERION_LOW_INCOME_DWELLINGS] = REASON_BIT(LOW_INCOME_DWELLINGS),
	[CRITERION_RIGID_INCOME] = REASON_BIT(RIGID_INCOME),
	[CRITERION_RIGID_RESIDUAL] = REASON_BIT(RIGID_BURDEN),
};

reasons_t
unit_refusal(enum criterion criterion)
{
	return refusal[criterion];
}

bool
unit_is_phase_out(enum criterion criterion)
{
	return criterion >= CRITERION_PHASE_OUT_CURRENT && criterion <= CRITERION_PHASE_OUT_TERM;
}

/*
 * Every condition of the household that failed, but for those that another one made good, and
 * those of a phase-out that its income rules out.
 */
static reasons_t
failed_reasons(const struct walk *walk)
{
	reasons_t reasons = 0;
	bool share = false;
	bool over = false;

	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->criterion == CRITERION_RIGID_SHARE)
			share = test->truth == TRUTH_YES;
		if (test->criterion == CRITERION_PHASE_OUT_INCOME)
			over = test->truth == TRUTH_YES;
		if (test->seat != WALK_UNIT || test->truth != TRUTH_NO)
			continue;
		if (!(share && test->criterion == CRITERION_RIGID_RESIDUAL) &&
		    (over || !unit_is_phase_out(test->criterion)))
			reasons |= refusal[test->criterion];
	}
	return reasons;
}

/* ---- the order ---- */

static const struct stage {
	enum criterion first;
	enum criterion last;
	enum criterion property[2]; /* asked between them: first to last of these */
	facts_t (*grant)(struct walk *walk);
} stages[] = {
	{ CRITERION_DIBAO_INCOME, CRITERION_DIBAO_DWELLINGS, { 0 }, grant_dibao },
	{ CRITERION_PHASE_OUT_CURRENT,
	  CRITERION_PHASE_OUT_TERM,
	  { CRITERION_DIBAO_ASSETS, CRITERION_DIBAO_DWELLINGS },
	  grant_phase_out },
	{ CRITERION_LOW_INCOME_INCOME, CRITERION_LOW_INCOME_DWELLINGS, { 0 }, grant_low_income },
	{ CRITERION_RIGID_INCOME,
	  CRITERION_RIGID_RESIDUAL,
	  { CRITERION_LOW_INCOME_ASSETS, CRITERION_LOW_INCOME_DWELLINGS },
	  grant_rigid },
};

/* A stage's own conditions, and the property rule that it shares with another stage. */
static enum truth
stage_holds(struct walk *walk, const struct stage *stage, facts_t *missing)
{
	facts_t own_open = 0;
	facts_t property_open = 0;
	enum truth own = walk_holds(walk, stage->first, stage->last, WALK_UNIT, &own_open);
	enum truth property = TRUTH_YES;

	if (stage->property[1] != 0 && own != TRUTH_NO)
		property = walk_holds(walk, stage->property[0], stage->property[1], WALK_UNIT,
				      &property_open);
	enum truth both = truth_and(own, property);

	if (both == TRUTH_UNKNOWN)
		*missing |= own_open | property_open;
	return both;
}

void
unit_decide(struct walk *walk)
{
	sum_unit(walk);
	for (size_t i = 0; i < sizeof(stages) / sizeof(*stages); i++) {
		facts_t missing = 0;
		enum truth truth = stage_holds(walk, &stages[i], &missing);

		if (truth == TRUTH_NO)
			continue;
		if (truth == TRUTH_YES)
			missing = stages[i].grant(walk);
		if (missing != 0)
			walk_leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING),
					missing);
		return;
	}
	unit_refuse(walk, failed_reasons(walk));
}
