#include "law/benefit.h"

static fen_t
rounded(struct walk *walk, struct ratio amount)
{
	return money_round(amount, walk_use(walk, PARAM_PAYMENT_ROUNDING)->rounding);
}

fen_t
benefit_gap(struct walk *walk, fen_t standard, size_t heads, fen_t income)
{
	return rounded(walk, (struct ratio){ standard * (int64_t)heads - income, 12 });
}

static enum truth
is_elder(struct walk *walk, const struct seat *seat, facts_t *missing)
{
	return trait_at_least(seat->age, walk_use(walk, PARAM_AGE_ELDER)->whole, missing);
}

static enum truth
is_minor(struct walk *walk, const struct seat *seat, facts_t *missing)
{
	return trait_below(seat->age, walk_use(walk, PARAM_AGE_MINOR)->whole, missing);
}

static enum truth
is_disabled(struct walk *walk, const struct seat *seat, facts_t *missing)
{
	(void)walk_use(walk, PARAM_DISABILITY_SEVERE);
	return trait_disabled(seat->person, &walk->severe, missing);
}

static enum truth
is_ill(struct walk *walk, const struct seat *seat, facts_t *missing)
{
	(void)missing;
	return trait_ill(seat->person, walk->law);
}

static const struct class_def {
	enum truth (*fits)(struct walk *walk, const struct seat *seat, facts_t *missing);
	enum param share;
	enum param condition;
	enum reason reason;
} classes[] = {
	{ is_elder, PARAM_SUPPLEMENT_ELDER, PARAM_AGE_ELDER, REASON_ELDER },
	{ is_minor, PARAM_SUPPLEMENT_MINOR, PARAM_AGE_MINOR, REASON_MINOR },
	{ is_disabled, PARAM_SUPPLEMENT_DISABLED, PARAM_DISABILITY_SEVERE, REASON_DISABLED },
	{ is_ill, PARAM_SUPPLEMENT_ILL, PARAM_SINGLE_DISEASES, REASON_ILL },
};

enum { CLASSES = sizeof(classes) / sizeof(*classes) };

static const struct class_def *
class_of(enum reason reason)
{
	size_t i = 0;

	while (i + 1 < CLASSES && classes[i].reason != reason)
		i++;
	return &classes[i];
}

enum param
benefit_share(enum reason reason)
{
	return class_of(reason)->share;
}

enum param
benefit_condition(enum reason reason)
{
	return class_of(reason)->condition;
}

void
benefit_supplement_add(struct walk *walk, const struct seat *seat, struct benefit_supplement *sum)
{
	struct ratio best = { 0, 1 };
	reasons_t reason = 0;
	struct ratio share[CLASSES];
	facts_t missing[CLASSES] = { 0 };

	for (size_t i = 0; i < CLASSES; i++) {
		share[i] = walk_use(walk, classes[i].share)->ratio;
		if (classes[i].fits(walk, seat, &missing[i]) == TRUTH_YES &&
		    ratio_compare(share[i], best) > 0) {
			best = share[i];
			reason = UINT64_C(1) << classes[i].reason;
		}
	}
	for (size_t i = 0; i < CLASSES; i++)
		if (ratio_compare(share[i], best) > 0)
			sum->missing |= missing[i];
	if (best.num > 0)
		sum->share = ratio_add(sum->share, best);
	sum->reasons |= reason;
}

fen_t
benefit_supplement(struct walk *walk, struct ratio share)
{
	struct ratio month = { walk->area->standard, 12 };

	return share.num == 0 ? 0 : rounded(walk, ratio_mul(share, month));
}

fen_t
benefit_monthly(struct walk *walk, enum param param)
{
	return rounded(walk, (struct ratio){ walk_use(walk, param)->whole, 12 });
}

enum param
benefit_band(struct walk *walk, int64_t care_gaps)
{
	bool full = care_gaps >= walk_use(walk, PARAM_TEKUN_CARE_FULL_FROM)->whole;
	bool part = care_gaps >= walk_use(walk, PARAM_TEKUN_CARE_PART_FROM)->whole;

	return full ? PARAM_TEKUN_CARE_FULL : part ? PARAM_TEKUN_CARE_PART : PARAM_TEKUN_CARE_NONE;
}

fen_t
benefit_care(struct walk *walk, int64_t care_gaps)
{
	enum param band = benefit_band(walk, care_gaps);
	struct ratio wage = { walk_use(walk, PARAM_MINIMUM_WAGE)->whole, 12 };

	return rounded(walk, ratio_mul(walk_use(walk, band)->ratio, wage));
}
