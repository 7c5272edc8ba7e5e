#include "explain/adjusted.h"

#include "decide/decision.h"
#include "register/category.h"

void
adjusted_row(const struct previous *previous, const struct walk *walk, size_t outcome,
	     struct record *row)
{
	struct decision_texts texts;

	texts.law = NULL;
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
		int64_t change = row.value[DECISION_change];

		less |= change == WORD_ADJUST_REDUCE || change == WORD_ADJUST_END;
		raised |= change == WORD_ADJUST_RAISE;
		left |= row.value[DECISION_category] != WORD_CATEGORY_NONE;
	}
	less |= previous_ended(previous, 0, walk, &row);
	if (less)
		return left ? ADJUSTED_LESS : ADJUSTED_ENDED;
	return raised ? ADJUSTED_RAISED : ADJUSTED_NOT;
}

struct text
adjusted_ground(const struct telling *telling, const struct record *row)
{
	int64_t change = row->value[DECISION_change];
	bool runs = change == WORD_ADJUST_RAISE || change == WORD_ADJUST_REDUCE ||
		    change == WORD_ADJUST_END;

	return runs ? tell_ground(telling, GROUND_CHANGE_ADJUST, false) : TEXT_NONE;
}

void
adjusted_tell_end(const struct telling *telling, const struct previous *previous,
		  const struct record *row, bool final)
{
	int64_t before = row->value[DECISION_previous_amount];
	int64_t category = previous_said(previous, row, DECISION_category);
	const char *aid = category_aid(category, telling->prose->language);
	bool paid = before != BLANK;

	if (aid[0] == '\0') /* of several units */
		aid = telling->prose->language == LANGUAGE_ZH ? "社会救助" : "social assistance";
	static const char *const sentence[2][2][2] = {
		{ { "原有的{2}，拟自{3}起终止，不再发放{4}。",
		    "What was paid, {2}, is to end from {3}{4}." },
		  { "原每月{1}元的{2}，拟自{3}起终止，不再发放{4}。",
		    "What was paid, {2}, {1} yuan a month, is to end from {3}{4}." } },
		{ { "原有的{2}，自{3}起终止，不再发放{4}。",
		    "What was paid, {2}, ends from {3}{4}." },
		  { "原每月{1}元的{2}，自{3}起终止，不再发放{4}。",
		    "What was paid, {2}, {1} yuan a month, ends from {3}{4}." } },
	};
	const char *const *words = sentence[final][paid];

	paper_say(telling->paper, PAPER_BODY, words[LANGUAGE_ZH], words[LANGUAGE_EN],
		  MONEY_TEXT(paid ? before : 0), text_of(aid),
		  tell_month(telling, (month_t)row->value[DECISION_from]),
		  adjusted_ground(telling, row));
}

/* The list with one figure of both more, where it is different and both are known. */
static struct text
add_figure(const struct telling *telling, struct text list, const struct previous *previous,
	   const struct record *row, int column)
{
	const struct column *of = &schema_of(RECORD_DECISION)->column[column];
	enum language language = telling->prose->language;
	int64_t before = previous_said(previous, row, column);
	int64_t now = row->value[column];
	char was[CELL_SIZE];
	char is[CELL_SIZE];

	if (before == BLANK || now == BLANK || before == now)
		return list;
	struct text figure =
		TELL(telling, of->kind == KIND_MONEY ? "{1}由{2}元变为{3}元" : "{1}由{2}变为{3}",
		     "{1} from {2} to {3}", column_heading(of, language),
		     cell_show(of, before, language, was), cell_show(of, now, language, is));

	return list.n == 0 ? figure : TELL(telling, "{1}；{2}", "{1}; {2}", list, figure);
}

void
adjusted_tell_why(const struct telling *telling, const struct previous *previous,
		  const struct record *row)
{
	static const int figures[] = {
		DECISION_category, DECISION_members, DECISION_covered,    DECISION_income,
		DECISION_standard, DECISION_gap,     DECISION_supplement, DECISION_care,
	};
	bool same =
		previous_said(previous, row, DECISION_category) == row->value[DECISION_category];
	struct text list = TEXT_NONE;

	/* the figures of one programme mean nothing to another */
	for (size_t i = 0; i < (same ? ARRAY_LENGTH(figures) : 1); i++)
		list = add_figure(telling, list, previous, row, figures[i]);
	if (list.n > 0)
		paper_say(telling->paper, PAPER_BODY, "与原来相比：{1}。",
			  "What is different: {1}.", list);
}
