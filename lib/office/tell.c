#include "office/tell.h"

#include <inttypes.h>

struct text
tell_name(const struct telling *telling, size_t seat)
{
	return telling->walk->seat[seat].person->cell.text[REGISTER_name];
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
void
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
void
tell_cell(const struct telling *telling, const struct record *record, int column)
{
	struct text heading = record_heading(telling->reader, column);

	prose_add(telling->prose, "第%zu行“%.*s”", "line %zu “%.*s”", record->line, SHOW(heading));
}

/* " ＋ 第12行“月工资性收入”1200.00 × 12": one cell of an item, by month or by year. */
static void
tell_income_cell(const struct telling *telling, const struct person *person, int column,
		 bool by_year, const char *sign)
{
	int64_t value = person->cell.value[column];

	if (value == BLANK || value == 0)
		return;
	prose_add(telling->prose, " %s ", " %s ", sign);
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
			  person->cell.line);
		return;
	}
	prose_add(prose, "年", " a year ");
	prose_money(prose, item->counted);
	tell_income_cell(telling, person, income_column(item->class, false), false, "＝");
	tell_income_cell(telling, person, income_column(item->class, true), true,
			 person->cell.value[income_column(item->class, false)] > 0 ? "＋" : "＝");
	if (item->class == INCOME_WAGE || total)
		tell_income_cell(telling, person, REGISTER_work_cost, false, "−");
	if (pension_out && (item->class == INCOME_TRANSFER || total))
		tell_income_cell(telling, person, REGISTER_base_pension, false, "−");
	if (item->off > item->gross)
		prose_add(prose, "，不低于0", ", not below 0");
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

	prose_add(telling->prose, "\n      %.*s：",
		  "\n      %.*s: ", SHOW(tell_name(telling, seat)));
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
void
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
void
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

void
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
