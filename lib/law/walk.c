#include "law/walk.h"

#include <assert.h>
#include <stdlib.h>

#include "law/child.h"
#include "law/hardship.h"
#include "law/member.h"
#include "law/unit.h"

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
set_limits(struct walk *walk, struct walk_limits *limits, enum param dibao, enum param tekun)
{
	static const enum param assets[] = { PARAM_PROPERTY_DIBAO_ASSETS,
					     PARAM_PROPERTY_TEKUN_ASSETS,
					     PARAM_PROPERTY_LOW_ASSETS };
	const struct value *value = walk->law->value;
	struct ratio year = ratio_whole(value[dibao].whole);

	limits->dibao = dibao;
	limits->tekun = tekun;
	limits->standard = value[dibao].whole;
	limits->low_income = ratio_mul(value[PARAM_LOW_INCOME_FACTOR].ratio, year);
	for (size_t i = 0; i < 3; i++)
		limits->assets[i] =
			ratio_mul(value[assets[i]].ratio, (struct ratio){ limits->standard, 12 });
}

bool
walk_begin(struct walk *walk, const struct law *law, bool classes_kept, struct diag *diag)
{
	*walk = (struct walk){ .law = law, .classes_kept = classes_kept };
	if (!law_require(law, required, sizeof(required) / sizeof(*required), diag))
		return false;
	bool graded = trait_grades(&law->value[PARAM_DISABILITY_SEVERE], &walk->severe) &&
		      trait_grades(&law->value[PARAM_TEKUN_DISABILITY], &walk->incapable);

	assert(graded); /* value.c reads no others */
	set_limits(walk, &walk->limits[0], PARAM_DIBAO_URBAN, PARAM_TEKUN_URBAN);
	set_limits(walk, &walk->limits[1], PARAM_DIBAO_RURAL, PARAM_TEKUN_RURAL);
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
enum truth
walk_holds(struct walk *walk, enum criterion first, enum criterion last, size_t seat,
	   facts_t *missing)
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

struct outcome *
walk_add(struct walk *walk, int category, size_t seat)
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
void
walk_leave_open(struct walk *walk, int category, reasons_t reasons, facts_t missing)
{
	walk->outcomes = 0;
	struct outcome *outcome = walk_add(walk, category, WALK_UNIT);

	outcome->from = MONTH_NONE;
	outcome->reasons = reasons;
	outcome->missing = missing;
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
	static facts_t (*const find[])(struct walk *) = { child_find, hardship_find };

	walk->household = household;
	walk->basis = BASIS_OFFICIAL;
	walk->tests = walk->outcomes = walk->seats = 0;
	walk->income = (struct income){ 0 };
	walk->area = area_limits(walk, household);
	if (!household->valid) {
		walk_leave_open(walk, WORD_CATEGORY_INVALID, REASON_BIT(HELD_BACK), 0);
		return;
	}
	if (walk->area == NULL) {
		walk_leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING), FACT(area));
		return;
	}
	member_seat(walk);
	for (size_t i = 0; i < 2; i++) {
		facts_t missing = find[i](walk);

		if (missing != 0) {
			walk_leave_open(walk, WORD_CATEGORY_UNDECIDED, REASON_BIT(MISSING),
					missing);
			return;
		}
	}
	if (walk->members > 0)
		unit_decide(walk);
	else if (walk->all_members == 0)
		unit_refuse(walk, REASON_BIT(NO_MEMBERS));
	order_rows(walk);
}
