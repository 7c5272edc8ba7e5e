#include "explain/figure.h"

#include <inttypes.h>

/* ---- what was held against what ---- */

static const char *
sign_of(const struct walk_test *test, enum language language)
{
	static const char *const held[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },  [WALK_BELOW] = { "≥", "<" },
		[WALK_NOT_BELOW] = { "<", "≥" }, [WALK_AT_MOST] = { ">", "≤" },
		[WALK_AT_LEAST] = { "<", "≥" },  [WALK_ABOVE] = { "≤", ">" },
	};
	static const char *const wanted[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },
		[WALK_BELOW] = { "，须低于", ", must be below" },
		[WALK_NOT_BELOW] = { "，须不低于", ", must not be below" },
		[WALK_AT_MOST] = { "，须不超过", ", must be at most" },
		[WALK_AT_LEAST] = { "，须不少于", ", must be at least" },
		[WALK_ABOVE] = { "，须超过", ", must be above" },
	};

	return test->truth == TRUTH_UNKNOWN ? wanted[test->relation][language]
					    : held[test->relation][test->truth == TRUTH_YES];
}

/* "72（第28行，1954-05-06出生）" */
static void
tell_age(const struct telling *telling, const struct walk_test *test)
{
	const struct person *person = telling->walk->seat[test->seat].person;
	char day[DAY_SIZE];

	if (test->truth == TRUTH_UNKNOWN)
		prose_add(telling->prose, "年龄不明（第%zu行）", "age unknown (line %zu)",
			  person->row.line);
	else
		prose_add(telling->prose, "%" PRId64 "（第%zu行，%s出生）",
			  "%" PRId64 " (line %zu, born %s)", test->left, person->row.line,
			  day_format(person->birth, day));
}

static void
tell_property(const struct telling *telling, const struct walk_test *test)
{
	int column = test->condition->looks[0];

	if (test->truth == TRUTH_UNKNOWN) {
		tell_household_cell(telling, column);
		tell_words(telling->prose, "空白", " is blank");
		return;
	}
	tell_content(telling->prose, &telling->walk->household->row, column);
	tell_words(telling->prose, "（", " (");
	tell_household_cell(telling, column);
	tell_words(telling->prose, "）", ")");
}

/* An income of a year, of which some parts may be unknown; less what need takes of it. */
static void
tell_year(const struct telling *telling, const struct walk_test *test)
{
	struct prose *prose = telling->prose;
	const struct walk *walk = telling->walk;

	if (test->measure == WALK_COST) {
		tell_words(prose, "全年刚性支出", "rigid expenditure of the year ");
	} else {
		tell_words(prose, "全年", "a year ");
		if (test->at_least)
			tell_words(prose, "至少", "at least ");
	}
	if (test->measure == WALK_REST) {
		prose_money(prose, walk->rigid_income.year);
		prose_add(prose, " − ", " − ");
		prose_money(prose, walk->rigid_cost);
		prose_add(prose, " = ", " = ");
	}
	prose_money(prose, test->left);
}

/* "2026-12（第80行“渐退起始月”2026-04）" */
static void
tell_term(const struct telling *telling, const struct walk_test *test)
{
	struct prose *prose = telling->prose;
	char month[DAY_SIZE];

	prose_text(prose, text_of(month_format((month_t)test->left, month)));
	tell_words(prose, "（", " (");
	if (telling->walk->household->row.value[REGISTER_phase_out_start] == BLANK) {
		tell_words(prose, "渐退起始月空白，从下月算起", "no start is recorded: next month");
	} else {
		tell_household_cell(telling, REGISTER_phase_out_start);
		tell_words(prose, " ", " ");
		tell_content(prose, &telling->walk->household->row, REGISTER_phase_out_start);
	}
	tell_words(prose, "）", ")");
}

/* ---- the limit, as the arithmetic of rule values ---- */

/* "1.5 × 650.00 × 12": the factors before the heads, for a limit in money. */
static void
tell_factors(const struct telling *telling, const struct walk_test *test)
{
	const struct value *value = telling->walk->law->value;
	char share[RATIO_SIZE];

	if (test->factor != PARAM_COUNT)
		prose_add(telling->prose, "%s × ", "%s × ",
			  ratio_format(value[test->factor].ratio, share));
	if (test->base == PARAM_COUNT)
		return;
	if (test->measure == WALK_ASSETS)
		tell_monthly(telling->prose, &value[test->base]);
	else
		tell_yearly(telling->prose, &value[test->base]);
}

static void
tell_money_limit(const struct telling *telling, const struct walk_test *test)
{
	struct prose *prose = telling->prose;
	struct ratio right = ratio_mul(test->limit, ratio_whole(test->times));
	char exact[MONEY_SIZE * 2];

	tell_factors(telling, test);
	if (test->measure == WALK_COST)
		prose_money(prose, test->times);
	else
		prose_add(prose, " × %" PRId64, " × %" PRId64, test->times);
	prose_add(prose, " = %s", " = %s", money_format_exact(right, exact));
}

static void
tell_limit(const struct telling *telling, const struct walk_test *test)
{
	char month[DAY_SIZE];

	switch (test->measure) {
	case WALK_INCOME:
	case WALK_OWN_INCOME:
	case WALK_TOTAL:
	case WALK_COST:
	case WALK_REST:
	case WALK_ASSETS:
		tell_money_limit(telling, test);
		break;
	case WALK_MONTH:
		prose_text(telling->prose, text_of(month_format((month_t)test->limit.num, month)));
		break;
	case WALK_COUNT:
	case WALK_YEARS:
		prose_add(telling->prose, "%" PRId64, "%" PRId64, test->limit.num);
		break;
	}
}

static void
tell_comparison(const struct telling *telling, const struct walk_test *test)
{
	struct prose *prose = telling->prose;
	const char *sign = sign_of(test, prose->language);

	prose_add(prose, "\n      ", "\n      ");
	switch (test->measure) {
	case WALK_INCOME:
	case WALK_OWN_INCOME:
	case WALK_TOTAL:
	case WALK_COST:
	case WALK_REST:
		tell_year(telling, test);
		break;
	case WALK_YEARS:
		tell_age(telling, test);
		break;
	case WALK_MONTH:
		tell_term(telling, test);
		break;
	case WALK_ASSETS:
	case WALK_COUNT:
		tell_property(telling, test);
		break;
	}
	prose_add(prose, test->truth == TRUTH_UNKNOWN ? "%s " : " %s ",
		  test->truth == TRUTH_UNKNOWN ? "%s " : " %s ", sign);
	tell_limit(telling, test);
}

/* ---- conditions without numbers ---- */

/* A line with a cell and what it says: of a person, or of the household. */
static void
tell_evidence(const struct telling *telling, const struct person *person, int column)
{
	const struct record *cell = person != NULL ? &person->row : &telling->walk->household->row;

	prose_add(telling->prose, "\n      ", "\n      ");
	if (person != NULL)
		tell_cell(telling, person, column);
	else
		tell_household_cell(telling, column);
	tell_words(telling->prose, " ", " ");
	tell_content(telling->prose, cell, column);
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

	for (size_t i = 0; i < sizeof(cost) / sizeof(*cost); i++) {
		if (person->row.value[cost[i]] <= 0)
			continue;
		prose_add(telling->prose, "\n      %.*s：",
			  "\n      %.*s: ", SHOW(tell_name(telling, seat)));
		tell_cell(telling, person, cost[i]);
		tell_words(telling->prose, " ", " ");
		prose_money(telling->prose, person->row.value[cost[i]]);
	}
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

/* " ＋ 第12行“月工资性收入” 1200.00 × 12": one cell of an item, by month or by year. */
static bool
tell_income_cell(const struct telling *telling, const struct person *person, int column,
		 bool by_year, const char *sign)
{
	int64_t value = person->row.value[column];

	if (value == BLANK || value == 0)
		return false;
	prose_add(telling->prose, " %s ", " %s ", sign);
	tell_cell(telling, person, column);
	tell_words(telling->prose, " ", " ");
	prose_money(telling->prose, value);
	if (!by_year)
		prose_add(telling->prose, " × 12", " × 12");
	return true;
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
	bool total = item->class == INCOME_TOTAL;

	prose_add(prose, "\n        %s", "\n        %s", name[item->class][prose->language]);
	if (item->unknown) {
		prose_add(prose, "：空白，未知（第%zu行）", ": blank, unknown (line %zu)",
			  person->row.line);
		return;
	}
	prose_add(prose, "年", " a year ");
	prose_money(prose, item->counted);
	bool month =
		tell_income_cell(telling, person, income_column(item->class, false), false, "=");
	(void)tell_income_cell(telling, person, income_column(item->class, true), true,
			       month ? "+" : "=");
	if (!rule.total && (item->class == INCOME_WAGE || total))
		(void)tell_income_cell(telling, person, REGISTER_work_cost, false, "−");
	if (rule.pension_out && (item->class == INCOME_TRANSFER || total))
		(void)tell_income_cell(telling, person, REGISTER_base_pension, false, "−");
	if (item->off > item->gross)
		tell_words(prose, "，不低于0", ", not below 0");
}

/* The terms of one person's income that are not zero. */
static void
tell_income(const struct telling *telling, size_t seat, struct income_rule rule)
{
	const struct person *person = telling->walk->seat[seat].person;
	struct income_item item[INCOME_ITEMS];
	size_t n = income_items(person, rule, item);
	struct income sum = income_of(person, rule);

	prose_add(telling->prose, "\n      ", "\n      ");
	tell_person(telling, seat);
	tell_words(telling->prose, "：", ": ");
	if (sum.missing != 0)
		tell_words(telling->prose, "至少", "at least ");
	prose_money(telling->prose, sum.year);
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
	if (pension && tekun) {
		prose_add(telling->prose, "\n      基础养老金不计入",
			  "\n      the base pension does not count");
		tell_ground(telling, GROUND_TEKUN_BASE_PENSION, false);
	} else if (pension && pension_out)
		tell_value(telling, PARAM_BASE_PENSION_EXCLUDED);
}
