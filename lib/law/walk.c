#include "law/walk.h"

#include <stdlib.h>

#include "law/benefit.h"
#include "law/phaseout.h"

/* The condition that is being asked used a value. */
static void
note_param(struct walk_test *test, enum param param)
{
	for (size_t i = 0; i < test->params; i++)
		if (test->param[i] == param)
			return;
	if (test->params < WALK_PARAMS)
		test->param[test->params++] = param;
}

const struct value *
walk_use(struct walk *walk, enum param param)
{
	const struct value *value = &walk->law->value[param];

	if (value->document != NULL && value->document->basis > walk->basis)
		walk->basis = value->document->basis;
	if (walk->asking != NULL)
		note_param(walk->asking, param);
	return value;
}

/* ---- before the first household ---- */

/* FLAG values are not among them: one that is not in force says no. */
static const enum param required[] = {
	PARAM_DIBAO_URBAN,
	PARAM_DIBAO_RURAL,
	PARAM_TEKUN_URBAN,
	PARAM_TEKUN_RURAL,
	PARAM_TEKUN_MINOR_AGE,
	PARAM_TEKUN_ELDER_AGE,
	PARAM_TEKUN_DISABILITY,
	PARAM_TEKUN_CARE_NONE,
	PARAM_TEKUN_CARE_PART,
	PARAM_TEKUN_CARE_FULL,
	PARAM_TEKUN_CARE_PART_FROM,
	PARAM_TEKUN_CARE_FULL_FROM,
	PARAM_MINIMUM_WAGE,
	PARAM_CHILD_HOME,
	PARAM_CHILD_INSTITUTION,
	PARAM_CHILD_AGE,
	PARAM_CHILD_SEPARATE,
	PARAM_PROPERTY_DIBAO_ASSETS,
	PARAM_PROPERTY_DIBAO_VEHICLES,
	PARAM_PROPERTY_DIBAO_DWELLINGS,
	PARAM_PROPERTY_TEKUN_ASSETS,
	PARAM_PROPERTY_TEKUN_VEHICLES,
	PARAM_PROPERTY_TEKUN_DWELLINGS,
	PARAM_PROPERTY_LOW_ASSETS,
	PARAM_PROPERTY_LOW_VEHICLES,
	PARAM_PROPERTY_LOW_DWELLINGS,
	PARAM_SUPPLEMENT_ELDER,
	PARAM_SUPPLEMENT_MINOR,
	PARAM_SUPPLEMENT_DISABLED,
	PARAM_SUPPLEMENT_ILL,
	PARAM_AGE_ELDER,
	PARAM_AGE_MINOR,
	PARAM_AGE_LEAP,
	PARAM_SINGLE_DISEASES,
	PARAM_DISABILITY_SEVERE,
	PARAM_PAYMENT_ROUNDING,
	PARAM_LOW_INCOME_FACTOR,
	PARAM_LOW_INCOME_MONTHS,
	PARAM_PHASE_OUT_MONTHS,
	PARAM_RIGID_INCOME_CAP,
	PARAM_RIGID_SHARE,
	PARAM_RIGID_MONTHS,
};

static void
set_limits(struct walk *walk, struct walk_limits *limits, enum param standard)
{
	static const enum param assets[] = { PARAM_PROPERTY_DIBAO_ASSETS,
					     PARAM_PROPERTY_TEKUN_ASSETS,
					     PARAM_PROPERTY_LOW_ASSETS };
	const struct value *value = walk->law->value;
	struct ratio year = ratio_whole(value[standard].whole);

	limits->standard = value[standard].whole;
	limits->low_income = ratio_mul(value[PARAM_LOW_INCOME_FACTOR].ratio, year);
	for (size_t i = 0; i < 3; i++)
		limits->assets[i] =
			ratio_mul(value[assets[i]].ratio, (struct ratio){ limits->standard, 12 });
}

bool
walk_begin(struct walk *walk, const struct ruleset *rules, const struct law *law, bool classes_kept,
	   struct diag *diag)
{
	*walk = (struct walk){ .law = law, .classes_kept = classes_kept };
	if (!law_require(law, rules, required, sizeof(required) / sizeof(*required), diag))
		return false;
	if (!trait_grades(&law->value[PARAM_DISABILITY_SEVERE], &walk->severe) ||
	    !trait_grades(&law->value[PARAM_TEKUN_DISABILITY], &walk->incapable)) {
		struct where where = { .file = text_of(ruleset_place(rules)) };

		diag_say(diag, DIAG_RULE_GRADES, &where, (struct text){ 0 }, NULL, NULL);
		return false;
	}
	set_limits(walk, &walk->limits[0], PARAM_DIBAO_URBAN);
	set_limits(walk, &walk->limits[1], PARAM_DIBAO_RURAL);
	return true;
}

void
walk_end(struct walk *walk)
{
	free(walk->seat);
	free(walk->test);
	free(walk->outcome);
	*walk = (struct walk){ 0 };
}

/* ---- asking ---- */

static struct walk_test *
ask(struct walk *walk, enum criterion criterion, size_t seat)
{
	walk->test = arena_grow(walk->test, &walk->test_room, walk->tests, sizeof(*walk->test));
	struct walk_test *test = &walk->test[walk->tests++];

	*test = (struct walk_test){
		.criterion = criterion, .seat = seat, .limit = { 0, 1 }, .times = 1
	};
	walk->asking = test;
	test->truth = criterion_ask(walk, test);
	walk->asking = NULL;
	return test;
}

/*
 * Ask the conditions first to last, one after another as criterion.def has them: an "and" of
 * groups, each an "or".  *missing gets what would settle an unknown.
 */
static enum truth
holds(struct walk *walk, enum criterion first, enum criterion last, size_t seat, facts_t *missing)
{
	enum truth all = TRUTH_YES;
	facts_t open = 0;

	for (enum criterion at = first; at <= last; at++) {
		enum truth group = TRUTH_NO;
		facts_t group_open = 0;
		const struct walk_test *test;

		for (;; at++) {
			test = ask(walk, at, seat);
			group = truth_or(group, test->truth);
			group_open |= test->missing;
			if (criterion_link(at) != CRITERION_OR || at == last)
				break;
		}
		all = truth_and(all, group);
		if (group == TRUTH_UNKNOWN)
			open |= group_open;
		if (group == TRUTH_NO && criterion_link(at) == CRITERION_GATE)
			return TRUTH_NO;
	}
	if (all == TRUTH_UNKNOWN)
		*missing |= open;
	return all;
}

static struct outcome *
add_outcome(struct walk *walk, int category, size_t seat)
{
	walk->outcome = arena_grow(walk->outcome, &walk->outcome_room, walk->outcomes,
				   sizeof(*walk->outcome));
	struct outcome *outcome = &walk->outcome[walk->outcomes++];

	*outcome = (struct outcome){ .category = category,
				     .seat = seat,
				     .from = month_of(walk->law->date) + 1,
				     .until = MONTH_NONE };
	return outcome;
}

/* The one row of a household that nothing was decided for. */
static void
leave_open(struct walk *walk, int category, reasons_t reasons, facts_t missing)
{
	walk->outcomes = 0;
	struct outcome *outcome = add_outcome(walk, category, WALK_UNIT);

	outcome->from = MONTH_NONE;
	outcome->reasons = reasons;
	outcome->missing = missing;
}

/* ---- who counts: 民发〔2021〕57号 art. 7 ---- */

static bool
counts_as_member(const struct person *person)
{
	switch (person->cell.value[REGISTER_member_status]) {
	case WORD_MEMBER_PRISON:
	case WORD_MEMBER_REHABILITATION:
	case WORD_MEMBER_MISSING:
	case WORD_MEMBER_CLERGY:
	case WORD_MEMBER_DEAD:
		return false;
	default:
		return true;
	}
}

static void
seat_members(struct walk *walk)
{
	const struct household *household = walk->household;

	walk->seats = 0;
	walk->all_members = 0;
	for (size_t i = 0; i < household->persons; i++) {
		walk->seat =
			arena_grow(walk->seat, &walk->seat_room, walk->seats, sizeof(*walk->seat));
		struct seat *seat = &walk->seat[walk->seats++];

		*seat = (struct seat){ .person = &household->person[i], .age = TRAIT_AGE_UNKNOWN };
		if (!counts_as_member(seat->person))
			continue;
		seat->role = SEAT_MEMBER;
		seat->age = trait_age(seat->person, walk->law);
		walk->all_members++;
	}
	walk->members = walk->all_members;
}

/* ---- units of one person ---- */

static void
grant_child(struct walk *walk, size_t seat)
{
	const struct person *person = walk->seat[seat].person;
	bool orphan = person->cell.value[REGISTER_child_status] == WORD_CHILD_ORPHAN;
	bool institution = person->cell.value[REGISTER_care_mode] == WORD_CARE_INSTITUTION;
	struct outcome *outcome =
		add_outcome(walk, orphan ? WORD_CATEGORY_ORPHAN : WORD_CATEGORY_UNATTENDED, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true; /* not asked, and shown as 0 */
	outcome->amount =
		benefit_monthly(walk, institution ? PARAM_CHILD_INSTITUTION : PARAM_CHILD_HOME);
	outcome->standard = outcome->amount;
	outcome->standard_monthly = true;
	outcome->reasons = orphan ? REASON_BIT(ORPHAN) : REASON_BIT(UNATTENDED);
	walk->seat[seat].role = SEAT_CHILD;
	walk->members--;
}

static facts_t
find_children(struct walk *walk)
{
	facts_t missing = 0;

	for (size_t i = 0; i < walk->seats; i++)
		if (walk->seat[i].role == SEAT_MEMBER &&
		    holds(walk, CRITERION_CHILD_STATUS, CRITERION_CHILD_AGE, i, &missing) ==
			    TRUTH_YES)
			grant_child(walk, i);
	return missing;
}

static facts_t
grant_tekun(struct walk *walk, size_t seat)
{
	struct seat *who = &walk->seat[seat];
	int64_t care_gaps = who->person->cell.value[REGISTER_care_gaps];
	bool rural = walk->area == &walk->limits[1];

	if (care_gaps == BLANK)
		return FACT(care_gaps);
	struct outcome *outcome = add_outcome(walk, WORD_CATEGORY_TEKUN, seat);

	outcome->members = outcome->covered = 1;
	outcome->income_known = true;
	outcome->income = who->own.year;
	outcome->standard = benefit_monthly(walk, rural ? PARAM_TEKUN_RURAL : PARAM_TEKUN_URBAN);
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
static facts_t
find_tekun(struct walk *walk)
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
		if (holds(walk, CRITERION_TEKUN_SUPPORTER, CRITERION_TEKUN_DWELLINGS, i,
			  &missing) == TRUTH_YES) {
			missing |= grant_tekun(walk, i);
			seat->role = SEAT_TEKUN;
			walk->members--;
		}
	}
	return missing;
}

/* ---- the household's unit ---- */

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
add_household(struct walk *walk, int category, reasons_t reasons)
{
	struct outcome *outcome = add_outcome(walk, category, WALK_UNIT);

	outcome->members = (int64_t)walk->members;
	outcome->income_known = walk->income.missing == 0;
	outcome->income = walk->income.year;
	outcome->standard = walk->area->standard;
	outcome->reasons = reasons;
	return outcome;
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
		add_household(walk, WORD_CATEGORY_DIBAO, REASON_BIT(DIBAO) | sum.reasons);

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
	struct outcome *outcome =
		add_household(walk, WORD_CATEGORY_PHASE_OUT, REASON_BIT(PHASE_OUT));

	outcome->covered = outcome->members;
	outcome->amount = amount;
	outcome->from = term.from;
	outcome->until = term.until;
	return 0;
}

static facts_t
grant_single(struct walk *walk, size_t seat)
{
	struct seat *who = &walk->seat[seat];
	struct benefit_supplement sum = { .share = { 0, 1 } };

	benefit_supplement_add(walk, who, &sum);
	if (sum.missing != 0)
		return sum.missing;
	struct outcome *outcome = add_outcome(walk, WORD_CATEGORY_DIBAO_SINGLE, seat);

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
static facts_t
find_single(struct walk *walk, reasons_t *reasons)
{
	facts_t missing = 0;

	for (size_t i = 0; i < walk->seats; i++) {
		size_t first_test = walk->tests;

		if (walk->seat[i].role != SEAT_MEMBER)
			continue;
		if (holds(walk, CRITERION_SINGLE_DISABLED, CRITERION_SINGLE_APPLIED, i, &missing) ==
		    TRUTH_YES)
			missing |= grant_single(walk, i);
		else if (walk->test[walk->tests - 1].criterion == CRITERION_SINGLE_APPLIED &&
			 only_application_lacks(walk, first_test))
			*reasons |= REASON_BIT(SINGLE_OPEN);
	}
	return missing;
}

static facts_t
grant_low_income(struct walk *walk)
{
	reasons_t reasons = REASON_BIT(LOW_INCOME);
	facts_t missing = find_single(walk, &reasons);

	if (missing != 0)
		return missing;
	struct outcome *outcome = add_household(walk, WORD_CATEGORY_LOW_INCOME, reasons);

	outcome->until =
		outcome->from + (month_t)walk_use(walk, PARAM_LOW_INCOME_MONTHS)->whole - 1;
	return 0;
}

static facts_t
grant_rigid(struct walk *walk)
{
	struct outcome *outcome = add_household(walk, WORD_CATEGORY_RIGID, REASON_BIT(RIGID));

	outcome->until = outcome->from + (month_t)walk_use(walk, PARAM_RIGID_MONTHS)->whole - 1;
	return 0;
}

/* ---- refusals ---- */

/* What a failed condition of the household says; 0: nothing of its own. */
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

/* Every condition of the household that failed, but for those that another one made good. */
static reasons_t
failed_reasons(const struct walk *walk)
{
	reasons_t reasons = 0;
	bool share = false;

	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->criterion == CRITERION_RIGID_SHARE)
			share = test->truth == TRUTH_YES;
		if (test->seat != WALK_UNIT || test->truth != TRUTH_NO)
			continue;
		if (test->criterion != CRITERION_RIGID_RESIDUAL || !share)
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
	enum truth own = holds(walk, stage->first, stage->last, WALK_UNIT, &own_open);
	enum truth property = TRUTH_YES;

	if (stage->property[1] != 0 && own != TRUTH_NO)
		property = holds(walk, stage->property[0], stage->property[1], WALK_UNIT,
				 &property_open);
	enum truth both = truth_and(own, property);

	if (both == TRUTH_UNKNOWN)
		*missing |= own_open | property_open;
	return both;
}

static void
decide_unit(struct walk *walk)
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
			leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING), missing);
		return;
	}
	(void)add_household(walk, WORD_CATEGORY_NONE, failed_reasons(walk));
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

/* The limits of the household's area; NULL where it is unknown. */
static const struct walk_limits *
area_limits(const struct walk *walk, const struct household *household)
{
	int64_t area = household->cell.value[REGISTER_area];

	return area == BLANK ? NULL : &walk->limits[area == WORD_AREA_RURAL ? 1 : 0];
}

void
walk_household(struct walk *walk, const struct household *household)
{
	static facts_t (*const find[])(struct walk *) = { find_children, find_tekun };

	walk->household = household;
	walk->basis = BASIS_OFFICIAL;
	walk->tests = walk->outcomes = walk->seats = 0;
	walk->income = (struct income){ 0 };
	walk->area = area_limits(walk, household);
	if (!household->valid) {
		leave_open(walk, WORD_CATEGORY_INVALID, REASON_BIT(HELD_BACK), 0);
		return;
	}
	if (walk->area == NULL) {
		leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING), FACT(area));
		return;
	}
	seat_members(walk);
	for (size_t i = 0; i < 2; i++) {
		facts_t missing = find[i](walk);

		if (missing != 0) {
			leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING), missing);
			return;
		}
	}
	if (walk->members > 0)
		decide_unit(walk);
	else if (walk->all_members == 0)
		(void)add_household(walk, WORD_CATEGORY_NONE, REASON_BIT(NO_MEMBERS));
	order_rows(walk);
}
