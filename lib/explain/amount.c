#include "explain/amount.h"

#include "base/num.h"
#include "rule/spell.h"

/* "849.50, rounded 850.00": the exact figure, and the payable one. */
static struct text
rounded(const struct telling *telling, const struct walk_term *term)
{
	char buf[MONEY_SIZE * 2];

	return TELL(telling, "{1}，取整为{2}", "{1}, rounded {2}",
		    text_of(money_format_exact(term->exact, buf)), MONEY_TEXT(term->fen));
}

/* "0.2 × 5400.00 ÷ 12 = 90.00, rounded 90.00" */
static struct text
share_of(const struct telling *telling, const struct walk_term *term)
{
	bool whole = ratio_compare(term->share, ratio_whole(1)) == 0;
	struct text words = rounded(telling, term);
	char share[RATIO_SIZE];

	if (!whole || term->base->yearly)
		words = TELL_SAME(telling, "{1} = {2}", tell_monthly(telling, term->base), words);
	if (!whole)
		words = TELL_SAME(telling, "{1} × {2}", text_of(ratio_format(term->share, share)),
				  words);
	return words;
}

/* A fixed amount a head: by the town's word, or by the income. */
static void
tell_tier(const struct telling *telling, const struct walk_term *term,
	  const struct outcome *outcome)
{
	prose_say(telling->prose, "\n    分档 = {1} × {2} = {3}", "\n    tier = {1} × {2} = {3}",
		  tell_monthly(telling, term->base), NUM_TEXT(outcome->members),
		  rounded(telling, term));
	if (term->column != 0)
		prose_say(telling->prose, "\n      {1} {2}", "\n      {1} {2}",
			  tell_household_cell(telling, term->column),
			  tell_content(telling, &telling->walk->household->row, term->column));
	tell_values(telling, &term->used);
}

/* The cell that a term goes by. */
static void
tell_chosen(const struct telling *telling, const struct walk_term *term)
{
	const struct person *person = telling->walk->seat[term->seat].person;
	bool home = term->column == REGISTER_care_mode &&
		    person->row.value[REGISTER_care_mode] == BLANK;

	prose_say(telling->prose, home ? "\n      {1} 空白，按散居计算" : "\n      {1} {2}",
		  home ? "\n      {1} blank: at home" : "\n      {1} {2}",
		  tell_cell(telling, person, term->column),
		  tell_content(telling, &person->row, term->column));
}

/* "line 12 张三 (aged 71): supplement: an elder, 0.1" */
static void
tell_class(const struct telling *telling, const struct walk_term *term)
{
	int age = telling->walk->seat[term->seat].age;
	bool known = age != TRAIT_AGE_UNKNOWN;
	char share[RATIO_SIZE];
	struct text part = term->base->amount ? SPELL(term->base, telling->prose->language)
					      : text_of(ratio_format(term->base->ratio, share));

	prose_say(telling->prose,
		  known ? "\n      {1}（{2}岁）：{3}，{4}" : "\n      {1}：{3}，{4}",
		  known ? "\n      {1} (aged {2}): {3}, {4}" : "\n      {1}: {3}, {4}",
		  tell_person(telling, term->seat), NUM_TEXT(age),
		  text_of(reason_sentence(term->reason, telling->prose->language)), part);
}

/* The rule values of the classes, reason by reason, each once. */
static void
tell_class_values(const struct telling *telling, const struct outcome *outcome)
{
	const struct walk *walk = telling->walk;

	for (int reason = 0; reason < REASONS; reason++)
		for (size_t i = 0; i < walk->terms; i++) {
			const struct walk_term *term = &walk->term[i];

			if (term->part != WALK_CLASS || term->unit != outcome->seat ||
			    term->reason != (enum reason)reason)
				continue;
			tell_values(telling, &term->used);
			break;
		}
}

static void
tell_term(const struct telling *telling, const struct walk_term *term,
	  const struct outcome *outcome)
{
	struct prose *prose = telling->prose;

	switch (term->part) {
	case WALK_BASIC:
		prose_say(prose, "\n    基本生活标准 = {1}", "\n    basic standard = {1}",
			  share_of(telling, term));
		tell_values(telling, &term->used);
		if (term->column != 0)
			tell_chosen(telling, term);
		break;
	case WALK_GAP:
		prose_say(prose, "\n    补差 = ({1} × {2} − {3}) ÷ 12 = {4}",
			  "\n    gap = ({1} × {2} − {3}) ÷ 12 = {4}",
			  tell_yearly(telling, term->base), NUM_TEXT(outcome->members),
			  MONEY_TEXT(outcome->income), rounded(telling, term));
		break;
	case WALK_TIER:
		tell_tier(telling, term, outcome);
		break;
	case WALK_SUPPLEMENT:
		prose_say(prose, "\n    分类施保 = {1}", "\n    supplement = {1}",
			  term->share.num == 0 ? rounded(telling, term) : share_of(telling, term));
		break;
	case WALK_CLASS:
		tell_class(telling, term);
		break;
	case WALK_CARE:
		prose_say(prose, "\n    照料护理费 = {1}", "\n    care fee = {1}",
			  share_of(telling, term));
		tell_chosen(telling, term);
		tell_values(telling, &term->used);
		if (!term->base->amount)
			tell_stated(telling, term->base);
		break;
	case WALK_KEPT:
	case WALK_PARTS:
		prose_say(prose, "\n    渐退前的月保障金，不重新计算：{1} {2}",
			  "\n    the amount before the phase-out, not computed anew: {1} {2}",
			  tell_household_cell(telling, term->column),
			  tell_content(telling, &telling->walk->household->row, term->column));
		break;
	}
}

/* "月保障金 = 849.00 + 130.00 = 979.00", where it has more terms than one. */
static void
tell_sum(const struct telling *telling, const struct outcome *outcome)
{
	const struct walk *walk = telling->walk;
	struct text sum = TEXT_NONE;
	size_t terms = 0;

	for (size_t i = 0; i < walk->terms; i++) {
		if (walk->term[i].unit != outcome->seat || walk->term[i].fen == 0)
			continue;
		struct text fen = MONEY_TEXT(walk->term[i].fen);

		sum = terms++ == 0 ? TELL_SAME(telling, "{1}", fen)
				   : TELL_SAME(telling, "{1} + {2}", sum, fen);
	}
	if (terms > 1)
		prose_say(telling->prose, "\n    月保障金 = {1} = {2}",
			  "\n    amount a month = {1} = {2}", sum, MONEY_TEXT(outcome->amount));
}

void
amount_tell(const struct telling *telling, const struct outcome *outcome)
{
	const struct walk *walk = telling->walk;
	bool rounded = false;
	bool classes = false; /* with a supplement that came to something */

	for (enum walk_part part = 0; part < WALK_PARTS; part++) {
		for (size_t i = 0; i < walk->terms; i++) {
			const struct walk_term *term = &walk->term[i];

			if (term->part != part || term->unit != outcome->seat ||
			    (part == WALK_CLASS && !classes))
				continue;
			tell_term(telling, term, outcome);
			rounded |= part != WALK_KEPT;
			classes |= part == WALK_SUPPLEMENT;
		}
		if (part == WALK_CLASS && classes)
			tell_class_values(telling, outcome);
	}
	if (!rounded)
		return;
	tell_sum(telling, outcome);
	tell_value(telling, PARAM_PAYMENT_ROUNDING);
}
