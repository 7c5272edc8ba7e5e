#include "explain/figure.h"

#include "base/num.h"

/* ---- what was held against what ---- */

/* "72（第28行，1954-05-06出生）" */
static struct text
age_of(const struct telling *telling, const struct walk_test *test)
{
	const struct person *person = telling->walk->seat[test->seat].person;

	if (test->truth == TRUTH_UNKNOWN)
		return TELL(telling, "年龄不明（第{1}行）", "age unknown (line {1})",
			    NUM_TEXT(person->row.line));
	return TELL(telling, "{1}周岁（第{2}行，{3}出生）", "{1} (line {2}, born {3})",
		    NUM_TEXT(test->left), NUM_TEXT(person->row.line), DAY_TEXT(person->birth));
}

static struct text
property_of(const struct telling *telling, const struct walk_test *test)
{
	int column = test->condition->looks[0];
	struct text cell = tell_household_cell(telling, column);

	if (test->truth == TRUTH_UNKNOWN)
		return TELL(telling, "{1}空白", "{1} is blank", cell);
	return TELL(telling, "{1}（{2}）", "{1} ({2})",
		    test->measure == WALK_COUNT
			    ? tell_count(telling, column, test->left)
			    : tell_content(telling, &telling->walk->household->row, column),
		    cell);
}

/* An income of a year, of which some parts may be unknown; less what need takes of it. */
static struct text
year_of(const struct telling *telling, const struct walk_test *test)
{
	const struct walk *walk = telling->walk;
	struct text left = MONEY_TEXT(test->left);

	if (test->measure == WALK_COST)
		return TELL(telling, "全年刚性支出{1}", "rigid expenditure of the year {1}", left);
	if (test->measure == WALK_REST)
		left = TELL_SAME(telling, "{1} − {2} = {3}", MONEY_TEXT(walk->rigid_income.year),
				 MONEY_TEXT(walk->rigid_cost), left);
	return TELL(telling, test->at_least ? "全年至少{1}" : "全年{1}",
		    test->at_least ? "a year at least {1}" : "a year {1}", left);
}

/* "2026-12（第80行“渐退起始月”2026-04）" */
static struct text
term_of(const struct telling *telling, const struct walk_test *test)
{
	const struct record *row = &telling->walk->household->row;
	struct text month = MONTH_TEXT((month_t)test->left);

	if (row->value[REGISTER_phase_out_start] == BLANK)
		return TELL(telling, "{1}（渐退起始月空白，从下月算起）",
			    "{1} (no start is recorded: next month)", month);
	return TELL(telling, "{1}（{2} {3}）", "{1} ({2} {3})", month,
		    tell_household_cell(telling, REGISTER_phase_out_start),
		    tell_content(telling, row, REGISTER_phase_out_start));
}

static struct text
measured(const struct telling *telling, const struct walk_test *test)
{
	switch (test->measure) {
	case WALK_YEARS:
		return age_of(telling, test);
	case WALK_MONTH:
		return term_of(telling, test);
	case WALK_ASSETS:
	case WALK_COUNT:
		return property_of(telling, test);
	case WALK_INCOME:
	case WALK_OWN_INCOME:
	case WALK_TOTAL:
	case WALK_COST:
	case WALK_REST:
		break;
	}
	return year_of(telling, test);
}

/* ---- the limit, as the arithmetic of rule values ---- */

/* A product with one more factor; blank is none yet. */
static struct text
times(const struct telling *telling, struct text product, struct text factor)
{
	return product.n == 0 ? factor : TELL_SAME(telling, "{1} × {2}", product, factor);
}

/* "1.5 × 650.00 × 12 × 2 = 23400.00" */
static struct text
money_limit(const struct telling *telling, const struct walk_test *test)
{
	const struct value *value = telling->walk->law->value;
	struct ratio right = ratio_mul(test->limit, ratio_whole(test->times));
	struct text product = TEXT_NONE;
	char share[RATIO_SIZE];
	char exact[MONEY_SIZE * 2];

	if (test->sized > 0)
		return TELL(telling, "{1}（{2}人）", "{1} (heads: {2})",
			    text_of(money_format_exact(right, exact)), NUM_TEXT(test->sized));
	if (test->factor != PARAM_COUNT)
		product = text_of(ratio_format(value[test->factor].ratio, share));
	if (test->base != PARAM_COUNT)
		product = times(telling, product,
				test->measure == WALK_ASSETS
					? tell_monthly(telling, &value[test->base])
					: tell_yearly(telling, &value[test->base]));
	product =
		times(telling, product,
		      test->measure == WALK_COST ? MONEY_TEXT(test->times) : NUM_TEXT(test->times));
	return TELL_SAME(telling, "{1} = {2}", product, text_of(money_format_exact(right, exact)));
}

static struct text
limit_of(const struct telling *telling, const struct walk_test *test)
{
	switch (test->measure) {
	case WALK_MONTH:
		return TELL_SAME(telling, "{1}", MONTH_TEXT((month_t)test->limit.num));
	case WALK_COUNT:
		return tell_count(telling, test->condition->looks[0], test->limit.num);
	case WALK_YEARS:
		return TELL(telling, "{1}周岁", "{1}", NUM_TEXT(test->limit.num));
	case WALK_INCOME:
	case WALK_OWN_INCOME:
	case WALK_TOTAL:
	case WALK_COST:
	case WALK_REST:
	case WALK_ASSETS:
		break;
	}
	return money_limit(telling, test);
}

static void
tell_comparison(const struct telling *telling, const struct walk_test *test)
{
	/* where it does not hold, where it holds, and where it is open, which takes words */
	static const char *const sentence[][4] = {
		[WALK_NO_NUMBERS] = { "", "", "", "" },
		[WALK_BELOW] = { "\n      {1} ≥ {2}", "\n      {1} < {2}",
				 "\n      {1}，须低于 {2}", "\n      {1}, must be below {2}" },
		[WALK_NOT_BELOW] = { "\n      {1} < {2}", "\n      {1} ≥ {2}",
				     "\n      {1}，须不低于 {2}",
				     "\n      {1}, must not be below {2}" },
		[WALK_AT_MOST] = { "\n      {1} > {2}", "\n      {1} ≤ {2}",
				   "\n      {1}，须不超过 {2}",
				   "\n      {1}, must be at most {2}" },
		[WALK_AT_LEAST] = { "\n      {1} < {2}", "\n      {1} ≥ {2}",
				    "\n      {1}，须不少于 {2}",
				    "\n      {1}, must be at least {2}" },
		[WALK_ABOVE] = { "\n      {1} ≤ {2}", "\n      {1} > {2}",
				 "\n      {1}，须超过 {2}", "\n      {1}, must be above {2}" },
	};
	const char *const *words = sentence[test->relation];
	bool open = test->truth == TRUTH_UNKNOWN;
	const char *held = words[test->truth == TRUTH_YES];

	prose_say(telling->prose, open ? words[2] : held, open ? words[3] : held,
		  measured(telling, test), limit_of(telling, test));
}

/* ---- conditions without numbers ---- */

/* A line with a cell and what it says: of a person, or of the household. */
static void
tell_evidence(const struct telling *telling, const struct person *person, int column)
{
	const struct record *row = person != NULL ? &person->row : &telling->walk->household->row;

	prose_say(telling->prose, "\n      {1} {2}", "\n      {1} {2}",
		  person != NULL ? tell_cell(telling, person, column)
				 : tell_household_cell(telling, column),
		  tell_content(telling, row, column));
}

/* Whom a condition is about: one person, or the members of the household. */
static bool
is_about(const struct walk *walk, const struct walk_test *test, size_t seat)
{
	return test->seat == seat ||
	       (test->seat == WALK_UNIT && walk->seat[seat].role == SEAT_MEMBER);
}

static void
tell_words_of(const struct telling *telling, const struct walk_test *test)
{
	const struct walk *walk = telling->walk;
	const int *column = test->condition->looks;

	if (column[0] == REGISTER_category) {
		tell_evidence(telling, NULL, column[0]);
		return;
	}
	for (size_t i = 0; i < walk->seats; i++)
		for (size_t k = 0; k < 2 && column[k] != 0; k++)
			if (is_about(walk, test, i))
				tell_evidence(telling, walk->seat[i].person, column[k]);
}

/* ---- rigid expenditure ---- */

static void
tell_costs(const struct telling *telling, size_t seat)
{
	static const int cost[] = { REGISTER_medical_cost, REGISTER_education_cost,
				    REGISTER_rehabilitation_cost, REGISTER_other_cost };
	const struct person *person = telling->walk->seat[seat].person;

	for (size_t i = 0; i < ARRAY_LENGTH(cost); i++)
		if (person->row.value[cost[i]] > 0)
			prose_say(telling->prose, "\n      {1}：{2} {3}", "\n      {1}: {2} {3}",
				  tell_name(telling, seat), tell_cell(telling, person, cost[i]),
				  MONEY_TEXT(person->row.value[cost[i]]));
}

void
figure_test(const struct telling *telling, const struct walk_test *test)
{
	const struct walk *walk = telling->walk;

	if (test->relation != WALK_NO_NUMBERS)
		tell_comparison(telling, test);
	else
		tell_words_of(telling, test);
	for (size_t i = 0; i < walk->seats && test->measure == WALK_COST; i++)
		if (walk->seat[i].role == SEAT_MEMBER)
			tell_costs(telling, i);
}

/* ---- incomes ---- */

/* The cells of an item, with their signs: " = 第12行“月工资性收入” 1200.00 × 12 + …". */
struct sum {
	const struct telling *telling;
	const struct person *person;
	struct text words;
};

/* One more cell, by month or by year, behind a sign; false where nothing stands in it. */
static bool
add_cell(struct sum *sum, const char *sign, int column, bool by_year)
{
	int64_t value = sum->person->row.value[column];

	if (value == BLANK || value == 0)
		return false;
	const char *words = by_year ? "{1} {2} {3} {4}" : "{1} {2} {3} {4} × 12";

	sum->words = TELL_SAME(sum->telling, words, sum->words, text_of(sign),
			       tell_cell(sum->telling, sum->person, column), MONEY_TEXT(value));
	return true;
}

static struct text
cells_of(const struct telling *telling, const struct person *person, enum income_class class,
	 struct income_rule rule)
{
	struct sum sum = { telling, person, TEXT_NONE };
	bool total = class == INCOME_TOTAL;
	bool month = add_cell(&sum, "=", income_column(class, false), false);

	(void)add_cell(&sum, month ? "+" : "=", income_column(class, true), true);
	if (!rule.total && (class == INCOME_WAGE || total))
		(void)add_cell(&sum, "−", REGISTER_work_cost, false);
	if (rule.pension_out && (class == INCOME_TRANSFER || total))
		(void)add_cell(&sum, "−", REGISTER_base_pension, false);
	return sum.words;
}

static void
tell_income_item(const struct telling *telling, const struct person *person,
		 const struct income_item *item, struct income_rule rule)
{
	static const char *const name[INCOME_ITEMS][2] = {
		[INCOME_WAGE] = { "工资性收入", "wages" },
		[INCOME_BUSINESS] = { "经营净收入", "business income" },
		[INCOME_PROPERTY] = { "财产净收入", "property income" },
		[INCOME_TRANSFER] = { "转移净收入", "transfer income" },
		[INCOME_TOTAL] = { "总收入", "total income" },
		[INCOME_OTHER] = { "其他收入", "other income" },
	};
	struct prose *prose = telling->prose;
	struct text what = text_of(name[item->class][prose->language]);
	bool floored = item->off > item->gross;

	if (item->unknown)
		prose_say(prose, "\n        {1}：空白，未知（第{2}行）",
			  "\n        {1}: blank, unknown (line {2})", what,
			  NUM_TEXT(person->row.line));
	else
		prose_say(prose,
			  floored ? "\n        {1}年{2}{3}，不低于0" : "\n        {1}年{2}{3}",
			  floored ? "\n        {1} a year {2}{3}, not below 0"
				  : "\n        {1} a year {2}{3}",
			  what, MONEY_TEXT(item->counted),
			  cells_of(telling, person, item->class, rule));
}

/* The terms of one person's income that are not zero. */
static void
tell_income(const struct telling *telling, size_t seat, struct income_rule rule)
{
	const struct person *person = telling->walk->seat[seat].person;
	struct income_item item[INCOME_ITEMS];
	size_t n = income_items(person, rule, item);
	struct income sum = income_of(person, rule);
	bool at_least = sum.missing != 0;

	prose_say(telling->prose, at_least ? "\n      {1}：至少{2}" : "\n      {1}：{2}",
		  at_least ? "\n      {1}: at least {2}" : "\n      {1}: {2}",
		  tell_person(telling, seat), MONEY_TEXT(sum.year));
	for (size_t i = 0; i < n; i++)
		if (item[i].unknown || item[i].gross > 0)
			tell_income_item(telling, person, &item[i], rule);
}

bool
figure_is_income(const struct walk_test *test)
{
	return test->relation != WALK_NO_NUMBERS &&
	       (test->measure == WALK_INCOME || test->measure == WALK_OWN_INCOME ||
		test->measure == WALK_TOTAL);
}

void
figure_incomes(const struct telling *telling, const struct walk_test *test)
{
	const struct walk *walk = telling->walk;
	const struct value *value = &walk->law->value[PARAM_BASE_PENSION_EXCLUDED];
	bool tekun = test->measure == WALK_OWN_INCOME;
	bool total = test->measure == WALK_TOTAL;
	bool pension_out = value->set && value->whole != 0 && !total;
	struct income_rule rule = { tekun || pension_out, walk->classes_kept, total };
	bool pension = false;

	for (size_t i = 0; i < walk->seats; i++) {
		if (!is_about(walk, test, i))
			continue;
		tell_income(telling, i, rule);
		pension |= walk->seat[i].person->row.value[REGISTER_base_pension] > 0;
	}
	if (pension && tekun)
		prose_say(telling->prose, "\n      基础养老金不计入{1}",
			  "\n      the base pension does not count{1}",
			  tell_ground(telling, GROUND_TEKUN_BASE_PENSION, false));
	else if (pension && pension_out)
		tell_value(telling, PARAM_BASE_PENSION_EXCLUDED);
}
