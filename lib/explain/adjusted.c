#include "explain/adjusted.h"

#include "decide/decision.h"
#include "register/category.h"

static bool
is_less(const struct record *row)
{
	int64_t change = row->value[DECISION_change];

	return change == WORD_ADJUST_REDUCE || change == WORD_ADJUST_END;
}

void
adjusted_row(const struct previous *previous, const struct walk *walk, size_t outcome,
	     struct record *row)
{
	struct decision_texts texts;

	decision_fill(row, walk, &walk->outcome[outcome], &texts);
	previous_change(previous, outcome == 0, row);
}

enum adjusted
adjusted_of(const struct previous *previous, const struct walk *walk)
{
	struct record row;
	bool less = false;
	bool raised = false;
	bool left = false;

	for (size_t i = 0; i < walk->outcomes; i++) {
		adjusted_row(previous, walk, i, &row);
		less |= is_less(&row);
		raised |= row.value[DECISION_change] == WORD_ADJUST_RAISE;
		left |= row.value[DECISION_category] != WORD_CATEGORY_NONE;
	}
	less |= previous_ended(previous, 0, &row);
	if (less)
		return left ? ADJUSTED_LESS : ADJUSTED_ENDED;
	return raised ? ADJUSTED_RAISED : ADJUSTED_NOT;
}

void
adjusted_tell_end(struct prose *prose, const struct previous *previous, const struct record *row)
{
	/* without the amount, or with it; the aid of several units, or of one */
	static const char *const sentence[2][2] = {
		{ "　　原有的{2}，拟自{3}起终止，不再发放。\n",
		  "  What was paid, {2}, is to end from {3}.\n" },
		{ "　　原每月{1}元的{2}，拟自{3}起终止，不再发放。\n",
		  "  What was paid, {2}, {1} yuan a month, is to end from {3}.\n" },
	};
	int64_t before = row->value[DECISION_previous_amount];
	int64_t category = previous_said(previous, row, DECISION_category);
	const char *const *words = sentence[before != BLANK];
	struct prose from = { .language = prose->language };
	const char *aid = category_aid(category, prose->language);

	if (aid[0] == '\0') /* of several units */
		aid = prose->language == LANGUAGE_ZH ? "社会救助" : "social assistance";
	prose_month(&from, (month_t)row->value[DECISION_from]);
	prose_say(prose, words[LANGUAGE_ZH], words[LANGUAGE_EN],
		  MONEY_TEXT(before != BLANK ? before : 0), text_of(aid),
		  (struct text){ from.p, from.n });
	prose_free(&from);
}

/* One figure of both, where it is different and both are known. */
static bool
tell_figure(struct prose *prose, const struct previous *previous, const struct record *row,
	    int column, bool more)
{
	const struct column *of = &schema_of(RECORD_DECISION)->column[column];
	int64_t before = previous_said(previous, row, column);
	int64_t now = row->value[column];
	const char *unit = of->kind == KIND_MONEY ? "元" : "";
	char was[CELL_SIZE];
	char is[CELL_SIZE];

	if (before == BLANK || now == BLANK || before == now)
		return false;
	prose_say(prose, more ? "；{1}由{2}{4}变为{3}{4}" : "　　与原来相比：{1}由{2}{4}变为{3}{4}",
		  more ? "; {1} from {2} to {3}" : "  What is different: {1} from {2} to {3}",
		  column_heading(of, prose->language), cell_show(of, before, prose->language, was),
		  cell_show(of, now, prose->language, is), text_of(unit));
	return true;
}

void
adjusted_tell_why(struct prose *prose, const struct previous *previous, const struct record *row)
{
	static const int figures[] = {
		DECISION_category, DECISION_members, DECISION_covered,    DECISION_income,
		DECISION_standard, DECISION_gap,     DECISION_supplement, DECISION_care,
	};
	bool same =
		previous_said(previous, row, DECISION_category) == row->value[DECISION_category];
	bool told = false;

	/* the figures of one programme mean nothing to another */
	for (size_t i = 0; i < (same ? ARRAY_LENGTH(figures) : 1); i++)
		told |= tell_figure(prose, previous, row, figures[i], told);
	if (told)
		prose_add(prose, "。\n", ".\n");
}
