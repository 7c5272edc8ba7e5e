#include "law/criterion.h"

#include "law/phaseout.h"
#include "law/walk.h"

static const struct seat *
seat_of(const struct walk *walk, const struct walk_test *test)
{
	return &walk->seat[test->seat];
}

/* An income that is at least left: below a limit, not below it, or open. */
static enum truth
below(const struct income *income, struct walk_test *test)
{
	test->relation = WALK_BELOW;
	test->left = income->year;
	test->at_least = income->missing != 0;
	if (ratio_compare_times(test->left, test->limit, test->times) >= 0)
		return TRUTH_NO;
	test->missing |= income->missing;
	return income->missing != 0 ? TRUTH_UNKNOWN : TRUTH_YES;
}

/* A cell of the household against a limit that it may reach. */
static enum truth
at_most(const struct walk *walk, int column, facts_t fact, struct walk_test *test)
{
	int64_t value = walk->household->cell.value[column];

	test->relation = WALK_AT_MOST;
	test->measure = column == REGISTER_financial_assets ? WALK_FEN : WALK_COUNT;
	if (value == BLANK) {
		test->missing |= fact;
		return TRUTH_UNKNOWN;
	}
	test->left = value;
	return truth_of(ratio_compare_times(value, test->limit, test->times) <= 0);
}

/* The standard of the household's area, for n heads. */
static void
limit_by_standard(struct walk *walk, struct walk_test *test, size_t heads)
{
	(void)walk_use(walk, walk->area->dibao);
	test->limit = ratio_whole(walk->area->standard);
	test->times = (int64_t)heads;
}

static enum truth
criterion_test_child_status(struct walk *walk, struct walk_test *test)
{
	const struct person *person = seat_of(walk, test)->person;
	bool separate = walk_use(walk, criterion_param(test->criterion))->whole != 0;

	return truth_of(separate && person->cell.value[REGISTER_child_status] != BLANK);
}

static enum truth
criterion_test_age_below(struct walk *walk, struct walk_test *test)
{
	int age = seat_of(walk, test)->age;

	test->limit = ratio_whole(walk_use(walk, criterion_param(test->criterion))->whole);
	test->left = age;
	test->relation = WALK_BELOW;
	test->measure = WALK_YEARS;
	return trait_below(age, test->limit.num, &test->missing);
}

static enum truth
criterion_test_age_at_least(struct walk *walk, struct walk_test *test)
{
	int age = seat_of(walk, test)->age;

	test->limit = ratio_whole(walk_use(walk, criterion_param(test->criterion))->whole);
	test->left = age;
	test->relation = WALK_AT_LEAST;
	test->measure = WALK_YEARS;
	return trait_at_least(age, test->limit.num, &test->missing);
}

/* A blank says that nobody claimed it: somebody is able. */
static enum truth
criterion_test_nobody_supports(struct walk *walk, struct walk_test *test)
{
	int64_t supporter = seat_of(walk, test)->person->cell.value[REGISTER_supporter];

	return truth_of(supporter == WORD_SUPPORTER_NONE || supporter == WORD_SUPPORTER_UNABLE);
}

static enum truth
criterion_test_incapable(struct walk *walk, struct walk_test *test)
{
	(void)walk_use(walk, criterion_param(test->criterion));
	return trait_disabled(seat_of(walk, test)->person, &walk->incapable, &test->missing);
}

static enum truth
criterion_test_disabled(struct walk *walk, struct walk_test *test)
{
	(void)walk_use(walk, criterion_param(test->criterion));
	return trait_disabled(seat_of(walk, test)->person, &walk->severe, &test->missing);
}

static enum truth
criterion_test_ill(struct walk *walk, struct walk_test *test)
{
	(void)walk_use(walk, criterion_param(test->criterion));
	return trait_ill(seat_of(walk, test)->person, walk->law);
}

static enum truth
criterion_test_tekun_income(struct walk *walk, struct walk_test *test)
{
	limit_by_standard(walk, test, 1);
	return below(&seat_of(walk, test)->own, test);
}

static enum truth
criterion_test_own_income(struct walk *walk, struct walk_test *test)
{
	limit_by_standard(walk, test, 1);
	return below(&seat_of(walk, test)->income, test);
}

static enum truth
criterion_test_applied_alone(struct walk *walk, struct walk_test *test)
{
	const struct person *person = seat_of(walk, test)->person;

	return truth_of(person->cell.value[REGISTER_applied_alone] == WORD_YESNO_YES);
}

/* Special hardship counts the members before any of them became a unit of his own. */
static enum truth
criterion_test_assets(struct walk *walk, struct walk_test *test)
{
	enum param param = criterion_param(test->criterion);
	int rule = param == PARAM_PROPERTY_DIBAO_ASSETS   ? 0
		   : param == PARAM_PROPERTY_TEKUN_ASSETS ? 1
							  : 2;

	limit_by_standard(walk, test, rule == 1 ? walk->all_members : walk->members);
	(void)walk_use(walk, param);
	test->limit = walk->area->assets[rule];
	return at_most(walk, REGISTER_financial_assets, FACT(financial_assets), test);
}

static enum truth
criterion_test_vehicles(struct walk *walk, struct walk_test *test)
{
	test->limit = ratio_whole(walk_use(walk, criterion_param(test->criterion))->whole);
	return at_most(walk, REGISTER_vehicles, FACT(vehicles), test);
}

static enum truth
criterion_test_dwellings(struct walk *walk, struct walk_test *test)
{
	test->limit = ratio_whole(walk_use(walk, criterion_param(test->criterion))->whole);
	return at_most(walk, REGISTER_dwellings, FACT(dwellings), test);
}

static enum truth
criterion_test_dibao_income(struct walk *walk, struct walk_test *test)
{
	limit_by_standard(walk, test, walk->members);
	return below(&walk->income, test);
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
	int64_t category = walk->household->cell.value[REGISTER_category];

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
		int64_t word = walk->seat[i].person->cell.value[REGISTER_employment];
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
		walk->household, walk_use(walk, criterion_param(test->criterion))->whole,
		month_of(walk->law->date));

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
	(void)walk_use(walk, criterion_param(test->criterion));
	test->limit = walk->area->low_income;
	return below(&walk->income, test);
}

static enum truth
criterion_test_rigid_income(struct walk *walk, struct walk_test *test)
{
	test->limit = ratio_whole(walk_use(walk, criterion_param(test->criterion))->whole);
	test->times = (int64_t)walk->members;
	return below(&walk->income, test);
}

/* Expenditure of nothing is no burden, whatever the income. */
static enum truth
criterion_test_rigid_share(struct walk *walk, struct walk_test *test)
{
	test->left = walk->rigid_cost;
	test->limit = walk_use(walk, criterion_param(test->criterion))->ratio;
	test->times = walk->income.year;
	test->relation = WALK_AT_LEAST;
	if (test->left == 0 || ratio_compare_times(test->left, test->limit, test->times) < 0)
		return TRUTH_NO;
	test->missing |= walk->income.missing;
	return walk->income.missing != 0 ? TRUTH_UNKNOWN : TRUTH_YES;
}

static enum truth
criterion_test_rigid_residual(struct walk *walk, struct walk_test *test)
{
	struct income left = walk->income;

	limit_by_standard(walk, test, walk->members);
	left.year -= walk->rigid_cost;
	return below(&left, test);
}

static const struct entry {
	enum truth (*ask)(struct walk *walk, struct walk_test *test);
	enum param param;
	enum criterion_link link;
	const char *article;
	const char *sentence[2]; /* by enum language */
} entry[] = {
#define CRITERION(name, test, param, link, article, zh, en)                                        \
	{ criterion_test_##test, PARAM_##param, CRITERION_##link, article, { zh, en } },
#include "law/criterion.def"
#undef CRITERION
};

enum truth
criterion_ask(struct walk *walk, struct walk_test *test)
{
	return entry[test->criterion].ask(walk, test);
}

enum criterion_link
criterion_link(enum criterion criterion)
{
	return entry[criterion].link;
}

enum param
criterion_param(enum criterion criterion)
{
	return entry[criterion].param;
}

const char *
criterion_article(enum criterion criterion)
{
	return entry[criterion].article;
}

const char *
criterion_sentence(enum criterion criterion, enum language language)
{
	return entry[criterion].sentence[language];
}
