#include "explain/outcome.h"

#include "base/daxie.h"
#include "base/num.h"
#include "decide/decision.h"
#include "decide/unit.h"
#include "explain/adjusted.h"
#include "explain/grounds.h"
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

/* Whom a row is about: "你户", or a name. */
static struct text
whom_of(const struct telling *telling, const struct outcome *outcome)
{
	if (outcome->seat != WALK_UNIT)
		return tell_name(telling, outcome->seat);
	return telling->prose->language == LANGUAGE_ZH ? TEXT("你户") : TEXT("the household");
}

/* "拟对你户给予最低生活保障，每月发放979.00元（大写：人民币玖佰柒拾玖元整），自2026年12月起" */
static void
tell_grant(const struct telling *telling, const struct outcome *outcome, const struct record *row,
	   bool final)
{
	/* proposed or final; without money or with, open or with an end */
	static const char *const sentence[2][2][2][2] = {
		{ { { "经审核，拟{1}，自{3}起{5}。", "On review, {1}, from {3}{5}." },
		    { "经审核，拟{1}，自{3}起，至{4}止{5}。",
		      "On review, {1}, from {3} until {4}{5}." } },
		  { { "经审核，拟{1}，{2}，自{3}起{5}。", "On review, {1}, {2}, from {3}{5}." },
		    { "经审核，拟{1}，{2}，自{3}起，至{4}止{5}。",
		      "On review, {1}, {2}, from {3} until {4}{5}." } } },
		{ { { "经审核确认，决定{1}，自{3}起{5}。", "It is decided: {1}, from {3}{5}." },
		    { "经审核确认，决定{1}，自{3}起，至{4}止{5}。",
		      "It is decided: {1}, from {3} until {4}{5}." } },
		  { { "经审核确认，决定{1}，{2}，自{3}起{5}。",
		      "It is decided: {1}, {2}, from {3}{5}." },
		    { "经审核确认，决定{1}，{2}，自{3}起，至{4}止{5}。",
		      "It is decided: {1}, {2}, from {3} until {4}{5}." } } },
	};
	int64_t category = row->value[DECISION_category];
	int64_t until = row->value[DECISION_until];
	bool paid = row->value[DECISION_amount] != BLANK && row->value[DECISION_amount] > 0;
	bool ends = row->value[DECISION_change] == WORD_ADJUST_END; /* that says its own */
	const char *const *words = sentence[final][paid][until != BLANK];

	paper_say(telling->paper, PAPER_BODY, words[LANGUAGE_ZH], words[LANGUAGE_EN],
		  TELL(telling, category_granted(category, LANGUAGE_ZH),
		       category_granted(category, LANGUAGE_EN), whom_of(telling, outcome)),
		  paid ? amount_of(telling, row) : TEXT_NONE,
		  tell_month(telling, (month_t)row->value[DECISION_from]),
		  until != BLANK ? tell_month(telling, (month_t)until) : TEXT_NONE,
		  ends ? TEXT_NONE : adjusted_ground(telling, row));
}

/* What the amount is made of, and what it was measured by. */
static void
tell_terms(const struct telling *telling, const struct outcome *outcome)
{
	/* the gap or a tier, without supplements or with */
	static const char *const sentence[2][2][2] = {
		{ { "其中：补差{1}元。{3}", "Of this: the gap {1} yuan. {3}" },
		  { "其中：补差{1}元，分类施保{2}元。{3}",
		    "Of this: the gap {1} yuan, supplements {2} yuan. {3}" } },
		{ { "其中：按档次发放{1}元。{3}", "Of this: by the tier {1} yuan. {3}" },
		  { "其中：按档次发放{1}元，分类施保{2}元。{3}",
		    "Of this: by the tier {1} yuan, supplements {2} yuan. {3}" } },
	};
	struct paper *paper = telling->paper;

	if (outcome->category == WORD_CATEGORY_TEKUN)
		paper_say(paper, PAPER_BODY,
			  outcome->care > 0 ? "其中：基本生活标准{1}元，照料护理费{2}元。"
					    : "其中：基本生活标准{1}元。",
			  outcome->care > 0
				  ? "Of this: the basic standard {1} yuan, the care fee {2} yuan."
				  : "Of this: the basic standard {1} yuan.",
			  MONEY_TEXT(outcome->standard), MONEY_TEXT(outcome->care));
	if (outcome->category != WORD_CATEGORY_DIBAO &&
	    outcome->category != WORD_CATEGORY_DIBAO_SINGLE)
		return;
	const char *const *terms =
		sentence[(outcome->reasons & REASON_TIERS) != 0][outcome->supplement > 0];

	paper_say(paper, PAPER_BODY, terms[LANGUAGE_ZH], terms[LANGUAGE_EN],
		  MONEY_TEXT(outcome->gap), MONEY_TEXT(outcome->supplement),
		  TELL(telling, "保障{1}人，月收入合计{2}元，低保标准每人每月{3}元。",
		       "Covered: {1}; income a month together {2} yuan; the standard a person and "
		       "month {3} yuan.",
		       NUM_TEXT(outcome->covered), MONEY_TEXT(decision_shown(outcome->income, 1)),
		       MONEY_TEXT(decision_shown(outcome->standard, 1))));
}

/* ---- what the town made of it ---- */

/* The town's own reason, where it wrote one down. */
static void
tell_remark(const struct telling *telling, const struct resolution *town)
{
	if (town->remark.n > 0)
		paper_say(telling->paper, PAPER_BODY, "理由：{1}。", "Reason: {1}.",
			  text_drop_end(town->remark, "。|.|；|;"));
}

/* Refused, or not paid for now; false where it is neither. */
static bool
tell_denial(const struct telling *telling, const struct outcome *outcome,
	    const struct resolution *town)
{
	bool refused = town != NULL && town->status == WORD_STATUS_REFUSED;

	if (!refused && (town == NULL || town->status != WORD_STATUS_SUSPENDED))
		return false;
	paper_say(telling->paper, PAPER_BODY,
		  refused ? "经审核确认，对{1}的申请，决定不予确认。"
			  : "经审核确认，对{1}的救助金暂停发放；恢复发放时，停发的月份按规定补发。",
		  refused ? "It is decided: nothing is granted to {1}."
			  : "It is decided: payment to {1} is suspended; what was not paid is made "
			    "up for when it goes on.",
		  whom_of(telling, outcome));
	tell_remark(telling, town);
	return true;
}

/* What the list says takes the place of what is computed; what it leaves out does not. */
static void
overrule(struct record *row, const struct resolution *town)
{
	if (town == NULL)
		return;
	if (town->category != BLANK)
		row->value[DECISION_category] = town->category;
	if (town->from != BLANK)
		row->value[DECISION_from] = town->from;
	row->value[DECISION_amount] = town->amount;
	row->value[DECISION_until] = town->until;
}

/* The parts of an amount; of another than was computed, why it is another. */
static void
tell_amount(const struct telling *telling, const struct outcome *outcome,
	    const struct resolution *town)
{
	if (town == NULL ||
	    (town->amount == outcome->amount && town->category == outcome->category))
		tell_terms(telling, outcome);
	else
		tell_remark(telling, town);
}

/* ---- a row ---- */

/* It grants nothing, but perhaps ends what there was. */
static void
tell_none(const struct telling *telling, bool ends, bool final)
{
	static const char *const sentence[2][2] = {
		{ "经审核，你户不符合社会救助条件，拟不予确认。",
		  "On review, the household does not meet the conditions of social assistance; the "
		  "application is to be refused." },
		{ "经审核确认，你户不符合社会救助条件，决定不予确认。",
		  "It is decided: the household does not meet the conditions of social assistance; "
		  "the application is refused." },
	};

	if (ends)
		paper_words(telling->paper, PAPER_BODY, "经审核，你户不再符合社会救助条件。",
			    "On review, the household does not meet the conditions of social "
			    "assistance any more.");
	else
		paper_words(telling->paper, PAPER_BODY, sentence[final][LANGUAGE_ZH],
			    sentence[final][LANGUAGE_EN]);
}

void
outcome_tell(const struct telling *telling, const struct previous *previous, size_t at,
	     const struct resolution *town)
{
	const struct walk *walk = telling->walk;
	const struct outcome *outcome = &walk->outcome[at];
	bool final = town != NULL && town->status == WORD_STATUS_APPROVED;
	struct record row;

	adjusted_row(previous, walk, at, &row);
	overrule(&row, town);
	bool none = row.value[DECISION_category] == WORD_CATEGORY_NONE;
	bool ends = row.value[DECISION_change] == WORD_ADJUST_END;

	if (tell_denial(telling, outcome, town)) {
		paper_gap(telling->paper);
		return;
	}
	if (none) {
		tell_none(telling, ends, final);
	} else {
		tell_grant(telling, outcome, &row, final);
		tell_amount(telling, outcome, town);
		if (!ends)
			adjusted_tell_why(telling, previous, &row);
	}
	if (ends)
		adjusted_tell_end(telling, previous, &row, final);
	if (unit_standing(outcome->category) != UNIT_WAITS)
		grounds_tell(telling, outcome->reasons,
			     none || (outcome->seat == WALK_UNIT &&
				      (ends || unit_standing(outcome->category) == UNIT_STATUS)));
	paper_gap(telling->paper);
}

/* Persons who have no row any more, where the household has none of its own. */
void
outcome_tell_gone(const struct telling *telling, const struct previous *previous, bool final)
{
	struct record row;

	for (size_t i = 0; previous_ended(previous, i, telling->walk, &row); i++) {
		paper_say(telling->paper, PAPER_BODY, "经审核，{1}不再计入家庭成员{2}。",
			  "On review, {1} does not count as a member any more{2}.",
			  row.text[DECISION_person],
			  tell_ground(telling, GROUND_MEMBERS_COUNT, false));
		adjusted_tell_end(telling, previous, &row, final);
		paper_gap(telling->paper);
	}
}
