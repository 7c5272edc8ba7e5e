#include "aid/way.h"

/* ANYBODY and NOTHING of way.def, and sets of one. */
#define ANYBODY 0
#define NOTHING 0
#define C(name) (1U << CLASS_##name)
#define N(name) NEED_BIT(NEED_##name)
#define PARAM_NONE WAY_NO_PARAM

static const struct way ways[] = {
#define WAY(programme, classes, needs, ground, amount, share, grade_ground, zh, en)                \
	{ PROGRAMME_##programme, classes,   needs, GROUND_##ground, PARAM_##amount, PARAM_##share, \
	  GROUND_##grade_ground, { zh, en } },
#include "aid/way.def"
#undef WAY
};

const struct way *
way_first(enum programme programme, size_t *count)
{
	size_t first = 0;
	size_t n = 0;

	while (first < ARRAY_LENGTH(ways) && ways[first].programme != programme)
		first++;
	while (first + n < ARRAY_LENGTH(ways) && ways[first + n].programme == programme)
		n++;
	*count = n;
	return &ways[first];
}
