#include "explain/letter.h"

#include <inttypes.h>

#include "base/daxie.h"
#include "decide/decision.h"
#include "explain/tell.h"

static struct text
name_of(const struct walk *walk, size_t seat)
{
	return walk->seat[seat].person->cell.text[REGISTER_name];
}

/* ---- what was decided ---- */

/* How a decision names what it grants. */
static const char *
grant_name(int category, enum language language)
{
	static const struct {
		int category;
		const char *name[2];
	} grant[] = {
		{ WORD_CATEGORY_DIBAO,
		  { "给予最低生活保障", "entitled to the minimum living allowance (低保)" } },
		{ WORD_CATEGORY_DIBAO_SINGLE,
		  { "参照单人户给予最低生活保障", "entitled to the minimum living allowance as a "
						  "single-person household (单人户低保)" } },
		{ WORD_CATEGORY_TEKUN,
		  { "给予特困人员救助供养", "entitled to support in special hardship (特困)" } },
		{ WORD_CATEGORY_ORPHAN,
		  { "给予孤儿基本生活保障",
		    "entitled to the basic living support of orphans (孤儿)" } },
		{ WORD_CATEGORY_UNATTENDED,
		  { "给予事实无人抚养儿童基本生活保障", "entitled to the basic living support of "
							"unattended children (事实无人抚养)" } },
		{ WORD_CATEGORY_PHASE_OUT,
		  { "给予最低生活保障渐退期",
		    "entitled to the phase-out of the minimum living allowance (渐退)" } },
		{ WORD_CATEGORY_LOW_INCOME,
		  { "认定为低收入家庭", "found to be a low-income household (低收入)" } },
		{ WORD_CATEGORY_RIGID,
		  { "认定为刚性支出困难家庭",
		    "found to be a household in hardship by rigid expenditure (刚性支出困难)" } },
	};

	for (size_t i = 0; i < sizeof(grant) / sizeof(*grant); i++)
		if (grant[i].category == category)
			return grant[i].name[language];
	return "";
}

/* "拟对你户给予最低生活保障，每月发放979.00元（大写：人民币玖佰柒拾玖元整），自2026年12月起" */
static void
tell_grant(struct prose *prose, const struct walk *walk, const struct outcome *outcome)
{
	const char *name = grant_name(outcome->category, prose->language);
	bool status = outcome->category == WORD_CATEGORY_LOW_INCOME ||
		      outcome->category == WORD_CATEGORY_RIGID;
	struct text who = prose->language == LANGUAGE_ZH ? TEXT("你户") : TEXT("the household");
	char daxie[DAXIE_SIZE];

	if (outcome->seat != WALK_UNIT)
		who = name_of(walk, outcome->seat);
	prose_add(prose, status ? "　　经审核，拟将%.*s%s" : "　　经审核，拟对%.*s%s",
		  "  On review, %.*s is %s", SHOW(who), name);
	if (outcome->amount > 0) {
		tell_words(prose, "，每月发放", ", ");
		prose_money(prose, outcome->amount);
		prose_add(prose, "元（大写：人民币%s）", " yuan a month (%s)",
			  daxie_format(outcome->amount, daxie));
	}
	tell_words(prose, "，自", ", from ");
	prose_month(prose, outcome->from);
	tell_words(prose, "起", "");
	if (outcome->until != MONTH_NONE) {
		tell_words(prose, "，至", " until ");
		prose_month(prose, outcome->until);
		tell_words(prose, "止", "");
	}
	tell_words(prose, "。", ".");
	prose_add(prose, "\n", "\n");
}

static void
tell_term(struct prose *prose, const char *zh, const char *en, fen_t amount)
{
	if (amount == 0)
		return;
	tell_words(prose, zh, en);
	prose_money(prose, amount);
	tell_words(prose, "元", " yuan");
}

/* What the amount is made of, and what it was measured by. */
static void
tell_terms(struct prose *prose, const struct outcome *outcome)
{
	bool gap = outcome->category == WORD_CATEGORY_DIBAO ||
		   outcome->category == WORD_CATEGORY_DIBAO_SINGLE;

	if (!gap && outcome->category != WORD_CATEGORY_TEKUN)
		return;
	prose_add(prose, "　　其中：", "  Of this: ");
	if (gap)
		tell_term(prose, "补差", "the gap ", outcome->gap);
	else
		tell_term(prose, "基本生活标准", "the basic standard ", outcome->standard);
	tell_term(prose, "，分类施保", ", supplements ", outcome->supplement);
	tell_term(prose, "，照料护理费", ", the care fee ", outcome->care);
	tell_words(prose, "。", ".");
	if (gap) {
		prose_add(prose, "保障%" PRId64 "人，月收入合计",
			  " Covered: %" PRId64 "; income a month together ", outcome->covered);
		prose_money(prose, decision_shown(outcome->income, 1));
		tell_words(prose, "元，低保标准每人每月",
			   " yuan; the standard a person and month ");
		prose_money(prose, decision_shown(outcome->standard, 1));
		tell_words(prose, "元。", " yuan.");
	}
	prose_add(prose, "\n", "\n");
}

/* ---- reasons, with the figures of what failed ---- */

static void
tell_left(struct prose *prose, const struct walk_test *test)
{
	if (test->measure == WALK_COUNT)
		prose_add(prose, "%" PRId64, "%" PRId64, test->left);
	else if (test->left < 0)
		tell_words(prose, "0.00元", "0.00 yuan");
	else
		tell_term(prose, "", "", test->left);
	if (test->measure != WALK_COUNT && test->left == 0)
		tell_words(prose, "0.00元", "0.00 yuan");
}

static void
tell_limit(struct prose *prose, const struct walk_test *test)
{
	struct ratio limit = ratio_mul(test->limit, ratio_whole(test->times));
	char exact[MONEY_SIZE * 2];

	if (test->measure == WALK_COUNT)
		prose_add(prose, "%" PRId64, "%" PRId64, limit.num);
	else
		prose_add(prose, "%s元", "%s yuan", money_format_exact(limit, exact));
}

/* "：全年121200.00元，应低于23400.00元" */
static void
tell_figures(struct prose *prose, const struct walk_test *test)
{
	static const char *const wanted[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },
		[WALK_BELOW] = { "应低于", "to be below " },
		[WALK_NOT_BELOW] = { "应不低于", "to be not below " },
		[WALK_AT_MOST] = { "不得超过", "to be at most " },
		[WALK_AT_LEAST] = { "应达到", "to be at least " },
		[WALK_ABOVE] = { "应超过", "to be above " },
	};

	if (test->relation == WALK_NO_NUMBERS || test->measure == WALK_MONTH)
		return;
	tell_words(prose, "；", "; ");
	if (test->measure == WALK_COST)
		tell_words(prose, "全年刚性支出", "rigid expenditure of the year ");
	else if (test->measure == WALK_REST)
		tell_words(prose, "扣除后全年", "left of the year's income ");
	else if (test->measure == WALK_INCOME || test->measure == WALK_TOTAL)
		tell_words(prose, "全年收入", "income of the year ");
	else
		tell_words(prose, "登记为", "recorded ");
	if (test->at_least)
		tell_words(prose, "至少", "at least ");
	tell_left(prose, test);
	prose_add(prose, "，%s", ", %s", wanted[test->relation][prose->language]);
	tell_limit(prose, test);
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

static void
tell_reasons(struct prose *prose, const struct walk *walk, const struct outcome *outcome)
{
	int number = 0;

	prose_add(prose, "　　理由和依据：\n", "  Reasons:\n");
	for (int i = 0; i < REASONS; i++) {
		if ((outcome->reasons >> i & 1) == 0)
			continue;
		prose_add(prose, "　　%d．%s", "  %d. %s", ++number,
			  reason_sentence((enum reason)i, prose->language));
		if (i == REASON_SINGLE_OPEN)
			tell_who_may_apply(prose, walk);
		if (outcome->category == WORD_CATEGORY_NONE)
			tell_failures(prose, walk, (enum reason)i);
		tell_grounds(&(struct telling){ .prose = prose, .walk = walk }, (enum reason)i);
		tell_words(prose, "。", ".");
		prose_add(prose, "\n", "\n");
	}
}

static void
tell_outcome(struct prose *prose, const struct walk *walk, const struct outcome *outcome)
{
	if (outcome->category == WORD_CATEGORY_NONE) {
		prose_add(prose, "　　经审核，你户不符合社会救助条件，拟不予确认。\n",
			  "  On review, the household does not meet the conditions of social "
			  "assistance; the application is to be refused.\n");
	} else {
		tell_grant(prose, walk, outcome);
		tell_terms(prose, outcome);
	}
	tell_reasons(prose, walk, outcome);
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

/* Whoever gets or does not get it, in special hardship or not: what is said of an objection. */
static enum ground
objection_of(const struct walk *walk)
{
	for (size_t i = 0; i < walk->outcomes; i++)
		if (walk->outcome[i].category != WORD_CATEGORY_TEKUN)
			return GROUND_NOTICE_OBJECTION;
	return GROUND_TEKUN_OBJECTION;
}

static void
tell_how_to_object(struct prose *prose, const struct walk *walk)
{
	struct telling telling = { .prose = prose, .walk = walk };

	prose_add(prose,
		  "　　对家庭经济状况调查核实结果有异议的，可以提供证据，由镇（办事处）重新核查",
		  "  Who disagrees with what was found of the household's means may give evidence; "
		  "the town then looks into it again");
	tell_ground(&telling, objection_of(walk), false);
	prose_add(prose, "。\n　　对正式决定不服的，可以依法申请行政复议或者提起行政诉讼",
		  ".\n  Against the final decision, administrative reconsideration or a lawsuit is "
		  "open");
	tell_ground(&telling, GROUND_REMEDY_REVIEW, false);
	prose_add(prose, "。\n　　本告知书为审核意见，以审核确认机关盖章的决定为准。\n",
		  ".\n  This is the proposal of the review; what the confirming authority seals is "
		  "the decision.\n");
}

static void
tell_body(struct prose *prose, const struct walk *walk)
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
	for (size_t i = 0; i < walk->outcomes; i++) {
		tell_outcome(prose, walk, &walk->outcome[i]);
		prose_add(prose, "\n", "\n");
	}
	tell_how_to_object(prose, walk);
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
letter_write(struct prose *prose, const struct walk *walk)
{
	const struct household *household = walk->household;

	prose_add(prose, "　　　　　　　　社会救助审核告知书\n\n",
		  "                Notice of a review of social assistance\n\n");
	tell_warnings(prose, walk);
	if (household->persons > 0)
		prose_text(prose, household->person[household->head].cell.text[REGISTER_name]);
	prose_add(prose, "（户编号 %.*s）：\n\n", " (household %.*s):\n\n", SHOW(household->id));
	tell_body(prose, walk);
	prose_add(prose,
		  "\n　　　　　　　　　　　　　　　　（盖章）\n　　　　　　　　　　　　　　　　",
		  "\n                                (seal)\n                                ");
	prose_day(prose, walk->law->as_of);
	prose_add(prose, "\n\f", "\n\f");
}
