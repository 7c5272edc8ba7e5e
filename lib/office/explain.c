#include "office/explain.h"

#include <inttypes.h>

#include "law/benefit.h"
#include "office/tell.h"

/* ---- conditions ---- */

static void
tell_bilingual(struct prose *prose, const char *zh, const char *en)
{
	prose_text(prose, text_of(prose->language == LANGUAGE_ZH ? zh : en));
}

static void
tell_test(const struct telling *telling, const struct walk_test *test)
{
	static const char *const answer[][2] = {
		[TRUTH_NO] = { "否", "no" },
		[TRUTH_YES] = { "是", "yes" },
		[TRUTH_UNKNOWN] = { "未知", "unknown" },
	};
	struct prose *prose = telling->prose;
	enum language language = prose->language;

	prose_add(prose, "  [%s] ", "  [%s] ", answer[test->truth][language]);
	if (test->seat != WALK_UNIT)
		prose_add(prose, "%.*s：", "%.*s: ", SHOW(tell_name(telling, test->seat)));
	prose_add(prose, "%s（%s）", "%s (%s)", criterion_sentence(test->criterion, language),
		  criterion_article(test->criterion));
	tell_comparison(prose, test);
	tell_incomes(telling, test);
	for (size_t i = 0; i < test->params; i++)
		tell_value(prose, telling->walk, test->param[i]);
	if (test->missing != 0) {
		prose_add(prose, "\n      缺少：", "\n      missing:");
		tell_missing(prose, test->missing);
	}
	prose_add(prose, "\n", "\n");
}

/* The conditions of the stage that granted a category to the household. */
static bool
is_granting(int category, enum criterion criterion)
{
	static const struct {
		int category;
		enum criterion first;
		enum criterion last;
	} stage[] = {
		{ WORD_CATEGORY_DIBAO, CRITERION_DIBAO_INCOME, CRITERION_DIBAO_DWELLINGS },
		{ WORD_CATEGORY_PHASE_OUT, CRITERION_DIBAO_ASSETS, CRITERION_PHASE_OUT_TERM },
		{ WORD_CATEGORY_LOW_INCOME, CRITERION_LOW_INCOME_INCOME,
		  CRITERION_LOW_INCOME_DWELLINGS },
		{ WORD_CATEGORY_RIGID, CRITERION_LOW_INCOME_ASSETS, CRITERION_RIGID_RESIDUAL },
	};

	for (size_t i = 0; i < sizeof(stage) / sizeof(*stage); i++)
		if (stage[i].category == category)
			return criterion >= stage[i].first && criterion <= stage[i].last;
	return false;
}

/* Did this condition of one person make him a unit of his own? */
static bool
decided_person(const struct seat *seat, enum criterion criterion)
{
	if (seat->role == SEAT_CHILD)
		return criterion <= CRITERION_CHILD_AGE;
	if (seat->role == SEAT_TEKUN)
		return criterion >= CRITERION_TEKUN_SUPPORTER &&
		       criterion <= CRITERION_TEKUN_DWELLINGS;
	return seat->single && criterion >= CRITERION_SINGLE_DISABLED;
}

/* Did this condition make the answer?  Of the household's: what failed, and what granted. */
static bool
decided(const struct walk *walk, const struct walk_test *test)
{
	const struct outcome *first = &walk->outcome[0];

	if (first->category == WORD_CATEGORY_UNDECIDED)
		return test->truth == TRUTH_UNKNOWN && (test->missing & first->missing) != 0;
	if (test->seat != WALK_UNIT)
		return test->truth == TRUTH_YES &&
		       decided_person(&walk->seat[test->seat], test->criterion);
	if (test->truth == TRUTH_NO)
		return test->criterion != CRITERION_PHASE_OUT_CURRENT &&
		       test->criterion != CRITERION_PHASE_OUT_INCOME;
	return is_granting(first->category, test->criterion);
}

/* ---- amounts ---- */

static void
tell_rounding(const struct telling *telling)
{
	static const char *const direction[][2] = {
		[ROUND_UP] = { "进位", "up" },
		[ROUND_DOWN] = { "舍去", "down" },
		[ROUND_HALF_UP] = { "四舍五入", "half up" },
	};
	struct rounding rounding = telling->walk->law->value[PARAM_PAYMENT_ROUNDING].rounding;
	struct prose *prose = telling->prose;

	prose_add(prose, "（%s到", " (rounded %s to ", direction[rounding.mode][prose->language]);
	prose_money(prose, rounding.unit);
	prose_add(prose, "元）\n", " yuan)\n");
}

static void
tell_gap(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	const struct walk *walk = telling->walk;
	struct ratio exact = { walk->area->standard * outcome->members - outcome->income, 12 };
	char buf[MONEY_SIZE * 2];

	prose_add(prose, "    补差 ＝（", "    gap = (");
	prose_money(prose, walk->area->standard);
	prose_add(prose, " × %" PRId64 " − ", " × %" PRId64 " − ", outcome->members);
	prose_money(prose, outcome->income);
	prose_add(prose, "）÷ 12 ＝ %s → ", ") / 12 = %s → ", money_format_exact(exact, buf));
	prose_money(prose, outcome->gap);
	tell_rounding(telling);
}

/* The class of each member that raised the supplement. */
static void
tell_supplement(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	struct walk walk = *telling->walk; /* asked again, and nothing kept of it */
	char share[RATIO_SIZE];

	prose_add(prose, "    分类施保 ＝ ", "    supplement = ");
	prose_money(prose, outcome->supplement);
	tell_rounding(telling);
	for (size_t i = 0; i < walk.seats; i++) {
		struct benefit_supplement one = { .share = { 0, 1 } };

		if (walk.seat[i].role != SEAT_MEMBER ||
		    (outcome->seat != WALK_UNIT && outcome->seat != i))
			continue;
		benefit_supplement_add(&walk, &walk.seat[i], &one);
		for (int reason = 0; reason < REASONS; reason++)
			if ((one.reasons >> reason & 1) != 0)
				prose_add(prose, "      %.*s：%s，标准的 %s\n",
					  "      %.*s: %s, %s of the standard\n",
					  SHOW(tell_name(telling, i)),
					  reason_sentence((enum reason)reason, prose->language),
					  ratio_format(one.share, share));
	}
}

static void
tell_care(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	const struct person *person = telling->walk->seat[outcome->seat].person;

	prose_add(prose, "    基本生活标准 ", "    basic standard ");
	prose_money(prose, outcome->standard);
	prose_add(prose, " ＋ 照料护理费 ", " + care fee ");
	prose_money(prose, outcome->care);
	prose_add(prose, "；", "; ");
	tell_cell(telling, &person->cell, REGISTER_care_gaps);
	prose_add(prose, " %" PRId64, " %" PRId64, person->cell.value[REGISTER_care_gaps]);
	tell_rounding(telling);
}

static void
tell_amount(const struct telling *telling, const struct outcome *outcome)
{
	if (outcome->gap > 0)
		tell_gap(telling, outcome);
	if (outcome->supplement > 0)
		tell_supplement(telling, outcome);
	if (outcome->category == WORD_CATEGORY_TEKUN)
		tell_care(telling, outcome);
	if (outcome->category == WORD_CATEGORY_PHASE_OUT)
		prose_add(telling->prose, "    金额为渐退前的月保障金，不重新计算\n",
			  "    the amount before the phase-out, not computed anew\n");
}

/* ---- the whole ---- */

static void
tell_months(struct prose *prose, const struct outcome *outcome)
{
	char from[DAY_SIZE];
	char until[DAY_SIZE];

	if (outcome->from == MONTH_NONE)
		return;
	prose_add(prose, "，自%s起", ", from %s", month_format(outcome->from, from));
	if (outcome->until != MONTH_NONE)
		prose_add(prose, "至%s止", " until %s", month_format(outcome->until, until));
}

static void
tell_reason(struct prose *prose, enum reason reason)
{
	const char *article = reason_article(reason);

	prose_add(prose, "    %s  %s", "    %s  %s", reason_code(reason),
		  reason_sentence(reason, prose->language));
	if (article[0] != '\0')
		prose_add(prose, "（%s）", " (%s)", article);
	prose_add(prose, "\n", "\n");
}

static void
tell_reasons(struct prose *prose, reasons_t reasons)
{
	for (int i = 0; i < REASONS; i++)
		if ((reasons >> i & 1) != 0)
			tell_reason(prose, (enum reason)i);
}

static void
tell_outcome(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	struct text category = word_text((enum word)outcome->category, prose->language);

	if (outcome->seat != WALK_UNIT)
		prose_add(prose, "  %.*s：", "  %.*s: ", SHOW(tell_name(telling, outcome->seat)));
	else
		prose_add(prose, "  本户：", "  household: ");
	prose_text(prose, category);
	if (outcome->amount > 0) {
		prose_add(prose, "，每月", ", a month ");
		prose_money(prose, outcome->amount);
	}
	tell_months(prose, outcome);
	if (outcome->missing != 0) {
		prose_add(prose, "；缺少：", "; missing:");
		tell_missing(prose, outcome->missing);
	}
	prose_add(prose, "\n", "\n");
	tell_reasons(prose, outcome->reasons);
	tell_amount(telling, outcome);
}

static void
tell_head(const struct telling *telling)
{
	const struct household *household = telling->walk->household;
	char date[DAY_SIZE];

	prose_add(telling->prose, "户 %.*s　%.*s%.*s　%zu人　%s\n",
		  "household %.*s  %.*s%.*s  %zu persons  %s\n", SHOW(household->id),
		  SHOW(household->cell.text[REGISTER_town]),
		  SHOW(household->cell.text[REGISTER_village]), household->persons,
		  day_format(telling->walk->law->date, date));
}

/* Who does not count, and who is a unit of his own. */
static void
tell_members(const struct telling *telling)
{
	static const char *const role[][2] = {
		[SEAT_OUT] = { "不计入家庭成员（民发〔2021〕57号第七条）",
			       "does not count as a member (民发〔2021〕57号 art. 7)" },
		[SEAT_MEMBER] = { "计入", "counts" },
		[SEAT_CHILD] = { "单独保障的儿童", "a child supported in his own right" },
		[SEAT_TEKUN] = { "特困人员，单独保障", "special hardship, in his own right" },
	};
	const struct walk *walk = telling->walk;

	for (size_t i = 0; i < walk->seats; i++) {
		const struct seat *seat = &walk->seat[i];

		prose_add(telling->prose, "  第%zu行 %.*s：",
			  "  line %zu %.*s: ", seat->person->cell.line,
			  SHOW(tell_name(telling, i)));
		tell_bilingual(telling->prose, role[seat->role][0], role[seat->role][1]);
		prose_add(telling->prose, "\n", "\n");
	}
}

void
explain_walk(struct prose *prose, const struct walk *walk, const struct record_reader *reader,
	     bool full)
{
	struct telling telling = { prose, walk, reader };

	tell_head(&telling);
	for (size_t i = 0; i < walk->outcomes; i++)
		tell_outcome(&telling, &walk->outcome[i]);
	if (full)
		tell_members(&telling);
	for (size_t i = 0; i < walk->tests; i++)
		if (full || decided(walk, &walk->test[i]))
			tell_test(&telling, &walk->test[i]);
	prose_add(prose, "\n", "\n");
}
