#include "explain/letter.h"

#include "base/daxie.h"
#include "base/num.h"
#include "decide/decision.h"
#include "explain/adjusted.h"
#include "explain/remedy.h"
#include "explain/tell.h"
#include "register/category.h"

/* ---- what was decided ---- */

/* "每月发放979.00元（大写：人民币玖佰柒拾玖元整）", or from what it is raised or reduced. */
static struct text
amount_of(const struct telling *telling, const struct record *row)
{
	static const char *const sentence[][2] = {
		{ "每月发放{1}元（大写：人民币{2}）", "{1} yuan a month ({2})" },
		{ "每月发放金额由{3}元调增为{1}元（大写：人民币{2}）",
		  "raised from {3} to {1} yuan a month ({2})" },
		{ "每月发放金额由{3}元调减为{1}元（大写：人民币{2}）",
		  "reduced from {3} to {1} yuan a month ({2})" },
	};
	int64_t change = row->value[DECISION_change];
	fen_t amount = row->value[DECISION_amount];
	int64_t before = row->value[DECISION_previous_amount];
	const char *const *words = sentence[change == WORD_ADJUST_RAISE    ? 1
					    : change == WORD_ADJUST_REDUCE ? 2
									   : 0];
	char daxie[DAXIE_SIZE];

	return TELL(telling, words[LANGUAGE_ZH], words[LANGUAGE_EN], MONEY_TEXT(amount),
		    text_of(daxie_format(amount, daxie)), MONEY_TEXT(before != BLANK ? before : 0));
}

/* "拟对你户给予最低生活保障，每月发放979.00元（大写：人民币玖佰柒拾玖元整），自2026年12月起" */
static void
tell_grant(const struct telling *telling, const struct outcome *outcome, const struct record *row)
{
	/* without money or with, open or with an end */
	static const char *const sentence[2][2][2] = {
		{ { "　　经审核，{1}，自{3}起。\n", "  On review, {1}, from {3}.\n" },
		  { "　　经审核，{1}，自{3}起，至{4}止。\n",
		    "  On review, {1}, from {3} until {4}.\n" } },
		{ { "　　经审核，{1}，{2}，自{3}起。\n", "  On review, {1}, {2}, from {3}.\n" },
		  { "　　经审核，{1}，{2}，自{3}起，至{4}止。\n",
		    "  On review, {1}, {2}, from {3} until {4}.\n" } },
	};
	const char *const *words = sentence[outcome->amount > 0][outcome->until != MONTH_NONE];
	struct text unit =
		telling->prose->language == LANGUAGE_ZH ? TEXT("你户") : TEXT("the household");
	struct text who = outcome->seat == WALK_UNIT ? unit : tell_name(telling, outcome->seat);

	prose_say(telling->prose, words[LANGUAGE_ZH], words[LANGUAGE_EN],
		  TELL(telling, category_granted(outcome->category, LANGUAGE_ZH),
		       category_granted(outcome->category, LANGUAGE_EN), who),
		  amount_of(telling, row), tell_month(telling, outcome->from),
		  tell_month(telling, outcome->until));
}

/* What the amount is made of, and what it was measured by. */
static void
tell_terms(struct prose *prose, const struct outcome *outcome)
{
	/* the gap or a tier, without supplements or with */
	static const char *const sentence[2][2][2] = {
		{ { "　　其中：补差{1}元。", "  Of this: the gap {1} yuan." },
		  { "　　其中：补差{1}元，分类施保{2}元。",
		    "  Of this: the gap {1} yuan, supplements {2} yuan." } },
		{ { "　　其中：按档次发放{1}元。", "  Of this: by the tier {1} yuan." },
		  { "　　其中：按档次发放{1}元，分类施保{2}元。",
		    "  Of this: by the tier {1} yuan, supplements {2} yuan." } },
	};

	if (outcome->category == WORD_CATEGORY_TEKUN)
		prose_say(
			prose,
			outcome->care > 0 ? "　　其中：基本生活标准{1}元，照料护理费{2}元。\n"
					  : "　　其中：基本生活标准{1}元。\n",
			outcome->care > 0
				? "  Of this: the basic standard {1} yuan, the care fee {2} yuan.\n"
				: "  Of this: the basic standard {1} yuan.\n",
			MONEY_TEXT(outcome->standard), MONEY_TEXT(outcome->care));
	if (outcome->category != WORD_CATEGORY_DIBAO &&
	    outcome->category != WORD_CATEGORY_DIBAO_SINGLE)
		return;
	const char *const *terms =
		sentence[(outcome->reasons & REASON_TIERS) != 0][outcome->supplement > 0];

	prose_say(prose, terms[LANGUAGE_ZH], terms[LANGUAGE_EN], MONEY_TEXT(outcome->gap),
		  MONEY_TEXT(outcome->supplement));
	prose_say(
		prose, "保障{1}人，月收入合计{2}元，低保标准每人每月{3}元。\n",
		" Covered: {1}; income a month together {2} yuan; the standard a person and month "
		"{3} yuan.\n",
		NUM_TEXT(outcome->covered), MONEY_TEXT(decision_shown(outcome->income, 1)),
		MONEY_TEXT(decision_shown(outcome->standard, 1)));
}

/* ---- reasons, with the figures of what failed ---- */

/* A count, or an amount; costs may be more than the income: 0 is left. */
static struct text
left_of(const struct telling *telling, const struct walk_test *test)
{
	static const char *const recorded[2] = { "登记为{1}元", "recorded {1} yuan" };
	static const char *const measured[WALK_MONTH + 1][2] = {
		[WALK_INCOME] = { "全年收入{1}元", "income of the year {1} yuan" },
		[WALK_TOTAL] = { "全年收入{1}元", "income of the year {1} yuan" },
		[WALK_COST] = { "全年刚性支出{1}元", "rigid expenditure of the year {1} yuan" },
		[WALK_REST] = { "扣除后全年{1}元", "left of the year's income {1} yuan" },
		[WALK_COUNT] = { "登记为{1}", "recorded {1}" },
	};
	const char *const *words =
		measured[test->measure][0] != NULL ? measured[test->measure] : recorded;
	struct text left = test->measure == WALK_COUNT
				   ? NUM_TEXT(test->left)
				   : MONEY_TEXT(test->left < 0 ? 0 : test->left);

	if (test->at_least)
		left = TELL(telling, "至少{1}", "at least {1}", left);
	return TELL(telling, words[LANGUAGE_ZH], words[LANGUAGE_EN], left);
}

static struct text
limit_of(const struct telling *telling, const struct walk_test *test)
{
	struct ratio limit = ratio_mul(test->limit, ratio_whole(test->times));
	char exact[MONEY_SIZE * 2];

	return test->measure == WALK_COUNT ? TELL_SAME(telling, "{1}", NUM_TEXT(limit.num))
					   : TELL(telling, "{1}元", "{1} yuan",
						  text_of(money_format_exact(limit, exact)));
}

/* "；全年收入121200.00元，应低于23400.00元": behind what failed before. */
static struct text
add_failure(const struct telling *telling, struct text list, const struct walk_test *test)
{
	static const char *const sentence[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },
		[WALK_BELOW] = { "{1}；{2}，应低于{3}", "{1}; {2}, to be below {3}" },
		[WALK_NOT_BELOW] = { "{1}；{2}，应不低于{3}", "{1}; {2}, to be not below {3}" },
		[WALK_AT_MOST] = { "{1}；{2}，不得超过{3}", "{1}; {2}, to be at most {3}" },
		[WALK_AT_LEAST] = { "{1}；{2}，应达到{3}", "{1}; {2}, to be at least {3}" },
		[WALK_ABOVE] = { "{1}；{2}，应超过{3}", "{1}; {2}, to be above {3}" },
	};
	const char *const *words = sentence[test->relation];

	if (test->relation == WALK_NO_NUMBERS || test->measure == WALK_MONTH)
		return list;
	return TELL(telling, words[LANGUAGE_ZH], words[LANGUAGE_EN], list, left_of(telling, test),
		    limit_of(telling, test));
}

/* The failed conditions behind a reason. */
static struct text
failures_of(const struct telling *telling, enum reason reason)
{
	const struct walk *walk = telling->walk;
	struct text list = TEXT_NONE;

	for (size_t i = 0; i < walk->tests; i++)
		if (walk->test[i].decided && walk->test[i].condition->refuses == UINT64_C(1)
											 << reason)
			list = add_failure(telling, list, &walk->test[i]);
	return list;
}

/* Who would be covered as a single person, if he applied. */
static struct text
who_may_apply(const struct telling *telling)
{
	struct text names = TEXT_NONE;

	for (size_t i = 0; i < telling->walk->seats; i++)
		if (telling->walk->seat[i].single_open)
			names = tell_more(telling, names, tell_name(telling, i));
	return TELL(telling, "：{1}，本人或近亲属可以提出申请",
		    ": {1}; they or a near relative may apply", names);
}

/* What the household failed: of aid that ends it is told too, beside what takes its place. */
static reasons_t
failed(const struct walk *walk)
{
	reasons_t reasons = 0;

	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->decided && test->truth == TRUTH_NO)
			reasons |= test->condition->refuses;
	}
	return reasons;
}

static void
tell_reasons(const struct telling *telling, reasons_t reasons, reasons_t refused)
{
	struct prose *prose = telling->prose;
	int number = 0;

	prose_add(prose, "　　理由和依据：\n", "  Reasons:\n");
	for (enum reason i = 0; i < REASONS; i++) {
		if (((reasons | refused) >> i & 1) == 0)
			continue;
		prose_say(prose, "　　{1}．{2}{3}{4}{5}。\n", "  {1}. {2}{3}{4}{5}.\n",
			  NUM_TEXT(++number), text_of(reason_sentence(i, prose->language)),
			  i == REASON_SINGLE_OPEN ? who_may_apply(telling) : TEXT_NONE,
			  (refused >> i & 1) != 0 ? failures_of(telling, i) : TEXT_NONE,
			  tell_grounds(telling, i));
	}
}

static void
tell_outcome(const struct telling *telling, const struct previous *previous, size_t at)
{
	const struct walk *walk = telling->walk;
	struct prose *prose = telling->prose;
	const struct outcome *outcome = &walk->outcome[at];
	bool none = outcome->category == WORD_CATEGORY_NONE;
	struct record row;

	adjusted_row(previous, walk, at, &row);
	bool ends = row.value[DECISION_change] == WORD_ADJUST_END;

	if (!none) {
		tell_grant(telling, outcome, &row);
		tell_terms(prose, outcome);
		if (!ends)
			adjusted_tell_why(telling, previous, &row);
	} else if (ends) {
		prose_add(prose, "　　经审核，你户不再符合社会救助条件。\n",
			  "  On review, the household does not meet the conditions of social "
			  "assistance any more.\n");
	} else {
		prose_add(prose, "　　经审核，你户不符合社会救助条件，拟不予确认。\n",
			  "  On review, the household does not meet the conditions of social "
			  "assistance; the application is to be refused.\n");
	}
	if (ends)
		adjusted_tell_end(telling, previous, &row);
	tell_reasons(telling, outcome->reasons,
		     none || (ends && outcome->seat == WALK_UNIT) ? failed(walk) : 0);
	prose_add(prose, "\n", "\n");
}

/* Persons who have no row any more, where the household has none of its own. */
static void
tell_gone(const struct telling *telling, const struct previous *previous)
{
	struct record row;

	decision_fill_none(&row, telling->walk);
	for (size_t i = 0; previous_ended(previous, i, &row); i++) {
		prose_say(telling->prose, "　　经审核，{1}不再计入家庭成员{2}。\n",
			  "  On review, {1} does not count as a member any more{2}.\n",
			  row.text[DECISION_person],
			  tell_ground(telling, GROUND_MEMBERS_COUNT, false));
		adjusted_tell_end(telling, previous, &row);
		prose_add(telling->prose, "\n", "\n");
	}
}

/* ---- what is still asked for ---- */

static void
ask_for(const struct telling *telling, int number, enum fact fact)
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[fact_column(fact)];
	struct text names = TEXT_NONE;

	for (size_t i = 0; i < telling->walk->seats; i++)
		if ((telling->walk->seat[i].lacks >> fact & 1) != 0)
			names = tell_more(telling, names, tell_name(telling, i));
	prose_say(telling->prose, names.n > 0 ? "　　{1}．{2}：{3}。\n" : "　　{1}．{2}。\n",
		  names.n > 0 ? "  {1}. {2}: {3}.\n" : "  {1}. {2}.\n", NUM_TEXT(number),
		  column_heading(column, telling->prose->language), names);
}

/* Nothing was decided, and the applicant can do nothing about it. */
static void
tell_unset(const struct telling *telling, facts_t missing)
{
	struct text names = TEXT_NONE;
	int fact;

	while ((fact = fact_take(&missing)) >= 0)
		names = tell_more(telling, names,
				  text_of(param_label(fact_param(fact), telling->prose->language)));
	prose_say(telling->prose, "　　本地还没有规定下列标准，尚不能作出决定：{1}。\n",
		  "  No decision can be made yet, for these values of the rules are not set here: "
		  "{1}.\n",
		  names);
}

/* Nothing was decided: what the applicant is asked for instead, and about whom. */
static void
ask_for_facts(const struct telling *telling, facts_t missing)
{
	int number = 0;

	prose_add(telling->prose, "　　下列情况没有登记，尚不能作出决定。请提供并附证明材料：\n",
		  "  No decision can be made yet. Please state and prove:\n");
	for (enum fact fact = 0; fact < FACTS; fact++)
		if ((missing >> fact & 1) != 0)
			ask_for(telling, ++number, fact);
}

/* ---- the whole ---- */

static void
tell_body(const struct telling *telling, const struct previous *previous, enum adjusted adjusted)
{
	const struct walk *walk = telling->walk;
	const struct outcome *first = &walk->outcome[0];

	if (first->category == WORD_CATEGORY_INVALID) {
		prose_add(telling->prose, "　　登记资料有需要更正的地方，更正后再行审核。\n",
			  "  The register's entry must be corrected first; it will then be "
			  "reviewed.\n");
		return;
	}
	if (first->category == WORD_CATEGORY_UNDECIDED) {
		if ((first->missing & FACT_RULES) != 0)
			tell_unset(telling, first->missing & FACT_RULES);
		if ((first->missing & ~FACT_RULES) != 0)
			ask_for_facts(telling, first->missing);
		return;
	}
	for (size_t i = 0; i < walk->outcomes; i++)
		tell_outcome(telling, previous, i);
	tell_gone(telling, previous);
	remedy_tell(telling, adjusted >= ADJUSTED_LESS);
}

/* What must keep it from being sent. */
static void
tell_warnings(struct prose *prose, const struct walk *walk)
{
	const struct household *household = walk->household;
	uint64_t assumed = household->assumed;

	for (size_t i = 0; i < household->persons; i++)
		assumed |= household->person[i].assumed;
	if (!document_payable(walk->basis))
		prose_add(prose, "【所用标准含示例或未核实的数值，不得作为正式文书发出】\n\n",
			  "[Illustrative or unverified values were used: not to be sent as an "
			  "official notice]\n\n");
	if (assumed != 0)
		prose_add(prose, "【有的情况没有登记，是假定的，不得作为正式文书发出】\n\n",
			  "[Some facts are not recorded but assumed: not to be sent as an "
			  "official notice]\n\n");
}

void
letter_write(struct prose *prose, const struct walk *walk, struct previous *previous)
{
	static const char *const title[][2] = {
		[ADJUSTED_NOT] = { "　　　　　　　　社会救助审核告知书\n\n",
				   "                Notice of a review of social assistance\n\n" },
		[ADJUSTED_RAISED] = { "　　　　　　　　社会救助调整告知书\n\n",
				      "                Notice of a change of social "
				      "assistance\n\n" },
		[ADJUSTED_LESS] = { "　　　　　　　　社会救助调整告知书\n\n",
				    "                Notice of a change of social assistance\n\n" },
		[ADJUSTED_ENDED] = { "　　　　　　　　社会救助终止告知书\n\n",
				     "                Notice of the end of social assistance\n\n" },
	};
	const struct household *household = walk->household;
	struct text head = TEXT_NONE;
	struct arena parts = { 0 };
	struct telling telling = { .prose = prose, .walk = walk, .parts = &parts };

	if (household->persons > 0)
		head = household->person[household->head].row.text[REGISTER_name];
	previous_begin(previous, walk);
	enum adjusted adjusted = adjusted_of(previous, walk);

	prose_add(prose, "%s", "%s", title[adjusted][prose->language]);
	tell_warnings(prose, walk);
	prose_say(prose, "{1}（户编号 {2}）：\n\n", "{1} (household {2}):\n\n", head,
		  household->id);
	tell_body(&telling, previous, adjusted);
	prose_say(
		prose,
		"\n　　　　　　　　　　　　　　　　（盖章）\n　　　　　　　　　　　　　　　　{1}"
		"\n\f",
		"\n                                (seal)\n                                {1}\n\f",
		tell_day(&telling, walk->law->as_of));
	arena_free(&parts);
}
