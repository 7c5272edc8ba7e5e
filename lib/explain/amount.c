#include "explain/amount.h"

#include <inttypes.h>

#include "law/benefit.h"

/* "849.50, rounded 850.00": the exact figure, and the payable one. */
static void
tell_rounded(struct prose *prose, struct ratio exact, fen_t amount)
{
	char buf[MONEY_SIZE * 2];

	prose_add(prose, "%s，取整为", "%s, rounded ", money_format_exact(exact, buf));
	prose_money(prose, amount);
}

static const struct value *
standard_of(const struct walk *walk)
{
	return &walk->law->value[walk->area->dibao];
}

static void
tell_gap(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	const struct walk *walk = telling->walk;
	struct ratio exact = { walk->area->standard * outcome->members - outcome->income, 12 };

	prose_add(prose, "\n    补差 = (", "\n    gap = (");
	tell_yearly(prose, standard_of(walk));
	prose_add(prose, " × %" PRId64 " − ", " × %" PRId64 " − ", outcome->members);
	prose_money(prose, outcome->income);
	prose_add(prose, ") ÷ 12 = ", ") ÷ 12 = ");
	tell_rounded(prose, exact, outcome->gap);
}

/* ---- supplements ---- */

/* The reason of a supplement of one class. */
static enum reason
reason_of(reasons_t reasons)
{
	int reason = 0;

	while ((reasons >> reason & 1) == 0)
		reason++;
	return (enum reason)reason;
}

/* "line 12 张三 (71): supplement: an elder, 0.1" */
static void
tell_class(const struct telling *telling, size_t seat, const struct benefit_supplement *one)
{
	struct prose *prose = telling->prose;
	const struct seat *who = &telling->walk->seat[seat];
	char share[RATIO_SIZE];

	prose_add(prose, "\n      ", "\n      ");
	tell_person(telling, seat);
	if (who->age != TRAIT_AGE_UNKNOWN)
		prose_add(prose, "（%d岁）", " (aged %d)", who->age);
	prose_add(prose, "：%s，%s", ": %s, %s",
		  reason_sentence(reason_of(one->reasons), prose->language),
		  ratio_format(one->share, share));
}

static void
tell_supplement(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	struct walk walk = *telling->walk; /* asked again, and nothing kept of it */
	struct benefit_supplement sum = { .share = { 0, 1 } };
	char share[RATIO_SIZE];

	for (size_t i = 0; i < walk.seats; i++)
		if (walk.seat[i].role == SEAT_MEMBER &&
		    (outcome->seat == WALK_UNIT || outcome->seat == i))
			benefit_supplement_add(&walk, &walk.seat[i], &sum);
	prose_add(prose, "\n    分类施保 = %s × ", "\n    supplement = %s × ",
		  ratio_format(sum.share, share));
	tell_monthly(prose, standard_of(&walk));
	prose_add(prose, " = ", " = ");
	tell_rounded(prose, ratio_mul(sum.share, (struct ratio){ walk.area->standard, 12 }),
		     outcome->supplement);
	for (size_t i = 0; i < walk.seats; i++) {
		struct benefit_supplement one = { .share = { 0, 1 } };

		if (walk.seat[i].role != SEAT_MEMBER ||
		    (outcome->seat != WALK_UNIT && outcome->seat != i))
			continue;
		benefit_supplement_add(&walk, &walk.seat[i], &one);
		if (one.reasons != 0)
			tell_class(telling, i, &one);
	}
	for (int reason = 0; reason < REASONS; reason++) {
		if ((sum.reasons >> reason & 1) == 0)
			continue;
		tell_value(telling, benefit_condition((enum reason)reason));
		tell_value(telling, benefit_share((enum reason)reason));
	}
}

/* ---- units of one person ---- */

static void
tell_basic(const struct telling *telling, const struct outcome *outcome, enum param param)
{
	const struct value *value = &telling->walk->law->value[param];

	prose_add(telling->prose, "\n    基本生活标准 = ", "\n    basic standard = ");
	if (value->yearly) {
		tell_monthly(telling->prose, value);
		prose_add(telling->prose, " = ", " = ");
	}
	tell_rounded(telling->prose, (struct ratio){ value->whole, 12 }, outcome->standard);
	tell_value(telling, param);
}

static void
tell_care(const struct telling *telling, const struct outcome *outcome)
{
	struct prose *prose = telling->prose;
	struct walk walk = *telling->walk; /* asked again, and nothing kept of it */
	const struct value *value = walk.law->value;
	const struct person *person = walk.seat[outcome->seat].person;
	enum param band = benefit_band(&walk, person->cell.value[REGISTER_care_gaps]);
	struct ratio wage = { value[PARAM_MINIMUM_WAGE].whole, 12 };
	char share[RATIO_SIZE];

	prose_add(prose, "\n    照料护理费 = %s × ", "\n    care fee = %s × ",
		  ratio_format(value[band].ratio, share));
	tell_monthly(prose, &value[PARAM_MINIMUM_WAGE]);
	prose_add(prose, " = ", " = ");
	tell_rounded(prose, ratio_mul(value[band].ratio, wage), outcome->care);
	prose_add(prose, "\n      ", "\n      ");
	tell_cell(telling, person, REGISTER_care_gaps);
	tell_words(prose, " ", " ");
	tell_content(prose, &person->cell, REGISTER_care_gaps);
	if (band != PARAM_TEKUN_CARE_NONE)
		tell_value(telling, PARAM_TEKUN_CARE_PART_FROM);
	if (band == PARAM_TEKUN_CARE_FULL)
		tell_value(telling, PARAM_TEKUN_CARE_FULL_FROM);
	tell_value(telling, band);
	tell_value(telling, PARAM_MINIMUM_WAGE);
}

static void
tell_tekun(const struct telling *telling, const struct outcome *outcome)
{
	tell_basic(telling, outcome, telling->walk->area->tekun);
	tell_care(telling, outcome);
}

static void
tell_child(const struct telling *telling, const struct outcome *outcome)
{
	const struct person *person = telling->walk->seat[outcome->seat].person;
	bool institution = person->cell.value[REGISTER_care_mode] == WORD_CARE_INSTITUTION;

	tell_basic(telling, outcome, institution ? PARAM_CHILD_INSTITUTION : PARAM_CHILD_HOME);
	prose_add(telling->prose, "\n      ", "\n      ");
	tell_cell(telling, person, REGISTER_care_mode);
	if (person->cell.value[REGISTER_care_mode] == BLANK)
		tell_words(telling->prose, " 空白，按散居计算", " blank: at home");
	else
		tell_words(telling->prose, " ", " ");
	if (person->cell.value[REGISTER_care_mode] != BLANK)
		tell_content(telling->prose, &person->cell, REGISTER_care_mode);
}

static void
tell_phase_out(const struct telling *telling)
{
	const struct household *household = telling->walk->household;
	int column = household->cell.value[REGISTER_phase_out_base] != BLANK
			     ? REGISTER_phase_out_base
			     : REGISTER_amount;

	prose_add(telling->prose, "\n    渐退前的月保障金，不重新计算：",
		  "\n    the amount before the phase-out, not computed anew: ");
	tell_household_cell(telling, column);
	tell_words(telling->prose, " ", " ");
	tell_content(telling->prose, &household->cell, column);
}

/* ---- the whole ---- */

/* "月保障金 = 849.00 + 130.00 = 979.00", where it has more terms than one. */
static void
tell_sum(struct prose *prose, const struct outcome *outcome)
{
	fen_t basic = outcome->category == WORD_CATEGORY_TEKUN ? outcome->standard : outcome->gap;
	fen_t more = outcome->supplement + outcome->care;

	if (basic == 0 || more == 0)
		return;
	prose_add(prose, "\n    月保障金 = ", "\n    amount a month = ");
	prose_money(prose, basic);
	prose_add(prose, " + ", " + ");
	prose_money(prose, more);
	prose_add(prose, " = ", " = ");
	prose_money(prose, outcome->amount);
}

void
amount_tell(const struct telling *telling, const struct outcome *outcome)
{
	switch (outcome->category) {
	case WORD_CATEGORY_PHASE_OUT:
		tell_phase_out(telling);
		return;
	case WORD_CATEGORY_TEKUN:
		tell_tekun(telling, outcome);
		break;
	case WORD_CATEGORY_ORPHAN:
	case WORD_CATEGORY_UNATTENDED:
		tell_child(telling, outcome);
		break;
	case WORD_CATEGORY_DIBAO:
	case WORD_CATEGORY_DIBAO_SINGLE:
		tell_gap(telling, outcome);
		if (outcome->supplement > 0)
			tell_supplement(telling, outcome);
		break;
	default:
		return;
	}
	tell_sum(telling->prose, outcome);
	tell_value(telling, PARAM_PAYMENT_ROUNDING);
}
