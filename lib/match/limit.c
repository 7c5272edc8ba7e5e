#include "match/limit.h"

enum { MONTHS = 12 };

bool
limit_asks_law(const struct match_hit *hit)
{
	return hit->test == MATCH_ABOVE && hit->limit != MATCH_YUAN;
}

/* Times the monthly standard of the place, for each member. */
static enum truth
is_above_standards(struct ratio times, fen_t sum, const struct subject *household,
		   const struct law *law)
{
	enum param param =
		household->area == WORD_AREA_URBAN ? PARAM_DIBAO_URBAN : PARAM_DIBAO_RURAL;
	const struct value *standard = &law->value[param];

	if (household->area == BLANK || household->members == 0 || !standard->set)
		return TRUTH_UNKNOWN;
	struct ratio month = { standard->whole, MONTHS };

	return truth_of(
		ratio_compare_times(sum, ratio_mul(times, month), (int64_t)household->members) > 0);
}

enum truth
limit_is_above(const struct match_hit *hit, fen_t sum, const struct subject *household,
	       const struct law *law)
{
	if (hit->limit == MATCH_YUAN)
		return truth_of(sum > hit->fen);
	if (hit->limit == MATCH_STANDARDS)
		return is_above_standards(hit->standards, sum, household, law);
	const struct value *value = &law->value[hit->param];

	if (!value->set)
		return TRUTH_UNKNOWN;
	if (param_kind(hit->param) == PARAM_IS_MONEY)
		return truth_of(sum > value->whole);
	if (!value->amount)
		return is_above_standards(value->ratio, sum, household, law);
	return household->members == 0 ? TRUTH_UNKNOWN
				       : truth_of(sum > value_limit(value, household->members));
}
