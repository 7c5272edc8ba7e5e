#include "base/truth.h"

/* The answers stand in tables: which of them comes, a processor cannot foresee. */
static const unsigned char both[3][3] = {
	[TRUTH_YES] = { [TRUTH_YES] = TRUTH_YES, [TRUTH_UNKNOWN] = TRUTH_UNKNOWN },
	[TRUTH_UNKNOWN] = { [TRUTH_YES] = TRUTH_UNKNOWN, [TRUTH_UNKNOWN] = TRUTH_UNKNOWN },
};

static const unsigned char either[3][3] = {
	[TRUTH_NO] = { [TRUTH_YES] = TRUTH_YES, [TRUTH_UNKNOWN] = TRUTH_UNKNOWN },
	[TRUTH_YES] = { TRUTH_YES, TRUTH_YES, TRUTH_YES },
	[TRUTH_UNKNOWN] = { TRUTH_UNKNOWN, TRUTH_YES, TRUTH_UNKNOWN },
};

enum truth
truth_and(enum truth a, enum truth b)
{
	return both[a][b];
}

enum truth
truth_or(enum truth a, enum truth b)
{
	return either[a][b];
}

enum truth
truth_of(int condition)
{
	return condition ? TRUTH_YES : TRUTH_NO;
}
