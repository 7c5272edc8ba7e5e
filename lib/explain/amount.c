#include "explain/amount.h"

#include <inttypes.h>

/* "849.50, rounded 850.00": the exact figure, and the payable one. */
static void
tell_rounded(struct prose *prose, const struct walk_term *term)
{
	char buf[MONEY_SIZE * 2];

	prose_add(prose, "%s，取整为", "%s, rounded ", money_format_exact(term->exact, buf));
	prose_money(prose, term->fen);
}

/* "0.2 × 5400.00 ÷ 12 = 90.00, rounded 90.00" */
static void
tell_share(const struct telling *telling, const struct walk_term *term)
{
	struct prose *prose = telling->prose;
	bool whole = ratio_compare(term->share, ratio_whole(1)) == 0;
	char share[RATIO_SIZE];

	if (!whole || term->part != WALK_BASIC)
		prose_add(prose, "%s × ", "%s × ", ratio_format(term->share, share));
	if (term->part != WALK_BASIC || term->base->yearly) {
		tell_monthly(prose, term->base);
		prose_add(prose, " = ", " = ");
	}
	tell_rounded(prose, term);
}

static void
tell_gap(const struct telling *telling, const struct walk_term *term, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;

	prose_add(prose, "\n    补差 = (", "\n    gap = (");
	tell_yearly(prose, term->base);
	prose_add(prose, " × %" PRId64 " − ", " × %" PRId64 " − ", outcome->members);
	prose_money(prose, outcome->income);
	prose_add(prose, ") ÷ 12 = ", ") ÷ 12 = ");
	tell_rounded(prose, term);
}

/* The cell that a term goes by. */
static void
tell_chosen(const struct telling *telling, const struct walk_term *term)
{
	const struct person *person = telling->walk->seat[term->seat].person;
	bool home = term->column == REGISTER_care_mode &&
		    person->row.value[REGISTER_care_mode] == BLANK;

	prose_add(telling->prose, "\n      ", "\n      ");
	tell_cell(telling, person, term->column);
	if (home) {
		tell_words(telling->prose, " 空白，按散居计算", " blank: at home");
		return;
	}
	tell_words(telling->prose, " ", " ");
	tell_content(telling->prose, &person->row, term->column);
}

/* "line 12 张三 (71): supplement: an elder, 0.1" */
static void
tell_class(const struct telling *telling, const struct walk_term *term)
{
	struct prose *prose = telling->prose;
	const struct seat *who = &telling->walk->seat[term->seat];
	char share[RATIO_SIZE];

	prose_add(prose, "\n      ", "\n      ");
	tell_person(telling, term->seat);
	if (who->age != TRAIT_AGE_UNKNOWN)
		prose_add(prose, "（%d岁）", " (aged %d)", who->age);
	prose_add(prose, "：%s，%s", ": %s, %s", reason_sentence(term->reason, prose->language),
		  ratio_format(term->share, share));
}

static void
tell_kept(const struct telling *telling, const struct walk_term *term)
{
	prose_add(telling->prose, "\n    渐退前的月保障金，不重新计算：",
		  "\n    the amount before the phase-out, not computed anew: ");
	tell_household_cell(telling, term->column);
	tell_words(telling->prose, " ", " ");
	tell_content(telling->prose, &telling->walk->household->row, term->column);
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
		prose_add(prose, "\n    基本生活标准 = ", "\n    basic standard = ");
		tell_share(telling, term);
		tell_values(telling, &term->used);
		if (term->column != 0)
			tell_chosen(telling, term);
		break;
	case WALK_GAP:
		tell_gap(telling, term, outcome);
		break;
	case WALK_SUPPLEMENT:
		prose_add(prose, "\n    分类施保 = ", "\n    supplement = ");
		tell_share(telling, term);
		break;
	case WALK_CLASS:
		tell_class(telling, term);
		break;
	case WALK_CARE:
		prose_add(prose, "\n    照料护理费 = ", "\n    care fee = ");
		tell_share(telling, term);
		tell_chosen(telling, term);
		tell_values(telling, &term->used);
		tell_stated(telling, term->base);
		break;
	case WALK_KEPT:
	case WALK_PARTS:
		tell_kept(telling, term);
		break;
	}
}

/* "月保障金 = 849.00 + 130.00 = 979.00", where it has more terms than one. */
static void
tell_sum(const struct telling *telling, const struct outcome *outcome)
{
	const struct walk *walk = telling->walk;
	struct prose *prose = telling->prose;
	size_t terms = 0;

	for (size_t i = 0; i < walk->terms; i++)
		terms += walk->term[i].unit == outcome->seat && walk->term[i].fen > 0;
	if (terms < 2)
		return;
	prose_add(prose, "\n    月保障金", "\n    amount a month");
	for (size_t i = 0, told = 0; i < walk->terms; i++) {
		if (walk->term[i].unit != outcome->seat || walk->term[i].fen == 0)
			continue;
		prose_text(prose, told++ == 0 ? TEXT(" = ") : TEXT(" + "));
		prose_money(prose, walk->term[i].fen);
	}
	prose_text(prose, TEXT(" = "));
	prose_money(prose, outcome->amount);
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
