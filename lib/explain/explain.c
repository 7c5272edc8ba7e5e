#include "explain/explain.h"

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

	prose_add(prose, "    [%s] ", "    [%s] ", answer[test->truth][language]);
	if (test->seat != WALK_UNIT)
		prose_add(prose, "%.*s：", "%.*s: ", SHOW(tell_name(telling, test->seat)));
	prose_text(prose, text_of(test->condition->sentence[language]));
	tell_ground(telling, test->condition->ground, full);
	figure_test(telling, test);
	if (incomes)
		figure_incomes(telling, test);
	tell_values(telling, &test->used);
	if (test->missing != 0) {
		prose_add(prose, "\n      缺少 ", "\n      missing ");
		tell_facts(prose, test->missing);
	}
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
			prose_add(prose, "  %s\n", "  %s\n",
				  stage_title(test->stage, prose->language));
		stage = test->stage;
		tell_test(telling, test, incomes, full);
		told |= of_unit && incomes;
	}
}

/* ---- outcomes ---- */

static void
tell_months(struct prose *prose, const struct outcome *outcome)
{
	char from[DAY_SIZE];
	char until[DAY_SIZE];

	if (outcome->from == MONTH_NONE || outcome->category == WORD_CATEGORY_NONE)
		return;
	prose_add(prose, "，自%s起", ", from %s", month_format(outcome->from, from));
	if (outcome->until != MONTH_NONE)
		prose_add(prose, "至%s止", " until %s", month_format(outcome->until, until));
}

static void
tell_reason(const struct telling *telling, enum reason reason)
{
	prose_add(telling->prose, "\n    %s  %s", "\n    %s  %s", reason_code(reason),
		  reason_sentence(reason, telling->prose->language));
	tell_grounds(telling, reason);
}

/* "missing 月工资性收入（wage）: line 4 张三, line 5 李四" */
static void
tell_lack(const struct telling *telling, enum fact fact)
{
	const struct walk *walk = telling->walk;
	struct prose *prose = telling->prose;
	const char *before = prose->language == LANGUAGE_ZH ? "：" : ": ";

	prose_add(prose, "\n    缺少 ", "\n    missing ");
	tell_fact(prose, fact);
	if (fact_is_shared(fact))
		prose_add(prose, "：户主一行，第%zu行", ": the head's row, line %zu",
			  walk->household->person[walk->household->head].row.line);
	for (size_t i = 0; i < walk->seats; i++) {
		if ((walk->seat[i].lacks >> fact & 1) == 0)
			continue;
		prose_add(prose, "%s", "%s", before);
		tell_person(telling, i);
		before = prose->language == LANGUAGE_ZH ? "、" : ", ";
	}
}

/* Is everything decided but the amount?  Then no condition that was asked misses a fact. */
static bool
is_amount_open(const struct walk *walk)
{
	for (size_t i = 0; i < walk->tests; i++)
		if (walk->test[i].decided)
			return false;
	return walk->tests > 0;
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
		tell_words(prose, "，每月", ", ");
		prose_money(prose, outcome->amount);
		tell_words(prose, "元", " yuan a month");
	}
	tell_months(prose, outcome);
	for (int i = 0; i < REASONS; i++)
		if ((outcome->reasons >> i & 1) != 0)
			tell_reason(telling, (enum reason)i);
	for (int fact = 0; fact < FACTS; fact++)
		if ((outcome->missing >> fact & 1) != 0)
			tell_lack(telling, (enum fact)fact);
	if (outcome->missing != 0 && is_amount_open(telling->walk))
		prose_add(prose, "\n    条件都已满足，缺的只是计算金额要用的事实",
			  "\n    the conditions are met; what is missing is for the amount");
	amount_tell(telling, outcome);
	prose_add(prose, "\n", "\n");
}

/* ---- the whole ---- */

static void
tell_head(const struct telling *telling)
{
	const struct household *household = telling->walk->household;
	struct prose *prose = telling->prose;
	char date[DAY_SIZE];

	prose_add(prose, "户 %.*s", "household %.*s", SHOW(household->id));
	if (household->row.text[REGISTER_town].n + household->row.text[REGISTER_village].n > 0)
		prose_add(prose, "　%.*s%.*s", "  %.*s%.*s",
			  SHOW(household->row.text[REGISTER_town]),
			  SHOW(household->row.text[REGISTER_village]));
	prose_add(prose, "　登记%zu人　%s\n", "  persons listed: %zu  %s\n", household->persons,
		  day_format(telling->walk->law->as_of, date));
	if (!document_payable(telling->walk->basis))
		prose_add(
			prose, "  注意：用了依据性质为“%.*s”的数值，不能据以发放\n",
			"  beware: values of basis “%.*s” were used; nothing may be paid by them\n",
			SHOW(word_text(document_basis(telling->walk->basis), prose->language)));
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
		tell_words(telling->prose, "  ", "  ");
		tell_person(telling, i);
		prose_add(telling->prose, "：%s", ": %s",
			  role[seat->role][telling->prose->language]);
		if (seat->role == SEAT_OUT) {
			tell_ground(telling, GROUND_MEMBERS_EXCLUDED, full);
			tell_words(telling->prose, "，“成员状态”", ", “member_status” ");
			tell_content(telling->prose, &seat->person->row, REGISTER_member_status);
		}
		prose_add(telling->prose, "\n", "\n");
	}
}

/* The blanks that were filled by --assume. */
static void
tell_assumed(const struct telling *telling, const struct record *cell, uint64_t assumed,
	     size_t line)
{
	struct prose *prose = telling->prose;

	for (int column = 0; column < COLUMN_LIMIT && assumed >> column != 0; column++) {
		if ((assumed >> column & 1) == 0)
			continue;
		prose_add(prose, "  第%zu行“%.*s”空白，假定为",
			  "  line %zu “%.*s” is blank, assumed: ", line,
			  SHOW(record_heading(telling->reader, column)));
		tell_content(prose, cell, column);
		prose_add(prose, "\n", "\n");
	}
}

void
explain_walk(struct prose *prose, const struct walk *walk, const struct record_reader *reader,
	     bool full)
{
	struct telling telling = { prose, walk, reader };
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
}
