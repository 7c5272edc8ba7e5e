#include "law/award.h"

#include <assert.h>

#include "law/benefit.h"

/* Use a rule value, as one that is told with a term. */
static const struct value *
use_for(struct walk *walk, struct walk_term *term, enum param param)
{
	walk->using = &term->used;
	const struct value *value = walk_use(walk, param);

	walk->using = NULL;
	return value;
}

/* A term of an outcome's amount, which it adds to. */
static struct walk_term *
add(struct walk *walk, struct outcome *outcome, enum walk_part part, const struct value *base,
    struct benefit benefit)
{
	struct walk_term *term = walk_add_term(walk, part, outcome->seat);

	(void)walk_use(walk, PARAM_PAYMENT_ROUNDING);
	term->base = base;
	term->exact = benefit.exact;
	term->fen = benefit.fen;
	outcome->amount += benefit.fen;
	return term;
}

/* ---- supplements ---- */

static void
add_class(struct walk *walk, size_t unit, size_t seat, struct award_classes *sum)
{
	struct seat *who = &walk->seat[seat];
	struct benefit_whom whom = { who->person, who->age, &walk->severe, walk->diseases };
	const struct value *standard = &walk->law->value[walk->in->dibao];
	struct benefit_class class = benefit_class(walk->law, &whom, standard->whole);

	who->lacks |= class.missing;
	sum->missing |= class.missing;
	if (class.year.num == 0)
		return;
	const struct value *value = &walk->law->value[class.value];
	struct walk_term *term = walk_add_term(walk, WALK_CLASS, unit);

	term->seat = seat;
	term->reason = class.reason;
	term->base = value;
	(void)use_for(walk, term, class.condition);
	(void)use_for(walk, term, class.value);
	sum->year = ratio_add(sum->year, class.year);
	sum->amounts |= value->amount;
	if (!value->amount)
		sum->share = ratio_add(sum->share, value->ratio);
	sum->reasons |= UINT64_C(1) << class.reason;
}

struct award_classes
award_classes(struct walk *walk, size_t unit)
{
	struct award_classes sum = { .year = { 0, 1 },
				     .share = { 0, 1 },
				     .missing = award_basic_lacks(walk, walk->in->dibao) };

	for (size_t i = 0; i < BENEFIT_CLASSES; i++) {
		(void)walk_use(walk, benefit_class_condition(i));
		(void)walk_use(walk, benefit_class_value(i));
	}
	for (size_t i = 0; i < walk->seats; i++)
		if (walk->seat[i].role == SEAT_MEMBER && (unit == WALK_UNIT || unit == i))
			add_class(walk, unit, i, &sum);
	return sum;
}

/* ---- the gap, or a tier ---- */

static const struct tier {
	enum param amount;
	enum param below;
	enum reason reason;
} tiers[] = {
	{ PARAM_TIER_A, PARAM_TIER_A_BELOW, REASON_TIER_A },
	{ PARAM_TIER_B, PARAM_TIER_B_BELOW, REASON_TIER_B },
	{ PARAM_TIER_C, PARAM_TIER_C_BELOW, REASON_TIER_C },
};

facts_t
award_tier_lacks(const struct walk *walk, fen_t income, int64_t heads, enum param *tier)
{
	int64_t word = walk->household->row.value[REGISTER_tier];
	const struct value *value = walk->law->value;
	size_t i = word == BLANK ? 0 : (size_t)(word - WORD_TIER_A);

	while (word == BLANK && i < ARRAY_LENGTH(tiers) &&
	       !(value[tiers[i].below].set && income < value[tiers[i].below].whole * heads))
		i++;
	if (i == ARRAY_LENGTH(tiers))
		return FACT(tier);
	*tier = tiers[i].amount;
	return fact_lacks(walk->law, *tier);
}

static struct benefit
add_tier(struct walk *walk, struct outcome *outcome)
{
	enum param tier = PARAM_TIER_A;
	facts_t missing = award_tier_lacks(walk, outcome->income, outcome->members, &tier);
	size_t i = 0;

	assert(missing == 0); /* else there is no outcome */
	while (tiers[i].amount != tier)
		i++;
	const struct value *amount = walk_use(walk, tier);
	struct benefit benefit =
		benefit_share(walk->law, ratio_whole(outcome->members), amount->whole);
	struct walk_term *term = add(walk, outcome, WALK_TIER, amount, benefit);

	term->share = ratio_whole(outcome->members);
	(void)use_for(walk, term, tier);
	if (walk->household->row.value[REGISTER_tier] == BLANK)
		(void)use_for(walk, term, tiers[i].below);
	else
		term->column = REGISTER_tier;
	(void)walk_use(walk, PARAM_PAYMENT_MODE);
	outcome->reasons |= UINT64_C(1) << tiers[i].reason;
	return benefit;
}

void
award_gap(struct walk *walk, struct outcome *outcome, const struct award_classes *classes)
{
	const struct value *standard = walk_use(walk, walk->in->dibao);
	struct benefit gap =
		benefit_gap(walk->law, standard->whole, (size_t)outcome->members, outcome->income);
	struct benefit supplement = benefit_year(walk->law, classes->year);

	if (law_pays_tiers(walk->law))
		gap = add_tier(walk, outcome);
	else
		(void)add(walk, outcome, WALK_GAP, standard, gap);
	outcome->gap = gap.fen;
	if (supplement.fen > 0)
		add(walk, outcome, WALK_SUPPLEMENT, standard, supplement)->share =
			classes->amounts ? ratio_whole(0) : classes->share;
	outcome->supplement = supplement.fen;
}

/* ---- units of one person ---- */

facts_t
award_basic_lacks(const struct walk *walk, enum param param)
{
	return fact_lacks(walk->law, param) | fact_lacks(walk->law, PARAM_PAYMENT_ROUNDING);
}

/* Can the fee be a share of a wage?  Where the band is open, in any of them. */
static bool
is_by_wage(const struct law *law, int64_t care_gaps, bool band_known)
{
	const struct value *value = law->value;

	if (band_known)
		return !value[benefit_band(law, care_gaps)].amount;
	return !value[PARAM_TEKUN_CARE_NONE].amount || !value[PARAM_TEKUN_CARE_PART].amount ||
	       !value[PARAM_TEKUN_CARE_FULL].amount;
}

facts_t
award_care_lacks(const struct walk *walk, int64_t care_gaps)
{
	const struct law *law = walk->law;
	facts_t missing =
		(care_gaps == BLANK ? FACT(care_gaps) : 0) | benefit_band_lacks(law, care_gaps);

	if (!is_by_wage(law, care_gaps, missing == 0))
		return missing;
	return missing | fact_lacks(law, PARAM_TEKUN_CARE_WAGE) |
	       (law->care_wage.set ? 0 : FACT_RULE(PARAM_MINIMUM_WAGE));
}

void
award_basic(struct walk *walk, struct outcome *outcome, enum param param, int column)
{
	const struct value *standard = &walk->law->value[param];
	struct benefit basic = benefit_share(walk->law, ratio_whole(1), standard->whole);
	struct walk_term *term = add(walk, outcome, WALK_BASIC, standard, basic);

	(void)use_for(walk, term, param);
	term->column = column;
	outcome->standard = basic.fen;
	outcome->standard_monthly = true;
}

void
award_care(struct walk *walk, struct outcome *outcome, int64_t care_gaps)
{
	enum param band = benefit_band(walk->law, care_gaps);
	const struct value *part = &walk->law->value[band];
	const struct value *wage = part->amount ? part : &walk->law->care_wage;
	struct benefit care = benefit_year(walk->law, benefit_part(part, wage->whole));
	struct walk_term *term = add(walk, outcome, WALK_CARE, wage, care);

	(void)walk_use(walk, PARAM_TEKUN_CARE_PART_FROM);
	(void)walk_use(walk, PARAM_TEKUN_CARE_FULL_FROM);
	if (band != PARAM_TEKUN_CARE_NONE)
		(void)use_for(walk, term, PARAM_TEKUN_CARE_PART_FROM);
	if (band == PARAM_TEKUN_CARE_FULL)
		(void)use_for(walk, term, PARAM_TEKUN_CARE_FULL_FROM);
	(void)use_for(walk, term, band);
	if (!part->amount) {
		term->share = part->ratio;
		(void)use_for(walk, term, PARAM_TEKUN_CARE_WAGE);
		walk_use_value(walk, wage);
	}
	term->column = REGISTER_care_gaps;
	outcome->care = care.fen;
}

void
award_kept(struct walk *walk, struct outcome *outcome, int column)
{
	struct walk_term *term = walk_add_term(walk, WALK_KEPT, outcome->seat);

	term->column = column;
	term->fen = walk->household->row.value[column];
	term->exact = ratio_whole(term->fen);
	outcome->amount += term->fen;
}
