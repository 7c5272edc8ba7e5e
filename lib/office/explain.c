#include "office/explain.h"

#include <inttypes.h>

#include "law/benefit.h"
#include "office/decision.h"

/* What the parts of an explanation share. */
struct telling {
	struct prose *prose;
	const struct walk *walk;
	const struct record_reader *reader;
};

#define SHOW(t) (int)(t).n, (t).p

static struct text
name_of(const struct telling *telling, size_t seat)
{
	return telling->walk->seat[seat].person->cell.text[REGISTER_name];
}

static void
tell_bilingual(struct prose *prose, const char *zh, const char *en)
{
	prose_text(prose, text_of(prose->language == LANGUAGE_ZH ? zh : en));
}

/* ---- numbers ---- */

static void
tell_number(struct prose *prose, enum walk_measure measure, struct ratio number)
{
	char exact[MONEY_SIZE * 2];
	char ratio[RATIO_SIZE];
	char month[DAY_SIZE];

	switch (measure) {
	case WALK_FEN_YEAR:
	case WALK_FEN:
		prose_text(prose, text_of(money_format_exact(number, exact)));
		break;
	case WALK_MONTH:
		prose_text(prose, text_of(month_format((month_t)number.num, month)));
		break;
	case WALK_COUNT:
	case WALK_YEARS:
		prose_text(prose, text_of(ratio_format(number, ratio)));
		break;
	}
}

/* "14400.00 < 7800.00 × 3 = 23400.00" */
static void
tell_comparison(struct prose *prose, const struct walk_test *test)
{
	static const char *const sign[][2] = {
		[WALK_NO_NUMBERS] = { "", "" },  [WALK_BELOW] = { "≥", "<" },
		[WALK_NOT_BELOW] = { "<", "≥" }, [WALK_AT_MOST] = { ">", "≤" },
		[WALK_AT_LEAST] = { "<", "≥" },
	};
	char share[RATIO_SIZE];
	struct ratio right = ratio_mul(test->limit, ratio_whole(test->times));

	if (test->relation == WALK_NO_NUMBERS || test->truth == TRUTH_UNKNOWN)
		return;
	prose_add(prose, "\n      ", "\n      ");
	if (test->at_least)
		prose_add(prose, "至少", "at least ");
	tell_number(prose, test->measure, ratio_whole(test->left));
	prose_add(prose, " %s ", " %s ", sign[test->relation][test->truth == TRUTH_YES]);
	if (test->criterion == CRITERION_RIGID_SHARE) {
		prose_add(prose, "%s × ", "%s × ", ratio_format(test->limit, share));
		prose_money(prose, test->times);
		prose_add(prose, " = ", " = ");
	} else if (test->times != 1) {
		tell_number(prose, test->measure, test->limit);
		prose_add(prose, " × %" PRId64 " = ", " × %" PRId64 " = ", test->times);
	}
	tell_number(prose, test->measure, right);
}

/* ---- where a figure comes from ---- */

/* "第12行“月工资性收入”" */
static void
tell_cell(const struct telling *telling, const struct record *record, int column)
{
	struct text heading = record_heading(telling->reader, column);

	prose_add(telling->prose, "第%zu行“%.*s”", "line %zu “%.*s”", record->line, SHOW(heading));
}

/* One cell of an item, by month or by year. */
static void
tell_income_cell(const struct telling *telling, const struct person *person, int column,
		 bool by_year)
{
	int64_t value = column < 0 ? BLANK : person->cell.value[column];

	if (value == BLANK)
		return;
	prose_add(telling->prose, "；", "; ");
	tell_cell(telling, &person->cell, column);
	prose_add(telling->prose, " ", " ");
	prose_money(telling->prose, value);
	if (!by_year)
		prose_add(telling->prose, " × 12", " × 12");
}

static void
tell_income_item(const struct telling *telling, const struct person *person,
		 const struct income_item *item, bool pension_out)
{
	struct prose *prose = telling->prose;
	bool total = item->class == INCOME_TOTAL;

	prose_add(prose, "\n        ", "\n        ");
	tell_cell(telling, &person->cell, income_column(item->class, false));
	if (item->unknown) {
		prose_add(prose, "：空白，未知", ": blank, unknown");
		return;
	}
	prose_add(prose, "：年", ": a year ");
	prose_money(prose, item->counted);
	tell_income_cell(telling, person, income_column(item->class, false), false);
	tell_income_cell(telling, person, income_column(item->class, true), true);
	if (item->off == 0)
		return;
	prose_add(prose, "；扣减", "; taken off ");
	prose_money(prose, item->off);
	if (item->class == INCOME_WAGE || total)
		tell_income_cell(telling, person, REGISTER_work_cost, false);
	if (pension_out && (item->class == INCOME_TRANSFER || total))
		tell_income_cell(telling, person, REGISTER_base_pension, false);
}

/* The terms of one person's income that are not zero. */
static void
tell_income(const struct telling *telling, size_t seat, bool pension_out)
{
	const struct person *person = telling->walk->seat[seat].person;
	struct income_rule rule = { pension_out, telling->walk->classes_kept };
	struct income_item item[INCOME_ITEMS];
	size_t n = income_items(person, rule, item);
	struct income sum = income_of(person, rule);

	prose_add(telling->prose, "\n      %.*s：", "\n      %.*s: ", SHOW(name_of(telling, seat)));
	if (sum.missing != 0)
		prose_add(telling->prose, "至少", "at least ");
	prose_money(telling->prose, sum.year);
	for (size_t i = 0; i < n; i++)
		if (item[i].unknown || item[i].gross > 0)
			tell_income_item(telling, person, &item[i], pension_out);
}

static bool
is_pension_out(const struct walk *walk)
{
	const struct value *value = &walk->law->value[PARAM_BASE_PENSION_EXCLUDED];

	return value->set && value->whole != 0;
}

/* Whose incomes stand behind a condition. */
static void
tell_incomes(const struct telling *telling, const struct walk_test *test)
{
	const struct walk *walk = telling->walk;

	if (test->criterion == CRITERION_TEKUN_INCOME)
		tell_income(telling, test->seat, true);
	else if (test->criterion == CRITERION_SINGLE_INCOME)
		tell_income(telling, test->seat, is_pension_out(walk));
	else if (test->criterion == CRITERION_DIBAO_INCOME)
		for (size_t i = 0; i < walk->seats; i++)
			if (walk->seat[i].role == SEAT_MEMBER)
				tell_income(telling, i, is_pension_out(walk));
}

/* "低保标准 650 yuan/month（大办发…第五条；values.ini:9；2026-01-01起；示例）" */
static void
tell_value(struct prose *prose, const struct walk *walk, enum param param)
{
	const struct value *value = &walk->law->value[param];
	const struct document *document = value->document;
	char from[DAY_SIZE];

	if (!value->set || document == NULL)
		return;
	prose_add(prose, "\n      依据 %s（%s）＝ %.*s：",
		  "\n      by %s (%s) = %.*s: ", param_label(param, prose->language),
		  param_key(param), SHOW(value->written));
	prose_text(prose, document->number.n > 0 ? document->number : document->title);
	prose_add(
		prose, "%.*s，%s起，%.*s，%.*s:%zu", " %.*s, from %s, %.*s, %.*s:%zu",
		SHOW(value->article), day_format(document->from, from),
		SHOW(word_text(WORD_BASIS_OFFICIAL + (enum word)document->basis, prose->language)),
		SHOW(document->file), value->line);
}

/* ---- conditions ---- */

static void
tell_missing(struct prose *prose, facts_t facts)
{
	for (int fact = 0; fact < FACTS; fact++) {
		if ((facts >> fact & 1) == 0)
			continue;
		const struct column *column =
			&schema_of(RECORD_REGISTER)->column[fact_column((enum fact)fact)];

		prose_add(prose, " %.*s（%.*s）", " %.*s (%.*s)", SHOW(column->label),
			  SHOW(column->key));
	}
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
		prose_add(prose, "%.*s：", "%.*s: ", SHOW(name_of(telling, test->seat)));
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

/* Did this condition make the answer? */
static bool
decided(const struct walk *walk, const struct walk_test *test)
{
	const struct outcome *first = &walk->outcome[0];

	if (first->category == WORD_CATEGORY_UNDECIDED)
		return test->truth == TRUTH_UNKNOWN && (test->missing & first->missing) != 0;
	if (first->category == WORD_CATEGORY_NONE)
		return test->seat == WALK_UNIT && test->truth == TRUTH_NO &&
		       test->criterion != CRITERION_PHASE_OUT_CURRENT;
	if (test->seat == WALK_UNIT)
		return test->truth == TRUTH_NO ? test->criterion != CRITERION_PHASE_OUT_CURRENT
					       : true;
	return walk->seat[test->seat].role > SEAT_MEMBER || walk->seat[test->seat].single;
}

/* ---- amounts ---- */

static void
tell_rounding(const struct telling *telling)
{
	const struct value *value = &telling->walk->law->value[PARAM_PAYMENT_ROUNDING];

	prose_add(telling->prose, "（取整：%.*s）\n", " (rounding: %.*s)\n", SHOW(value->written));
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
					  SHOW(name_of(telling, i)),
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
tell_reasons(struct prose *prose, reasons_t reasons)
{
	for (int i = 0; i < REASONS; i++)
		if ((reasons >> i & 1) != 0)
			prose_add(prose, "    %s  %s（%s）\n", "    %s  %s (%s)\n",
				  reason_code((enum reason)i),
				  reason_sentence((enum reason)i, prose->language),
				  reason_article((enum reason)i));
}

static void
tell_outcome(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	struct text category = word_text((enum word)outcome->category, prose->language);

	if (outcome->seat != WALK_UNIT)
		prose_add(prose, "  %.*s：", "  %.*s: ", SHOW(name_of(telling, outcome->seat)));
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
			  "  line %zu %.*s: ", seat->person->cell.line, SHOW(name_of(telling, i)));
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
