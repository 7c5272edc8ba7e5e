#include "law/benefit.h"

static struct benefit
paid(const struct law *law, struct ratio exact)
{
	return (struct benefit){ exact,
				 money_round(exact, law->value[PARAM_PAYMENT_ROUNDING].rounding) };
}

struct benefit
benefit_gap(const struct law *law, fen_t standard, size_t heads, fen_t income)
{
	return paid(law, (struct ratio){ standard * (int64_t)heads - income, 12 });
}

struct benefit
benefit_share(const struct law *law, struct ratio share, fen_t year)
{
	return paid(law, ratio_mul(share, (struct ratio){ year, 12 }));
}

struct benefit
benefit_year(const struct law *law, struct ratio year)
{
	return paid(law, ratio_mul(year, (struct ratio){ 1, 12 }));
}

struct ratio
benefit_part(const struct value *part, fen_t year)
{
	if (!part->set)
		return ratio_whole(0);
	return part->amount ? ratio_whole(part->whole) : ratio_mul(part->ratio, ratio_whole(year));
}

/* ---- supplements ---- */

/* An answer that stands only if nothing is missing for it. */
static enum truth
unless(facts_t missing, enum truth truth)
{
	return missing != 0 ? TRUTH_UNKNOWN : truth;
}

static enum truth
is_elder(const struct law *law, const struct benefit_whom *whom, facts_t *missing)
{
	*missing |= fact_lacks(law, PARAM_AGE_ELDER);
	enum truth old = trait_at_least(whom->age, law->value[PARAM_AGE_ELDER].whole, missing);

	return unless(*missing, old);
}

static enum truth
is_minor(const struct law *law, const struct benefit_whom *whom, facts_t *missing)
{
	*missing |= fact_lacks(law, PARAM_AGE_MINOR);
	enum truth young = trait_below(whom->age, law->value[PARAM_AGE_MINOR].whole, missing);

	return unless(*missing, young);
}

static enum truth
is_disabled(const struct law *law, const struct benefit_whom *whom, facts_t *missing)
{
	(void)law;
	return trait_disabled(whom->person, whom->severe, missing);
}

static enum truth
is_ill(const struct law *law, const struct benefit_whom *whom, facts_t *missing)
{
	return trait_ill(whom->person, whom->age, law, whom->diseases, missing);
}

static const struct class_def {
	enum truth (*fits)(const struct law *law, const struct benefit_whom *whom,
			   facts_t *missing);
	enum param value;
	enum param condition;
	enum reason reason;
} classes[BENEFIT_CLASSES] = {
	{ is_elder, PARAM_SUPPLEMENT_ELDER, PARAM_AGE_ELDER, REASON_ELDER },
	{ is_minor, PARAM_SUPPLEMENT_MINOR, PARAM_AGE_MINOR, REASON_MINOR },
	{ is_disabled, PARAM_SUPPLEMENT_DISABLED, PARAM_DISABILITY_SEVERE, REASON_DISABLED },
	{ is_ill, PARAM_SUPPLEMENT_ILL, PARAM_SINGLE_DISEASES, REASON_ILL },
};

enum param
benefit_class_condition(size_t at)
{
	return classes[at].condition;
}

enum param
benefit_class_value(size_t at)
{
	return classes[at].value;
}

struct benefit_class
benefit_class(const struct law *law, const struct benefit_whom *whom, fen_t standard)
{
	struct benefit_class best = { .year = { 0, 1 } };
	facts_t missing[BENEFIT_CLASSES] = { 0 };
	struct ratio year[BENEFIT_CLASSES];

	for (size_t i = 0; i < BENEFIT_CLASSES; i++) {
		const struct class_def *class = &classes[i];
		enum truth fits = class->fits(law, whom, &missing[i]);

		year[i] = benefit_part(&law->value[class->value], standard);
		if (fits != TRUTH_NO)
			missing[i] |= fact_lacks(law, class->value);
		if (fits == TRUTH_YES && missing[i] == 0 && ratio_compare(year[i], best.year) > 0)
			best = (struct benefit_class){ year[i], class->reason, class->condition,
						       class->value, 0 };
	}
	/* one that is not set could be any amount */
	for (size_t i = 0; i < BENEFIT_CLASSES; i++)
		if (!law->value[classes[i].value].set || ratio_compare(year[i], best.year) > 0)
			best.missing |= missing[i];
	return best;
}

/* ---- the care fee ---- */

enum param
benefit_band(const struct law *law, int64_t care_gaps)
{
	bool full = care_gaps >= law->value[PARAM_TEKUN_CARE_FULL_FROM].whole;
	bool part = care_gaps >= law->value[PARAM_TEKUN_CARE_PART_FROM].whole;

	return full ? PARAM_TEKUN_CARE_FULL : part ? PARAM_TEKUN_CARE_PART : PARAM_TEKUN_CARE_NONE;
}

facts_t
benefit_band_lacks(const struct law *law, int64_t care_gaps)
{
	const struct value *full = &law->value[PARAM_TEKUN_CARE_FULL_FROM];
	facts_t missing = fact_lacks(law, PARAM_TEKUN_CARE_FULL_FROM);

	if (!full->set || care_gaps < full->whole)
		missing |= fact_lacks(law, PARAM_TEKUN_CARE_PART_FROM);
	if (care_gaps != BLANK && missing == 0)
		return fact_lacks(law, benefit_band(law, care_gaps));
	return missing | fact_lacks(law, PARAM_TEKUN_CARE_NONE) |
	       fact_lacks(law, PARAM_TEKUN_CARE_PART) | fact_lacks(law, PARAM_TEKUN_CARE_FULL);
}
