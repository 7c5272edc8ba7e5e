#include "explain/explain.h"

#include "base/num.h"
#include "explain/amount.h"
#include "explain/figure.h"

/* ---- conditions ---- */

static void
tell_test(const struct telling *telling, const struct walk_test *test, bool incomes, bool full)
{
	static const char *const answer[][2] = {
		[TRUTH_NO] = { "否", "no" },
		[TRUTH_YES] = { "是", "yes" },
		[TRUTH_UNKNOWN] = { "未知", "unknown" },
	};
	struct prose *prose = telling->prose;
	enum language language = prose->language;
	bool of_unit = test->seat == WALK_UNIT;

	prose_say(prose, of_unit ? "    [{1}] {3}{4}" : "    [{1}] {2}：{3}{4}",
		  of_unit ? "    [{1}] {3}{4}" : "    [{1}] {2}: {3}{4}",
		  text_of(answer[test->truth][language]),
		  of_unit ? TEXT_NONE : tell_name(telling, test->seat),
		  text_of(test->condition->sentence[language]),
		  tell_ground(telling, test->condition->ground, full));
	figure_test(telling, test);
	if (incomes)
		figure_incomes(telling, test);
	tell_values(telling, &test->used);
	if (test->missing != 0)
		prose_say(prose, "\n      缺少 {1}", "\n      missing {1}",
			  tell_facts(telling, test->missing));
	prose_add(prose, "\n", "\n");
}

/*
 * What decided; with full, whatever was asked.  The incomes of the household are told once, those
 * of a person by each of his conditions.
 */
static void
tell_tests(const struct telling *telling, bool full)
{
	const struct walk *walk = telling->walk;
	struct prose *prose = telling->prose;
	enum stage stage = STAGES;
	bool told = false;

	for (size_t i = 0; i < walk->tests; i++) {
		const struct walk_test *test = &walk->test[i];
		bool of_unit = test->seat == WALK_UNIT;
		bool incomes = figure_is_income(test) &&
			       !(of_unit && told && test->measure == WALK_INCOME);

		if (!full && !test->decided)
			continue;
		if (test->stage != stage)
			prose_say(prose, "  {1}\n", "  {1}\n",
				  text_of(stage_title(test->stage, prose->language)));
		stage = test->stage;
		tell_test(telling, test, incomes, full);
		told |= of_unit && incomes;
	}
}

/* ---- outcomes ---- */

/* "missing 月工资性收入（wage）: line 4 张三, line 5 李四" */
static void
tell_lack(const struct telling *telling, int fact)
{
	const struct walk *walk = telling->walk;
	struct text where = TEXT_NONE;

	if (fact_is_rule(fact) && telling->words)
		where = TELL_SAME(telling, "{1}",
				  telling->prose->language == LANGUAGE_ZH ? TEXT("本地还没有设定")
									  : TEXT("not set here"));
	else if (fact_is_rule(fact))
		where = TELL(telling, "没有设定，写在{1}的规则文件里",
			     "not set; it goes into a rule file of {1}", text_of(walk->law->place));
	else if (fact_is_shared(fact))
		where = TELL(telling, "户主一行，第{1}行", "the head's row, line {1}",
			     NUM_TEXT(walk->household->person[walk->household->head].row.line));
	for (size_t i = 0; i < walk->seats; i++)
		if ((walk->seat[i].lacks >> fact & 1) != 0)
			where = tell_more(telling, where, tell_person(telling, i));
	prose_say(telling->prose, where.n > 0 ? "\n    缺少 {1}：{2}" : "\n    缺少 {1}",
		  where.n > 0 ? "\n    missing {1}: {2}" : "\n    missing {1}",
		  tell_fact(telling, fact), where);
}

/* "本户：低保，每月979.00元，自2026-12起" */
static void
tell_category(const struct telling *telling, const struct outcome *outcome)
{
	/* without money or with; without months, open or with an end */
	static const char *const sentence[2][3][2] = {
		{ { "  {1}：{2}", "  {1}: {2}" },
		  { "  {1}：{2}，自{4}起", "  {1}: {2}, from {4}" },
		  { "  {1}：{2}，自{4}起至{5}止", "  {1}: {2}, from {4} until {5}" } },
		{ { "  {1}：{2}，每月{3}元", "  {1}: {2}, {3} yuan a month" },
		  { "  {1}：{2}，每月{3}元，自{4}起", "  {1}: {2}, {3} yuan a month, from {4}" },
		  { "  {1}：{2}，每月{3}元，自{4}起至{5}止",
		    "  {1}: {2}, {3} yuan a month, from {4} until {5}" } },
	};
	enum language language = telling->prose->language;
	struct text unit = language == LANGUAGE_ZH ? TEXT("本户") : TEXT("household");
	bool begins = outcome->from != MONTH_NONE && outcome->category != WORD_CATEGORY_NONE;
	bool ends = begins && outcome->until != MONTH_NONE;
	const char *const *words = sentence[outcome->amount > 0][begins + ends];

	prose_say(telling->prose, words[LANGUAGE_ZH], words[LANGUAGE_EN],
		  outcome->seat == WALK_UNIT ? unit : tell_name(telling, outcome->seat),
		  word_text((enum word)outcome->category, language), MONEY_TEXT(outcome->amount),
		  begins ? MONTH_TEXT(outcome->from) : TEXT_NONE,
		  ends ? MONTH_TEXT(outcome->until) : TEXT_NONE);
}

static void
tell_missing(const struct telling *telling, facts_t missing)
{
	const struct walk *walk = telling->walk;
	bool amount = walk->tests > 0; /* is everything decided but the amount? */
	facts_t rest = missing;
	int fact;

	while ((fact = bits_take(&rest)) >= 0)
		tell_lack(telling, fact);
	for (size_t i = 0; i < walk->tests; i++)
		amount &= !walk->test[i].decided;
	if (missing == 0 || !amount)
		return;
	if ((missing & FACT_RULES) != 0)
		prose_add(telling->prose, "\n    条件都已满足，只是金额还不能计算",
			  "\n    the conditions are met; only the amount cannot be computed yet");
	else
		prose_add(telling->prose, "\n    条件都已满足，缺的只是计算金额要用的事实",
			  "\n    the conditions are met; what is missing is for the amount");
}

static void
tell_outcome(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;

	tell_category(telling, outcome);
	for (int i = 0; i < REASONS; i++)
		if ((outcome->reasons >> i & 1) != 0)
			prose_say(prose, telling->words ? "\n    {2}{3}" : "\n    {1}  {2}{3}",
				  telling->words ? "\n    {2}{3}" : "\n    {1}  {2}{3}",
				  text_of(reason_code((enum reason)i)),
				  text_of(reason_sentence((enum reason)i, prose->language)),
				  tell_grounds(telling, (enum reason)i));
	tell_missing(telling, outcome->missing);
	amount_tell(telling, outcome);
	prose_add(prose, "\n", "\n");
}

/* ---- the whole ---- */

static void
tell_head(const struct telling *telling)
{
	const struct household *household = telling->walk->household;
	struct prose *prose = telling->prose;
	struct text town = household->row.text[REGISTER_town];
	struct text village = household->row.text[REGISTER_village];
	bool placed = town.n + village.n > 0;

	prose_say(prose, placed ? "户 {1}　{2}{3}　登记{4}人　{5}\n" : "户 {1}　登记{4}人　{5}\n",
		  placed ? "household {1}  {2}{3}  persons listed: {4}  {5}\n"
			 : "household {1}  persons listed: {4}  {5}\n",
		  household->id, town, village, NUM_TEXT(household->persons),
		  DAY_TEXT(telling->walk->law->as_of));
	if (!document_payable(telling->walk->basis))
		prose_say(
			prose, "  注意：用了依据性质为“{1}”的数值，不能据以发放\n",
			"  beware: values of basis “{1}” were used; nothing may be paid by them\n",
			word_text(document_basis(telling->walk->basis), prose->language));
}

/* Who does not count, and who is a unit of his own; in full, everybody. */
static void
tell_members(const struct telling *telling, bool full)
{
	static const char *const role[][2] = {
		[SEAT_OUT] = { "不计入家庭成员", "does not count as a member" },
		[SEAT_MEMBER] = { "计入", "counts" },
		[SEAT_CHILD] = { "单独保障的儿童", "a child supported in his own right" },
		[SEAT_TEKUN] = { "特困人员，单独保障", "special hardship, in his own right" },
	};
	const struct walk *walk = telling->walk;

	for (size_t i = 0; i < walk->seats; i++) {
		const struct seat *seat = &walk->seat[i];

		if (!full && seat->role != SEAT_OUT)
			continue;
		bool out = seat->role == SEAT_OUT;

		prose_say(telling->prose, out ? "  {1}：{2}{3}，“成员状态”{4}\n" : "  {1}：{2}\n",
			  out ? "  {1}: {2}{3}, “member_status” {4}\n" : "  {1}: {2}\n",
			  tell_person(telling, i),
			  text_of(role[seat->role][telling->prose->language]),
			  tell_ground(telling, GROUND_MEMBERS_EXCLUDED, full),
			  tell_content(telling, &seat->person->row, REGISTER_member_status));
	}
}

/* The blanks that were filled by --assume. */
static void
tell_assumed(const struct telling *telling, const struct record *cell, bits_t assumed, size_t line)
{
	for (int column; (column = bits_take(&assumed)) >= 0;)
		prose_say(telling->prose, "  第{1}行“{2}”空白，假定为{3}\n",
			  "  line {1} “{2}” is blank, assumed: {3}\n", NUM_TEXT(line),
			  record_heading(telling->reader, column),
			  tell_content(telling, cell, column));
}

void
explain_walk(struct prose *prose, const struct walk *walk, const struct record_reader *reader,
	     unsigned how)
{
	bool full = (how & EXPLAIN_FULL) != 0;
	struct arena parts = { 0 };
	struct telling telling = { .prose = prose,
				   .walk = walk,
				   .reader = reader,
				   .words = (how & EXPLAIN_WORDS) != 0,
				   .parts = &parts };
	const struct household *household = walk->household;

	tell_head(&telling);
	for (size_t i = 0; i < walk->outcomes; i++)
		tell_outcome(&telling, &walk->outcome[i]);
	tell_members(&telling, full);
	if (household->persons > 0)
		tell_assumed(&telling, &household->row, household->assumed,
			     household->person[household->head].row.line);
	for (size_t i = 0; i < household->persons; i++)
		tell_assumed(&telling, &household->person[i].row, household->person[i].assumed,
			     household->person[i].row.line);
	tell_tests(&telling, full);
	prose_add(prose, "\n", "\n");
	arena_free(&parts);
}

void
explain_lines(struct paper *paper, const struct walk *walk, const struct record_reader *reader,
	      unsigned how)
{
	struct prose why = { .language = paper->prose.language };

	explain_walk(&why, walk, reader, how);
	paper_lines(paper, (struct text){ why.p, why.n });
	prose_free(&why);
}
