#include "law/walk.h"

#include <assert.h>
#include <stdlib.h>

void
walk_note(struct walk_params *used, enum param param)
{
	for (size_t i = 0; i < used->n; i++)
		if (used->param[i] == param)
			return;
	if (used->n < WALK_PARAMS)
		used->param[used->n++] = param;
}

/* ---- before the first household ---- */

/* The grades of a rule value; one that is not set leaves open who is disabled. */
static struct trait_grades
grades_of(const struct law *law, enum param param)
{
	struct trait_grades grades;
	bool graded = trait_grades(&law->value[param], &grades);

	assert(graded); /* value.c reads no others */
	grades.missing = fact_lacks(law, param);
	return grades;
}

void
walk_begin(struct walk *walk, const struct law *law, const struct diseases *diseases,
	   bool classes_kept)
{
	const struct value *income = &law->value[PARAM_RIGID_INCOME];

	*walk = (struct walk){ .law = law, .diseases = diseases, .classes_kept = classes_kept };
	walk->severe = grades_of(law, PARAM_DISABILITY_SEVERE);
	walk->incapable = grades_of(law, PARAM_TEKUN_DISABILITY);
	walk->rigid_total = income->set && text_equal(income->list[0], TEXT("total"));
	walk->area[0] = (struct walk_area){ PARAM_DIBAO_URBAN, PARAM_TEKUN_URBAN };
	walk->area[1] = (struct walk_area){ PARAM_DIBAO_RURAL, PARAM_TEKUN_RURAL };
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
	walk->rigid_missing = 0;
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

/* Those of the facts that are about persons. */
static facts_t
personal(facts_t facts)
{
	facts_t found = 0;
	int fact;

	while ((fact = bits_take(&facts)) >= 0)
		found |= fact_is_shared(fact) ? 0 : (facts_t)1 << fact;
	return found;
}

/* An open test, for those whom it is about: one person, or every member. */
static void
note_lacks(struct walk *walk, const struct walk_test *test)
{
	if (test->seat != WALK_UNIT)
		walk->seat[test->seat].lacks |= personal(test->missing);
	for (size_t i = 0; i < walk->seats && test->seat == WALK_UNIT; i++) {
		struct seat *seat = &walk->seat[i];

		if (seat->role != SEAT_MEMBER)
			continue;
		bool works = seat->person->row.value[REGISTER_employment] != BLANK;

		seat->lacks |=
			test->missing & (seat->income.missing | (works ? 0 : FACT(employment)));
	}
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
		walk->seat[i].lacks &= missing & ~FACT_RULES;
}
