#include "law/criterion.h"

#include "law/phaseout.h"

static const struct seat *
seat_of(const struct walk *walk, const struct walk_test *test)
{
	return &walk->seat[test->seat];
}

/* The rule value that a condition measures against. */
static enum param
param_of(const struct walk_test *test)
{
	return test->condition->param;
}

/* Is a switch in force?  One that nobody set is not. */
static bool
is_in_force(struct walk *walk, enum param param)
{
	return walk->law->value[param].set && walk_use(walk, param)->whole != 0;
}

/* A value that a condition measures against; one that is not set is what it misses. */
static const struct value *
measure_by(struct walk *walk, struct walk_test *test, enum param param)
{
	test->missing |= fact_lacks(walk->law, param);
	return walk_use(walk, param);
}

/*
 * An income that is at least left: below a limit, not below it, or open.  No limit of the law is
 * so low that nothing is below it.
 */
static enum truth
below(const struct income *income, struct walk_test *test, enum walk_measure measure)
{
	test->relation = WALK_BELOW;
	test->measure = measure;
	test->left = income->year;
	test->at_least = income->missing != 0;
	if (test->missing == 0 && ratio_compare_times(test->left, test->limit, test->times) >= 0)
		return TRUTH_NO;
	test->missing |= income->missing;
	if (test->left <= 0 && income->missing == 0)
		test->missing = 0;
	return test->missing != 0 ? TRUTH_UNKNOWN : TRUTH_YES;
}

/* A cell of the household against a limit that it may reach; nothing at all is in every limit. */
static enum truth
at_most(const struct walk *walk, int column, facts_t fact, struct walk_test *test)
{
	int64_t value = walk->household->row.value[column];

	test->relation = WALK_AT_MOST;
	test->measure = column == REGISTER_financial_assets ? WALK_ASSETS : WALK_COUNT;
	if (value == BLANK) {
		test->missing |= fact;
		return TRUTH_UNKNOWN;
	}
	test->left = value;
	if (value == 0)
		test->missing = 0;
	return truth_of(ratio_compare_times(value, test->limit, test->times) <= 0);
}

/* The standard of the household's area, for n heads. */
static void
limit_by_standard(struct walk *walk, struct walk_test *test, size_t heads)
{
	test->base = walk->in->dibao;
	test->limit = ratio_whole(measure_by(walk, test, test->base)->whole);
	test->times = (int64_t)heads;
}

/* So many times that. */
static void
limit_by_factor(struct walk *walk, struct walk_test *test)
{
	test->factor = param_of(test);
	const struct value *factor = measure_by(walk, test, test->factor);

	if (factor->set)
		test->limit = ratio_mul(factor->ratio, test->limit);
}

/* A limit that a rule value is by itself. */
static void
limit_by_rule(struct walk *walk, struct walk_test *test)
{
	test->limit = ratio_whole(measure_by(walk, test, param_of(test))->whole);
}

static enum truth
criterion_test_child_status(struct walk *walk, struct walk_test *test)
{
	const struct person *person = seat_of(walk, test)->person;
	const struct value *separate = walk_use(walk, param_of(test));

	if (person->row.value[REGISTER_child_status] == BLANK)
		return TRUTH_NO;
	test->missing |= fact_lacks(walk->law, param_of(test));
	return truth_of(separate->whole != 0);
}

/* An age in years, against the rule. */
static int
age_of(struct walk *walk, struct walk_test *test, enum walk_relation relation)
{
	limit_by_rule(walk, test);
	test->left = seat_of(walk, test)->age;
	test->relation = relation;
	test->measure = WALK_YEARS;
	return seat_of(walk, test)->age;
}

static enum truth
criterion_test_age_below(struct walk *walk, struct walk_test *test)
{
	int age = age_of(walk, test, WALK_BELOW);

	return trait_below(age, test->limit.num, &test->missing);
}

static enum truth
criterion_test_age_at_least(struct walk *walk, struct walk_test *test)
{
	int age = age_of(walk, test, WALK_AT_LEAST);

	return trait_at_least(age, test->limit.num, &test->missing);
}

/* A blank says that nobody claimed it: somebody is able. */
static enum truth
criterion_test_nobody_supports(struct walk *walk, struct walk_test *test)
{
	int64_t supporter = seat_of(walk, test)->person->row.value[REGISTER_supporter];

	return truth_of(supporter == WORD_SUPPORTER_NONE || supporter == WORD_SUPPORTER_UNABLE);
}

/* 民发〔2021〕43号 art. 24: who is in special hardship now and still at a school stays in it. */
static enum truth
criterion_test_stays_at_school(struct walk *walk, struct walk_test *test)
{
	int64_t school = seat_of(walk, test)->person->row.value[REGISTER_school];
	int64_t category = walk->household->row.value[REGISTER_category];

	return truth_of(is_in_force(walk, param_of(test)) && category == WORD_CATEGORY_TEKUN &&
			school >= WORD_SCHOOL_PRIMARY && school <= WORD_SCHOOL_VOCATIONAL);
}

static enum truth
criterion_test_incapable(struct walk *walk, struct walk_test *test)
{
	(void)walk_use(walk, param_of(test));
	return trait_disabled(seat_of(walk, test)->person, &walk->incapable, &test->missing);
}

static enum truth
criterion_test_disabled(struct walk *walk, struct walk_test *test)
{
	(void)walk_use(walk, param_of(test));
	return trait_disabled(seat_of(walk, test)->person, &walk->severe, &test->missing);
}

static enum truth
criterion_test_ill(struct walk *walk, struct walk_test *test)
{
	const struct seat *seat = seat_of(walk, test);

	(void)walk_use(walk, param_of(test));
	return trait_ill(seat->person, seat->age, walk->law, walk->diseases, &test->missing);
}

static enum truth
criterion_test_special_hardship(struct walk *walk, struct walk_test *test)
{
	int64_t found = seat_of(walk, test)->person->row.value[REGISTER_special_hardship];

	return truth_of(is_in_force(walk, param_of(test)) && found == WORD_YESNO_YES);
}

static enum truth
criterion_test_tekun_income(struct walk *walk, struct walk_test *test)
{
	struct seat *seat = &walk->seat[test->seat];
	struct income_rule rule = { .pension_out = true, .classes_kept = walk->classes_kept };

	seat->own = income_of(seat->person, rule);
	limit_by_standard(walk, test, 1);
	return below(&seat->own, test, WALK_OWN_INCOME);
}

static enum truth
criterion_test_own_income(struct walk *walk, struct walk_test *test)
{
	limit_by_standard(walk, test, 1);
	return below(&seat_of(walk, test)->income, test, WALK_INCOME);
}

static enum truth
criterion_test_applied_alone(struct walk *walk, struct walk_test *test)
{
	const struct person *person = seat_of(walk, test)->person;

	return truth_of(person->row.value[REGISTER_applied_alone] == WORD_YESNO_YES);
}

/* Of a person, in special hardship, those count who were members before anybody became a unit. */
static enum truth
criterion_test_assets(struct walk *walk, struct walk_test *test)
{
	size_t heads = test->seat == WALK_UNIT ? walk->members : walk->all_members;

	if (walk->law->value[param_of(test)].amount) { /* of all heads together, in yuan */
		test->limit = ratio_whole(value_limit(walk_use(walk, param_of(test)), heads));
		test->sized = heads;
	} else {
		limit_by_standard(walk, test, heads);
		test->limit.den = 12; /* by the month */
		limit_by_factor(walk, test);
	}
	return at_most(walk, REGISTER_financial_assets, FACT(financial_assets), test);
}

static enum truth
criterion_test_vehicles(struct walk *walk, struct walk_test *test)
{
	limit_by_rule(walk, test);
	return at_most(walk, REGISTER_vehicles, FACT(vehicles), test);
}

static enum truth
criterion_test_dwellings(struct walk *walk, struct walk_test *test)
{
	limit_by_rule(walk, test);
	return at_most(walk, REGISTER_dwellings, FACT(dwellings), test);
}

static enum truth
criterion_test_dibao_income(struct walk *walk, struct walk_test *test)
{
	limit_by_standard(walk, test, walk->members);
	return below(&walk->income, test, WALK_INCOME);
}

/* The mirror image of the condition before it, asked of a household that was on dibao. */
static enum truth
criterion_test_over_standard(struct walk *walk, struct walk_test *test)
{
	enum truth is_below = criterion_test_dibao_income(walk, test);

	test->relation = WALK_NOT_BELOW;
	return is_below == TRUTH_UNKNOWN ? is_below : truth_of(is_below == TRUTH_NO);
}

static enum truth
criterion_test_on_dibao(struct walk *walk, struct walk_test *test)
{
	int64_t category = walk->household->row.value[REGISTER_category];

	(void)test;
	return truth_of(category == WORD_CATEGORY_DIBAO || category == WORD_CATEGORY_PHASE_OUT);
}

static enum truth
criterion_test_somebody_works(struct walk *walk, struct walk_test *test)
{
	enum truth found = TRUTH_NO;

	for (size_t i = 0; i < walk->seats; i++) {
		if (walk->seat[i].role != SEAT_MEMBER)
			continue;
		int64_t word = walk->seat[i].person->row.value[REGISTER_employment];
		enum truth works = word == BLANK ? TRUTH_UNKNOWN
						 : truth_of(word == WORD_EMPLOYMENT_EMPLOYED ||
							    word == WORD_EMPLOYMENT_FLEXIBLE);

		found = truth_or(found, works);
	}
	if (found == TRUTH_UNKNOWN)
		test->missing |= FACT(employment);
	return found;
}

static enum truth
criterion_test_phase_out_term(struct walk *walk, struct walk_test *test)
{
	struct phaseout term = phaseout_term(
		walk->household, measure_by(walk, test, param_of(test))->whole, walk->law->first);

	test->left = term.from;
	test->relation = WALK_AT_MOST;
	test->measure = WALK_MONTH;
	test->limit = ratio_whole(term.until);
	return truth_of(term.from <= term.until);
}

static enum truth
criterion_test_low_income(struct walk *walk, struct walk_test *test)
{
	limit_by_standard(walk, test, walk->members);
	limit_by_factor(walk, test);
	return below(&walk->income, test, WALK_INCOME);
}

/* What the income of the household is held against need by. */
static enum walk_measure
rigid_measure(struct walk *walk)
{
	(void)walk_use(walk, PARAM_RIGID_INCOME);
	return walk->rigid_total ? WALK_TOTAL : WALK_INCOME;
}

/* Where it is open which of them it is, all but a no is: the other is never less. */
static enum truth
by_either(const struct walk *walk, struct walk_test *test, enum truth truth)
{
	if (truth != TRUTH_NO)
		test->missing |= walk->rigid_missing;
	return truth;
}

static enum truth
criterion_test_rigid_income(struct walk *walk, struct walk_test *test)
{
	limit_by_rule(walk, test);
	test->base = param_of(test);
	test->times = (int64_t)walk->members;
	return by_either(walk, test, below(&walk->rigid_income, test, rigid_measure(walk)));
}

static enum truth
criterion_test_rigid_share(struct walk *walk, struct walk_test *test)
{
	const struct income *income = &walk->rigid_income;

	(void)rigid_measure(walk);
	test->left = walk->rigid_cost;
	test->measure = WALK_COST;
	test->factor = param_of(test);
	if (measure_by(walk, test, test->factor)->set)
		test->limit = walk->law->value[test->factor].ratio;
	test->times = income->year;
	test->relation = WALK_ABOVE;
	if (test->left == 0)
		test->missing = 0;
	if (test->missing == 0 && ratio_compare_times(test->left, test->limit, test->times) <= 0)
		return TRUTH_NO;
	test->missing |= income->missing;
	return by_either(walk, test, test->missing != 0 ? TRUTH_UNKNOWN : TRUTH_YES);
}

/* No document has this test: it is asked only where the rules say so. */
static enum truth
criterion_test_rigid_residual(struct walk *walk, struct walk_test *test)
{
	struct income left = walk->rigid_income;

	if (!is_in_force(walk, PARAM_RIGID_RESIDUAL))
		return TRUTH_NO;
	(void)rigid_measure(walk);
	limit_by_standard(walk, test, walk->members);
	left.year -= walk->rigid_cost;
	return by_either(walk, test, below(&left, test, WALK_REST));
}

/* ---- the table ---- */

static const struct entry {
	enum truth (*ask)(struct walk *walk, struct walk_test *test);
	struct condition condition;
} entry[] = {
#define LOOKS_NOWHERE                                                                              \
	{                                                                                          \
		0                                                                                  \
	}
#define LOOKS(a)                                                                                   \
	{                                                                                          \
		REGISTER_##a                                                                       \
	}
#define LOOKS_TWICE(a, b)                                                                          \
	{                                                                                          \
		REGISTER_##a, REGISTER_##b                                                         \
	}
#define CRITERION(name, test, param, looks, refuses, grants, ground, zh, en)                       \
	{ criterion_test_##test,                                                                   \
	  { GROUND_##ground, { zh, en }, PARAM_##param, looks, refuses, grants } },
#include "law/criterion.def"
#undef CRITERION
};

const struct condition *
criterion_of(enum criterion criterion)
{
	return &entry[criterion].condition;
}

enum truth
criterion_test(struct walk *walk, enum criterion criterion, struct walk_test *test)
{
	return entry[criterion].ask(walk, test);
}
