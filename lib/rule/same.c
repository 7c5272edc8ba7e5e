#include "rule/same.h"

/* The same fraction, or the same amounts. */
static bool
same_figures(const struct value *a, const struct value *b)
{
	if (a->amount != b->amount || a->whole != b->whole || a->count != b->count)
		return false;
	for (size_t i = 0; a->first != NULL && i < a->count; i++)
		if (a->first[i] != b->first[i])
			return false;
	return a->amount || ratio_compare(a->ratio, b->ratio) == 0;
}

/* The same words; of a set the bits of whole say it all. */
static bool
same_words(const struct value *a, const struct value *b)
{
	enum param_kind kind = param_kind(a->param);

	if (a->whole != b->whole || a->rounding.mode != b->rounding.mode ||
	    a->rounding.unit != b->rounding.unit || a->count != b->count)
		return false;
	if (kind == PARAM_IS_MEMBERS || kind == PARAM_IS_CATEGORIES)
		return true;
	for (size_t i = 0; i < a->count; i++)
		if (!text_equal(a->list[i], b->list[i]))
			return false;
	return true;
}

bool
same_value(const struct value *a, const struct value *b)
{
	enum param_kind kind = param_kind(a->param);

	if (!a->set || !b->set)
		return a->set == b->set;
	if (param_ordered(a->param))
		return value_compare(a, b) == 0;
	if (kind == PARAM_IS_PROFILE)
		return same_words(a, b) && same_figures(a, b);
	return kind == PARAM_IS_PART || kind == PARAM_IS_LIMIT ? same_figures(a, b)
							       : same_words(a, b);
}
