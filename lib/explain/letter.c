#include "explain/letter.h"

#include "base/daxie.h"
#include "base/num.h"
#include "decide/decision.h"
#include "explain/adjusted.h"
#include "explain/remedy.h"
#include "explain/tell.h"
#include "register/category.h"

static struct text
name_of(const struct walk *walk, size_t seat)
{
	return walk->seat[seat].person->row.text[REGISTER_name];
}

/* ---- what was decided ---- */

/* "2026年12月", good until it is freed. */
static struct prose
month_of_letter(enum language language, month_t month)
{
	struct prose words = { .language = language };

	if (month != MONTH_NONE)
		prose_month(&words, month);
	return words;
}

static struct text
text_of_prose(const struct prose *prose)
{
	return (struct text){ prose->p, prose->n };
}

/* "每月发放979.00元（大写：人民币玖佰柒拾玖元整）", or from what it is raised or reduced. */
static void
tell_amount(struct prose *prose, const struct record *row)
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

	prose_say(prose, words[LANGUAGE_ZH], words[LANGUAGE_EN], MONEY_TEXT(amount),
		  text_of(daxie_format(amount, daxie)), MONEY_TEXT(before != BLANK ? before : 0));
}

/* "拟对你户给予最低生活保障，每月发放979.00元（大写：人民币玖佰柒拾玖元整），自2026年12月起" */
static void
tell_grant(struct prose *prose, const struct walk *walk, const struct outcome *outcome,
	   const struct record *row)
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
	enum language language = prose->language;
	const char *const *words = sentence[outcome->amount > 0][outcome->until != MONTH_NONE];
	struct text unit = language == LANGUAGE_ZH ? TEXT("你户") : TEXT("the household");
	struct text who = outcome->seat == WALK_UNIT ? unit : name_of(walk, outcome->seat);
	struct prose granted = { .language = language };
	struct prose amount = { .language = language };
	struct prose from = month_of_letter(language, outcome->from);
	struct prose until = month_of_letter(language, outcome->until);

	prose_say(&granted, category_granted(outcome->category, LANGUAGE_ZH),
		  category_granted(outcome->category, LANGUAGE_EN), who);
	tell_amount(&amount, row);
	prose_say(prose, words[LANGUAGE_ZH], words[LANGUAGE_EN], text_of_prose(&granted),
		  text_of_prose(&amount), text_of_prose(&from), text_of_prose(&until));
	prose_free(&granted);
	prose_free(&amount);
	prose_free(&from);
	prose_free(&until);
}

/* What the amount is made of, and what it was measured by. */
static void
tell_terms(struct prose *prose, const struct outcome *outcome)
{
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
	prose_say(prose,
		  outcome->supplement > 0 ? "　　其中：补差{1}元，分类施保{2}元。"
					  : "　　其中：补差{1}元。",
		  outcome->supplement > 0 ? "  Of this: the gap {1} yuan, supplements {2} yuan."
					  : "  Of this: the gap {1} yuan.",
		  MONEY_TEXT(outcome->gap), MONEY_TEXT(outcome->supplement));
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
left_of(const struct walk_test *test, char buf[MONEY_SIZE])
{
	if (test->measure == WALK_COUNT)
		return text_of(num_format(test->left, buf));
	return text_of(money_format(test->left < 0 ? 0 : test->left, buf));
}

/* "；全年收入121200.00元，应低于23400.00元" */
static void
tell_figures(struct prose *prose, const struct walk_test *test)
{
	static const char *const recorded[2] = { "登记为", "recorded " };
	static const char *const least[2] = { "至少", "at least " };
	static const char *const measured[WALK_MONTH + 1][2] = {
		[WALK_INCOME] = { "全年收入", "income of the year " },
		[WALK_TOTAL] = { "全年收入", "income of the year " },
		[WALK_COST] = { "全年刚性支出", "rigid expenditure of the year " },
		[WALK_REST] = { "扣除后全年", "left of the year's income " },
	};
	static const char *const wanted[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },
		[WALK_BELOW] = { "应低于", "to be below " },
		[WALK_NOT_BELOW] = { "应不低于", "to be not below " },
		[WALK_AT_MOST] = { "不得超过", "to be at most " },
		[WALK_AT_LEAST] = { "应达到", "to be at least " },
		[WALK_ABOVE] = { "应超过", "to be above " },
	};
	enum language language = prose->language;
	struct ratio limit = ratio_mul(test->limit, ratio_whole(test->times));
	bool count = test->measure == WALK_COUNT;
	const char *const *what =
		measured[test->measure][0] != NULL ? measured[test->measure] : recorded;
	char exact[MONEY_SIZE * 2];
	char left[MONEY_SIZE];

	if (test->relation == WALK_NO_NUMBERS || test->measure == WALK_MONTH)
		return;
	prose_say(prose, count ? "；{3}{4}{1}，{5}{2}" : "；{3}{4}{1}元，{5}{2}元",
		  count ? "; {3}{4}{1}, {5}{2}" : "; {3}{4}{1} yuan, {5}{2} yuan",
		  left_of(test, left),
		  count ? NUM_TEXT(limit.num) : text_of(money_format_exact(limit, exact)),
		  text_of(what[language]), test->at_least ? text_of(least[language]) : TEXT_NONE,
		  text_of(wanted[test->relation][language]));
}

/* The failed conditions behind a reason. */
static void
tell_failures(struct prose *prose, const struct walk *walk, enum reason reason)
{
	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->decided && test->condition->refuses == UINT64_C(1) << reason)
			tell_figures(prose, test);
	}
}

/* Who would be covered as a single person, if he applied. */
static void
tell_who_may_apply(struct prose *prose, const struct walk *walk)
{
	const char *before = prose->language == LANGUAGE_ZH ? "：" : ": ";

	for (size_t i = 0; i < walk->seats; i++) {
		if (!walk->seat[i].single_open)
			continue;
		prose_add(prose, "%s%.*s", "%s%.*s", before, SHOW(name_of(walk, i)));
		before = prose->language == LANGUAGE_ZH ? "、" : ", ";
	}
	tell_words(prose, "，本人或近亲属可以提出申请", "; they or a near relative may apply");
}

/* What the household failed: of aid that ends it is told too, beside what takes its place. */
static reasons_t
failed(const struct walk *walk)
{
	reasons_t reasons = 0;

	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];

		if (test->decided && test->truth == TRUTH_NO && test->seat == WALK_UNIT)
			reasons |= test->condition->refuses;
	}
	return reasons;
}

static void
tell_reasons(struct prose *prose, const struct walk *walk, reasons_t reasons, reasons_t refused)
{
	int number = 0;

	prose_add(prose, "　　理由和依据：\n", "  Reasons:\n");
	for (int i = 0; i < REASONS; i++) {
		if (((reasons | refused) >> i & 1) == 0)
			continue;
		prose_add(prose, "　　%d．%s", "  %d. %s", ++number,
			  reason_sentence((enum reason)i, prose->language));
		if (i == REASON_SINGLE_OPEN)
			tell_who_may_apply(prose, walk);
		if ((refused >> i & 1) != 0)
			tell_failures(prose, walk, (enum reason)i);
		tell_grounds(&(struct telling){ .prose = prose, .walk = walk }, (enum reason)i);
		tell_words(prose, "。", ".");
		prose_add(prose, "\n", "\n");
	}
}

static void
tell_outcome(struct prose *prose, const struct walk *walk, const struct previous *previous,
	     size_t at)
{
	const struct outcome *outcome = &walk->outcome[at];
	bool none = outcome->category == WORD_CATEGORY_NONE;
	struct record row;

	adjusted_row(previous, walk, at, &row);
	bool ends = row.value[DECISION_change] == WORD_ADJUST_END;

	if (!none) {
		tell_grant(prose, walk, outcome, &row);
		tell_terms(prose, outcome);
		if (!ends)
			adjusted_tell_why(prose, previous, &row);
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
		adjusted_tell_end(prose, previous, &row);
	tell_reasons(prose, walk, outcome->reasons,
		     none || (ends && outcome->seat == WALK_UNIT) ? failed(walk) : 0);
	prose_add(prose, "\n", "\n");
}

/* Persons who have no row any more, where the household has none of its own. */
static void
tell_gone(struct prose *prose, const struct walk *walk, const struct previous *previous)
{
	struct telling telling = { .prose = prose, .walk = walk };
	struct record row;

	decision_fill_none(&row, walk);
	for (size_t i = 0; previous_ended(previous, i, &row); i++) {
		prose_say(prose, "　　经审核，{1}不再计入家庭成员",
			  "  On review, {1} does not count as a member any more",
			  row.text[DECISION_person]);
		tell_ground(&telling, GROUND_MEMBERS_COUNT, false);
		prose_add(prose, "。\n", ".\n");
		adjusted_tell_end(prose, previous, &row);
		prose_add(prose, "\n", "\n");
	}
}

/* ---- what is still asked for ---- */

static void
ask_for(struct prose *prose, int number, enum fact fact)
{
	const struct column *column = &schema_of(RECORD_REGISTER)->column[fact_column(fact)];

	prose_add(prose, "　　%d．%.*s", "  %d. %.*s", number,
		  SHOW(column_heading(column, prose->language)));
}

/* Nothing was decided: what the applicant is asked for instead, and about whom. */
static void
ask_for_facts(struct prose *prose, const struct walk *walk, facts_t missing)
{
	int number = 0;

	prose_add(prose, "　　下列情况没有登记，尚不能作出决定。请提供并附证明材料：\n",
		  "  No decision can be made yet. Please state and prove:\n");
	for (int fact = 0; fact < FACTS; fact++) {
		const char *before = prose->language == LANGUAGE_ZH ? "：" : ": ";

		if ((missing >> fact & 1) == 0)
			continue;
		ask_for(prose, ++number, (enum fact)fact);
		for (size_t i = 0; i < walk->seats; i++) {
			if ((walk->seat[i].lacks >> fact & 1) == 0)
				continue;
			prose_add(prose, "%s%.*s", "%s%.*s", before, SHOW(name_of(walk, i)));
			before = prose->language == LANGUAGE_ZH ? "、" : ", ";
		}
		tell_words(prose, "。", ".");
		prose_add(prose, "\n", "\n");
	}
}

/* ---- the whole ---- */

static void
tell_body(struct prose *prose, const struct walk *walk, const struct previous *previous,
	  enum adjusted adjusted)
{
	const struct outcome *first = &walk->outcome[0];

	if (first->category == WORD_CATEGORY_INVALID) {
		prose_add(prose, "　　登记资料有需要更正的地方，更正后再行审核。\n",
			  "  The register's entry must be corrected first; it will then be "
			  "reviewed.\n");
		return;
	}
	if (first->category == WORD_CATEGORY_UNDECIDED) {
		ask_for_facts(prose, walk, first->missing);
		return;
	}
	for (size_t i = 0; i < walk->outcomes; i++)
		tell_outcome(prose, walk, previous, i);
	tell_gone(prose, walk, previous);
	remedy_tell(prose, walk, adjusted >= ADJUSTED_LESS);
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
		[ADJUSTED_NOT] = { "审核", "a review of social assistance" },
		[ADJUSTED_RAISED] = { "调整", "a change of social assistance" },
		[ADJUSTED_LESS] = { "调整", "a change of social assistance" },
		[ADJUSTED_ENDED] = { "终止", "the end of social assistance" },
	};
	const struct household *household = walk->household;

	previous_begin(previous, walk);
	enum adjusted adjusted = adjusted_of(previous, walk);

	prose_add(prose, "　　　　　　　　社会救助%s告知书\n\n", "                Notice of %s\n\n",
		  title[adjusted][prose->language]);
	tell_warnings(prose, walk);
	if (household->persons > 0)
		prose_text(prose, household->person[household->head].row.text[REGISTER_name]);
	prose_add(prose, "（户编号 %.*s）：\n\n", " (household %.*s):\n\n", SHOW(household->id));
	tell_body(prose, walk, previous, adjusted);
	prose_add(prose,
		  "\n　　　　　　　　　　　　　　　　（盖章）\n　　　　　　　　　　　　　　　　",
		  "\n                                (seal)\n                                ");
	prose_day(prose, walk->law->as_of);
	prose_add(prose, "\n\f", "\n\f");
}
