#include "aid/exclusion.h"

static const struct pair {
	enum programme first;
	enum programme second;
	enum exclusion exclusion;
	enum ground ground;
	enum param lifted_by; /* PARAM_COUNT: nothing */
} pairs[] = {
#define PARAM_NONE PARAM_COUNT
#define PAIR(first, second, verdict, ground, param)                                                \
	{ PROGRAMME_##first, PROGRAMME_##second, EXCLUSION_##verdict, GROUND_##ground,             \
	  PARAM_##param },
#include "aid/exclusion.def"
#undef PAIR
};

enum exclusion
exclusion_of(const struct law *law, enum programme first, enum programme second,
	     enum ground *ground)
{
	for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
		const struct pair *pair = &pairs[i];

		if (pair->first != first || pair->second != second)
			continue;
		if (ground != NULL)
			*ground = pair->ground;
		if (pair->lifted_by != PARAM_COUNT && law->value[pair->lifted_by].whole != 0)
			return EXCLUSION_OPEN;
		return pair->exclusion;
	}
	if (ground != NULL)
		*ground = GROUND_NONE;
	return EXCLUSION_OPEN;
}
