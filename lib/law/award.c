#include "law/award.h"

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
	struct benefit_class class = benefit_class(walk->law, &whom);

	who->lacks |= class.missing;
	sum->missing |= class.missing;
	if (class.share.num == 0)
		return;
	struct walk_term *term = walk_add_term(walk, WALK_CLASS, unit);

	term->seat = seat;
	term->reason = class.reason;
	term->share = class.share;
	(void)use_for(walk, term, class.condition);
	(void)use_for(walk, term, class.value);
	sum->share = ratio_add(sum->share, class.share);
	sum->reasons |= UINT64_C(1) << class.reason;
}

struct award_classes
award_classes(struct walk *walk, size_t unit)
{
	struct award_classes sum = { .share = { 0, 1 },
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

void
award_gap(struct walk *walk, struct outcome *outcome, const struct award_classes *classes)
{
	const struct value *standard = walk_use(walk, walk->in->dibao);
	struct benefit gap =
		benefit_gap(walk->law, standard->whole, (size_t)outcome->members, outcome->income);
	struct benefit supplement = benefit_share(walk->law, classes->share, standard->whole);

	(void)add(walk, outcome, WALK_GAP, standard, gap);
	outcome->gap = gap.fen;
	if (supplement.fen > 0)
		add(walk, outcome, WALK_SUPPLEMENT, standard, supplement)->share = classes->share;
	outcome->supplement = supplement.fen;
}

/* ---- units of one person ---- */

facts_t
award_basic_lacks(const struct walk *walk, enum param param)
{
	return fact_lacks(walk->law, param) | fact_lacks(walk->law, PARAM_PAYMENT_ROUNDING);
}

facts_t
award_care_lacks(const struct walk *walk, int64_t care_gaps)
{
	return (care_gaps == BLANK ? FACT(care_gaps) : 0) |
	       benefit_band_lacks(walk->law, care_gaps) |
	       fact_lacks(walk->law, PARAM_TEKUN_CARE_WAGE) |
	       (walk->law->care_wage.set ? 0 : FACT_RULE(PARAM_MINIMUM_WAGE));
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
	const struct value *wage = &walk->law->care_wage;
	struct benefit care = benefit_share(walk->law, walk->law->value[band].ratio, wage->whole);
	struct walk_term *term = add(walk, outcome, WALK_CARE, wage, care);

	(void)walk_use(walk, PARAM_TEKUN_CARE_PART_FROM);
	(void)walk_use(walk, PARAM_TEKUN_CARE_FULL_FROM);
	if (band != PARAM_TEKUN_CARE_NONE)
		(void)use_for(walk, term, PARAM_TEKUN_CARE_PART_FROM);
	if (band == PARAM_TEKUN_CARE_FULL)
		(void)use_for(walk, term, PARAM_TEKUN_CARE_FULL_FROM);
	term->share = use_for(walk, term, band)->ratio;
	(void)use_for(walk, term, PARAM_TEKUN_CARE_WAGE);
	walk_use_value(walk, wage);
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
