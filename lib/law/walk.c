#include "law/walk.h"

#include <assert.h>
#include <stdlib.h>

static void
note_param(struct walk_params *used, enum param param)
{
	for (size_t i = 0; i < used->n; i++)
		if (used->param[i] == param)
			return;
	if (used->n < WALK_PARAMS)
		used->param[used->n++] = param;
}

void
walk_use_value(struct walk *walk, const struct value *value)
{
	if (value->document != NULL && value->document->basis > walk->basis)
		walk->basis = value->document->basis;
}

const struct value *
walk_use(struct walk *walk, enum param param)
{
	const struct value *value = &walk->law->value[param];

	walk_use_value(walk, value);
	if (walk->using != NULL)
		note_param(walk->using, param);
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
	PARAM_RIGID_INCOME,
	PARAM_MEMBER_EXCLUDED,
	PARAM_TEKUN_CARE_WAGE,
	PARAM_RIGID_MONTHS,
};

bool
walk_begin(struct walk *walk, const struct law *law, const struct diseases *diseases,
	   bool classes_kept, struct diag *diag)
{
	*walk = (struct walk){ .law = law, .diseases = diseases, .classes_kept = classes_kept };
	if (!law_require(law, required, ARRAY_LENGTH(required), diag))
		return false;
	bool graded = trait_grades(&law->value[PARAM_DISABILITY_SEVERE], &walk->severe) &&
		      trait_grades(&law->value[PARAM_TEKUN_DISABILITY], &walk->incapable);

	assert(graded); /* value.c reads no others */
	walk->rigid_total = text_equal(law->value[PARAM_RIGID_INCOME].list[0], TEXT("total"));
	walk->area[0] = (struct walk_area){ PARAM_DIBAO_URBAN, PARAM_TEKUN_URBAN,
					    law->value[PARAM_DIBAO_URBAN].whole };
	walk->area[1] = (struct walk_area){ PARAM_DIBAO_RURAL, PARAM_TEKUN_RURAL,
					    law->value[PARAM_DIBAO_RURAL].whole };
	return true;
}

void
walk_end(struct walk *walk)
{
	free(walk->seat);
	free(walk->test);
	free(walk->term);
	free(walk->outcome);
	*walk = (struct walk){ 0 };
}

/* ---- the record ---- */

void
walk_start(struct walk *walk, const struct household *household)
{
	int64_t area = household->row.value[REGISTER_area];

	walk->household = household;
	walk->in = area == BLANK ? NULL : &walk->area[area == WORD_AREA_RURAL ? 1 : 0];
	walk->basis = BASIS_OFFICIAL;
	walk->asked = 0;
	walk->members = walk->all_members = 0;
	walk->income = walk->rigid_income = (struct income){ 0 };
	walk->rigid_cost = 0;
	walk->seats = walk->tests = walk->terms = walk->outcomes = 0;
}

struct seat *
walk_add_seat(struct walk *walk, const struct person *person)
{
	walk->seat = arena_grow(walk->seat, &walk->seat_room, walk->seats, sizeof(*walk->seat));
	struct seat *seat = &walk->seat[walk->seats++];

	*seat = (struct seat){ .person = person, .age = TRAIT_AGE_UNKNOWN };
	return seat;
}

struct walk_term *
walk_add_term(struct walk *walk, enum walk_part part, size_t unit)
{
	walk->term = arena_grow(walk->term, &walk->term_room, walk->terms, sizeof(*walk->term));
	struct walk_term *term = &walk->term[walk->terms++];

	*term = (struct walk_term){ .part = part, .unit = unit, .seat = unit, .share = { 1, 1 } };
	return term;
}

struct outcome *
walk_add(struct walk *walk, int category, size_t seat)
{
	walk->outcome = arena_grow(walk->outcome, &walk->outcome_room, walk->outcomes,
				   sizeof(*walk->outcome));
	struct outcome *outcome = &walk->outcome[walk->outcomes++];

	*outcome = (struct outcome){
		.category = category, .seat = seat, .from = walk->law->first, .until = MONTH_NONE
	};
	return outcome;
}

/* What a condition of the household can miss of one member. */
static facts_t
blanks_of(const struct seat *seat)
{
	bool work = seat->person->row.value[REGISTER_employment] != BLANK;

	return seat->income.missing | (work ? 0 : FACT(employment));
}

/* Those of the facts that are about persons. */
static facts_t
personal(facts_t facts)
{
	for (int fact = 0; fact < FACTS; fact++)
		if (fact_is_shared((enum fact)fact))
			facts &= ~((facts_t)1 << fact);
	return facts;
}

/* An open test, for those whom it is about: one person, or every member. */
static void
note_lacks(struct walk *walk, const struct walk_test *test)
{
	if (test->seat != WALK_UNIT)
		walk->seat[test->seat].lacks |= personal(test->missing);
	for (size_t i = 0; i < walk->seats && test->seat == WALK_UNIT; i++)
		if (walk->seat[i].role == SEAT_MEMBER)
			walk->seat[i].lacks |= test->missing & blanks_of(&walk->seat[i]);
}

void
walk_leave_open(struct walk *walk, int category, reasons_t reasons, facts_t missing)
{
	walk->outcomes = walk->terms = 0;
	struct outcome *outcome = walk_add(walk, category, WALK_UNIT);

	outcome->from = MONTH_NONE;
	outcome->reasons = reasons;
	outcome->missing = missing;
	for (size_t i = 0; i < walk->tests; i++) {
		struct walk_test *test = &walk->test[i];

		test->decided = test->truth == TRUTH_UNKNOWN && (test->missing & missing) != 0;
		if (test->decided)
			note_lacks(walk, test);
	}
	for (size_t i = 0; i < walk->seats; i++)
		walk->seat[i].lacks &= missing;
}
